import { keyOf } from "../knowledge/key.ts";
import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Sheet } from "./sheet.ts";

/**
 * A menu in one row: many words without a mark, a number, a verb or one of the small words that tie Arabic sentences
 * together («في»، «من»، «أن»). Of 21,286 lines of the corpus, all text, two are so: lists of clubs.
 */
export function isMenuRow({ knowledge: { verbs } }: Sheet, { words, opening, text, key }: Signal): boolean {
  if (words < LENGTHS.longestTitle || words > 200 || opening !== "name" || /[.،,:؛؟!?"«»()…*\p{N}–—-]/u.test(text))
    return false;
  return !key.split(" ").some((word) => verbs.functionWords.has(word));
}

/** Signs between the titles of a ticker. */
const TICKER = /\s+[|●■◆]+\s+/u;

/** A ticker copied as one row: titles, each of several words, parted by strokes. Sections and outlets behind a title are shorter. */
export function isTitleRow({ text, stop, tied }: Signal): boolean {
  if (stop || tied || text.length > 1000 || !TICKER.test(text)) return false;
  const titles = text.split(TICKER);
  return titles.length >= COUNTS.series && titles.every((title) => keyOf(title).split(" ").length >= LENGTHS.headline);
}
