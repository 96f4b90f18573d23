/** What a person can write under `columns` in archive.yaml for a table whose headers say nothing to us. */

/** Words from which on a cell can be a headline. */
const TITLE_WORDS = 3;

/** A header as a key of YAML: quoted where a bare one would be read as something else. */
const asKey = (header: string): string =>
  /^[\p{L}][\p{L}\p{M}\p{N} _-]*$/u.test(header) ? header : JSON.stringify(header);

const wordsOf = (cell: string): number => cell.trim().split(/\s+/u).length;

/**
 * The headers seen, and an example of the line to write: «a، b ← columns: {a: title, b: text}». Of the first row's cells
 * the longest is taken for the text, the longest of the others for the title; without a row the first two columns.
 */
export function columnsHint(headers: readonly string[], cells: readonly string[] = []): string {
  const longest = (among: readonly number[]): number =>
    among.reduce(
      (best, next) => ((cells[next]?.length ?? 0) >= (cells[best]?.length ?? 0) ? next : best),
      among[0] ?? 0,
    );
  const all = headers.map((_, index) => index);
  const text = cells.length > 0 ? longest(all) : Math.min(1, headers.length - 1);
  const others = all.filter((index) => index !== text);
  const titles = others.filter((index) => wordsOf(cells[index] ?? "") >= TITLE_WORDS);
  const title = titles.length > 0 ? longest(titles) : others[0];
  const named = title === undefined ? [[text, "text"] as const] : [[title, "title"] as const, [text, "text"] as const];
  const example = named.map(([index, field]) => `${asKey(headers[index] ?? "")}: ${field}`).join(", ");
  return `${headers.join("، ").slice(0, 200)} ← columns: {${example}}`;
}
