import { type Word, words } from "../arabic/words.ts";
import type { Run } from "./search-types.ts";

/** Text as runs, with the words a reader looked for marked; and the stretch that shows most of them. Browser-safe, pure. */

/** A word to mark: which of the question's terms it is, and what it is worth to the excerpt. */
export interface Marked {
  readonly term: number;
  readonly weight: number;
}

/** Words an excerpt holds: about three lines of a result on a phone. */
export const EXCERPT_WORDS = 32;

/** Characters of one run from which on its middle is left out: words are counted, and one can be as long as a book. */
const LONGEST_RUN = 400;

/** A run's text on one line, the middle of a very long one left out. */
function shown(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  if (line.length <= LONGEST_RUN) return line;
  const head = line.slice(0, LONGEST_RUN / 2).replace(/[\ud800-\udbff]$/, "");
  const tail = line.slice(-LONGEST_RUN / 2).replace(/^[\udc00-\udfff]/, "");
  return `${head} … ${tail}`;
}

/** A stretch of a text as runs, the whole of it unless said; `marked` tells by the index of the word. */
export function markedRuns(
  text: string,
  found: readonly Word[],
  marked: (index: number) => boolean,
  [from, end] = [0, text.length],
): Run[] {
  const runs: Run[] = [];
  let at = from;
  const plain = (to: number): void => {
    if (to > at) runs.push({ text: text.slice(at, to), mark: false });
  };
  found.forEach(({ start, end }, i) => {
    if (!marked(i)) return;
    plain(start);
    runs.push({ text: text.slice(start, end), mark: true });
    at = end;
  });
  plain(end);
  return runs;
}

/**
 * First word of the densest stretch: the one whose marked words weigh most, a word seen before counting a quarter; of
 * equals the first.
 */
export function densest(count: number, weightAt: ReadonlyMap<number, Marked>): number {
  const places = [...weightAt.keys()].sort((a, b) => a - b);
  let best = 0;
  let bestWeight = -1;
  for (const [index, start] of places.entries()) {
    const seen = new Set<number>();
    let weight = 0;
    let last = start;
    for (let next = index; next < places.length; next++) {
      const place = places[next] as number;
      if (place >= start + EXCERPT_WORDS) break;
      const { term, weight: own } = weightAt.get(place) as Marked;
      weight += seen.has(term) ? own / 4 : own;
      seen.add(term);
      last = place;
    }
    if (weight > bestWeight + 1e-9) {
      bestWeight = weight;
      const slack = EXCERPT_WORDS - (last - start + 1);
      best = Math.max(0, Math.min(start - Math.floor(slack / 2), count - EXCERPT_WORDS));
    }
  }
  return best;
}

/** Up to six words that end a sentence: left out at the beginning of an excerpt, before its first mark. */
const TAIL_OF_SENTENCE = /^(?:\S+\s+){0,5}\S*[.!?؟]["»]?\s/;

/** The densest stretch of a text as runs, with … where it was cut; from the beginning of a sentence, where one is near. */
export function excerptRuns(text: string, weightAt: ReadonlyMap<number, Marked>): Run[] {
  const found = words(text);
  const first = densest(found.length, weightAt);
  const next = first + EXCERPT_WORDS;
  const from = first && (found[first] as Word).start;
  const to = next < found.length ? (found[next - 1] as Word).end : text.length;
  const marked = (i: number): boolean => i >= first && i < next && weightAt.has(i);
  return [
    ...(from > 0 ? [{ text: "… ", mark: false }] : []),
    ...markedRuns(text, found, marked, [from, to]).map(({ text: part, mark }, i) => ({
      text: shown(i === 0 && from > 0 ? part.replace(TAIL_OF_SENTENCE, "") : part),
      mark,
    })),
    ...(to < text.length ? [{ text: " …", mark: false }] : []),
  ];
}
