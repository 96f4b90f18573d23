import type { Point } from "../cite/edtf-points.ts";

const DAY = 86_400_000;

/** Number of the first day a point can mean, counted from 1970. */
export const firstDay = ({ year, month = 1, day = 1 }: Point): number =>
  // Date.UTC takes the years 0–99 for 1900–1999.
  Math.round(new Date(Date.UTC(2000, month - 1, day)).setUTCFullYear(year, month - 1, day) / DAY);

/** Number of the last day a point can mean: «ديسمبر 2021» ends on the 31st. */
export function lastDay(point: Point): number {
  if (point.day !== undefined) return firstDay(point);
  const { year, month = 12 } = point;
  return firstDay(month === 12 ? { year: year + 1 } : { year, month: month + 1 }) - 1;
}
