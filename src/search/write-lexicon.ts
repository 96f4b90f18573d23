import { createHash } from "node:crypto";
import { stem } from "../arabic/stem.ts";
import { type BundleFile, shardPath } from "./bundle-files.ts";
import { KEPT_APART, type LexiconEntry } from "./bundle-types.ts";
import { packed } from "./packed.ts";
import type { FormCount, Vocabulary } from "./vocabulary.ts";

/** The lexicon in small files, in order of stems: links, printed forms, counts. Build side. */

/** How large shards are. */
interface ShardSizes {
  /** Characters of JSON a shard has at least, and after which it ends in any case. */
  readonly least: number;
  readonly most: number;
  /** Of so many stems one ends a shard that is long enough. */
  readonly endsOneIn: number;
}

/** 1.1 KB packed, or 2.1 KB. */
const SMALL: ShardSizes = { least: 2_500, most: 7_000, endsOneIn: 16 };
const LARGE: ShardSizes = { least: 5_000, most: 12_000, endsOneIn: 32 };

/**
 * Characters of a lexicon between which small shards are best (some 150 to 3,000 articles). A reader loads the list of all shards, 14
 * bytes each, and one a word: for two words that is 5.3 KB in large shards and 4.5 in small ones at 1,000 articles, 7.7 and 8.9
 * at 8,000. Below, a handful of articles should be a handful of files.
 */
const SMALL_FROM = 150_000;
const SMALL_TO = 1_000_000;

const sizesFor = (characters: number): ShardSizes =>
  characters >= SMALL_FROM && characters < SMALL_TO ? SMALL : LARGE;

const isEnd = (stem: string, oneIn: number): boolean =>
  createHash("sha256").update(stem).digest().readUInt32BE() % oneIn === 0;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byShelf(forms: readonly FormCount[]): Map<string, FormCount[]> {
  const shelves = new Map<string, FormCount[]>();
  for (const form of forms) shelves.set(form.shelf, [...(shelves.get(form.shelf) ?? []), form]);
  return shelves;
}

/** Which stems entries are wanted of. */
type Wanted = (key: string) => boolean;

const EVERY: Wanted = () => true;

/**
 * Entries by the stem of the rules they are looked for under. A shelf may hold several: the word the rules find, and
 * words kept apart from it.
 */
export function* entriesOf(
  vocabulary: Vocabulary,
  articlesUnder: ReadonlyMap<string, number>,
  wanted: Wanted = EVERY,
): Generator<LexiconEntry> {
  const { forms, links, variants, compounds, apart } = vocabulary;
  const entry = (shelf: string, key: string, own: readonly FormCount[]): LexiconEntry => {
    const indexed = links.get(key) ?? variants.get(key) ?? key;
    const printed = [...own]
      .sort((a, b) => b.articles - a.articles || byText(a.printed, b.printed))
      .flatMap(({ printed, articles }) => [printed, articles]);
    const two = own.flatMap(({ folded }) => {
      const parts = compounds.get(folded);
      return parts ? [folded, ...parts] : [];
    });
    const target = shelf === key ? (indexed === shelf ? "" : indexed) : `${KEPT_APART}${indexed}`;
    const head = [shelf, target, articlesUnder.get(indexed) ?? 0, printed] as const;
    return two.length > 0 ? [...head, two] : head;
  };
  for (const [key, own] of forms) {
    if (!wanted(key)) continue;
    const shelves = byShelf(own);
    for (const [shelf, some] of shelves) yield entry(shelf, key, some);
    // A word kept apart is also looked for under its own key: «بحرينية» when the archive prints «البحرين» only.
    if (!shelves.has(key) && !own.every(({ shelf }) => shelf === key)) yield entry(key, key, []);
  }
  // Spellings of a list of variants, and words that the archive prints in other forms only.
  const unprinted = new Set([...variants.keys(), ...links.values()]);
  for (const key of unprinted) if (!forms.has(key) && wanted(key)) yield entry(key, key, []);
  // Words kept apart that the archive does not print: it has words that the rules would take them for.
  for (const [form, key] of apart.entries) {
    const shelf = stem(form);
    if (!wanted(key) && !wanted(shelf)) continue;
    if (!forms.has(key) && forms.has(shelf) && shelf !== key) yield [shelf, `${KEPT_APART}${key}`, 0, [form, 0]];
  }
}

/**
 * Entries in runs that each make a shard. A run ends where the stem itself says so, once it has a certain size: one word more
 * or less moves the ends of its own shard and seldom of the next; only where the lexicon outgrows a size do all move.
 */
function* runsOf(entries: readonly LexiconEntry[]): Generator<readonly LexiconEntry[]> {
  const lengths = entries.map((entry) => JSON.stringify(entry).length + 1);
  const { least, most, endsOneIn } = sizesFor(lengths.reduce((sum, length) => sum + length, 0));
  let run: LexiconEntry[] = [];
  let size = 0;
  let last: string | undefined;
  for (const [i, entry] of entries.entries()) {
    const isNew = entry[0] !== last;
    if (run.length > 0 && isNew && (size >= most || (size >= least && isEnd(entry[0], endsOneIn)))) {
      yield run;
      run = [];
      size = 0;
    }
    run.push(entry);
    size += lengths[i] as number;
    last = entry[0];
  }
  if (run.length > 0) yield run;
}

/** The order entries lie in. */
export const byShelfAndStem = ([a, x]: LexiconEntry, [b, y]: LexiconEntry): number => byText(a, b) || byText(x, y);

/** Where the shards lie. */
export interface Shards {
  /** Where each begins, ascending: no more of its first stem than tells it from the last of the shard before. */
  readonly first: readonly string[];
  /** Its name: a fingerprint of what it holds. */
  readonly names: readonly string[];
}

/** The shortest beginning of a text that comes after another text, which is before it. */
function beginningAfter(before: string, text: string): string {
  let length = 1;
  while (length < text.length && text.slice(0, length) <= before) length++;
  return text.slice(0, length);
}

/**
 * The shard files in order.
 * @param articlesUnder in how many articles each indexed stem stands
 */
export function lexiconFiles(
  vocabulary: Vocabulary,
  articlesUnder: ReadonlyMap<string, number>,
): { files: BundleFile[]; shards: Shards } {
  const entries = [...entriesOf(vocabulary, articlesUnder)].sort(byShelfAndStem);
  const runs = [...runsOf(entries)];
  const made = runs.map((run, i) => {
    const { name, content } = packed(JSON.stringify({ entries: run }));
    const first = beginningAfter(runs[i - 1]?.at(-1)?.[0] ?? "", run[0]?.[0] ?? "");
    return { first, name, file: { path: shardPath(name), content } };
  });
  return {
    files: made.map(({ file }) => file),
    shards: { first: made.map(({ first }) => first), names: made.map(({ name }) => name) },
  };
}
