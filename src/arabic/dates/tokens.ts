import { toWesternDigits } from "../digits.ts";
import { fold } from "../letters.ts";

/**
 * The pieces a date is written in: numbers, words and signs, each with its place in the line. Letters and digits part
 * even where they are glued («دولية2014/05/26», «30ربيع», «2022ء», «2022٢٨»); spaces and invisible characters are only noted.
 */
export interface Token {
  readonly kind: "number" | "word" | "sign";
  /** Offsets into the line as it was given. */
  readonly start: number;
  readonly end: number;
  /** The folded word, the sign itself, or the digits as 0–9. */
  readonly key: string;
  /** The number's value; NaN for words and signs. */
  readonly value: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/**
 * Digits that layouts glue: a year with the hour, day or date after it («6/3/202410:15», «28 يناير 202228 يناير»), minutes
 * with the date after them («10:155/3/2024»). Cut only where what follows looks like one.
 */
const D = "[0-9\u0660-\u0669]";
const YEAR = `(?:(?:19|20)[0-9]{2}|(?:\u0661\u0669|\u0662\u0660)[\u0660-\u0669]{2})(?=${D}{1,2}(?::${D}{2}|[/.-]${D}|\\s*\\p{L}{3}))`;
const MINUTES = `(?<=${D}:)${D}{2}(?=${D}{1,2}[/.-]${D}{1,2}[/.-]${D})`;
const NUMBER = `${YEAR}|${MINUTES}|[0-9]+|[\u0660-\u0669]+|[\u06f0-\u06f9]+`;
const WORD = "[\\p{L}\u0640©][\\p{L}\\p{M}\u0640\u200c\u200d]*";
const PIECES = new RegExp(`(${NUMBER})|(${WORD})|(\\s+)|([\\p{Cf}\\p{M}]+)|(.)`, "gsu");

/** Cuts `text` between two offsets into tokens. Linear; never throws. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  for (const piece of text.slice(from, to).matchAll(PIECES)) {
    const [whole, digits, word, space, invisible] = piece;
    if (invisible !== undefined) continue;
    if (space !== undefined) {
      spaced = true;
      continue;
    }
    const start = from + piece.index;
    tokens.push({ start, end: start + whole.length, spaced, ...meaning(whole, digits, word) });
    spaced = false;
  }
  return tokens;
}

/** Words of bare letters, most of all text: folding them is exchanging letters. */
const BARE = /^[\u0621-\u063a\u0641-\u064a]+$/u;
const SEATS: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ى: "ي", ئ: "ي", ؤ: "و", ة: "ه" };

/** `fold` of one word, without its normalisation where a word needs none. */
export const foldWord = (word: string): string =>
  BARE.test(word) ? word.replace(/[أإآىئؤة]/gu, (letter) => SEATS[letter] ?? letter) : fold(word);

function meaning(whole: string, digits?: string, word?: string): Pick<Token, "kind" | "key" | "value"> {
  if (digits !== undefined) {
    const key = toWesternDigits(digits);
    return { kind: "number", key, value: Number(key) };
  }
  // A word of tatweel only is a dash («1441هـ ـ 3 يونيو»).
  const key = word === undefined ? "" : foldWord(word);
  if (key === "") return { kind: "sign", key: word === undefined ? whole : "ـ", value: Number.NaN };
  return { kind: "word", key, value: Number.NaN };
}
