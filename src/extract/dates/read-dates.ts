import { edtfDays } from "../../arabic/dates/edtf.ts";
import { readExpressions } from "../../arabic/dates/find-dates.ts";
import { clockOf } from "../../arabic/dates/found-date.ts";
import { dateProblem } from "../../problems/dates.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Dated } from "../../record/schema.ts";
import { addressClues } from "./address-dates.ts";
import { quoteClues } from "./agreement.ts";
import { type Candidate, candidatesOf, THRESHOLD, type Use } from "./candidates.ts";
import { checkDates } from "./check-dates.ts";
import type { Clue, Fact } from "./clue.ts";
import { findClues } from "./clues.ts";
import { dateSignal } from "./date-signal.ts";
import type { DatesInput, ReadDates } from "./dates-input.ts";
import { inferFrom } from "./infer.ts";
import { localDay, readStated } from "./metadata-dates.ts";
import type { Page } from "./standing.ts";

const day = (edtf: string): string => edtf.slice(0, 10);

/** Clues that place the day without giving its year; worth telling an editor who knows the event. */
const TELLING: ReadonlySet<Fact["kind"]> = new Set(["weekday", "month", "calendar", "year", "season"]);

/** The best candidate for a use: most points, then the more precise of those that state the same day. */
function best(candidates: readonly Candidate[], use: Use): Candidate | null {
  const fit = candidates.filter((candidate) => candidate.use === use && candidate.score >= THRESHOLD);
  const top = fit.reduce<Candidate | null>((found, next) => (found && found.score >= next.score ? found : next), null);
  if (!top) return null;
  const finer = fit.find(
    ({ date }) => day(date.edtf) === day(top.date.edtf) && date.edtf.length > top.date.edtf.length,
  );
  return top.date.edtf.includes("T") ? top : (finer ?? top);
}

const dated = ({ date, line, evidence }: Candidate): Dated => ({
  edtf: date.edtf,
  basis: "stated",
  evidence,
  line: line.number,
});

/**
 * The time an agency prints after the last line («10:14 ت م NNNN») belongs to the dateline that gives the day. Only the
 * article's own closing line counts: it is `meta`, holds a time and no date, and stands within three lines of the body.
 */
function withClosingTime(published: Dated, page: Page): Dated {
  if (published.edtf.includes("T")) return published;
  for (const line of page.lines.slice(page.bodyEnd + 1, page.bodyEnd + 4)) {
    if (line.role !== "meta" || !dateSignal(line.text).isDateOnly) continue;
    const only = readExpressions(line.text).find(({ expression, date }) => date === null && expression.time !== null);
    const time = only?.expression.time;
    if (!time) continue;
    const clock = clockOf(published.edtf, time, only?.expression.zone ?? null).text;
    const evidence = `${published.evidence ?? ""} … ${line.text.trim()}`;
    return { ...published, edtf: `${published.edtf}T${clock}`, evidence };
  }
  return published;
}

/**
 * Printed or metadata? What the reader saw wins, unless the metadata says the same day more precisely. Metadata in UTC
 * is compared by the outlet's local day where its zone is known; "Z" may be local time wrongly marked, so that one day
 * apart is agreement. Further apart the printed date is kept and the difference reported.
 */
function weigh(
  printed: Dated | null,
  stated: Dated | null,
  zone: string | null,
): { date: Dated | null; differs: boolean } {
  if (!printed || !stated) return { date: printed ?? stated, differs: false };
  const same = day(printed.edtf) === day(stated.edtf) || day(printed.edtf) === localDay(stated.edtf, zone);
  if (same && stated.edtf.includes("T") && !printed.edtf.includes("T") && day(printed.edtf) === day(stated.edtf)) {
    return { date: stated, differs: false };
  }
  const apart = Math.abs(Date.parse(day(printed.edtf)) - Date.parse(day(stated.edtf))) / 86_400_000;
  return { date: printed, differs: !same && !(apart <= 1) };
}

/** An address names its day by machine: beside one, days the text calls today or near are not weighed against it. */
const withAddress = (address: readonly Clue[], text: readonly Clue[]): readonly Clue[] =>
  address.some(({ fact }) => fact.kind === "day") ? address : [...address, ...text];

/** An update at the very moment of publication is what content systems write when there was none. */
const realUpdate = (updated: Dated | null, moments: readonly (Dated | null)[]): Dated | null =>
  updated && moments.some((moment) => moment?.edtf.slice(0, 16) === updated.edtf.slice(0, 16)) ? null : updated;

/**
 * Reads when an article was published, updated and captured, from where and how dates stand on the page and from what
 * its format states; where neither gives a publication date, what can be inferred from the text. Never throws.
 */
export function readDates(input: DatesInput): ReadDates {
  const { file, lines, metadata, zone } = input;
  const { page, candidates } = candidatesOf(lines);
  const stated = {
    published: readStated(metadata.published, "published", file),
    updated: readStated(metadata.updated, "updated", file),
    captured: readStated(metadata.captured, "captured", file),
  };
  const chosen = { published: best(candidates, "published"), updated: best(candidates, "updated") };
  const printed = chosen.published && withClosingTime(dated(chosen.published), page);
  const publication = weigh(printed, stated.published.dated, zone);
  const update = weigh(chosen.updated && dated(chosen.updated), stated.updated.dated, zone);
  const updated = realUpdate(update.date, [publication.date, stated.published.dated]);
  const clock = best(candidates, "captured") ?? masthead(candidates, chosen.published);
  const captured = stated.captured.dated ?? (clock && dated(clock));
  const clues = publication.date ? [] : withAddress(addressClues(metadata.url, lines), findClues(lines));
  const bound = updated ?? captured;
  const notAfter = bound && (edtfDays(bound.edtf)?.last ?? null);
  const published = publication.date ?? inferFrom(clues, { notAfter, anchors: [] });
  const problems: Problem[] = Object.values(stated).flatMap(({ problem }) => problem ?? []);
  const telling = published ? [] : clues.filter(({ fact }) => TELLING.has(fact.kind));
  if (telling.length > 0) {
    const where = { file, field: "published", line: telling[0]?.line ?? null, found: quoteClues(telling) };
    problems.push(dateProblem("date-clues-only", where));
  }
  if (publication.differs && printed && stated.published.dated) {
    const found = `${printed.edtf} ≠ ${stated.published.dated.edtf}`;
    problems.push(dateProblem("date-metadata-differs", { file, line: printed.line, field: "published", found }));
  }
  problems.push(
    ...checkDates({ file, page, published, updated, captured, chosen: [chosen.published, chosen.updated] }),
  );
  return { published, updated, captured, problems };
}

/**
 * A date above the headline beside which the article has another: the masthead's day, on which the page was fetched. It
 * prints the weekday or both calendars, carries no label, and is not earlier than the article.
 */
function masthead(candidates: readonly Candidate[], published: Candidate | null): Candidate | null {
  const above = candidates.find(
    (candidate) =>
      candidate !== published &&
      candidate.place === "above" &&
      candidate.use === "published" &&
      candidate.date.label === null &&
      // The article's own date line may stand twice.
      candidate.date.text !== published?.date.text &&
      (candidate.date.hijriDifference !== null || candidate.date.weekday !== null),
  );
  if (!above || (published && day(published.date.edtf) > day(above.date.edtf))) return null;
  return above;
}
