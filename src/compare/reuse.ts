import type { Told } from "./told.ts";
import { REUSED } from "./weights.ts";

/** A run of words that stands in both texts: where it stands in a sentence of each (UTF-16 units, end exclusive). */
export interface Reuse {
  readonly one: Stretch;
  readonly other: Stretch;
  /** Words. */
  readonly length: number;
}

/** A stretch of a sentence. */
export interface Stretch {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** A word of a text with the sentence it stands in. */
interface Placed {
  readonly folded: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

const placed = (told: readonly Told[]): Placed[] =>
  told.flatMap(({ words }, sentence) => words.map(({ folded, start, end }) => ({ folded, sentence, start, end })));

/** How many words from two places on are the same, within one sentence of each. */
function runFrom(one: readonly Placed[], i: number, other: readonly Placed[], j: number): number {
  let length = 0;
  for (;;) {
    const [a, b] = [one[i + length], other[j + length]];
    if (!a || !b || a.folded !== b.folded) return length;
    if (a.sentence !== one[i]?.sentence || b.sentence !== other[j]?.sentence) return length;
    length++;
  }
}

/**
 * Runs of eight words and more that two texts share: text of an agency, a quotation, a passage copied. Longest first at each place;
 * a word belongs to one run. Spelling (hamza, tashkeel, ة) and punctuation make no difference.
 */
export function reuseOf(one: readonly Told[], other: readonly Told[]): Reuse[] {
  const [a, b] = [placed(one), placed(other)];
  const starts = new Map<string, number[]>();
  const opening = (text: readonly Placed[], at: number): string =>
    text
      .slice(at, at + REUSED)
      .map(({ folded }) => folded)
      .join(" ");
  for (let j = 0; j + REUSED <= b.length; j++) {
    const key = opening(b, j);
    starts.set(key, [...(starts.get(key) ?? []), j]);
  }
  const found: Reuse[] = [];
  for (let i = 0; i + REUSED <= a.length; ) {
    const runs = (starts.get(opening(a, i)) ?? []).map((j) => ({ j, length: runFrom(a, i, b, j) }));
    const best = runs.reduce((most, run) => (run.length > most.length ? run : most), { j: 0, length: 0 });
    if (best.length < REUSED) {
      i++;
      continue;
    }
    const stretch = (text: readonly Placed[], at: number): Stretch => ({
      sentence: text[at]?.sentence ?? 0,
      start: text[at]?.start ?? 0,
      end: text[at + best.length - 1]?.end ?? 0,
    });
    found.push({ one: stretch(a, i), other: stretch(b, best.j), length: best.length });
    i += best.length;
  }
  return found;
}
