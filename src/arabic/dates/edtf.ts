import { type CalendarDay, daysOfMonth, isGregorianDay } from "./calendar.ts";
import { isoDay } from "./found-date.ts";

/** One side of an EDTF date: the parts that are known, how sure they are. */
export interface EdtfPoint {
  /** Null where unspecified ("XXXX-12-30"). */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  readonly offset: string | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Years an unspecified last digit leaves open: 1, 10 ("202X") or 100 ("20XX"). */
  readonly years: 1 | 10 | 100;
}

/** An EDTF date taken apart. `last` equals `first` unless it is an interval; null is an open end (".."). */
export interface Edtf {
  readonly first: EdtfPoint | null;
  readonly last: EdtfPoint | null;
  readonly interval: boolean;
}

const POINT =
  /^(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX)(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?([~?%])?$/;

const number = (digits: string | undefined): number | null =>
  digits === undefined || digits.includes("X") ? null : Number(digits);

function offsetOf(printed: string | undefined): string | null {
  if (printed === undefined) return null;
  if (printed === "Z") return "+00:00";
  const digits = printed.slice(1).replace(":", "").padEnd(4, "0");
  return `${printed[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function point(text: string): EdtfPoint | null {
  const parts = POINT.exec(text);
  if (!parts) return null;
  const [, yearText = "", month, day, hour, minute, second, offset, sign] = parts;
  const open = yearText.indexOf("X");
  const years = open === 2 ? 100 : open === 3 ? 10 : 1;
  const found: EdtfPoint = {
    year: open === 0 ? null : Number(yearText.replaceAll("X", "0")),
    month: number(month),
    day: number(day),
    hour: number(hour),
    minute: number(minute),
    second: number(second),
    offset: offsetOf(offset),
    approximate: sign === "~" || sign === "%",
    uncertain: sign === "?" || sign === "%",
    years,
  };
  return possible(found) ? found : null;
}

function possible({ year, month, day, hour, minute, second }: EdtfPoint): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day !== null && (day < 1 || day > 31)) return false;
  // Without a year the 29th of February may be meant, as in 2020.
  if (month !== null && day !== null && !isGregorianDay({ year: year ?? 2020, month, day })) return false;
  return (hour ?? 0) <= 23 && (minute ?? 0) <= 59 && (second ?? 0) <= 59;
}

/** Takes an EDTF string apart (level 0, and of level 1 what docs/record.md uses); null when it is not one. */
export function parseEdtf(edtf: string): Edtf | null {
  const sides = edtf.split("/");
  if (sides.length === 1) {
    const only = point(edtf);
    return only && { first: only, last: only, interval: false };
  }
  const [from = "", to = ""] = sides;
  if (sides.length !== 2) return null;
  const first = from === ".." || from === "" ? null : point(from);
  const last = to === ".." || to === "" ? null : point(to);
  if ((first === null && from !== ".." && from !== "") || (last === null && to !== ".." && to !== "")) return null;
  if (first === null && last === null) return null;
  return ordered(first, last) ? { first, last, interval: true } : null;
}

function ordered(first: EdtfPoint | null, last: EdtfPoint | null): boolean {
  const from = first && earliest(first);
  const to = last && latest(last);
  return !from || !to || from <= to;
}

const day = (year: number, month: number, date: number): string => isoDay({ year, month, day: date });

function earliest({ year, month, day: date }: EdtfPoint): string | null {
  return year === null ? null : day(year, month ?? 1, month === null ? 1 : (date ?? 1));
}

function latest({ year, month, day: date, years }: EdtfPoint): string | null {
  if (year === null) return null;
  if (month === null) return day(year + years - 1, 12, 31);
  return day(year, month, date ?? daysOfMonth(year, month));
}

/** First and last day an EDTF date covers; null where the year is unknown or the text is no EDTF. */
export function edtfDays(edtf: string): { readonly first: string; readonly last: string } | null {
  const parsed = parseEdtf(edtf);
  const first = parsed && ((parsed.first && earliest(parsed.first)) ?? (parsed.last && earliest(parsed.last)));
  const last = parsed && ((parsed.last && latest(parsed.last)) ?? (parsed.first && latest(parsed.first)));
  return first && last ? { first, last } : null;
}

/** The one day a date names; null for intervals, months, years and unknown parts. */
export function exactDay(edtf: string): CalendarDay | null {
  const only = parseEdtf(edtf);
  if (!only?.first || only.interval) return null;
  const { year, month, day: date, years } = only.first;
  return year !== null && month !== null && date !== null && years === 1 ? { year, month, day: date } : null;
}
