import { fold } from "../arabic/letters.ts";

/** A shelf of the A–ي list: a letter as shown and as part of an address (its name, ISO 233 without marks). */
export interface Initial {
  readonly letter: string;
  readonly key: string;
}

/** The alphabet in its order (الألفبائية), each letter with the name it has in addresses. */
const ALPHABET: readonly (readonly [string, string])[] = [
  ["ا", "alif"],
  ["ب", "ba"],
  ["ت", "ta"],
  ["ث", "tha"],
  ["ج", "jim"],
  ["ح", "hha"],
  ["خ", "kha"],
  ["د", "dal"],
  ["ذ", "dhal"],
  ["ر", "ra"],
  ["ز", "zay"],
  ["س", "sin"],
  ["ش", "shin"],
  ["ص", "sad"],
  ["ض", "dad"],
  ["ط", "tta"],
  ["ظ", "zza"],
  ["ع", "ayn"],
  ["غ", "ghayn"],
  ["ف", "fa"],
  ["ق", "qaf"],
  ["ك", "kaf"],
  ["ل", "lam"],
  ["م", "mim"],
  ["ن", "nun"],
  ["ه", "ha"],
  ["و", "waw"],
  ["ي", "ya"],
];

/** Where headlines stand that begin with a digit or a letter of another script. */
export const OTHER_INITIAL: Initial = { letter: "#", key: "other" };

const KEYS = new Map(ALPHABET);
/** Letters of other languages written in Arabic script, under the letter Arabic readers look them up by. */
const NEIGHBOURS: Readonly<Record<string, string>> = { پ: "ب", چ: "ج", ژ: "ز", گ: "ك", ڥ: "ف", ڤ: "ف", ء: "ا" };
/** «الـ» is not counted in Arabic alphabetical lists of titles. */
const ARTICLE = /^ال(?=\p{L}{2})/u;

/** The headline as it is sorted: folded, from its first letter or digit, without the article «الـ». */
export const sortKey = (headline: string): string =>
  fold(headline)
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(ARTICLE, "");

/** The shelf a headline stands on. */
export function initialOf(headline: string): Initial {
  const first = sortKey(headline).charAt(0);
  const letter = NEIGHBOURS[first] ?? first;
  const key = KEYS.get(letter);
  return key === undefined ? OTHER_INITIAL : { letter, key };
}

/** The alphabet and "#" in their order, to lay shelves out. */
export const INITIALS: readonly Initial[] = [...ALPHABET.map(([letter, key]) => ({ letter, key })), OTHER_INITIAL];
