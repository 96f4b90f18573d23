/** How far a typed word is from a word of the archive, counted as Arabic hands and ears go wrong. Browser-safe, pure. */

/** Letters that stand side by side on the Arabic keyboard (Arabic 101 layout), row by row. */
const ROWS = ["ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"];
/** Latin keys of the same places (US layout), for words typed with the keyboard in the wrong language. */
const LATIN_ROWS = ["qwertyuiop[]", "asdfghjkl;'", "zxcvnm,./"];
/** «لا» has a key of its own. */
const LAM_ALEF = "b";

/** Sounds that are taken for one another in writing. */
const SOUNDS = [
  "ضظ",
  "ذز",
  "تط",
  "سصث",
  "دض",
  "غقجك",
  "هح",
  "هخ",
  "قك",
  "ضد",
  "ظز",
  "ثس",
  "بف",
  "ءا",
  "يا",
  "وا",
  "يو",
];

const CLOSE = 0.5;
const closePairs = new Set<string>();
for (const row of ROWS) {
  for (let i = 1; i < row.length; i++) {
    closePairs.add(`${row[i - 1]}${row[i]}`);
    closePairs.add(`${row[i]}${row[i - 1]}`);
  }
}
for (const sounds of SOUNDS) for (const a of sounds) for (const b of sounds) if (a !== b) closePairs.add(a + b);

const exchange = (a: string, b: string): number => (a === b ? 0 : closePairs.has(a + b) ? CLOSE : 1);
/** A long vowel left out or put in is the commonest slip in names («ماكرون», «مكرون»). */
const insertion = (letter: string): number => ("اويه".includes(letter) ? CLOSE : 1);

/** Highest cost at which a word is still offered: one plain slip up to four letters, two from there on. */
export const MAX_COST = (letters: number): number => (letters <= 4 ? 1 : 2);

/**
 * Weighted edit distance with neighbouring letters exchanged (Damerau 1964, restricted); confusable and neighbouring
 * letters and long vowels cost a half. Stops early: more than 2 is returned as Infinity.
 */
export function correctionCost(typed: string, word: string): number {
  if (Math.abs(typed.length - word.length) > 2) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let row = [0];
  for (let j = 1; j <= word.length; j++) row.push((row[j - 1] as number) + insertion(word[j - 1] as string));
  for (let i = 1; i <= typed.length; i++) {
    const a = typed[i - 1] as string;
    const next = [(row[0] as number) + insertion(a)];
    for (let j = 1; j <= word.length; j++) {
      const b = word[j - 1] as string;
      let cost = Math.min(
        (row[j - 1] as number) + exchange(a, b),
        (row[j] as number) + insertion(a),
        (next[j - 1] as number) + insertion(b),
      );
      if (i > 1 && j > 1 && a === word[j - 2] && typed[i - 2] === b)
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > 2) return Number.POSITIVE_INFINITY;
    before = row;
    row = next;
  }
  const cost = row[word.length] as number;
  return cost > 2 ? Number.POSITIVE_INFINITY : cost;
}

/** What Latin keys would have written with the Arabic layout: "qlhkhj" → «ضمانات». Empty for words that are no such keys. */
export function fromLatinKeys(typed: string): string[] {
  if (!/^[a-z[\];',./`]+$/iu.test(typed)) return [];
  let arabic = "";
  for (const key of typed.toLowerCase()) {
    if (key === LAM_ALEF) {
      arabic += "لا";
      continue;
    }
    const row = LATIN_ROWS.findIndex((keys) => keys.includes(key));
    const at = row < 0 ? -1 : (LATIN_ROWS[row] as string).indexOf(key);
    arabic += row < 0 ? "" : ((ROWS[row] as string)[at] ?? "");
  }
  return arabic === "" ? [] : [arabic];
}

/**
 * A whole question as the Arabic layout would have written it: "v,sdh ,Hlvd;h" → «روسيا وأمريكا», signs that are letters there
 * included. Null when it holds Arabic, or anything that is no key.
 */
export function retyped(question: string): string | null {
  const words = question
    .trim()
    .split(/\s+/u)
    .map((word) => fromLatinKeys(word)[0]);
  return words.includes(undefined) ? null : words.join(" ");
}

/** Letters a slip of the hand or the ear may put for a letter, itself among them. */
const standIns = (letter: string): string[] => [
  letter,
  ...[...closePairs].filter((pair) => pair[0] === letter).map((pair) => pair[1] as string),
];

/** The first two letters a correction may have: the word's own, ones close to them, one left out, two exchanged. */
export function beginningsNear(reading: string): string[] {
  const [a = "", b = "", c = ""] = reading;
  const seconds = [...standIns(b), c, ..."اويه"];
  const others = standIns(a).map((x) => x + b);
  return [...new Set([...seconds.map((y) => a + y), ...others, b + a, b + c])];
}
