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
const RUN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]|(?<=\p{N})[.,٫٬+](?=\p{N}))*/gu;
/** A number of several groups of digits: thousands parted («10,000»), a fraction («1.5», «1,5»), a sum («5+1»). Others are several numbers. */
const THOUSANDS = /^\p{N}{1,3}(?:[,٬.]\p{N}{3})+(?:[.٫]\p{N}+)?$/u;
const FRACTION = /^\p{N}+[.,٫]\p{N}+$/u;
const SUM = /^\p{N}+\+\p{N}+$/u;
/**
 * A per cent sign belongs to the number it stands at («10 %», «10٪», «%10»). Between two numbers without a space it belongs to neither
 * («10%20»).
 */
const PER_CENT_AFTER = /\p{Cf}?[ \u00a0\u202f]?[%٪％](?![\p{L}\p{N}])/uy;
const PER_CENT_BEFORE = /(?<!\p{N})[%٪％]$/u;
const PER_CENT = /^[%٪]|\s?[%٪]$/u;
/**
 * The parts of a run: digits apart from letters («الـ7»، «ب6»، «2022ء»), Arabic letters apart from other scripts.
 * Marks and format characters belong to what they follow.
 */
const PART =
  /(?:\p{N}[\p{M}\p{Cf}]*[.,٫٬+]?)+(?<![.,٫٬+])|(?:(?=\p{Script=Arabic}|\u0640)\p{L}[\p{M}\p{Cf}]*)+|(?:(?!\p{Script=Arabic}|\u0640)\p{L}[\p{M}\p{Cf}]*)+/gu;
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
  ڨ: "ق",
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
/**
 * Words that would fold to a particle and are none: they keep the letter that tells them apart. «على» is the preposition and «علي» the
 * name, «فئة» is not «فيه», «آلية» not «إليه», «آل» not the article; and «بأن» is not the name «بان».
 */
const NO_PARTICLE: readonly (readonly [RegExp, string])[] = [
  [/^([وف]?)على$/u, "$1على"],
  [/^([وف]?[بلك]?)فئ[ةه]$/u, "$1فئه"],
  [/^([وف]?[بلك]?)آلي([ةه]?)$/u, "$1آلي$2"],
  [/^([وف]?[بلك]?)آل$/u, "$1آل"],
  [/^([وف]?)بأن$/u, "$1بأن"],
];
const MAY_BE_NO_PARTICLE = /^.{0,3}(?:على|فئ|آل|بأن)/u;

/** Marks in a row beyond what any script uses: normalising n of them would take n² steps. */
const MANY_MARKS = /(\p{M}{8})\p{M}+/gu;
const SPACE = /\s+/gu;

/** The form a printed word is matched in: folded, with the seats of hamza made one. */
export function matched(printed: string): string {
  let word = printed.replace(MARKS, "").replace(MANY_MARKS, "$1").normalize("NFKC").replace(MARKS, "");
  if (word.length <= 6 && MAY_BE_NO_PARTICLE.test(word)) {
    for (const [form, kept] of NO_PARTICLE) if (form.test(word)) return word.replace(form, kept).replace("ة", "ه");
  }
  for (const [seat, one] of SEATS) word = word.replace(seat, one);
  if (/^[%٪]?\p{N}/u.test(word)) return asNumber(fold(word.replace(PER_CENT, ""))) + (PER_CENT.test(word) ? "%" : "");
  return fold(word)
    .replace(BORROWED_LETTER, (letter) => BORROWED[letter] ?? letter)
    .replace(SPACE, "");
}

/** A piece of a run: what `words` gives, but for the place where the run stands. */
interface Piece {
  readonly text: string;
  readonly folded: string;
  readonly from: number;
}

/** A run of digits as one number, or as the numbers between its signs. */
const numbersIn = (digits: string): string[] =>
  [THOUSANDS, FRACTION, SUM].some((form) => form.test(digits)) ? [digits] : digits.split(/([.,٫٬+])/u);

/** The one way a number of several groups is matched: thousands together, a point before a fraction. */
const asNumber = (folded: string): string =>
  THOUSANDS.test(folded)
    ? folded.replace(/[,٬.](?=\p{N}{3}(?!\p{N}))/gu, "").replace("٫", ".")
    : folded.replace(/[,٫]/u, ".");

function piecesOf(run: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const part of run.matchAll(PART)) {
    let from = part.index;
    for (const text of /^\p{N}/u.test(part[0]) ? numbersIn(part[0]) : part[0].split(GLUED)) {
      const folded = matched(text);
      if (folded !== "" && !/^[.,٫٬+]$/u.test(text)) pieces.push({ text, folded, from });
      from += text.length;
    }
  }
  return pieces;
}

/**
 * Runs met lately, with their pieces: a million words of news are 87,000 different runs, and folding is most of the work of
 * splitting. Long runs are no words and are not kept; a full memory is emptied.
 */
const met = new Map<string, readonly Piece[]>();
const MOST_MET = 200_000;
const LONGEST_MET = 32;

function pieces(run: string): readonly Piece[] {
  if (run.length > LONGEST_MET) return piecesOf(run);
  const known = met.get(run);
  if (known) return known;
  if (met.size === MOST_MET) met.clear();
  const made = piecesOf(run);
  met.set(run, made);
  return made;
}

/** A number with the per cent sign that stands before or after it; every other word as it is. */
function withPerCent(word: Word, text: string): Word {
  if (!/^\p{N}/u.test(word.folded)) return word;
  PER_CENT_AFTER.lastIndex = word.end;
  const after = PER_CENT_AFTER.exec(text)?.[0].length ?? 0;
  const before = after === 0 && PER_CENT_BEFORE.test(text.slice(Math.max(0, word.start - 2), word.start)) ? 1 : 0;
  if (after + before === 0) return word;
  const [start, end] = [word.start - before, word.end + after];
  return { text: text.slice(start, end), folded: `${word.folded}%`, start, end };
}

/** The words of a text in order. Punctuation, spaces and symbols are no words; nothing is thrown on any input. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const run of text.matchAll(RUN)) {
    for (const { text: piece, folded, from } of pieces(run[0])) {
      const start = run.index + from;
      found.push(withPerCent({ text: piece, folded, start, end: start + piece.length }, text));
    }
  }
  return found;
}
