import { fold, foldedUnits, textOfUnits } from "../../arabic/letters.ts";

/**
 * What is no letter and no digit: everything that separates words when lines are compared. Taken a thousand characters
 * at a time: V8 keeps a place on its stack for each, and megabytes of spaces would overflow it.
 */
const BETWEEN_WORDS = /[^\p{L}\p{N}]{1,1000}/gu;
const SPACES = / {2,}/g;

/** Which of the first units are letters or digits; text of others (quotation marks aside) is rare and takes the long way. */
const WORD_UNITS = Uint8Array.from({ length: 0x700 }, (_, unit) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0,
);
const SPACE = 0x20;

/** The key of folded units, written over them; null where a unit needs the regular expression. */
function keyOfUnits(units: Uint16Array): string | null {
  let length = 0;
  let parted = false;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    if (unit >= 0x700 && (unit < 0x2010 || unit > 0x201f)) return null;
    if (unit >= 0x700 || WORD_UNITS[unit] === 0) parted = length > 0;
    else {
      if (parted) units[length++] = SPACE;
      parted = false;
      units[length++] = unit;
    }
  }
  return textOfUnits(units.subarray(0, length));
}

/**
 * A line as it is compared with labels and with other lines: folded, punctuation and spaces as single spaces.
 * «اقرأ أيضًا:» and «إقرأ ايضا» have one key.
 */
export function keyOf(text: string): string {
  const units = foldedUnits(text);
  const key = units && keyOfUnits(units);
  return key ?? fold(text).replace(BETWEEN_WORDS, " ").replace(SPACES, " ").trim();
}

/** The key without its spaces, for labels glued together. */
export const compact = (key: string): string => key.replaceAll(" ", "");
