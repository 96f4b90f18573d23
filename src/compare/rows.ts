import type { Joined } from "./align.ts";

/** Sentences that hang together through ties, set in rows: a sentence is known by its article and its place in it. */

/** Ties between two articles, by their places in the list of articles. */
export interface TiesOfTwo {
  readonly one: number;
  readonly other: number;
  readonly ties: readonly Joined[];
}

/** A row: by article, the places of its sentences. */
export interface RowOfPlaces {
  /** Whether they tell the same; what each tells alone between two such rows stands in one row. */
  readonly met: boolean;
  readonly places: readonly (readonly number[])[];
}

/** The strongest tie of each sentence: of several that tell alike, the one it is set beside. */
export function strongest(joined: readonly Joined[]): Joined[] {
  const best = (side: "one" | "other"): Map<number, Joined> => {
    const found = new Map<number, Joined>();
    for (const each of joined) {
      const before = found.get(each[side]);
      if (before === undefined || each.likeness > before.likeness) found.set(each[side], each);
    }
    return found;
  };
  const ofOther = best("other");
  const met = new Set([...ofOther.values()].map(({ one }) => one));
  // A sentence of the first that is no one's strongest still stands beside its own.
  const left = [...best("one").values()].filter(({ one }) => !met.has(one));
  return [...ofOther.values(), ...left];
}

/** Groups of sentences that ties hold together; a sentence without a tie is alone. */
function groups(all: readonly TiesOfTwo[], sizes: readonly number[]): number[][][] {
  const starts = sizes.map((_, article) => sizes.slice(0, article).reduce((sum, size) => sum + size, 0));
  const parent = sizes.flatMap((size, article) => Array.from({ length: size }, (_, at) => (starts[article] ?? 0) + at));
  const root = (at: number): number => {
    let up = at;
    while (parent[up] !== up) up = parent[up] ?? up;
    return up;
  };
  for (const { one, other, ties } of all) {
    for (const tie of ties) parent[root((starts[other] ?? 0) + tie.other)] = root((starts[one] ?? 0) + tie.one);
  }
  const found = new Map<number, number[][]>();
  for (const [article, size] of sizes.entries()) {
    for (let at = 0; at < size; at++) {
      const key = root((starts[article] ?? 0) + at);
      const group = found.get(key) ?? sizes.map(() => []);
      group[article]?.push(at);
      found.set(key, group);
    }
  }
  return [...found.values()];
}

/** Puts what each article tells alone, between two places where they meet, into one row. */
function packed(groups: readonly (readonly (readonly number[])[])[]): RowOfPlaces[] {
  const rows: { met: boolean; places: (readonly number[])[] }[] = [];
  for (const group of groups) {
    const met = group.filter(({ length }) => length > 0).length > 1;
    const before = rows.at(-1);
    if (met || before === undefined || before.met) rows.push({ met, places: [...group] });
    else before.places = before.places.map((places, article) => [...places, ...(group[article] ?? [])]);
  }
  return rows;
}

/**
 * Rows in the order of the first article; what only later ones tell follows what it follows there.
 * @param sizes by article, how many sentences it has
 */
export function rowsOf(all: readonly TiesOfTwo[], sizes: readonly number[]): RowOfPlaces[] {
  const waiting = new Set(groups(all, sizes));
  const rows: number[][][] = [];
  for (const article of sizes.keys()) {
    const own = [...waiting].filter((group) => (group[article] ?? []).length > 0);
    own.sort((a, b) => (a[article]?.[0] ?? 0) - (b[article]?.[0] ?? 0));
    for (const group of own) {
      waiting.delete(group);
      const before = (group[article]?.[0] ?? 0) - 1;
      const after = article === 0 ? rows.length - 1 : rows.findIndex((row) => row[article]?.includes(before));
      rows.splice(after + 1, 0, group);
    }
  }
  return packed(rows);
}
