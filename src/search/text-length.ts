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
