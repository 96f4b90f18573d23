import { isStamp, type Signal } from "../signals/signal.ts";
import { isBio, isHashtags, sourceOf } from "../signature/signed-line.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { isAmongItems, isItem, isTimed } from "./items.ts";
import { isPlainBelow } from "./obvious.ts";
import { anyHolds, type LinePlace, type Sign } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** A line below the last one of the text, which may be the text's too. */
interface BelowPlace extends LinePlace {
  readonly before: Signal;
  /** Nothing of a page stands below the text. */
  readonly plain: boolean;
}

/** What shows that the text is over: a wide gap, a date, a source, a signature, who the writer is. */
export const CLOSES: Sign<BelowPlace>[] = [
  { name: "gap", holds: ({ signal }) => signal.gap > COUNTS.gap },
  {
    name: "date",
    holds: ({ sheet, signal, before }) =>
      isStamp(signal) || (signal.date?.isDateOnly === true && !isListed(sheet, signal, before) && !isTimed(signal)),
  },
  { name: "hashtags", holds: ({ signal }) => isHashtags(signal) },
  { name: "source", holds: ({ sheet, signal }) => sourceOf(signal.text, sheet.knowledge) !== null },
  {
    name: "signature",
    holds: ({ sheet, signal }) => {
      const signature = sheet.signature(signal.at);
      if (!signature) return false;
      return signature.prefixed || signature.agencies.length > 0 || !isAmongItems(sheet, signal);
    },
  },
  {
    name: "bio",
    holds: ({ sheet, signal }) => signal.at === sheet.signals.length - 1 && isBio(signal, sheet.knowledge),
  },
];

/** What shows that the text goes on: items of a list, the rest of a broken sentence, a whole one, a stored text's last lines. */
export const GOES_ON: Sign<BelowPlace>[] = [
  {
    name: "list",
    holds: ({ signal, before }) => before.colon || (signal.bullet !== null && before.bullet === signal.bullet),
  },
  {
    name: "brokenSentence",
    holds: ({ signal, before }) => signal.stop && signal.gap === 0 && !before.stop && isRunning(before.prose),
  },
  {
    name: "sentence",
    holds: ({ signal }) =>
      (signal.stop && signal.words >= LENGTHS.shortSentence) || (signal.prose >= 1 && signal.words >= LENGTHS.headline),
  },
  {
    // «• وهل من رواية ثانية؟» «– عندي صندوقان.»: the last question of an interview, and what is said to it.
    name: "question",
    holds: ({ sheet, signal, before }) => isAsked(sheet, signal) || (isAsked(sheet, before) && signal.stop),
  },
  {
    name: "item",
    holds: ({ signal, before }) =>
      signal.bullet === null && isItem(signal) && isItem(before) && signal.gap === before.gap,
  },
  {
    name: "restOfStored",
    holds: ({ signal, before, plain }) =>
      plain && (signal.gap <= before.gap || signal.gap === 0 || signal.colon || signal.tied),
  },
];

/** A question with its mark, in a text that asks more of them. */
function isAsked(sheet: Sheet, { at, question, bullet, words }: Signal): boolean {
  if (!question || bullet === null || words > LENGTHS.runningLine) return false;
  const asked = sheet.signals.slice(0, at).filter((other) => other.question && other.bullet === bullet);
  return asked.length >= COUNTS.teasers;
}

const isListed = (sheet: Sheet, signal: Signal, before: Signal): boolean =>
  isAmongItems(sheet, signal) && (signal.bullet !== null || before.colon);

/** Whether a line below text shows that the text is over. */
export function closesText(sheet: Sheet, signal: Signal): boolean {
  const before = sheet.signals[signal.at - 1];
  return before !== undefined && anyHolds(CLOSES, { sheet, signal, before, plain: false });
}

/** Short closing sentences, and the items of a list that the last line opened with a colon. */
export function extend(sheet: Sheet, end: number): number {
  let last = end;
  const plain = isPlainBelow(sheet, end);
  for (let at = end + 1; at < sheet.signals.length && sheet.isFree(at); at++) {
    const place = { sheet, signal: sheet.signals[at] as Signal, before: sheet.signals[at - 1] as Signal, plain };
    if (anyHolds(CLOSES, place) || !anyHolds(GOES_ON, place)) break;
    last = at;
  }
  return last;
}
