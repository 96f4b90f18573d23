import { because, type Finding, finding } from "../../findings/finding.ts";
import type { Signal } from "../signals/signal.ts";
import { isRunning } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import { firstFinding, type LinePlace, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** A free line inside the text that is neither running text nor a whole sentence. */
interface OfferedPlace extends LinePlace {
  /** The label of other articles in force above it. */
  readonly under: Signal | null;
}

/** Labels under which the page offers other articles inside a text. */
const OFFERING: ReadonlySet<string> = new Set(["related", "lists", "promo", "navigation"]);
/** «تخطى … وواصل القراءة … نهاية»: the offer ends. */
const END = /^نهايه | نهايه$/u;

/** What stands right under «اقرأ أيضا» or «الأكثر قراءة» in the text. */
export const OFFERED: Rule<OfferedPlace>[] = [
  {
    name: "latinInside",
    finds: ({ signal }) =>
      signal.arabic < SHARES.arabic && signal.words <= LENGTHS.source
        ? finding("furniture", "around", because("latinInText"))
        : null,
  },
  {
    name: "offeredTitle",
    finds: ({ signal, under }) =>
      under && signal.words >= LENGTHS.shortSentence
        ? finding("related", "relatedListed", because("under", under.text))
        : null,
  },
  {
    name: "offeredRest",
    finds: ({ under }): Finding | null => (under ? finding("furniture", "around", because("under", under.text)) : null),
  },
];

/** «انتهى أطول إضراب في العالم !» right under the label: a title that calls or asks, though it opens with a verb. */
const isAskingTitle = ({ at, question, tied, words }: Signal, under: Signal | null): boolean =>
  under?.at === at - 1 && question && !tied && words <= LENGTHS.longestTitle;

/** Labels what offers other articles between the body's first and last line; running text ends an offer. */
export function labelOffered(sheet: Sheet, from: number, to: number): void {
  let under: Signal | null = null;
  for (const signal of sheet.signals.slice(from + 1, to)) {
    const kind = signal.label?.kind;
    if (kind && END.test(signal.key)) under = null;
    else if (kind && OFFERING.has(kind)) under = signal;
    else if (!sheet.isFree(signal.at)) continue;
    else if ((isRunning(signal.prose) || signal.stop) && !isAskingTitle(signal, under)) under = null;
    else {
      const found = firstFinding(OFFERED, { sheet, signal, under });
      if (found) sheet.give(signal.at, found);
    }
  }
}
