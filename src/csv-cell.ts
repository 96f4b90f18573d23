/** Cells of the tables that are published and downloaded: no spreadsheet runs what a capture holds. */

/**
 * A table is read with commas, semicolons or tabs, as the reader's country has it, and not every reader honours quotation marks.
 * So wherever one of them could begin a cell (at the start, after a separator, after a line break; spaces, quotation marks
 * and apostrophes aside) a sign that begins a formula gets an apostrophe before it, and so does a tab or line break at
 * the very start (OWASP, "CSV Injection").
 */
const FORMULA = /((?:^|[,;\t\r\n])[ "']*)(?=[=+\-@＝＋－＠])/gu;
const BREAK_FIRST = /^([ "']*)(?=[\t\r\n])/u;

/** A value that no spreadsheet runs. */
const guarded = (value: string): string => value.replace(BREAK_FIRST, "$1'").replace(FORMULA, "$1'");

/** A value as a CSV cell (RFC 4180), quoted only where it must be. */
export function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = guarded(value);
  return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
