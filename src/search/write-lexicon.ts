import { gzipSync } from "node:zlib";
import { stem } from "../arabic/stem.ts";
import { type BundleFile, shardPath } from "./bundle-files.ts";
import { KEPT_APART, type LexiconEntry } from "./bundle-types.ts";
import type { FormCount, Vocabulary } from "./vocabulary.ts";

/** The lexicon in small files, in order of stems: links, printed forms, counts. Build side. */

/** Characters of JSON a shard holds before the next one begins: some 2.5 KB packed. */
const SHARD_CHARACTERS = 8_000;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byShelf(forms: readonly FormCount[]): Map<string, FormCount[]> {
  const shelves = new Map<string, FormCount[]>();
  for (const form of forms) shelves.set(form.shelf, [...(shelves.get(form.shelf) ?? []), form]);
  return shelves;
}

/**
 * All entries by the stem of the rules they are looked for under. A shelf may hold several: the word the rules find, and
 * words kept apart from it.
 */
function* entriesOf(vocabulary: Vocabulary): Generator<LexiconEntry> {
  const { forms, links, variants, compounds, articlesUnder, apart } = vocabulary;
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
    const shelves = byShelf(own);
    for (const [shelf, some] of shelves) yield entry(shelf, key, some);
    // A word kept apart is also looked for under its own key: «بحرينية» when the archive prints «البحرين» only.
    if (!shelves.has(key) && !own.every(({ shelf }) => shelf === key)) yield entry(key, key, []);
  }
  // Spellings of a list of variants, and words that the archive prints in other forms only.
  const unprinted = new Set([...variants.keys(), ...links.values()]);
  for (const key of unprinted) if (!forms.has(key)) yield entry(key, key, []);
  // Words kept apart that the archive does not print: it has words that the rules would take them for.
  for (const [form, key] of apart.entries) {
    const shelf = stem(form);
    if (!forms.has(key) && forms.has(shelf) && shelf !== key) yield [shelf, `${KEPT_APART}${key}`, 0, [form, 0]];
  }
}

/** The shard files in order, and the first stem of each. */
export function lexiconFiles(vocabulary: Vocabulary): { files: BundleFile[]; shards: string[] } {
  const files: BundleFile[] = [];
  const shards: string[] = [];
  let held: string[] = [];
  let size = 0;
  const flush = (): void => {
    if (held.length === 0) return;
    const content = gzipSync(`{"entries":[${held.join(",")}]}`, { level: 9 });
    files.push({ path: shardPath(files.length), content });
    held = [];
    size = 0;
  };
  const shelf = ([a, x]: LexiconEntry, [b, y]: LexiconEntry): number => byText(a, b) || byText(x, y);
  let last: string | undefined;
  for (const entry of [...entriesOf(vocabulary)].sort(shelf)) {
    const json = JSON.stringify(entry);
    if (size + json.length > SHARD_CHARACTERS && entry[0] !== last) flush();
    if (held.length === 0) shards.push(entry[0]);
    held.push(json);
    size += json.length;
    last = entry[0];
  }
  flush();
  return { files, shards };
}
