import type { Reading } from "../../arabic/dates/find-dates.ts";
import { findDates, readExpressions } from "../../arabic/dates/find-dates.ts";
import { clockOf, type FoundDate, isWholeDay } from "../../arabic/dates/found-date.ts";
import { withLabelAbove } from "../../arabic/dates/labels.ts";
import type { LabelledLine } from "../extraction.ts";
import { COUNTS } from "../weights/counts.ts";
import { DATES } from "../weights/dates.ts";
import { WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { dateSignal } from "./date-signal.ts";
import { opensBody } from "./opening.ts";
import { type Page, type Place, pageOf, placeOf } from "./standing.ts";
import { CAPTURE_RANKS, isUnderPost, RANK_OF_DATELINE, standingOf, type Use } from "./standing-of-date.ts";

/** A date of the page with how well it stands for its use. */
export interface Candidate {
  readonly date: FoundDate;
  readonly line: LabelledLine;
  readonly index: number;
  readonly use: Use;
  /** How well it stands; 0 is not taken. */
  readonly rank: number;
  /** The words it rests on, with its label. */
  readonly evidence: string;
  readonly place: Place;
}

/** Longer lines are read this far: date lines are short, and a page in one line gives its date at its head. */
const LONGEST_LINE = 2000;
/** Roles of running text: only the date it opens with is the article's, all others are events. */
const PROSE = new Set(["body", "standfirst"]);

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
function updateOfSameDay(readings: readonly Reading[], at: number): FoundDate | null {
  const [reading, next] = [readings[at], readings[at + 1]];
  const time = next?.expression.time;
  if (!reading?.date || !next || next.date !== null || !time || next.expression.label?.kind !== "updated") return null;
  const timed = (edtf: string): string => {
    const day = edtf.slice(0, 10);
    return `${day}T${clockOf(day, time, next.expression.zone).text}`;
  };
  const { edtf, exchanged } = reading.date;
  return { ...reading.date, edtf: timed(edtf), exchanged: exchanged && timed(exchanged) };
}

const quote = (text: string, date: FoundDate): string => text.slice(date.label?.start ?? date.start, date.end).trim();

/** «… من http://… كما ظهرت في 15 آذار (مارس) 2019 03:22:10»: in the banner of a search engine or archive above a page it kept. */
const archiveMark = (text: string): FoundDate | undefined =>
  /https?:/u.test(text)
    ? findDates(text.slice(0, LONGEST_LINE)).find((date) => date.label?.kind === "captured" && isWholeDay(date))
    : undefined;

/** Day, hour and minute of an agency's stamp. */
const SIX_FIGURES = /(?<!\p{Nd})\p{Nd}{6}\s+\p{L}/u;

/** The stamp of an agency or of a post's counter with which a text closes, or null. */
function closingStamp(text: string): FoundDate | null {
  const tail = text.slice(-LENGTHS.stamp);
  const counted = isUnderPost(text);
  if (!counted && !SIX_FIGURES.test(tail)) return null;
  const closing = readExpressions(tail).findLast(({ date }) => date?.hasYear === true)?.date;
  if (!closing || tail.length - closing.end > DATES.afterStamp) return null;
  return isAgencyStamp(closing) || (counted && closing.edtf.includes("T")) ? closing : null;
}

/** The date a text opens with, and the stamp an agency closes it with. */
function proseCandidates(page: Page, index: number, line: LabelledLine): Candidate[] {
  const found = { line, index, place: placeOf(page, index), use: "published", rank: RANK_OF_DATELINE } as const;
  const opening = index <= page.bodyStart ? opensBody(line.text) : null;
  const stamp = index >= page.bodyEnd - 1 ? closingStamp(line.text) : null;
  const kept = index < COUNTS.beside ? archiveMark(line.text) : undefined;
  return [
    ...(kept
      ? [
          {
            ...found,
            date: kept,
            use: "captured",
            rank: CAPTURE_RANKS.labelled,
            evidence: quote(line.text, kept),
          } as const,
        ]
      : []),
    ...(opening ? [{ ...found, ...opening }] : []),
    ...(stamp ? [{ ...found, date: stamp, evidence: stamp.text }] : []),
  ];
}

/** «121447 جمت مار 19»: the one form in which two figures are a year by themselves. */
const isAgencyStamp = (date: FoundDate | null): boolean =>
  date?.shortYear === true && date.hasYear && date.weekday === null && date.calendar === "gregorian";

/** «ديسمبر 2021» in a line of its own. */
const isMonth = (date: FoundDate, share: number): boolean => date.precision === "month" && share >= WEIGHTS.shares.most;

function lineCandidates(page: Page, index: number): Candidate[] {
  const line = page.lines[index];
  if (line === undefined) return [];
  if (PROSE.has(line.role)) return proseCandidates(page, index, line);
  const place = placeOf(page, index);
  const readings = readExpressions(line.text.slice(0, LONGEST_LINE));
  const signal = dateSignal(line.text);
  return readings.flatMap(({ date: printed }, at): Candidate[] => {
    if (!printed?.hasYear || !(isWholeDay(printed) || isMonth(printed, signal.share))) return [];
    const date = at === 0 ? withLabelAbove(printed, page.lines[index - 1]?.text) : printed;
    const found = { date, line, index, evidence: quote(line.text, date), place };
    if (isAgencyStamp(date) && place !== "above") return [{ ...found, use: "published", rank: RANK_OF_DATELINE }];
    if ((place === "above" || place === "head") && isSiteUpdate(line.text, readings, at)) {
      const moment = updateOfSameDay(readings, at) ?? date;
      return [{ ...found, date: moment, use: "captured", rank: CAPTURE_RANKS.siteUpdate, evidence: line.text.trim() }];
    }
    const own: Candidate = { ...found, ...standingOf(page, index, date, signal) };
    // A table of times (prayers, programmes) has no time of its own.
    if (own.use === "captured" && readings.length >= COUNTS.series)
      return [{ ...own, date: { ...date, edtf: date.edtf.slice(0, 10) } }];
    const later = own.use === "published" ? updateOfSameDay(readings, at) : null;
    return later ? [own, { ...own, date: later, use: "updated", evidence: line.text.trim() }] : [own];
  });
}

/** Every whole date of the page outside the body, and the date that opens the body. */
export function candidatesOf(lines: readonly LabelledLine[]): { page: Page; candidates: Candidate[] } {
  const page = pageOf(lines);
  return { page, candidates: lines.flatMap((_, index) => lineCandidates(page, index)) };
}
