import { retyped } from "./correction.ts";
import type { LexiconReader } from "./lexicon-reader.ts";
import { Nearest } from "./nearest.ts";
import type { Missing, Plan, Term } from "./plan.ts";
import { plainQuestion } from "./question.ts";
import type { Guess, UnknownWord } from "./search-types.ts";

/** Words the archive does not have: what it has instead, and the question that was probably meant. Browser-safe. */

/** What guesses are made of. */
export interface GuessParts {
  /** Says whether the archive has every word of a text. */
  readonly interpreter: { knows(text: string): Promise<boolean> };
  readonly lexicon: LexiconReader;
  readonly stopWords: readonly string[];
}

/** A word in a regular expression that stands for nothing but itself. */
export const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** A text with a word replaced wherever it stands whole. */
export function replaced(text: string, word: string, by: string): string {
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${literally(word)}(?![\\p{L}\\p{M}\\p{N}])`, "gu"),
    () => by,
  );
}

/** Letters that a piece of a word typed on other keys may have and still stand in the archive («j,ks» is «تونس», and «J'ai» is printed). */
const STRAY = 2;

/** Whether a known word may be a piece of one that was typed on other keys: a question all of such words is no word of the archive's. */
const isStray = ({ words }: Term): boolean =>
  words.every(({ folded }) => /^[a-z\d]+$/u.test(folded) && folded.length <= STRAY);

/**
 * The words of a question that the archive does not have, each with what is near it, and the question with the likeliest in
 * their place. A question typed with the keyboard in the wrong language is one such word. Words in quotation marks are as meant.
 */
export async function guessOf(
  question: string,
  { terms, unknown }: Plan,
  { interpreter, lexicon, stopWords }: GuessParts,
): Promise<{ unknown: UnknownWord[]; guess: Guess | null }> {
  const text = plainQuestion(question);
  const meant = unknown.length > 0 && terms.every(isStray) ? retyped(text) : null;
  if (meant !== null && (await interpreter.knows(meant))) {
    const words = [{ word: text, by: meant }];
    return { unknown: [{ word: text, suggestions: [meant] }], guess: { text: meant, words, asTyped: `"${text}"` } };
  }
  const nearest = new Nearest(lexicon, stopWords);
  const found = await Promise.all(
    unknown.map(async ({ word, instead, quoted }: Missing) => {
      const near = instead === null ? await nearest.instead(word.text) : { guess: instead, suggestions: [instead] };
      return { word: word.text, ...near, guess: quoted ? null : near.guess };
    }),
  );
  const words = found.flatMap(({ word, guess }) => (guess === null ? [] : [{ word, by: guess }]));
  const swap = (by: (one: { word: string; by: string }) => string): string =>
    words.reduce((before, one) => replaced(before, one.word, by(one)), text);
  const guess =
    words.length === 0 ? null : { text: swap(({ by }) => by), words, asTyped: swap(({ word }) => `"${word}"`) };
  return {
    unknown: found.map(({ word, suggestions }) => ({ word, suggestions })),
    guess: guess === null || guess.text === text ? null : guess,
  };
}
