import { isoDayNumber } from "../../arabic/dates/calendar.ts";
import type { DayOrder } from "../../arabic/dates/day-month-year.ts";
import { findDates } from "../../arabic/dates/find-dates.ts";
import { type FoundDate, inOrder } from "../../arabic/dates/found-date.ts";
import type { LabelledLine } from "../extraction.ts";
import { DATES } from "../weights/dates.ts";
import { agreed, cluesOf } from "./agreement.ts";
import type { Clue } from "./clue.ts";
import { isoWeekday } from "./infer.ts";
import { isAfter } from "./possible-days.ts";

/** What may decide which of two numbers is the day, beside the date itself. */
export interface Witnesses {
  /** How the page writes its other dates in numbers. */
  readonly pageOrder: DayOrder | null;
  /** The day the page was captured or updated on, which the date cannot be later than. */
  readonly notAfter: string | null;
  /** Days that other sources give for the same date (metadata, address), "YYYY-MM-DD". */
  readonly days: readonly string[];
  readonly clues: () => readonly Clue[];
}

/** Lines of running text, in which writers put dates of their own making. */
const PROSE = new Set(["body", "standfirst", "subheading"]);
/** Dates in numbers are looked for in lines of this length and less; longer ones are text. */
const LONGEST_LINE = 400;

/** The order that every date in numbers outside the text proves or allows; null without proof or where two are proven. */
export function orderOfPage(lines: readonly LabelledLine[]): DayOrder | null {
  const proven = new Set<DayOrder>();
  for (const { role, text } of lines) {
    if (PROSE.has(role) || text.length > LONGEST_LINE) continue;
    for (const { order } of findDates(text)) if (order?.proven) proven.add(order.read);
  }
  return proven.size === 1 ? ([...proven][0] ?? null) : null;
}

type Fits = (day: string) => boolean;

/** The tests a day is put to, the strongest first. */
function tests({ notAfter, days, clues: told }: Witnesses): Fits[] {
  const clues = told();
  const today = agreed(clues, "day", (fact) => fact.day);
  const weekday = agreed(clues, "weekday", (fact) => fact.weekday);
  const month = agreed(clues, "month", (fact) => fact.month);
  const near = cluesOf(clues, "near").map(({ fact }) => isoDayNumber(fact.day));
  const isNear = (day: string): boolean =>
    near.some((told) => told >= isoDayNumber(day) - DATES.nearBefore && told <= isoDayNumber(day) + DATES.nearAfter);
  return [
    (day) => !isAfter(day, notAfter),
    (day) => days.includes(day),
    ...(today ? [(day: string) => day === today.value] : []),
    ...(weekday ? [(day: string) => isoWeekday(day) === weekday.value] : []),
    ...(month ? [(day: string) => Number(day.slice(5, 7)) === month.value] : []),
    isNear,
  ];
}

/** The date with its order settled where a witness tells the two readings apart; else as it was, `exchanged` still set. */
export function settleOrder(date: FoundDate, witnesses: Witnesses): FoundDate {
  const { exchanged, order } = date;
  if (exchanged === null || order === null || !date.hasYear) return date;
  if (witnesses.pageOrder) return inOrder(date, witnesses.pageOrder);
  const other: DayOrder = order.read === "day-first" ? "month-first" : "day-first";
  for (const fits of tests(witnesses)) {
    const [first, second] = [fits(date.edtf.slice(0, 10)), fits(exchanged.slice(0, 10))];
    if (first !== second) return inOrder(date, first ? order.read : other);
  }
  return date;
}
