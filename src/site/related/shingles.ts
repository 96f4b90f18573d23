import { words } from "../../arabic/words.ts";
import type { ArticleRecord } from "../../record/schema.ts";

/** Words in one shingle (Broder 1997 uses ten for English pages; five hold about as much in Arabic, where clitics are written on). */
const LENGTH = 5;

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  // FNV's low bits are poor on short strings; sampling by them needs a last mixing (Murmur3's finaliser).
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  return (Math.imul(value, 0xc2b2ae35) ^ (value >>> 16)) >>> 0;
}

/**
 * Fingerprints of the body's shingles, ascending, each once: runs of five folded words, so that tashkeel, hamza, punctuation
 * and line breaks make no difference. A shorter text is one shingle; an empty one has none.
 */
export function shinglesOf(record: ArticleRecord): Uint32Array {
  const folded = record.body.flatMap(({ text }) => words(text).map((word) => word.folded));
  const found = new Set<number>();
  for (let start = 0; start + LENGTH <= folded.length; start++) {
    found.add(hash(folded.slice(start, start + LENGTH).join(" ")));
  }
  if (found.size === 0 && folded.length > 0) found.add(hash(folded.join(" ")));
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
