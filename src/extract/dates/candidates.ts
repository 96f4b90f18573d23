import type { Reading } from "../../arabic/dates/find-dates.ts";
import { readExpressions } from "../../arabic/dates/find-dates.ts";
import { clockOf, type FoundDate, isWholeDay } from "../../arabic/dates/found-date.ts";
import { isEditors } from "../../findings/finding.ts";
import type { LabelledLine } from "../extraction.ts";
import { type DateSignal, dateSignal } from "./date-signal.ts";
import { withLabelAbove } from "./label-lines.ts";
import { opensBody } from "./opening.ts";
import { besideOtherTitles, distanceToHeadline, type Page, type Place, pageOf, placeOf } from "./standing.ts";

/** What a date of the page may be the date of. */
export type Use = "published" | "updated" | "captured" | "none";

/** A date of the page with how well it stands for its use. */
export interface Candidate {
  readonly date: FoundDate;
  readonly line: LabelledLine;
  readonly use: Use;
  /** How well it stands; `THRESHOLD` and more is taken. */
  readonly score: number;
  /** The words it rests on, with its label. */
  readonly evidence: string;
  readonly place: Place;
}

/** Points a publication date must have. A date under the headline has 6, beside a related title 1 or less. */
export const THRESHOLD = 4;
/** Lines between a date above the headline and the headline, beyond which it is the masthead's. */
const NEAR_HEADLINE = 6;
/** Lines after the body within which a closing date still belongs to the article. */
const NEAR_END = 4;

/** Roles whose lines hold no date of the article, whatever they print. */
const SILENT = new Set(["embed", "headline", "headlineRepeat", "subheading", "pageTitle"]);
/** Roles of small lines around the article, whose dates are the pictures' unless the line is nothing but the date. */
const SMALL = new Set(["caption", "credit", "tag"]);

/** Longer lines are read this far: date lines are short, and a page in one line gives its date at its head. */
const LONGEST_LINE = 2000;
/** Roles of running text: only the date it opens with is the article's, all others are events. */
const PROSE = new Set(["body", "standfirst"]);
/** Least share of a line that is date, below which an unlabelled date is an event in a sentence (poll, ticker, notice). */
const LEAST_SHARE = 0.25;

/** Share of a line that is nothing but its date. */
const NOTHING_ELSE = 0.9;
/** Dates and times of a line from which on it is a table of them. */
const TABLE_OF_TIMES = 3;

interface Standing {
  readonly use: Use;
  readonly score: number;
}

const NONE: Standing = { use: "none", score: 0 };

/** The points of where and how a date stands; labels and the line's role are evidence, never the text itself. */
function standing(page: Page, index: number, date: FoundDate, signal: DateSignal): Standing {
  const line = page.lines[index];
  if (
    line === undefined ||
    SILENT.has(line.role) ||
    signal.isCopyright ||
    date.label?.kind === "copyright" ||
    date.range
  )
    return NONE;
  // What an editor took out of the article takes its date along.
  if (isEditors(line) && line.role !== "meta") return NONE;
  if (date.label?.kind === "captured") return { use: "captured", score: 8 };
  if (SMALL.has(line.role) && signal.share < NOTHING_ELSE) return NONE;
  if (line.role !== "meta" && date.label === null && signal.share < LEAST_SHARE) return NONE;
  const place = placeOf(page, index);
  if (signal.hasClockAndWeather) return place === "above" || place === "head" ? { use: "captured", score: 7 } : NONE;
  let score = line.role === "meta" ? 2 : line.role === "furniture" || SMALL.has(line.role) ? -1 : 1;
  if (signal.share >= 0.6) score += 1;
  if (date.label?.kind === "published" || date.label?.kind === "updated") score += 3;
  const own = line.role === "meta";
  // Within the head a line taken for the article's own outweighs a title beside it.
  if (besideOtherTitles(page, index) && !(own && place === "head")) score -= 4;
  if (place === "head") score += 4;
  else {
    if (place === "above") score += distanceToHeadline(page, index) <= NEAR_HEADLINE ? 3 : -3;
    else if (place === "below") score += own && index - page.bodyEnd <= NEAR_END ? 1 : -3;
    else score += own ? 1 : -3;
  }
  return { use: date.label?.kind === "updated" ? "updated" : "published", score };
}

/**
 * A day whose only clock is an update's, in one clause («الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21 (GMT+0400)»): nothing
 * is said to be published, and day and time together are when the site was last brought up to date, so when the page was
 * fetched. In a field of its own («28 يناير 2022 | آخر تحديث: 07:55 م») the update is the article's.
 */
function isSiteUpdate(text: string, readings: readonly Reading[], at: number): boolean {
  const [reading, next] = [readings[at], readings[at + 1]];
  if (!reading?.date || !next || next.date !== null || reading.expression.label !== null) return false;
  const { label, time } = next.expression;
  if (reading.expression.time !== null || label?.kind !== "updated" || time === null) return false;
  return /^[\s،,]*$/u.test(text.slice(reading.date.end, next.tokens[label.from]?.start));
}

/** A label's update that prints only the time («نشر في 5/1/2020 10:00 - آخر تحديث 11:20»): the day is the date's before it. */
function updateOfSameDay(readings: readonly Reading[], at: number): string | null {
  const [reading, next] = [readings[at], readings[at + 1]];
  const time = next?.expression.time;
  if (!reading?.date || !next || next.date !== null || !time || next.expression.label?.kind !== "updated") return null;
  const day = reading.date.edtf.slice(0, 10);
  return `${day}T${clockOf(day, time, next.expression.zone).text}`;
}

const quote = (text: string, date: FoundDate): string => text.slice(date.label?.start ?? date.start, date.end).trim();

function lineCandidates(page: Page, index: number): Candidate[] {
  const line = page.lines[index];
  if (line === undefined) return [];
  const place = placeOf(page, index);
  if (PROSE.has(line.role)) {
    const opening = index <= page.bodyStart ? opensBody(line.text) : null;
    return opening ? [{ ...opening, line, place, use: "published", score: 6 }] : [];
  }
  const readings = readExpressions(line.text.slice(0, LONGEST_LINE));
  const signal = dateSignal(line.text);
  return readings.flatMap(({ date: printed }, at): Candidate[] => {
    if (!isWholeDay(printed)) return [];
    const date = at === 0 ? withLabelAbove(printed, page.lines[index - 1]?.text) : printed;
    const evidence = quote(line.text, date);
    if ((place === "above" || place === "head") && isSiteUpdate(line.text, readings, at)) {
      const moment = updateOfSameDay(readings, at) ?? date.edtf;
      return [{ date: { ...date, edtf: moment }, line, place, use: "captured", score: 6, evidence: line.text.trim() }];
    }
    const stands = standing(page, index, date, signal);
    // A table of times (prayers, programmes) has no time of its own.
    if (stands.use === "captured" && readings.length >= TABLE_OF_TIMES) {
      return [{ date: { ...date, edtf: date.edtf.slice(0, 10) }, line, evidence, place, ...stands }];
    }
    const own: Candidate = { date, line, evidence, place, ...stands };
    const later = stands.use === "published" ? updateOfSameDay(readings, at) : null;
    if (!later) return [own];
    return [own, { ...own, date: { ...date, edtf: later }, use: "updated", evidence: line.text.trim() }];
  });
}

/** Every whole date of the page outside the body, and the date that opens the body. */
export function candidatesOf(lines: readonly LabelledLine[]): { page: Page; candidates: Candidate[] } {
  const page = pageOf(lines);
  return { page, candidates: lines.flatMap((_, index) => lineCandidates(page, index)) };
}
