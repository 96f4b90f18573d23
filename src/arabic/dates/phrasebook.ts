import { fold } from "../letters.ts";
import type { Token } from "./tokens.ts";

/** What a phrase at some place of a line means, and the token after it. */
export interface Match<Meaning> {
  readonly meaning: Meaning;
  readonly next: number;
}

interface Entry<Meaning> {
  readonly meaning: Meaning;
  readonly words: number;
  /** Written in single letters («ت م», «ق ظ»): only the same number of pieces is the same phrase. */
  readonly lettered: boolean;
}

/** Phrases of one kind, by their folded letters without spaces, so that «كانونالثاني» and «الآ خر» are found too. */
export interface Phrasebook<Meaning> {
  readonly entries: ReadonlyMap<string, Entry<Meaning>>;
  /** Beginnings of every phrase, of one letter to four, as `headOf` makes numbers of them: most words match none. */
  readonly heads: ReadonlySet<number>;
  /** Pieces the longest phrase may be broken into. */
  readonly longest: number;
}

const LETTERS_OF_HEAD = 4;

/**
 * The beginning of a word as a number. A phrase may be printed in pieces, so its first piece is a beginning of it. Two
 * beginnings may have one number; then the entries tell.
 */
function headOf(word: string): number {
  let head = 0;
  const end = Math.min(LETTERS_OF_HEAD, word.length);
  for (let at = 0; at < end; at++) head = (head << 8) | (word.charCodeAt(at) & 0xff);
  return head;
}

/** Makes a phrasebook; where two phrases fold alike the first meaning stands. */
export function phrasebook<Meaning>(phrases: Iterable<readonly [string, Meaning]>): Phrasebook<Meaning> {
  const entries = new Map<string, Entry<Meaning>>();
  const heads = new Set<number>();
  let longest = 1;
  for (const [phrase, meaning] of phrases) {
    const words = fold(phrase)
      .split(/[\s.]+/u)
      .filter((word) => word !== "");
    const key = words.join("");
    if (key === "" || entries.has(key)) continue;
    entries.set(key, {
      meaning,
      words: words.length,
      lettered: words.some((word) => word.replace(/\d/gu, "").length === 1),
    });
    for (let letters = 1; letters <= LETTERS_OF_HEAD; letters++) heads.add(headOf(key.slice(0, letters)));
    longest = Math.max(longest, words.length + 1);
  }
  return { entries, heads, longest };
}

/** The longest phrase of the book that begins at token `at`, or null. */
export function match<Meaning>(book: Phrasebook<Meaning>, tokens: readonly Token[], at: number): Match<Meaning> | null {
  const first = tokens[at];
  if (first?.kind !== "word" || !book.heads.has(headOf(first.key))) return null;
  let best: Match<Meaning> | null = null;
  let key = "";
  let pieces = 0;
  let lettered = false;
  let index = at;
  while (pieces < book.longest) {
    const token = tokens[index];
    if (token?.kind !== "word") {
      // «كانون2», «ك1», «كانون 2»: a figure belongs to the word where the book has it so; away from it only a long word's.
      const near = token?.kind === "number" && (!token.spaced || key.length > 3);
      const figured = pieces > 0 && near ? book.entries.get(key + token.key) : undefined;
      if (figured) return { meaning: figured.meaning, next: index + 1 };
      // «a.m.», «ت.غ»: a full stop after a single letter joins.
      if (pieces > 0 && lettered && token?.key === "." && !token.spaced && tokens[index + 1]?.kind === "word") {
        index += 1;
        continue;
      }
      break;
    }
    key += token.key;
    pieces += 1;
    lettered = token.key.length === 1 || lettered;
    index += 1;
    const entry = book.entries.get(key);
    if (entry === undefined) continue;
    if (entry.lettered ? pieces === entry.words : pieces === 1 || !lettered)
      best = { meaning: entry.meaning, next: index };
  }
  return best;
}

/** Whether any phrase of several books may begin with a word: one look where `match` would take one for each book. */
export function beginners(books: readonly Phrasebook<unknown>[]): (word: string) => boolean {
  const heads = new Set(books.flatMap((book) => [...book.heads]));
  return (word) => heads.has(headOf(word));
}
