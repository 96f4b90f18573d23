import { fold, MARKS } from "./letters.ts";

/**
 * Words of a text, in order, each with the place where it stands. The same function splits articles when they are
 * indexed, questions when they are asked, and texts when words are marked: the n-th word is the n-th word everywhere.
 */

/** A word: as printed, as matched (`fold`), and where it stands in the text (UTF-16 units, end exclusive). */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, marks, digits, and the format characters that stand inside words (ZWNJ, RLM copied along, soft hyphen). */
const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/gu;
/**
 * The parts of a run: digits apart from letters («الـ7»، «ب6»، «2022ء»), Arabic letters apart from other scripts.
 * Marks and format characters belong to what they follow.
 */
const PART =
  /(?:\p{N}[\p{M}\p{Cf}]*)+|(?:(?=\p{Script=Arabic}|\u0640)\p{L}[\p{M}\p{Cf}]*)+|(?:(?!\p{Script=Arabic}|\u0640)\p{L}[\p{M}\p{Cf}]*)+/gu;
/**
 * ة ends a word, ى nearly always does: a letter after one shows that two words were glued when the page was captured
 * («المقالةمحادثة»). A lone ء may follow («شىء»). A letter carries two marks, seldom three: looking back no further than
 * eight keeps the time linear.
 */
const GLUED = /(?<=\p{L}\p{M}{0,8}[ةى][\p{M}\p{Cf}]{0,8})(?=\p{L}[\p{M}\p{Cf}]{0,8}\p{L})/u;

/**
 * Seats of hamza that schools of spelling differ in: «مسئول» and «مسؤول», «هيأة» and «هيئة», «قراءات» and «قرآات», «رءوس» and «رؤوس»,
 * «شيء» and «شئ» (Cairo and Damascus; Wright I §§ 15–17). Marks are off when these are looked for.
 */
const SEATS: readonly (readonly [RegExp, string])[] = [
  // not in the plural of ئ: «لاجئون» goes with «لاجئين»
  [/ئو(?!ن$)|(?<=ش)ئو(?=ن$)/gu, "ؤو"],
  [/يأ/gu, "يئ"],
  [/اءا/gu, "اا"],
  [/ءا(?=\p{L})/gu, "ا"],
  [/ءو/gu, "ؤو"],
  [/[يى][ءئ]$/u, "ئ"],
];
/** Letters borrowed for foreign sounds, and letters of other keyboards, each to the one it is taken for («كييڤ», «كييف»). */
const BORROWED: Readonly<Record<string, string>> = {
  ڤ: "ف",
  پ: "ب",
  چ: "ج",
  ژ: "ج",
  گ: "ك",
  ڭ: "ك",
  ۀ: "ه",
  ێ: "ي",
  ے: "ي",
  ۆ: "و",
  ۇ: "و",
  ۋ: "و",
  ڵ: "ل",
  ڕ: "ر",
  ں: "ن",
};
const BORROWED_LETTER = new RegExp(`[${Object.keys(BORROWED).join("")}]`, "gu");
/** Marks in a row beyond what any script uses: normalising n of them would take n² steps. */
const MANY_MARKS = /(\p{M}{8})\p{M}+/gu;
const SPACE = /\s+/gu;

/** The form a printed word is matched in: folded, with the seats of hamza made one. */
export function matched(printed: string): string {
  let word = printed.replace(MARKS, "").replace(MANY_MARKS, "$1").normalize("NFKC").replace(MARKS, "");
  for (const [seat, one] of SEATS) word = word.replace(seat, one);
  return fold(word)
    .replace(BORROWED_LETTER, (letter) => BORROWED[letter] ?? letter)
    .replace(SPACE, "");
}

/** The words of a text in order. Punctuation, spaces and symbols are no words; nothing is thrown on any input. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const run of text.matchAll(RUN)) {
    for (const part of run[0].matchAll(PART)) {
      let start = run.index + part.index;
      for (const piece of part[0].split(GLUED)) {
        const end = start + piece.length;
        const folded = matched(piece);
        if (folded !== "") found.push({ text: piece, folded, start, end });
        start = end;
      }
    }
  }
  return found;
}
