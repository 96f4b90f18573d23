import { edtfDays } from "../../arabic/dates/edtf.ts";
import { findDates, readExpressions } from "../../arabic/dates/find-dates.ts";
import { dateProblem } from "../../problems/dates.ts";
import type { Problem, Where } from "../../problems/problem.ts";
import type { Dated } from "../../record/schema.ts";
import type { LabelledLine } from "../extraction.ts";
import { DATES } from "../weights/dates.ts";
import { nothingElse } from "../weights/evidence.ts";
import { agreed, quoteClues } from "./agreement.ts";
import type { Candidate } from "./candidates.ts";
import { dayOf } from "./choose.ts";
import { mayBeClock } from "./clocks.ts";
import type { Fact } from "./clue.ts";
import { dateSignal } from "./date-signal.ts";
import { doubtfulDay } from "./doubtful-day.ts";
import { isoWeekday } from "./infer.ts";
import type { MetadataDate } from "./metadata-dates.ts";
import type { DateReading } from "./reading.ts";
import { type Page, placeOf } from "./standing.ts";
import type { Told, Verdict } from "./weigh.ts";

/** A date that was read and cannot be: the code of the reason. */
export interface Refused {
  readonly why: "date-after-capture" | "date-before-outlet";
}

type Own<Value> = Readonly<Record<"published" | "updated", Value>>;

/** What was read, to be held against itself. */
export interface Checked {
  readonly file: string | null;
  readonly reading: DateReading;
  readonly published: Dated | null;
  readonly updated: Dated | null;
  readonly captured: Dated | null;
  readonly chosen: Own<Candidate | null>;
  readonly stated: readonly MetadataDate[];
  /** The dates taken, as they were read. */
  readonly taken: Own<Told | null>;
  readonly publication: Verdict;
  /** Dates that were read and cannot be, and why. */
  readonly refused: Own<Told | null>;
  readonly why: Own<Refused["why"] | null>;
  /** Dates of the article that are the zero of a database. */
  readonly zeros: readonly Candidate[];
}

/** Clues that place the day without giving its year; worth telling an editor who knows the event. */
const TELLING: ReadonlySet<Fact["kind"]> = new Set(["weekday", "month", "calendar", "year", "season"]);
/** Roles that labelling gives to a line under the headline that is no date for it. */
const SMALL = new Set(["furniture", "caption"]);
const FIELDS = ["published", "updated"] as const;

const isStated = (dated: Dated | null): boolean => dated !== null && dated.basis !== "inferred";
const first = (dated: Dated | null): string | null => dated && (edtfDays(dated.edtf)?.first ?? null);
const last = (dated: Dated | null): string | null => dated && (edtfDays(dated.edtf)?.last ?? null);

/** The printed dates against their own weekday and second calendar. */
function ofCandidates({ chosen, file }: Checked): Problem[] {
  return FIELDS.flatMap((field): Problem[] => {
    const candidate = chosen[field];
    if (!candidate) return [];
    const { date, line } = candidate;
    const where: Where = { file, field, line: line.number, found: date.text.trim() };
    return [
      ...(date.weekday?.agrees === false ? [dateProblem("date-weekday-mismatch", where)] : []),
      ...(Math.abs(date.hijriDifference ?? 0) > DATES.agreement ? [dateProblem("date-hijri-mismatch", where)] : []),
    ];
  });
}

/** Days that cannot be, which are not stated. */
function impossible({ file, refused, why, zeros, captured }: Checked): Problem[] {
  return [
    ...zeros.map(({ line, date }) =>
      dateProblem("date-zero", { file, field: "published", line: line.number, found: date.text.trim() }),
    ),
    ...FIELDS.flatMap((field) => {
      const [told, code] = [refused[field], why[field]];
      if (!told || !code) return [];
      const { edtf, line } = told.dated;
      const found = code === "date-after-capture" ? `${edtf} > ${captured?.edtf ?? ""}` : edtf;
      return [dateProblem(code, { file, field, line, found })];
    }),
  ];
}

/** Dates in numbers that can be read in two ways. */
function open({ file, taken }: Checked): Problem[] {
  return FIELDS.flatMap((field): Problem[] => {
    const told = taken[field];
    if (!told || told.date.exchanged === null) return [];
    const found = `${told.date.text.trim()}: ${dayOf(told.dated.edtf)} / ${dayOf(told.date.exchanged)}`;
    return [dateProblem("date-order-open", { file, field, line: told.dated.line, found })];
  });
}

/** A date that may be the page's clock, where neither metadata nor the text says the same day. */
function clock({ file, reading, chosen, published, stated }: Checked): Problem[] {
  const { page, clues } = reading;
  const candidate = chosen.published;
  if (!candidate || published?.basis !== "stated" || published.line !== candidate.line.number) return [];
  if (candidate.date.label !== null || !mayBeClock(page, candidate.index)) return [];
  const day = dayOf(published.edtf);
  if (stated.some(({ date }) => date && dayOf(date.edtf) === day)) return [];
  const told = clues();
  const today = agreed(told, "day", (fact) => fact.day)?.value;
  const weekday = agreed(told, "weekday", (fact) => fact.weekday)?.value;
  // One day in seven has the weekday of the visit: a plain day is told by it, one with the hour or a second calendar is not.
  const plain = !candidate.date.edtf.includes("T") && candidate.date.hijriDifference === null;
  if (today === day || (plain && today === undefined && weekday === isoWeekday(day))) return [];
  const found = candidate.evidence;
  return [dateProblem("date-perhaps-clock", { file, field: "published", line: candidate.line.number, found })];
}

/** The printed day that was taken for the article's, where it may be another's. */
function ofTaken({ file, reading: { page }, chosen: { published: taken }, published }: Checked): Problem[] {
  const isTaken = taken && published?.basis === "stated" && published.line === taken.line.number;
  return isTaken ? doubtfulDay({ file, page, taken }) : [];
}

/** Sources that give different dates; the one taken is kept, the other told. */
function contradictions(checked: Checked): Problem[] {
  const { file, published, updated, publication, reading } = checked;
  const problems: Problem[] = [];
  const updatedUntil = last(updated);
  const from = updated && first(published);
  const { printed, stated } = publication;
  if (publication.differs && printed && stated) {
    const found = `${printed.dated.edtf} ≠ ${stated.dated.edtf}`;
    problems.push(dateProblem("date-metadata-differs", { file, line: printed.dated.line, field: "published", found }));
  }
  if (published && updated && from && updatedUntil && from > updatedUntil) {
    const found = `${updated.edtf} < ${published.edtf}`;
    problems.push(dateProblem("date-updated-before-published", { file, line: updated.line, field: "updated", found }));
  }
  const [named] = reading.address;
  if (published && isStated(published) && named && isFar(published, named.fact)) {
    const found = `${published.edtf} ≠ ${named.words}`;
    problems.push(dateProblem("date-address-differs", { file, line: published.line, field: "published", found }));
  }
  return problems;
}

function isFar(published: Dated, fact: Fact): boolean {
  const span = edtfDays(published.edtf);
  if (!span || (fact.kind !== "day" && fact.kind !== "span")) return false;
  const [from, to] = fact.kind === "day" ? [fact.day, fact.day] : [fact.first, fact.last];
  const days = (later: string, earlier: string): number => (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
  return days(span.first, to) > DATES.draft || days(from, span.last) > DATES.draft;
}

/** Share of a line that its dates must be for it to have been printed for the date; null where no share is enough. */
function leastShare(page: Page, line: LabelledLine, index: number): number | null {
  if (line.role === "meta") return 0.5;
  return SMALL.has(line.role) && placeOf(page, index) === "head" ? nothingElse() : null;
}

/** Date lines of the article that give no date: a day that no calendar has, or one without a year. */
function unread({ file, reading: { page }, published }: Checked): Problem[] {
  if (isStated(published)) return [];
  return page.lines.flatMap((line, index): Problem[] => {
    const least = leastShare(page, line, index);
    if (least === null || !(dateSignal(line.text).share >= least)) return [];
    const where = { file, field: "published", line: line.number, found: line.text.trim().slice(0, 80) };
    const dates = findDates(line.text);
    if (dates.some((date) => !date.hasYear))
      return [dateProblem(dates.some((date) => date.shortYear) ? "date-short-year" : "date-without-year", where)];
    const lost = readExpressions(line.text).some(
      ({ date, expression }) => !date && (expression.gregorian ?? expression.hijri),
    );
    return lost && dates.length === 0 ? [dateProblem("date-impossible", where)] : [];
  });
}

/** «اليوم الأربعاء 5 مارس 2024» that was a Tuesday: read by nobody, told to the editor. */
function misprintedToday({ file, reading: { page }, published }: Checked): Problem[] {
  if (isStated(published)) return [];
  const opening = page.lines[page.bodyStart];
  const wrong = opening && findDates(opening.text.slice(0, 500)).find(({ weekday }) => weekday?.agrees === false);
  if (!opening || !wrong) return [];
  const where = { file, field: "published", line: opening.number, found: wrong.text };
  return [dateProblem("date-weekday-mismatch", where)];
}

/** What the text tells of the day without its year. */
function telling({ file, published, reading: { clues } }: Checked): Problem[] {
  if (published) return [];
  const told = clues().filter(({ fact }) => TELLING.has(fact.kind));
  if (told.length === 0) return [];
  const where = { file, field: "published", line: told[0]?.line ?? null, found: quoteClues(told) };
  return [dateProblem("date-clues-only", where)];
}

/** Dates held against their weekday, their second calendar, the calendar and one another. */
export function checkDates(checked: Checked): Problem[] {
  return [
    ...checked.stated.flatMap(({ problem }) => problem ?? []),
    ...telling(checked),
    ...impossible(checked),
    ...ofCandidates(checked),
    ...open(checked),
    ...clock(checked),
    ...ofTaken(checked),
    ...contradictions(checked),
    ...unread(checked),
    ...misprintedToday(checked),
  ];
}
