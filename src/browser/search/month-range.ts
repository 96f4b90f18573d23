import { h } from "../element.ts";
import { daysOf } from "./date-notes.ts";
import type { Numbers, SearchWords } from "./words.ts";
import { put } from "./words.ts";

/** The range under the bars of time: two handles, each a slider that stops at the beginnings of months. */

/** Milliseconds after the last step of a handle before its range is asked for: keys step month by month. */
const PAUSE = 350;

/** A month, "2022-01", as a number that counts on from month to month. */
export const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
/** The month of such a number. */
export const nameOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

/** Days asked for; "" where there is no bound. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What the range needs to know: its first and last month, what is chosen of it, how many articles are of each month. */
export interface MonthRange {
  readonly first: string;
  readonly last: string;
  readonly chosen: Days;
  readonly counts: readonly { readonly value: string; readonly count: number }[];
}

/** The months of a range by number, and the handles that stand between them: stop n is the beginning of month n. */
class Stops {
  private readonly range: MonthRange;
  private readonly start: number;
  /** The last stop. */
  readonly end: number;
  low: number;
  high: number;

  constructor(range: MonthRange) {
    this.range = range;
    this.start = numberOf(range.first);
    this.end = numberOf(range.last) - this.start + 1;
    const { from, to } = range.chosen;
    const within = (stop: number): number => Math.min(this.end, Math.max(0, stop));
    this.low = from === "" ? 0 : Math.min(this.end - 1, within(numberOf(from) - this.start));
    this.high = to === "" ? this.end : Math.max(this.low + 1, within(numberOf(to) - this.start + 1));
  }

  get firstMonth(): string {
    return nameOf(this.start + this.low);
  }

  get lastMonth(): string {
    return nameOf(this.start + this.high - 1);
  }

  /** How many articles are of the chosen months. */
  get articles(): number {
    const [first, last] = [this.firstMonth, this.lastMonth];
    return this.range.counts.reduce((sum, { value, count }) => sum + (value >= first && value <= last ? count : 0), 0);
  }

  /** The days of the chosen months; an end of the range is no bound. */
  get days(): Days {
    return {
      from: this.low === 0 ? "" : daysOf(this.firstMonth).from,
      to: this.high === this.end ? "" : daysOf(this.lastMonth).to,
    };
  }
}

/**
 * Makes the handles and the line that says in words what is between them.
 * @param ask called with the chosen days, a moment after the last step
 */
export function monthRange(
  range: MonthRange,
  { words, numbers }: { readonly words: SearchWords; readonly numbers: Numbers },
  ask: (days: Days) => void,
): HTMLElement[] {
  const stops = new Stops(range);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const handle = (end: "low" | "high", label: string): HTMLInputElement =>
    h("input", {
      type: "range",
      class: "time-handle",
      "data-handle": end,
      "aria-label": label,
      min: 0,
      max: stops.end,
      value: stops[end],
    });
  const low = handle("low", words.firstMonth);
  const high = handle("high", words.lastMonth);
  const track = h("div", { class: "time-range" }, low, high);
  const said = h("p", { class: "times-said" });

  function show(): void {
    low.value = String(stops.low);
    high.value = String(stops.high);
    const [from, to] = [numbers.date(stops.firstMonth), numbers.date(stops.lastMonth)];
    low.setAttribute("aria-valuetext", from);
    high.setAttribute("aria-valuetext", to);
    track.style.setProperty("--low", String(stops.low / stops.end));
    track.style.setProperty("--high", String(stops.high / stops.end));
    const span = from === to ? from : put(words.timeSpan, { from, to });
    said.textContent = `${span}: ${numbers.count(stops.articles, words.articles)}`;
  }
  const moved = (): void => {
    clearTimeout(waiting);
    show();
    waiting = setTimeout(() => ask(stops.days), PAUSE);
  };
  // A handle stops before the other one: at least a month is between them.
  low.addEventListener("input", () => {
    stops.low = Math.min(Number(low.value), stops.high - 1);
    moved();
  });
  high.addEventListener("input", () => {
    stops.high = Math.max(Number(high.value), stops.low + 1);
    moved();
  });
  show();
  return [track, said];
}
