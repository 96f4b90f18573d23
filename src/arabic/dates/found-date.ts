import { DateTime } from "luxon";
import {
  type CalendarDay,
  dayNumber,
  gregorianDay,
  isGregorianDay,
  toGregorian,
  toHijri,
  weekdayOf,
} from "./calendar.ts";
import type { ClockTime, ClockZone } from "./clock-time.ts";
import type { PrintedDay } from "./day-month-year.ts";
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

const whole = (printed: PrintedDay | null): CalendarDay | null =>
  printed?.year != null && printed.month != null && printed.day != null
    ? { year: printed.year, month: printed.month, day: printed.day }
    : null;

/** The Hijri day beside a Gregorian one, its year taken from the Gregorian where it is not printed. */
function hijriBeside(hijri: PrintedDay, gregorian: CalendarDay): CalendarDay | null {
  if (hijri.month === null || hijri.day === null) return null;
  return toGregorian("hijri", { year: hijri.year ?? toHijri(gregorian).year, month: hijri.month, day: hijri.day });
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
  const converted = whole(hijri) && toGregorian("hijri", whole(hijri) as CalendarDay);
  const full = whole(printed) ?? (converted && yearFromHijri(printed, converted));
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
  const table = toGregorian(calendar, whole(printed) as CalendarDay);
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

/** What an expression says, as a date; null when it holds a time only or a day that no calendar has. */
export function resolve(expression: Expression, tokens: readonly Token[], text: string): FoundDate | null {
  const { gregorian, hijri, persian, weekday, time } = expression;
  const other = hijri ?? persian;
  const resolved = gregorian ? fromGregorian(gregorian, hijri) : other && converted(other, weekday);
  const start = tokens[expression.from]?.start;
  const end = tokens[expression.to - 1]?.end;
  if (!resolved || start === undefined || end === undefined) return null;
  const timed = time !== null && resolved.precision === "day";
  const clock = timed ? clockOf(resolved.day, time, resolved.full && expression.zone) : null;
  const labelled = expression.label;
  const labelStart = labelled && tokens[labelled.from]?.start;
  return {
    start,
    end,
    text: text.slice(start, end),
    edtf: clock ? `${resolved.day}T${clock.text}` : resolved.day,
    precision: timed ? (time.second === null ? "minute" : "second") : resolved.precision,
    hasYear: !resolved.day.startsWith("X"),
    weekday:
      weekday === null ? null : { printed: weekday, agrees: resolved.full && weekdayOf(resolved.full) === weekday },
    calendar: resolved.calendar,
    hijriDifference: resolved.difference,
    offset: clock?.offset ?? null,
    label:
      labelled && labelStart != null
        ? { kind: labelled.kind, start: labelStart, text: text.slice(labelStart, tokens[labelled.to - 1]?.end) }
        : null,
    range: (gregorian ?? other)?.range ?? false,
  };
}

/** Whether the date names one day of one year (with or without a time). */
export const isWholeDay = (date: FoundDate | null): date is FoundDate =>
  date?.hasYear === true && date.precision !== "month" && date.precision !== "year";
