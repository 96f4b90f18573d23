import type { Line } from "../capture.ts";

/**
 * Text in visual order, as it comes out of PDF files: every line runs backwards («ةماع قئادح»). It is told by letters that
 * stand where Arabic never has them: ة at the beginning of words, and the article ال, turned, at their ends.
 */

/** Words looked at; the first few paragraphs tell. */
const MOST_WORDS = 2_000;
/** Words that begin with ة: one may be a misprint. */
const FEWEST = 2;
const WORD = /\p{Script=Arabic}{3,}/gu;
const OPENING_TA = /ة(?<!\p{Script=Arabic}ة)\p{Script=Arabic}{2}/gu;
const DIGITS_OR_LATIN = /[\p{Nd}A-Za-z](?:[\p{Nd}A-Za-z.,:/@-]*[\p{Nd}A-Za-z])?/gu;
const YEAR = /(?<!\p{Nd})(?:19|20|١٩|٢٠)\p{Nd}{2}(?!\p{Nd})/u;
const PAIRS: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "«": "»",
  "»": "«",
};

const letters = new Intl.Segmenter("ar", { granularity: "grapheme" });
const turn = (text: string): string =>
  Array.from(letters.segment(text), ({ segment }) => segment)
    .reverse()
    .join("");

/** Whether ة opens words at all, as it does in no text that runs forwards. */
function opensWithTa(lines: readonly Line[]): boolean {
  let found = 0;
  for (const { text } of lines) {
    if (text.includes("ة")) found += text.match(OPENING_TA)?.length ?? 0;
    if (found >= FEWEST) return true;
  }
  return false;
}

/** Whether the lines run backwards. */
export function isVisualOrder(lines: readonly Line[]): boolean {
  if (!opensWithTa(lines)) return false;
  const counts = { openingTa: 0, closingTa: 0, article: 0, turnedArticle: 0 };
  let words = 0;
  for (const { text } of lines) {
    for (const [word] of text.matchAll(WORD)) {
      if (++words > MOST_WORDS) break;
      if (word.startsWith("ة")) counts.openingTa++;
      if (word.endsWith("ة")) counts.closingTa++;
      if (word.startsWith("ال")) counts.article++;
      if (word.endsWith("لا")) counts.turnedArticle++;
    }
  }
  return (
    counts.openingTa >= FEWEST &&
    counts.openingTa > counts.closingTa &&
    counts.turnedArticle >= FEWEST &&
    counts.turnedArticle > counts.article
  );
}

/** Brackets that open where they should close are exchanged: programs differ in whether they mirror them. */
function withBrackets(text: string): string {
  const first = /[()[\]«»]/u.exec(text)?.[0];
  if (first === undefined || first === "(" || first === "[" || first === "«") return text;
  return text.replace(/[()[\]«»]/gu, (mark) => PAIRS[mark] ?? mark);
}

/**
 * The lines in reading order. Numbers and Latin words run forwards in most such texts and backwards in some: years tell.
 */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const all = lines.map(({ text }) => text).join("\n");
  const backwards = !YEAR.test(all) && YEAR.test(turn(all));
  return lines.map((line) => {
    const turned = turn(line.text);
    const text = backwards ? turned : turned.replace(DIGITS_OR_LATIN, (piece) => turn(piece));
    return { ...line, text: withBrackets(text) };
  });
}
