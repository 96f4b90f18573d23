import { isoDay, type Point } from "../cite/edtf-points.ts";

/** Units of time that bars stand for. */
export type Unit = "day" | "month" | "year";

/** Most bars a unit may need; above it the next larger unit is taken. A quarter in days, eight years in months. */
const MOST_DAYS = 93;
const MOST_MONTHS = 96;

const DAY = 86_400_000;

/** Number of the unit a point begins in, counted from 1970; missing parts count as first. */
export function ordinal({ year, month = 1, day = 1 }: Point, unit: Unit): number {
  if (unit === "year") return year;
  if (unit === "month") return year * 12 + month - 1;
  // Date.UTC takes the years 0–99 for 1900–1999.
  return Math.round(new Date(Date.UTC(2000, month - 1, day)).setUTCFullYear(year, month - 1, day) / DAY);
}

/** The last unit a point reaches into: «ديسمبر 2021» ends on the 31st. */
export function lastOrdinal(point: Point, unit: Unit): number {
  if (unit === "year" || (unit === "month" && point.month !== undefined)) return ordinal(point, unit);
  if (unit === "month") return ordinal({ ...point, month: 12 }, unit);
  if (point.day !== undefined) return ordinal(point, unit);
  const { year, month = 12 } = point;
  return ordinal(month === 12 ? { year: year + 1 } : { year, month: month + 1 }, "day") - 1;
}

/** The EDTF of a unit's number. */
export function edtfOf(number: number, unit: Unit): string {
  if (unit === "year") return isoDay({ year: number });
  if (unit === "month") return isoDay({ year: Math.floor(number / 12), month: (number % 12) + 1 });
  const date = new Date(number * DAY);
  return isoDay({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

/** The smallest unit whose bars from the first to the last point are not too many to be seen apart. */
export function unitFor(first: Point, last: Point): Unit {
  if (ordinal(last, "day") - ordinal(first, "day") < MOST_DAYS) return "day";
  return ordinal(last, "month") - ordinal(first, "month") < MOST_MONTHS ? "month" : "year";
}
