import { hasArabic } from "./letters.ts";

/**
 * Runs of the other direction in Arabic text. Left to the bidirectional algorithm alone (UAX #9), a Latin name pulls
 * the number or bracket beside it to its own side; isolated, it stays where it was written («طائرة Boeing 737، …»).
 *
 * Isolated are Latin words with what stands between them (spaces, digits, dots, &, ', -, /), addresses and handles, and
 * numbers of several parts that are one thing: times, dates with slashes, decimals, telephone numbers. Not isolated are
 * ranges like «12-15»: between Arabic words the algorithm sets 12 first, at the right, as Arabic reads a sequence
 * (W3C Arabic layout requirements, "Numbers"); isolated it would turn round.
 */

/** A stretch of text; `kind` says what to do with it. */
export interface DirectionRun {
  readonly text: string;
  /** `plain`: as it is; `latin`: isolated; `number`: isolated, left to right; `range`: as it is, but kept on one line. */
  readonly kind: "plain" | "latin" | "number" | "range";
}

const LATIN_WORD = String.raw`[@#]?[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\d]*`;
const JOINT = String.raw`(?:[ ]?[&+/.:@_'’,\-–]?[ ]?|://|\.\.?/)`;
const TAIL = String.raw`(?:${JOINT}(?:${LATIN_WORD}|\d+))*`;
/** Addresses, up to a sign that ends a sentence. Lengths are bounded (RFC 5321, 4.5.3.1), so that no line takes quadratic time. */
const ADDRESS = String.raw`(?:https?://|www\.)[^\s<>«»"،؛]*[^\s<>«»"،؛.,:;!?)\]]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+`;
/** Times, slash dates, decimals and thousands («18:55», «2022/01/28», «3.5», «1,200»), telephone numbers («+7 499 123-45-67»). */
const PARTS = String.raw`\+\d[\d \-()]{5,20}\d|\d+(?:[:/.,]\d+)+`;

/** «12-15» of either digit set: a range must not break after its hyphen, but is not isolated. */
const RANGE = String.raw`(?<![\p{N}-])\p{Nd}{1,4}[-–]\p{Nd}{1,4}(?![\p{N}-])`;

const RUN = new RegExp(
  `(?<latin>${ADDRESS}|(?<!\\d)(?:\\d+[-.]?)?${LATIN_WORD}${TAIL})|(?<number>(?<!\\d)(?:${PARTS}))|(?<range>${RANGE})`,
  "gu",
);

/** From one Arabic letter to the last before a Latin one or a curly quotation mark, which English citations are set in. */
const ARABIC_RUN = /\p{Script=Arabic}(?:[^“”\p{Script=Latin}]*[\p{Script=Arabic}\p{M}ـ»])?/gu;

/** The other way round: the Arabic runs of a text that runs left to right, such as an English citation. */
export function arabicRuns(text: string): { readonly text: string; readonly arabic: boolean }[] {
  const runs: { text: string; arabic: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(ARABIC_RUN)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), arabic: false });
    runs.push({ text: match[0], arabic: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), arabic: false });
  return runs;
}

/** Whether a text holds letters, and none of them of a script that runs right to left: it is set left to right. */
export const runsLeftToRight = (text: string): boolean =>
  /\p{L}/u.test(text) && !/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(text);

/**
 * Attributes of an element whose text runs against its page; none where Arabic runs as the page does. A text without a
 * right-to-left letter says so on every page, since lists of the archive's articles run right to left on all.
 */
export function runsAgainst(page: "rtl" | "ltr", text: string): { readonly lang?: "ar"; readonly dir?: "rtl" | "ltr" } {
  if (runsLeftToRight(text)) return { dir: "ltr" };
  return page === "rtl" || !hasArabic(text) ? {} : { lang: "ar", dir: "rtl" };
}

/** Splits text into runs; joined again they are the text. */
export function directionRuns(text: string): DirectionRun[] {
  const runs: DirectionRun[] = [];
  let end = 0;
  for (const match of text.matchAll(RUN)) {
    const whole = match[0];
    if (match.index > end) runs.push({ text: text.slice(end, match.index), kind: "plain" });
    const { latin, number } = match.groups ?? {};
    runs.push({ text: whole, kind: latin !== undefined ? "latin" : number !== undefined ? "number" : "range" });
    end = match.index + whole.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), kind: "plain" });
  return runs;
}
