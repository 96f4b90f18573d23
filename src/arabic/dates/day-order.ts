import { type CalendarDay, dayNumber, isGregorianDay, toGregorian, toHijri, weekdayOf } from "./calendar.ts";
import type { DayOrder, PrintedDay } from "./day-month-year.ts";
import type { Expression } from "./expressions.ts";
import { latinDayParts } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** The Gregorian day of an expression after everything beside it was asked which number is the day and which century the year. */
export interface DecidedDay {
  readonly printed: PrintedDay;
  /** In numbers with the year last: the order read, and whether the date itself proves it («25/3», a weekday). */
  readonly order: { readonly read: DayOrder; readonly proven: boolean } | null;
  /** The other reading, where nothing decides between the two. */
  readonly exchanged: PrintedDay | null;
  readonly shortYear: boolean;
}

/** The parts of a day that are all known, as a day of its calendar. */
export const wholeDay = (printed: PrintedDay | null): CalendarDay | null =>
  printed?.year != null && printed.month != null && printed.day != null
    ? { year: printed.year, month: printed.month, day: printed.day }
    : null;

/** The Hijri day beside a Gregorian one, its year taken from the Gregorian where it is not printed. */
export function hijriBeside(hijri: PrintedDay, gregorian: CalendarDay): CalendarDay | null {
  if (hijri.month === null || hijri.day === null) return null;
  return toGregorian("hijri", { year: hijri.year ?? toHijri(gregorian).year, month: hijri.month, day: hijri.day });
}

/** Whether weekday and Hijri date of the expression, those of the two that are there, say the same day. */
function agrees(printed: PrintedDay, { weekday, hijri }: Expression): boolean {
  const day = wholeDay(printed);
  if (!day || !isGregorianDay(day)) return false;
  const beside = hijri && hijriBeside(hijri, day);
  return (
    (weekday === null || weekdayOf(day) === weekday) && (!beside || Math.abs(dayNumber(day) - dayNumber(beside)) <= 1)
  );
}

const exchange = (printed: PrintedDay, read: DayOrder): PrintedDay => ({
  ...printed,
  day: printed.month,
  month: printed.day,
  order: { read: read === "day-first" ? "month-first" : "day-first", open: true },
});

/** "4:39:18 AM" beside it: what .NET prints with American settings; Arabic and British settings print «ص» or 24 hours. */
const isAmerican = ({ time, from, to }: Expression, tokens: readonly Token[]): boolean =>
  time?.second != null && tokens.slice(from, to).some(({ key }) => latinDayParts.has(key));

/**
 * Decides the order of «5/3/2024» and the century of «05/03/24» by the weekday and the Hijri date beside them; without
 * either the day is first (month, beside an American clock) and `exchanged` holds the other reading.
 */
export function decideDay(expression: Expression, tokens: readonly Token[]): DecidedDay | null {
  const printed = expression.gregorian;
  if (!printed) return null;
  const { order, shortYear } = printed;
  if (!order && !shortYear) return { printed, order: null, exchanged: null, shortYear: false };
  const readings = order?.open ? [printed, exchange(printed, order.read)] : [printed];
  const asked = expression.weekday !== null || expression.hijri?.day != null;
  const fit = asked ? readings.filter((reading) => agrees(reading, expression)) : [];
  const [only] = fit.length === 1 ? fit : [];
  const usual = order?.open && isAmerican(expression, tokens) ? [...readings].reverse() : readings;
  const chosen = only ?? usual[0] ?? printed;
  // Two figures that weekday and Hijri date do not confirm are no year.
  const dated = (reading: PrintedDay): PrintedDay =>
    shortYear === "checked" && fit.length === 0 ? { ...reading, year: null } : reading;
  return {
    printed: dated(chosen),
    order: chosen.order ? { read: chosen.order.read, proven: only !== undefined || (chosen.day ?? 0) > 12 } : null,
    exchanged: only || !usual[1] ? null : dated(usual[1]),
    shortYear: shortYear !== undefined,
  };
}
