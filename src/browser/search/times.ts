import { NONE } from "../../search/facets.ts";
import type { FacetCounts } from "../../search/search-types.ts";
import { fill, h } from "../element.ts";
import type { Question } from "./address.ts";
import { daysOf } from "./date-notes.ts";
import { monthRange, nameOf, numberOf } from "./month-range.ts";
import type { NarrowingStyle } from "./narrowing.ts";
import { put } from "./words.ts";

/** The results over time: a bar for each month, year or run of years, which narrows to it, and a range with two handles. */

/** Bars at most: each is wide enough for a finger in the column of the filters. */
const MOST = 10;
/** Years a bar may stand for where single years are too many. */
const RUNS = [1, 2, 5, 10, 20, 50] as const;

/** A bar: its first and last month or year, and how many articles are of it. */
interface Bar {
  readonly first: string;
  readonly last: string;
  count: number;
}

function bars(first: string, last: string): Bar[] {
  const start = numberOf(first);
  const months = numberOf(last) - start + 1;
  if (months <= MOST)
    return Array.from({ length: months }, (_, i) => {
      const name = nameOf(start + i);
      return { first: name, last: name, count: 0 };
    });
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const span = RUNS.find((run) => Math.floor(to / run) - Math.floor(from / run) < MOST) ?? 100;
  const begin = Math.floor(from / span) * span;
  return Array.from({ length: Math.floor((to - begin) / span) + 1 }, (_, i) => {
    const year = begin + i * span;
    return { first: String(year), last: String(year + span - 1), count: 0 };
  });
}

/** The months with articles, put together into bars without gaps; none where all are of one month. */
function barsOf(counts: FacetCounts["month"]): Bar[] {
  const dated = counts.filter(({ value }) => value !== NONE).toSorted((a, b) => (a.value < b.value ? -1 : 1));
  const [oldest, newest] = [dated[0], dated.at(-1)];
  if (oldest === undefined || newest === undefined || oldest === newest) return [];
  const found = bars(oldest.value, newest.value);
  for (const { value, count } of dated) {
    const bar = found.find(({ last }) => value.slice(0, last.length) <= last);
    if (bar) bar.count += count;
  }
  return found;
}

/** First and last month that the bars stand for. */
const monthsOf = (bars: readonly Bar[]): { first: string; last: string } => ({
  first: daysOf(bars[0]?.first ?? "").from.slice(0, "2022-01".length),
  last: daysOf(bars.at(-1)?.last ?? "").to.slice(0, "2022-01".length),
});

/**
 * Draws the chart of an answer's months; a bar whose time is asked for already takes that back. The handle that had the focus has
 * it again.
 */
export function drawTimes(
  place: HTMLElement,
  counts: FacetCounts["month"],
  question: Question,
  style: NarrowingStyle,
): void {
  const { words, numbers } = style;
  const found = barsOf(counts);
  const most = Math.max(...found.map(({ count }) => count));
  const bar = ({ first, last, count }: Bar) => {
    const span = { from: daysOf(first).from, to: daysOf(last).to };
    const asked = question.from === span.from && question.to === span.to;
    const time =
      first === last ? numbers.date(first) : put(words.timeSpan, { from: numbers.date(first), to: numbers.date(last) });
    const name = `${time}: ${numbers.count(count, words.articles)}`;
    const shape = h("span", { class: "time-bar" });
    shape.style.setProperty("--share", String(most === 0 ? 0 : count / most));
    const next = asked ? { ...question, from: "", to: "" } : { ...question, ...span };
    return h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: "time",
          title: name,
          "aria-label": name,
          "aria-pressed": String(asked),
          disabled: count === 0,
          onclick: () => style.ask(next),
        },
        shape,
      ),
    );
  };
  const focused = place.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset.handle
    : null;
  fill(
    place,
    found.length > 0 &&
      h(
        "fieldset",
        { class: "facet times-facet" },
        h("legend", {}, words.times),
        h("ol", { class: "times" }, found.map(bar)),
        monthRange({ ...monthsOf(found), chosen: question, counts }, style, (days) =>
          style.ask({ ...question, ...days }),
        ),
      ),
  );
  if (focused)
    place.querySelector<HTMLElement>(`[data-handle="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}
