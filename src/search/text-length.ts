/**
 * Lengths of texts as one letter each: the length in steps of an eighth part of a doubling, 9 %, which is as much as ranking
 * needs to know (Lucene keeps a byte a field likewise). Browser-safe, pure.
 */

const STEPS = 8;
/** Letter of a text without words: the first printed character after the quotation mark, which JSON would escape. */
const FIRST = 35;

/** The letter of a text with so many words. */
export const lengthLetter = (words: number): string =>
  String.fromCharCode(FIRST + Math.round(STEPS * Math.log2(1 + words)));

/** About how many words a text with the given letter has. */
export const lengthOf = (letter: string): number => 2 ** ((letter.charCodeAt(0) - FIRST) / STEPS) - 1;

/** Places that the words above a text may fill before it moves: headlines of the news have 5 to 11 words. */
const SLOT = 16;

/**
 * The place of a text's first word, where so many words of headline and standfirst stand before it: the next slot's. A headline that is
 * corrected seldom has as many words as before, and would move the places of the whole text with it, each in a file of the index.
 * At least one place stays empty: no phrase goes from a headline on into the text.
 */
export const textPlace = (wordsBefore: number): number => (wordsBefore | (SLOT - 1)) + 1;
