import { type ClockTime, type ClockZone, type Read, readTime } from "./clock-time.ts";
import { fullYear, type PrintedDay, readMonth } from "./day-month-year.ts";
import { stampMonths, weekdayNames, zoneNames } from "./lexicon.ts";
import { match } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";

/** A day and a time that one form prints together. */
export interface Moment {
  readonly day: PrintedDay;
  readonly time: ClockTime;
  readonly zone: ClockZone | null;
}

const YEAR = /^(?:19|20)\d\d$/u;

/** «121447 جمت مار 19»: day, hour and minute in six figures, GMT, month, year (the Kuwaiti agency, under its dispatches). */
function agencyStamp(tokens: readonly Token[], at: number): Read<Moment> | null {
  const figures = /^([0-3]\d)([0-2]\d)([0-5]\d)$/u.exec(tokens[at]?.key ?? "");
  const zone = figures && match(zoneNames, tokens, at + 1);
  const month = zone?.meaning === "UTC" ? match(stampMonths, tokens, zone.next) : null;
  const year = month && tokens[month.next];
  if (!figures || !month || year?.kind !== "number" || (year.key.length !== 2 && year.key.length !== 4)) return null;
  const [day, hour, minute] = figures.slice(1).map(Number) as [number, number, number];
  if (day < 1 || day > 31 || hour > 23) return null;
  const short = year.key.length === 2;
  return {
    value: {
      day: {
        calendar: "gregorian",
        year: short ? fullYear(year.value) : year.value,
        month: month.meaning,
        day,
        range: false,
        ...(short ? { shortYear: "alone" } : {}),
      },
      time: { hour, minute, second: null },
      zone: { offset: "+00:00", zone: null },
    },
    next: month.next + 1,
  };
}

/** «15 23:46 2025 سبتمبر»: «15 سبتمبر 2025 23:46» in the order in which a page without direction marks is copied. */
function disordered(tokens: readonly Token[], at: number): Read<Moment> | null {
  const day = tokens[at];
  if (day?.kind !== "number" || day.key.length > 2 || day.value < 1 || day.value > 31) return null;
  const time = readTime(tokens, at + 1, at + 1);
  const year = time && tokens[time.next];
  if (!time || year?.kind !== "number" || !YEAR.test(year.key)) return null;
  const month = readMonth(tokens, time.next + 1);
  if (month?.value.calendar !== "gregorian") return null;
  const date = { day: day.value, month: month.value.month };
  return { value: momentOf(year.value, date, time.value), next: month.next };
}

/** A day and month without year, that begin at token `at`. */
function dayAndMonth(tokens: readonly Token[], at: number): Read<{ day: number; month: number }> | null {
  const day = tokens[at];
  if (day?.kind !== "number" || day.key.length > 2 || day.value < 1 || day.value > 31) return null;
  const month = readMonth(tokens, at + 1);
  if (month?.value.calendar !== "gregorian" || month.value.word) return null;
  return { value: { day: day.value, month: month.value.month }, next: month.next };
}

/** «9 أبريل 00:03 2026»: the year behind the time. */
function yearLast(tokens: readonly Token[], at: number): Read<Moment> | null {
  const date = dayAndMonth(tokens, at);
  const time = date && readTime(tokens, date.next, date.next);
  const year = time && tokens[time.next];
  if (!date || !time || year?.kind !== "number" || !YEAR.test(year.key) || tokens[time.next + 1]?.key === ":")
    return null;
  return { value: momentOf(year.value, date.value, time.value), next: time.next + 1 };
}

/** «9:50 2011 الإثنين 12 ديسمبر»: time and year before weekday, day and month. */
function dayLast(tokens: readonly Token[], at: number): Read<Moment> | null {
  const time = readTime(tokens, at, at);
  const year = time && tokens[time.next];
  if (!time || year?.kind !== "number" || !YEAR.test(year.key)) return null;
  const weekday = match(weekdayNames, tokens, time.next + 1);
  const from = weekday?.next ?? time.next + 1;
  const date = dayAndMonth(tokens, from);
  // «9:50 2011 12 ديسمبر 2012»: what has a year of its own is another date.
  if (!date || YEAR.test(tokens[date.next]?.key ?? "")) return null;
  return { value: momentOf(year.value, date.value, time.value), next: date.next };
}

const momentOf = (year: number, { day, month }: { day: number; month: number }, time: ClockTime): Moment => ({
  day: { calendar: "gregorian", year, month, day, range: false },
  time,
  zone: null,
});

/** The moment that begins at token `at`, or null. */
export function readMoment(tokens: readonly Token[], at: number): Read<Moment> | null {
  if (tokens[at]?.key.length === 6) return agencyStamp(tokens, at);
  const after = tokens[at + 1];
  if (after?.kind === "number") return disordered(tokens, at);
  return after?.kind === "word" ? yearLast(tokens, at) : dayLast(tokens, at);
}
