import { type Reading, readExpressions } from "../../arabic/dates/find-dates.ts";
import { clockOf, type FoundDate } from "../../arabic/dates/found-date.ts";
import { labelOnly } from "../../arabic/dates/labels.ts";
import { COUNTS } from "../weights/counts.ts";
import type { Candidate } from "./candidates.ts";
import { dateSignal } from "./date-signal.ts";
import type { Page } from "./standing.ts";

/** Times that stand on a line of their own and belong to the day of another. */

/** The time of a line that holds a time and no date, or null. */
function timeOnly(text: string | undefined): Reading | null {
  if (text === undefined || !dateSignal(text).isDateOnly) return null;
  const readings = readExpressions(text);
  const [only] = readings;
  return readings.length === 1 && only?.date === null && only.expression.time !== null ? only : null;
}

/** The date with the time of a reading. */
function timed(date: FoundDate, { expression }: Reading): FoundDate {
  const { time, zone } = expression;
  const at = (day: string): string => (time === null ? day : `${day}T${clockOf(day, time, zone).text}`);
  return { ...date, edtf: at(date.edtf), exchanged: date.exchanged && at(date.exchanged) };
}

const joined = (candidate: Candidate, reading: Reading, text: string): Candidate => ({
  ...candidate,
  date: timed(candidate.date, reading),
  evidence: `${candidate.evidence} … ${text.trim()}`,
});

/** «2017/09/10» with «9:00 ص» on the line under or over it, neither of which another label claims. */
function besideDate(candidate: Candidate, page: Page): Candidate | null {
  const { index, place } = candidate;
  if (place !== "head" && place !== "above") return null;
  for (const at of [index + 1, index - 1]) {
    const line = page.lines[at];
    const reading = line && (line.role === "meta" || line.role === "furniture") ? timeOnly(line.text) : null;
    const label = reading?.expression.label?.kind ?? labelOnly(page.lines[at - 1]?.text ?? "");
    if (line && reading && (label === null || label === candidate.use)) return joined(candidate, reading, line.text);
  }
  return null;
}

/** «16 أفريل 2023 (منذ 3 ساعات) - 18:05»: the hour behind the age that stands in brackets behind the day. */
function behindAge(candidate: Candidate): Candidate | null {
  const rest = AGE.exec(candidate.line.text.slice(candidate.date.end))?.[1];
  const reading = rest === undefined ? null : timeOnly(rest);
  return reading && rest ? joined(candidate, reading, rest) : null;
}
const AGE = /^\s*\(\s*(?:منذ|قبل)[^()]{2,30}\)\s*[-–—|]?\s*(.+)$/u;

/**
 * The time an agency prints after the last line («10:14 ت م NNNN») belongs to the dateline that gives the day. Only the
 * article's own closing line counts: it is `meta`, holds a time and no date, and stands within three lines of the body.
 */
function closing(candidate: Candidate, page: Page): Candidate | null {
  for (const line of page.lines.slice(page.bodyEnd + 1, page.bodyEnd + 1 + COUNTS.nearEnd)) {
    const reading = line.role === "meta" ? timeOnly(line.text) : null;
    if (reading) return joined(candidate, reading, line.text);
  }
  return null;
}

/** The candidate with the time that another line gives it, where it has none of its own. */
export function withTimeBeside(candidate: Candidate, page: Page): Candidate {
  if (candidate.date.precision !== "day" || candidate.date.edtf.includes("T")) return candidate;
  const found = behindAge(candidate) ?? besideDate(candidate, page);
  if (found) return found;
  return candidate.use === "published" ? (closing(candidate, page) ?? candidate) : candidate;
}
