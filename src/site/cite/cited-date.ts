import type { Dated } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { type Point, readSpan, type Span } from "./edtf-points.ts";

/**
 * Dates as citations print them. What the text or its metadata states stands bare; what the archive's editor supplied
 * stands in brackets; what was worked out is circa; no date is [د.ت.] or n.d. (Chicago 17, 14.44 and 14.50; ISO 690, 7.4).
 */

/** How a month is named in Arabic: style as in the settings. */
export type MonthStyle = ArchiveSettings["months"];

const LOCALES: Readonly<Record<"gulf" | "levant" | "maghreb", string>> = {
  gulf: "ar-EG",
  levant: "ar-SY",
  maghreb: "ar-DZ",
};

function arabicMonth(month: number, style: MonthStyle): string {
  if (style === "dual") return `${arabicMonth(month, "gulf")}/ ${arabicMonth(month, "levant")}`;
  const name = new Intl.DateTimeFormat(`${LOCALES[style]}-u-nu-latn-ca-gregory`, { month: "long", timeZone: "UTC" });
  return name.format(new Date(Date.UTC(2001, month - 1, 1)));
}

const englishMonth = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });

/** «28 يناير 2022», «يناير 2022» or «2022». */
export function arabicPoint({ year, month, day }: Point, style: MonthStyle): string {
  if (month === undefined) return String(year);
  const named = `${arabicMonth(month, style)} ${year}`;
  return day === undefined ? named : `${day} ${named}`;
}

/** "January 28, 2022", "January 2022" or "2022". */
export function englishPoint({ year, month, day }: Point): string {
  if (month === undefined) return String(year);
  const name = englishMonth.format(new Date(Date.UTC(2001, month - 1, 1)));
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

interface Words {
  readonly none: string;
  readonly point: (point: Point) => string;
  /** Both ends; the first is shortened to what the second does not repeat. */
  readonly between: (from: Point, to: Point) => string;
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  readonly circa: (date: string, interval: boolean) => string;
}

function printSpan({ from, to, interval }: Span, words: Words): string {
  if (!interval && from) return words.point(from);
  if (from && to) return words.between(from, to);
  if (from) return words.since(words.point(from));
  return to ? words.until(words.point(to)) : words.none;
}

function printDate(dated: Dated | null, words: Words): string {
  const span = dated && readSpan(dated.edtf);
  if (!dated || !span) return words.none;
  const printed = printSpan(span, words);
  if (dated.basis === "inferred" || span.approximate) return `[${words.circa(printed, span.interval)}]`;
  return dated.basis === "editor" ? `[${printed}]` : printed;
}

const sameMonth = (from: Point, to: Point): boolean =>
  from.year === to.year && from.month === to.month && from.day !== undefined && to.day !== undefined;

/**
 * The date for an Arabic citation: «28 يناير 2022», «[14 ديسمبر 2021]», «[نحو 14 ديسمبر 2021]»,
 * «[بين 9 و30 ديسمبر 2021، تقديرًا]», «[د.ت.]».
 */
export const arabicDate = (dated: Dated | null, style: MonthStyle): string =>
  printDate(dated, {
    none: "[د.ت.]",
    point: (point) => arabicPoint(point, style),
    between: (from, to) =>
      `بين ${sameMonth(from, to) ? from.day : arabicPoint(from, style)} و${arabicPoint(to, style)}`,
    since: (from) => `منذ ${from}`,
    until: (to) => `حتى ${to}`,
    circa: (date, interval) => (interval ? `${date}، تقديرًا` : `نحو ${date}`),
  });

/**
 * The date for an English citation: "January 28, 2022", "[December 14, 2021]", "[ca. December 14, 2021]",
 * "[ca. December 9–30, 2021]", "n.d.".
 */
export const englishDate = (dated: Dated | null): string =>
  printDate(dated, {
    none: "n.d.",
    point: englishPoint,
    between: (from, to) =>
      sameMonth(from, to)
        ? englishPoint(from).replace(/ \d+, /, ` ${from.day}–${to.day}, `)
        : `${englishPoint(from)} – ${englishPoint(to)}`,
    since: (from) => `after ${from}`,
    until: (to) => `before ${to}`,
    circa: (date) => `ca. ${date}`,
  });
