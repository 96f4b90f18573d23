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

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?([~?%])?$/;

function readPoint(text: string): { point: Point; approximate: boolean } | null {
  const parts = POINT.exec(text);
  if (!parts) return null;
  const [, year, month, day, time, offset, mark] = parts;
  const point: Point = {
    year: Number(year),
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
    ...(time ? { time } : {}),
    ...(offset ? { offset } : {}),
  };
  return { point, approximate: mark !== undefined };
}

/** Takes an EDTF date apart; null when it is none of the forms records use. */
export function readSpan(edtf: string): Span | null {
  const [first = "", second] = edtf.split("/");
  if (second === undefined) {
    const read = readPoint(first);
    return read && { from: read.point, to: read.point, interval: false, approximate: read.approximate };
  }
  const from = first === ".." || first === "" ? null : readPoint(first);
  const to = second === ".." || second === "" ? null : readPoint(second);
  if (!from && !to) return null;
  return {
    from: from?.point ?? null,
    to: to?.point ?? null,
    interval: true,
    approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
  };
}

const two = (number: number): string => String(number).padStart(2, "0");

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

/** First point of a date, or its last when the beginning is open; for ordering and binning. Null when there is none. */
export function earliestPoint(dated: Dated | null): Point | null {
  const span = dated && readSpan(dated.edtf);
  return span ? (span.from ?? span.to) : null;
}
