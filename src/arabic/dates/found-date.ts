import { DateTime } from "luxon";
import { type CalendarDay, dayNumber, gregorianDay, isGregorianDay, toGregorian, weekdayOf } from "./calendar.ts";
import type { ClockTime, ClockZone } from "./clock-time.ts";
import type { DayOrder, PrintedDay } from "./day-month-year.ts";
import { type DecidedDay, decideDay, hijriBeside, wholeDay } from "./day-order.ts";
import type { Expression } from "./expressions.ts";
import type { LabelKind } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** The smallest part of a date that is known. */
export type Precision = "second" | "minute" | "day" | "month" | "year";

/** A date expression found in a line. */
export interface FoundDate {
  /** Offsets into the line: `line.slice(start, end) === text`. The label stands before `start`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** ISO 8601-2: «2022-01-28T18:55», «2021-12»; "XXXX-01-26" where no year is printed (level 1, unspecified digits). */
  readonly edtf: string;
  readonly precision: Precision;
  /** Whether the year is printed, or follows from the second calendar. */
  readonly hasYear: boolean;
  /** The weekday printed (Monday 1 – Sunday 7) and whether the day is one; null: cannot be told without a year. */
  readonly weekday: { readonly printed: number; readonly agrees: boolean | null } | null;
  readonly calendar: "gregorian" | "hijri" | "persian" | "both";
  /** Days from the Hijri date to the Gregorian beside it (0 and ±1 are agreement: sighting); null: only one calendar. */
  readonly hijriDifference: number | null;
  /** UTC offset, only where the text states one. */
  readonly offset: string | null;
  /** The words before it that say what it is the date of. */
  readonly label: { readonly kind: LabelKind; readonly text: string; readonly start: number } | null;
  /** One day of several («9 و10 يناير», «19 إلى 21 / 10»). */
  readonly range: boolean;
  /** In numbers with the year last: the order read, and whether numbers, weekday or second calendar prove it. */
  readonly order: { readonly read: DayOrder; readonly proven: boolean } | null;
  /** The EDTF with day and month exchanged, where nothing beside the date decides between the two; null elsewhere. */
  readonly exchanged: string | null;
  /** The year is printed in two digits; `hasYear` says whether weekday, second calendar or form confirm it. */
  readonly shortYear: boolean;
}

const two = (number: number): string => String(number).padStart(2, "0");
const four = (number: number): string => String(number).padStart(4, "0");
/** "YYYY-MM-DD" of a day. */
export const isoDay = (day: CalendarDay): string => `${four(day.year)}-${two(day.month)}-${two(day.day)}`;

interface Resolved {
  readonly day: string;
  readonly precision: "day" | "month" | "year";
  readonly full: CalendarDay | null;
  readonly calendar: FoundDate["calendar"];
  readonly difference: number | null;
}

/** Gregorian day without a year beside a whole Hijri date: the year that brings the two together. */
function yearFromHijri(gregorian: PrintedDay, converted: CalendarDay): CalendarDay | null {
  if (gregorian.month === null || gregorian.day === null) return null;
  for (const year of [converted.year, converted.year - 1, converted.year + 1]) {
    const day = { year, month: gregorian.month, day: gregorian.day };
    if (isGregorianDay(day) && Math.abs(dayNumber(day) - dayNumber(converted)) <= 5) return day;
  }
  return null;
}

function fromGregorian(printed: PrintedDay, hijri: PrintedDay | null): Resolved | null {
  const { year, month, day } = printed;
  const converted = wholeDay(hijri) && toGregorian("hijri", wholeDay(hijri) as CalendarDay);
  const full = wholeDay(printed) ?? (converted && yearFromHijri(printed, converted));
  if (full) {
    if (!isGregorianDay(full)) return null;
    const beside = hijri && hijriBeside(hijri, full);
    const difference = beside ? dayNumber(full) - dayNumber(beside) : null;
    return { day: isoDay(full), precision: "day", full, calendar: hijri ? "both" : "gregorian", difference };
  }
  const calendar = hijri ? "both" : "gregorian";
  if (month !== null && day !== null) {
    // 2020 is a leap year: the 29th of February may be meant.
    if (!isGregorianDay({ year: 2020, month, day })) return null;
    return { day: `XXXX-${two(month)}-${two(day)}`, precision: "day", full: null, calendar, difference: null };
  }
  if (year === null) return null;
  if (month !== null)
    return { day: `${four(year)}-${two(month)}`, precision: "month", full: null, calendar, difference: null };
  return { day: four(year), precision: "year", full: null, calendar, difference: null };
}

/** A Hijri or Persian date alone; a weekday one day beside the table's decides, since sighting may differ by a day. */
function converted(printed: PrintedDay, weekday: number | null): Resolved | null {
  const { calendar } = printed;
  if (calendar === "gregorian") return null;
  if (printed.year === null) return null;
  if (printed.day === null || printed.month === null) {
    // A Hijri month or year covers parts of two Gregorian ones: first and last day as an interval.
    const first = toGregorian(calendar, { year: printed.year, month: printed.month ?? 1, day: 1 });
    const next =
      printed.month === null || printed.month === 12
        ? { year: printed.year + 1, month: 1, day: 1 }
        : { year: printed.year, month: printed.month + 1, day: 1 };
    const after = toGregorian(calendar, next);
    if (!first || !after) return null;
    const last = gregorianDay(dayNumber(after) - 1);
    return {
      day: `${isoDay(first)}/${isoDay(last)}`,
      precision: printed.month === null ? "year" : "month",
      full: null,
      calendar,
      difference: null,
    };
  }
  const table = toGregorian(calendar, wholeDay(printed) as CalendarDay);
  if (!table) return null;
  const near = [0, -1, 1].map((shift) => gregorianDay(dayNumber(table) + shift));
  const full = (calendar === "hijri" && near.find((day) => weekdayOf(day) === weekday)) || table;
  return { day: isoDay(full), precision: "day", full, calendar, difference: null };
}

function offsetOf(zone: ClockZone | null, day: string, time: ClockTime): string | null {
  if (zone?.offset != null) return zone.offset;
  if (zone?.zone == null) return null;
  const moment = DateTime.fromISO(`${day}T${two(time.hour)}:${two(time.minute)}`, { zone: zone.zone });
  return moment.isValid ? moment.toFormat("ZZ") : null;
}

/** A time of a day as EDTF writes it after the "T", with the offset where the text states one. */
export function clockOf(day: string, time: ClockTime, zone: ClockZone | null): { text: string; offset: string | null } {
  const offset = offsetOf(zone, day, time);
  const seconds = time.second === null ? "" : `:${two(time.second)}`;
  return { text: `${two(time.hour)}:${two(time.minute)}${seconds}${offset ?? ""}`, offset };
}

/** The EDTF of a resolved day with the time of the expression. */
function momentOf(resolved: Resolved, { time, zone }: Expression): { edtf: string; offset: string | null } {
  if (time === null || resolved.precision !== "day") return { edtf: resolved.day, offset: null };
  const clock = clockOf(resolved.day, time, resolved.full && zone);
  return { edtf: `${resolved.day}T${clock.text}`, offset: clock.offset };
}

/** The other reading of a date in numbers, where the calendar has such a day. */
function exchangedOf({ exchanged }: DecidedDay, expression: Expression): string | null {
  const other = exchanged && fromGregorian(exchanged, expression.hijri);
  return other && momentOf(other, expression).edtf;
}

/** What an expression says, as a date; null when it holds a time only or a day that no calendar has. */
export function resolve(expression: Expression, tokens: readonly Token[], text: string): FoundDate | null {
  const { hijri, persian, weekday, time } = expression;
  const other = hijri ?? persian;
  const decided = decideDay(expression, tokens);
  const resolved = decided ? fromGregorian(decided.printed, hijri) : other && converted(other, weekday);
  const start = tokens[expression.from]?.start;
  const end = tokens[expression.to - 1]?.end;
  if (!resolved || start === undefined || end === undefined) return null;
  const moment = momentOf(resolved, expression);
  const timed = time !== null && resolved.precision === "day";
  const labelled = expression.label;
  const labelStart = labelled && tokens[labelled.from]?.start;
  return {
    start,
    end,
    text: text.slice(start, end),
    edtf: moment.edtf,
    precision: timed ? (time.second === null ? "minute" : "second") : resolved.precision,
    hasYear: !resolved.day.startsWith("X"),
    weekday:
      weekday === null ? null : { printed: weekday, agrees: resolved.full && weekdayOf(resolved.full) === weekday },
    calendar: resolved.calendar,
    hijriDifference: resolved.difference,
    offset: moment.offset,
    label:
      labelled && labelStart != null
        ? { kind: labelled.kind, start: labelStart, text: text.slice(labelStart, tokens[labelled.to - 1]?.end) }
        : null,
    range: (expression.gregorian ?? other)?.range ?? false,
    order: decided?.order ?? null,
    exchanged: decided && exchangedOf(decided, expression),
    shortYear: decided?.shortYear ?? false,
  };
}

/** The date in the order in which its source writes dates: exchanged where nothing in the date itself decides otherwise. */
export function inOrder(date: FoundDate, order: DayOrder): FoundDate {
  if (date.order === null || date.exchanged === null) return date;
  const kept: FoundDate = { ...date, order: { read: order, proven: true }, exchanged: null };
  return date.order.read === order ? kept : { ...kept, edtf: date.exchanged };
}

/** Whether the date names one day of one year (with or without a time). */
export const isWholeDay = (date: FoundDate | null): date is FoundDate =>
  date?.hasYear === true && date.precision !== "month" && date.precision !== "year";
