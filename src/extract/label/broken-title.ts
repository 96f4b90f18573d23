import { finding } from "../../findings/finding.ts";
import type { Signal } from "../signals/signal.ts";
import { isRunning } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Headline } from "./labelled.ts";
import type { Sheet } from "./sheet.ts";

/** Whether a capture is text that the columns of a printed page break. */
export const isPrinted = ({ signals }: Sheet): boolean => signals.some(({ column }) => column !== null);

/** «مرايا الساحل    الأحد 3 مارس 2019    8»: the outlet, a page or a day, in pieces set apart, over the next page of a text. */
export const isRunningHead = ({ text, stop, column }: Signal): boolean => {
  if (stop || column !== null || text.length > LENGTHS.stamp) return false;
  const pieces = text.split(/\s{2,}|\t|\s[|–—-]\s/u);
  return pieces.length > 1 && pieces.some((piece) => /^\p{Nd}{1,3}$/u.test(piece.trim()));
};

const mayBeHalf = (sheet: Sheet, { at, stop, colon, question, bullet, date, prose, words }: Signal): boolean =>
  sheet.isFree(at) &&
  !(stop || colon || question || bullet || date?.hasDate || isRunning(prose)) &&
  words >= LENGTHS.shortSentence &&
  words <= LENGTHS.remark;

/** «عودة الفخار إلى» / «أيدي الصغار», «عودة الفخار» / «إلى أيدي الصغار»: the second line cannot stand without the first. */
function goesOn(sheet: Sheet, first: Signal, second: Signal): boolean {
  const { verbs } = sheet.knowledge;
  const [opening = ""] = second.key.split(" ");
  return second.gap === 0 && (verbs.dangles(first.key) || verbs.functionWords.has(opening));
}

/** The title that a printed page sets in two lines above its column, or null; both lines are given the role. */
export function brokenTitle(sheet: Sheet, to: number): Headline | null {
  if (!isPrinted(sheet)) return null;
  for (const second of sheet.signals.slice(1, to).reverse()) {
    const first = sheet.signals[second.at - 1] as Signal;
    if (!mayBeHalf(sheet, first) || !mayBeHalf(sheet, second) || !goesOn(sheet, first, second)) continue;
    for (const { at } of [first, second]) sheet.give(at, finding("headline", "headline"));
    return { at: second.at, text: `${first.text} ${second.text}` };
  }
  return null;
}
