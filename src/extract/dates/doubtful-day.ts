import { findDates } from "../../arabic/dates/find-dates.ts";
import { dateProblem } from "../../problems/dates.ts";
import type { Problem } from "../../problems/problem.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Candidate } from "./candidates.ts";
import { dayOf } from "./choose.ts";
import type { Page } from "./standing.ts";

/** The printed day that was taken, on the page where it stands. */
export interface TakenDay {
  readonly file: string | null;
  readonly page: Page;
  readonly taken: Candidate;
}

/** What is to be said of a printed day that may be another's: of an event that the text tells, or of the page instead of the article. */
export function doubtfulDay({ file, page, taken }: TakenDay): Problem[] {
  const { line, date } = taken;
  const where = { file, field: "published" } as const;
  if (isInSentence(taken))
    return [dateProblem("date-in-sentence", { ...where, line: line.number, found: date.text.trim() })];
  const other = otherDay(page, taken);
  return other ? [dateProblem("date-other-day", { ...where, line: other.number, found: other.text.trim() })] : [];
}

/** Datelines open a text with their day, long ones in brackets; a day further on is told by a sentence. */
const isInSentence = ({ line, date }: Candidate): boolean =>
  !/^\s*[([]/u.test(line.text) &&
  (line.role === "body" || line.role === "standfirst") &&
  line.text.indexOf(date.text.trim()) > LENGTHS.stamp;

/** A line above the end of the text that was left to the page and holds another day: of the issue, or of the article inside a letter. */
function otherDay({ lines }: Page, { line, date }: Candidate): Page["lines"][number] | undefined {
  const end = lines.findLastIndex(({ role }) => role === "body");
  const day = dayOf(date.edtf);
  return lines
    .slice(0, Math.max(0, end))
    .find(
      ({ number, kind, text }) =>
        kind === "otherDate" &&
        number !== line.number &&
        findDates(text).some((found) => found.hasYear && dayOf(found.edtf) !== day),
    );
}
