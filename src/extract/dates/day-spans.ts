import { addDays } from "../../arabic/dates/calendar.ts";

/** Days from `first` to `last`, both "YYYY-MM-DD" and both included. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/** The longest span whose days are looked at one by one. */
const LONGEST = 400;

/** The days of a span that fit, in order. */
export function fitting(span: DaySpan, fits: (day: string) => boolean): string[] {
  const days: string[] = [];
  for (let day = span.first; day <= span.last && days.length < LONGEST; day = addDays(day, 1)) days.push(day);
  return days.filter(fits);
}

/** A whole month. */
export function monthSpan(year: number, month: number): DaySpan {
  const first = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
  return { first, last: addDays(`${addDays(first, 31).slice(0, 8)}01`, -1) };
}

/** The days two spans share, or null. ISO days compare as text. */
export function overlap(a: DaySpan, b: DaySpan): DaySpan | null {
  const [later, earlier] = [a.first > b.first ? a : b, a.last < b.last ? a : b];
  return later.first <= earlier.last ? { first: later.first, last: earlier.last } : null;
}
