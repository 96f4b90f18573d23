import { words } from "../../arabic/words.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { numberOf } from "./number.ts";

/** Words in one shingle (Broder 1997 uses ten for English pages; five hold about as much in Arabic, where clitics are written on). */
const LENGTH = 5;

/**
 * Fingerprints of the body's shingles, ascending, each once: runs of five folded words, so that tashkeel, hamza, punctuation
 * and line breaks make no difference. A shorter text is one shingle; an empty one has none.
 */
export function shinglesOf(record: ArticleRecord): Uint32Array {
  const folded = record.body.flatMap(({ text }) => words(text).map((word) => word.folded));
  const found = new Set<number>();
  for (let start = 0; start + LENGTH <= folded.length; start++) {
    found.add(numberOf(folded.slice(start, start + LENGTH).join(" ")));
  }
  if (found.size === 0 && folded.length > 0) found.add(numberOf(folded.join(" ")));
  return Uint32Array.from(found).sort();
}

/** How many fingerprints two ascending lists share. */
export function shared(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const a = one[i] as number;
    const b = other[j] as number;
    if (a === b) count++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return count;
}
