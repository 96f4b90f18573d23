/**
 * How much a decoded text looks like printed Arabic. Every 8-bit reading of the same bytes is a valid text;
 * only the right one is made of frequent letters, begins words with «ال» and mixes no scripts inside words.
 */

/** The 20 letters that make up nine tenths of news text (90.6 % of the letters of the 10,156 articles of the corpus). */
const FREQUENT = new Set("اليمونترةبعدسفقهحأجك");

/** Code units of non-ASCII characters looked at: enough to tell, little enough to stay quick on large files. */
const SAMPLE = 20_000;

const ALEF = 0x627;
const LAM = 0x644;

const isArabicLetter = (unit: number): boolean =>
  (unit >= 0x621 && unit <= 0x64a && unit !== 0x640) || (unit >= 0x671 && unit <= 0x6d3);
const isMarkOrDigit = (unit: number): boolean =>
  (unit >= 0x64b && unit <= 0x669) || unit === 0x640 || unit === 0x60c || unit === 0x61b || unit === 0x61f;
const isPresentationForm = (unit: number): boolean =>
  (unit >= 0xfb50 && unit <= 0xfdff) || (unit >= 0xfe70 && unit <= 0xfefc);
/** Replacement character, C1 controls, private use: no text was ever printed with them. */
const isImpossible = (unit: number): boolean =>
  unit === 0xfffd || (unit >= 0x80 && unit <= 0x9f) || (unit >= 0xe000 && unit <= 0xf8ff);
const isAccentedLatin = (unit: number): boolean => unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7;
const isAsciiLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** What `weighArabic` finds. */
export interface Evidence {
  /** Points per non-ASCII character: about 1.3 for Arabic prose, below 0 for a wrong reading, 0 without any. */
  readonly score: number;
  /** Arabic letters among the non-ASCII characters, 0–1. */
  readonly arabic: number;
  /** Non-ASCII characters looked at. */
  readonly seen: number;
}

/**
 * Weighs a text: +1 for a frequent Arabic letter, +0.3 for a rare one or a mark, +1 for a word-initial «ال»,
 * +0.5 for an accented letter inside a Latin word, −1 for one on its own, −4 for one that touches an Arabic letter,
 * −6 for an impossible character. The weights only have to rank readings of the same bytes.
 */
export function weighArabic(text: string): Evidence {
  let points = 0;
  let letters = 0;
  let seen = 0;
  let before = 0x20;
  for (let index = 0; index < text.length && seen < SAMPLE; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) {
      seen++;
      if (isArabicLetter(unit)) {
        letters++;
        points += FREQUENT.has(text[index] as string) ? 1 : 0.3;
        if (unit === ALEF && text.charCodeAt(index + 1) === LAM && !isArabicLetter(before)) points += 1;
        if (isAccentedLatin(before)) points -= 4;
      } else if (isMarkOrDigit(unit) || isPresentationForm(unit)) points += 0.3;
      else if (isImpossible(unit)) points -= 6;
      else if (isAccentedLatin(unit)) {
        const after = text.charCodeAt(index + 1);
        if (isArabicLetter(before)) points -= 4;
        else points += isAsciiLetter(before) || isAsciiLetter(after) ? 0.5 : -1;
      }
    }
    before = unit;
  }
  return { score: seen === 0 ? 0 : points / seen, arabic: seen === 0 ? 0 : letters / seen, seen };
}
