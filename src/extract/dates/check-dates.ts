import { edtfDays } from "../../arabic/dates/edtf.ts";
import { findDates, readExpressions } from "../../arabic/dates/find-dates.ts";
import { dateProblem } from "../../problems/dates.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Dated } from "../../record/schema.ts";
import type { Candidate } from "./candidates.ts";
import { dateSignal } from "./date-signal.ts";
import type { Page } from "./standing.ts";

/** What was read, to be held against itself. */
export interface Read {
  readonly file: string | null;
  readonly page: Page;
  readonly published: Dated | null;
  readonly updated: Dated | null;
  readonly captured: Dated | null;
  readonly chosen: readonly (Candidate | null)[];
}

/** Umm al-Qura and sighting differ by a day at most; more is a misprint. */
const SIGHTING = 1;

function ofCandidate(candidate: Candidate, field: string, file: string | null): Problem[] {
  const { date, line } = candidate;
  const where = { file, field, line: line.number, found: date.text.trim() };
  const problems: Problem[] = [];
  if (date.weekday?.agrees === false) problems.push(dateProblem("date-weekday-mismatch", where));
  if (Math.abs(date.hijriDifference ?? 0) > SIGHTING) problems.push(dateProblem("date-hijri-mismatch", where));
  return problems;
}

const first = (dated: Dated | null): string | null => dated && (edtfDays(dated.edtf)?.first ?? null);
const last = (dated: Dated | null): string | null => dated && (edtfDays(dated.edtf)?.last ?? null);

/** Date lines of the article that give no date: a day that no calendar has, or one without a year. */
function unread({ file, page, published }: Read): Problem[] {
  if (published && published.basis !== "inferred") return [];
  return page.lines.flatMap((line): Problem[] => {
    if (line.role !== "meta" || !(dateSignal(line.text).share >= 0.5)) return [];
    const where = { file, field: "published", line: line.number, found: line.text.trim().slice(0, 80) };
    const dates = findDates(line.text);
    if (dates.some((date) => !date.hasYear)) return [dateProblem("date-without-year", where)];
    const lost = readExpressions(line.text).some(
      ({ date, expression }) => !date && (expression.gregorian ?? expression.hijri),
    );
    return lost && dates.length === 0 ? [dateProblem("date-impossible", where)] : [];
  });
}

/** «اليوم الأربعاء 5 مارس 2024» that was a Tuesday: read by nobody, told to the editor. */
function misprintedToday({ file, page, published }: Read): Problem[] {
  if (published && published.basis !== "inferred") return [];
  const opening = page.lines[page.bodyStart];
  const wrong = opening && findDates(opening.text.slice(0, 500)).find(({ weekday }) => weekday?.agrees === false);
  if (!opening || !wrong) return [];
  const where = { file, field: "published", line: opening.number, found: wrong.text };
  return [dateProblem("date-weekday-mismatch", where)];
}

/** Dates held against their weekday, their second calendar and one another. */
export function checkDates(read: Read): Problem[] {
  const { file, published, updated, captured, chosen } = read;
  const problems = chosen.flatMap((candidate, at) =>
    candidate ? ofCandidate(candidate, at === 0 ? "published" : "updated", file) : [],
  );
  const [from, until] = [first(published), last(captured)];
  if (published && captured && from && until && from > until) {
    const found = `${published.edtf} > ${captured.edtf}`;
    problems.push(dateProblem("date-after-capture", { file, line: published.line, field: "published", found }));
  }
  const updatedUntil = last(updated);
  if (published && updated && from && updatedUntil && from > updatedUntil) {
    const found = `${updated.edtf} < ${published.edtf}`;
    problems.push(dateProblem("date-updated-before-published", { file, line: updated.line, field: "updated", found }));
  }
  return [...problems, ...unread(read), ...misprintedToday(read)];
}
