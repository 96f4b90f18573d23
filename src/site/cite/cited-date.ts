import { parseEdtf } from "../../arabic/dates/edtf.ts";
import { type DateStyle, formatDate } from "../../arabic/dates/format-date.ts";
import type { Dated } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { isoDay, type Point, readSpan } from "./edtf-points.ts";

/**
 * Dates as citations print them. What the text or its metadata states stands bare; what the archive's editor supplied
 * stands in brackets; what was worked out is circa; no date is [د.ت.] or n.d. (Chicago 17, 14.44 and 14.50; ISO 690, 7.4).
 */

const styleOf = ({ months, digits }: ArchiveSettings): DateStyle => ({ months, digits, time: false });

/** A point in Arabic: «28 يناير 2022», «يناير 2022» or «2022», in the archive's month names and digits. */
export const arabicPoint = (point: Point, settings: ArchiveSettings): string =>
  formatDate(isoDay(point), styleOf(settings));

const englishMonth = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });

/** "January 28, 2022", "January 2022" or "2022". */
export function englishPoint({ year, month, day }: Point): string {
  if (month === undefined) return String(year);
  const name = englishMonth.format(new Date(Date.UTC(2001, month - 1, 1)));
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

/** "December 9–30, 2021"; unspecified years and open intervals in the words of the date room. */
function english(edtf: string): string {
  const span = readSpan(edtf);
  if (!span?.from || !span.to) return formatDate(edtf, { language: "en", time: false });
  const { from, to, interval } = span;
  if (!interval) return englishPoint(from);
  const sameMonth = from.year === to.year && from.month === to.month;
  return sameMonth && from.day !== undefined && to.day !== undefined
    ? englishPoint(from).replace(/ \d+, /, ` ${from.day}–${to.day}, `)
    : `${englishPoint(from)} – ${englishPoint(to)}`;
}

/** Marks of approximation, which the citation says in its own words. */
const MARKS = /[~?%]/g;

interface Words {
  readonly none: string;
  readonly print: (edtf: string) => string;
  readonly circa: (date: string) => string;
  /** The same of a stretch of time; as one day where it is not given. */
  readonly circaBetween?: (span: string) => string;
}

function cited(dated: Dated | null, { none, print, circa, circaBetween = circa }: Words): string {
  const parsed = dated && parseEdtf(dated.edtf);
  if (!dated || !parsed) return none;
  const bare = dated.edtf.replace(MARKS, "");
  const printed = print(bare);
  if (dated.basis === "inferred" || bare !== dated.edtf)
    return `[${(parsed.interval ? circaBetween : circa)(printed)}]`;
  return dated.basis === "editor" ? `[${printed}]` : printed;
}

/**
 * The date for an Arabic citation: «28 يناير 2022», «[14 ديسمبر 2021]», «[نحو 14 ديسمبر 2021]»,
 * «[بين 9 و30 ديسمبر 2021، تقديرًا]», «[د.ت.]».
 */
export const arabicDate = (dated: Dated | null, settings: ArchiveSettings): string =>
  cited(dated, {
    none: "[د.ت.]",
    print: (edtf) => formatDate(edtf, styleOf(settings)),
    circa: (date) => `نحو ${date}`,
    circaBetween: (span) => `${span}، تقديرًا`,
  });

/**
 * The date for an English citation: "January 28, 2022", "[December 14, 2021]", "[ca. December 14, 2021]",
 * "[ca. December 9–30, 2021]", "n.d.".
 */
export const englishDate = (dated: Dated | null): string =>
  cited(dated, { none: "n.d.", print: english, circa: (date) => `ca. ${date}` });
