import { DateTime } from "luxon";
import { dayOf, ends } from "./order.ts";

/** The calendar pages an article is listed on: EDTF years, months and days. */
export interface CalendarPlaces {
  readonly years: readonly string[];
  readonly months: readonly string[];
  readonly days: readonly string[];
}

/** Longest interval whose article is listed under each of its days; a longer one is listed under its months. */
const DAYS_LISTED = 7;
/** Longest interval whose article is listed under each of its months; a longer one is listed under its years. */
const MONTHS_LISTED = 12;

const YEAR = 4;
const MONTH = 7;
const DAY = 10;
const ONE_DAY = /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$/u;

/** Every year, month or day from the first to the last, as EDTF; more than `limit` gives none. */
function through(first: string, last: string, unit: "year" | "month" | "day", limit: number): string[] {
  const format = { year: "yyyy", month: "yyyy-MM", day: "yyyy-MM-dd" }[unit];
  const end = DateTime.fromISO(last, { zone: "utc" });
  const list: string[] = [];
  for (let at = DateTime.fromISO(first, { zone: "utc" }); at.isValid && at <= end; at = at.plus({ [unit]: 1 })) {
    if (list.length === limit) return [];
    list.push(at.toFormat(format));
  }
  return list;
}

/**
 * Where in the calendar a date is listed. A day stands under its day, month and year; an interval of some days under
 * each of them, because a reader who looks for either day must find it; «ديسمبر 2021» under its month and year only.
 */
export function calendarPlaces(edtf: string): CalendarPlaces {
  const [first, last] = ends(edtf).map(dayOf) as [string, string];
  // Nearly every date is one day: an archive of ten thousand asks for each of them many times.
  if (first === last && ONE_DAY.test(first))
    return { years: [first.slice(0, YEAR)], months: [first.slice(0, MONTH)], days: [first] };
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(first)) return { years: [], months: [], days: [] };
  const precision = Math.min(first.length, last.length);
  return {
    years: through(first.slice(0, YEAR), last.slice(0, YEAR), "year", 100),
    months: precision >= MONTH ? through(first.slice(0, MONTH), last.slice(0, MONTH), "month", MONTHS_LISTED) : [],
    days: precision >= DAY ? through(first, last, "day", DAYS_LISTED) : [],
  };
}

/** Address of a calendar page: "2022-01-28" → "2022/01/28/". */
export const calendarPath = (edtf: string): string => `${edtf.replaceAll("-", "/")}/`;
