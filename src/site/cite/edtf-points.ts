import { type EdtfPoint, parseEdtf } from "../../arabic/dates/edtf.ts";
import type { Dated } from "../../record/schema.ts";

/**
 * A record's date taken apart for citing. EDTF (ISO 8601-2:2019) as records use it: a minute, day, month or year,
 * an interval, and the marks ~ (approximate), ? (uncertain), % (both); open ends are "..".
 */

/** One point in time, as exact as it is known. `time` is "18:55" as printed, `offset` only when the capture states one. */
export interface Point {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly time?: string;
  readonly offset?: string;
}

/** A date taken apart: one point, or an interval whose open end is null. */
export interface Span {
  readonly from: Point | null;
  readonly to: Point | null;
  readonly interval: boolean;
  /** Whether the date itself says that it is approximate or uncertain. */
  readonly approximate: boolean;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** A point whose year is known; an unspecified year or decade ("XXXX-12-30", "202X") is none. */
function pointOf({ year, month, day, hour, minute, offset, years }: EdtfPoint): Point | null {
  if (year === null || years > 1) return null;
  return {
    year,
    ...(month === null ? {} : { month }),
    ...(month === null || day === null ? {} : { day }),
    ...(day === null || hour === null || minute === null ? {} : { time: `${two(hour)}:${two(minute)}` }),
    ...(hour === null || offset === null ? {} : { offset }),
  };
}

const isMarked = (point: EdtfPoint | null): boolean => point !== null && (point.approximate || point.uncertain);

/** Takes an EDTF date apart; null when it is none, or when the year of what it names is not known. */
export function readSpan(edtf: string): Span | null {
  const parsed = parseEdtf(edtf);
  if (!parsed) return null;
  const from = parsed.first && pointOf(parsed.first);
  const to = parsed.last && pointOf(parsed.last);
  if ((parsed.first && !from) || (parsed.last && !to)) return null;
  return { from, to, interval: parsed.interval, approximate: isMarked(parsed.first) || isMarked(parsed.last) };
}

/** The point as "2022", "2022-01" or "2022-01-28". */
export function isoDay({ year, month, day }: Point): string {
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(two(month));
  if (month !== undefined && day !== undefined) parts.push(two(day));
  return parts.join("-");
}

/** The point as "2022-01-28T18:55" where a time is known, with the offset only when the capture states one. */
export const isoMinute = (point: Point): string =>
  point.time === undefined ? isoDay(point) : `${isoDay(point)}T${point.time}${point.offset ?? ""}`;

/**
 * The one point that may stand as a fact in metadata other programs read (`datePublished`, `citation_publication_date`):
 * printed, in metadata, or set by the editor, and neither approximate nor an interval. Everything else gives null.
 */
export function factualPoint(dated: Dated | null): Point | null {
  if (dated === null || dated.basis === "inferred") return null;
  const span = readSpan(dated.edtf);
  return span && !span.interval && !span.approximate ? span.from : null;
}
