import { type ClockTime, type ClockZone, type Read, readTime } from "./clock-time.ts";
import { fullYear, type PrintedDay, readMonth } from "./day-month-year.ts";
import { stampMonths, zoneNames } from "./lexicon.ts";
import { match } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";

/** A day and a time that one form prints together. */
export interface Moment {
  readonly day: PrintedDay;
  readonly time: ClockTime;
  readonly zone: ClockZone | null;
}

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
  if (!time || year?.kind !== "number" || !/^(?:19|20)\d\d$/u.test(year.key)) return null;
  const month = readMonth(tokens, time.next + 1);
  if (month?.value.calendar !== "gregorian") return null;
  const printed: PrintedDay = {
    calendar: "gregorian",
    year: year.value,
    month: month.value.month,
    day: day.value,
    range: false,
  };
  return { value: { day: printed, time: time.value, zone: null }, next: month.next };
}

/** The moment that begins at token `at`, or null. */
export function readMoment(tokens: readonly Token[], at: number): Read<Moment> | null {
  if (tokens[at]?.key.length === 6) return agencyStamp(tokens, at);
  return tokens[at + 1]?.kind === "number" ? disordered(tokens, at) : null;
}
