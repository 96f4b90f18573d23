import { sharedBy } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { isDayOfArticle } from "./dated-line.ts";
import type { CandidatePlace } from "./headline-evidence.ts";
import { labelAbove } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";

/** Which of two lines that may both be the headline is it: kickers stand above it, decks and captions below. */

/** A line that may be the headline, weighed. */
export interface Candidate {
  readonly place: CandidatePlace;
  readonly score: number;
}

/**
 * Captions and decks below a headline share its words and stand nearer to the text: of two candidates nearly equal, the one
 * printed first is the headline, unless it stands in a list of other titles and the later one speaks of something else.
 */
export function precedes(first: Candidate, top: Candidate): boolean {
  const { sheet } = top.place;
  const [a, b] = [first.place.signal.at, top.place.signal.at];
  if (isKicker(sheet, first.place.signal, top.place.signal)) return false;
  // «بلدية الساحل»: who posted it, what the site is called.
  if (first.place.signal.words < LENGTHS.shortSentence && top.place.signal.words >= LENGTHS.headline) return false;
  const above = labelAbove(sheet, a)?.kind;
  const listed = above === "lists" || above === "related";
  if (listed && first.place.signal.bullet !== null && top.place.signal.bullet === null) return false;
  const alike = sharedBy(sheet.topic(b), sheet.topic(a)) >= WEIGHTS.shares.many;
  if (alike && first.score >= top.score - (WEIGHTS.evidence.medium + WEIGHTS.evidence.strong)) return true;
  if (first.score <= 0 || first.score < top.score - WEIGHTS.headline.earlierOther) return false;
  const isApart = isDeck(first.place.signal, top.place.signal) || isDayBetween(sheet, a, b);
  if (isApart && first.place.shared > 0) return !listed;
  if (first.place.shared < Math.min(WEIGHTS.shares.many, top.place.shared)) return false;
  return !listed;
}

/** «الصيادون يهددون بإغلاق الميناء … / قالوا إن الرصيف …»: a line below a headline that opens with the verb of what it names. */
const isDeck = (line: Signal, below: Signal): boolean =>
  below.at - line.at <= COUNTS.beside &&
  line.opening === "name" &&
  below.opening === "verb" &&
  !line.stop &&
  line.words >= LENGTHS.headline;

/** Whether the article's own day stands between two lines, with its writer or its label, and little else: a headline is above it. */
function isDayBetween(sheet: Sheet, from: number, to: number): boolean {
  const between = sheet.signals.slice(from + 1, to);
  return between.length <= COUNTS.beside && between.some((signal) => isDayOfArticle(sheet, signal));
}

/**
 * «شكرت المتطوعين … / رئيسة البلدية: مدينتي أجمل …»: a line above the headline that opens with a verb, whose subject the headline
 * names. Of the 10,156 titles of the corpus 2 % open with a verb; the line below a kicker is no longer than it, or quotes. Below a
 * headline with its day stand captions.
 */
export const isKicker = (sheet: Sheet, line: Signal, below: Signal): boolean =>
  below.at - line.at <= COUNTS.beside &&
  !sheet.signals.slice(line.at + 1, below.at).some(({ date }) => date?.hasDate) &&
  line.opening === "verb" &&
  below.opening === "name" &&
  !line.stop &&
  (below.words <= line.words || /[:"«“]|\.{2}/u.test(below.text));
