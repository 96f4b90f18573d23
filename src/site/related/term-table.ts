import type { Terms } from "./features.ts";

/**
 * The terms of all articles of an archive, side by side in lists of numbers: those of article `a` lie from `starts[a]` on, up to
 * `starts[a + 1]`. So they are read and written at once, and an archive of ten thousand is no million of objects.
 */
export interface TermTable {
  /** The number of each term (features.ts), by its place among the terms of the archive. */
  readonly numbers: Uint32Array;
  readonly starts: Uint32Array;
  /** Places of the articles' terms, each article's in order of their numbers. */
  readonly terms: Uint32Array;
  /** How often each stands in its article. */
  readonly counts: Uint8Array;
}

/** The table of no article. */
export const NO_TERMS: TermTable = {
  numbers: new Uint32Array(0),
  starts: new Uint32Array(1),
  terms: new Uint32Array(0),
  counts: new Uint8Array(0),
};

/** An article's terms: those of an article of another table, by its place there, or new ones. */
export type Row = number | Pick<Terms, "numbers" | "counts">;

/** Gives terms their places: those they have, and new ones after them. */
function placing(numbers: Uint32Array): { placeOf(number: number): number; all(): Uint32Array } {
  // The map is made where it is asked for: it has a hundred thousand entries.
  let known: Map<number, number> | null = null;
  return {
    placeOf(number) {
      known ??= new Map(Array.from(numbers, (each, place) => [each, place]));
      const place = known.get(number) ?? known.size;
      known.set(number, place);
      return place;
    },
    all: () => (known ? Uint32Array.from(known.keys()) : numbers),
  };
}

/** The table of these articles; terms that both have are in their old places. */
export function tableOf(before: TermTable, rows: readonly Row[]): TermTable {
  const lengthOf = (row: Row): number =>
    typeof row === "number" ? (before.starts[row + 1] as number) - (before.starts[row] as number) : row.numbers.length;
  const starts = new Uint32Array(rows.length + 1);
  for (const [article, row] of rows.entries()) starts[article + 1] = (starts[article] as number) + lengthOf(row);
  const size = starts[rows.length] as number;
  const [terms, counts] = [new Uint32Array(size), new Uint8Array(size)];
  const { placeOf, all } = placing(before.numbers);
  for (const [article, row] of rows.entries()) {
    const at = starts[article] as number;
    if (typeof row === "number") {
      const [from, to] = [before.starts[row], before.starts[row + 1]];
      terms.set(before.terms.subarray(from, to), at);
      counts.set(before.counts.subarray(from, to), at);
    } else {
      for (const [place, number] of row.numbers.entries()) terms[at + place] = placeOf(number);
      counts.set(row.counts, at);
    }
  }
  return { numbers: all(), starts, terms, counts };
}

/** In how many articles each term stands. */
export function articlesWith({ numbers, terms }: TermTable): Uint32Array {
  const articles = new Uint32Array(numbers.length);
  for (let at = 0; at < terms.length; at++) (articles[terms[at] as number] as number)++;
  return articles;
}

/** The same table without terms that stand in no article any more. */
export function withoutUnused(table: TermTable): TermTable {
  const articles = articlesWith(table);
  if (!articles.includes(0)) return table;
  const places = new Uint32Array(articles.length);
  let used = 0;
  for (let term = 0; term < articles.length; term++) if ((articles[term] as number) > 0) places[term] = used++;
  return {
    ...table,
    numbers: table.numbers.filter((_, term) => (articles[term] as number) > 0),
    terms: table.terms.map((term) => places[term] as number),
  };
}
