import { keyOf } from "../knowledge/key.ts";
import { type Signal, withoutBullet } from "../signals/signal.ts";
import { WEIGHTS } from "../weights.ts";
import type { Stretch } from "./labelled.ts";
import { labelAbove } from "./obvious.ts";
import type { Printed } from "./page-title.ts";
import type { Weighed } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** A line that may be the headline, and what it is weighed against. */
export interface CandidatePlace {
  readonly sheet: Sheet;
  readonly signal: Signal;
  readonly core: Stretch;
  /** Share of its words that stand in the text's first paragraphs. */
  readonly shared: number;
  /** Whether the text has any words to share. */
  readonly hasTopic: boolean;
  readonly printed: Printed;
  /** Whether the capture is a stored text that opens with its title, and this is its first line. */
  readonly opensStored: boolean;
}

const of = WEIGHTS.headline;

/** What speaks for and against a line as the headline. */
export const HEADLINE_EVIDENCE: Weighed<CandidatePlace>[] = [
  {
    name: "length",
    points: ({ signal: { words } }) => {
      if (words >= 4 && words <= 24) return of.goodLength;
      return words === 3 ? of.threeWords : words <= 2 ? of.twoWords : of.tooLong;
    },
  },
  { name: "stop", points: ({ signal }) => (signal.stop ? of.stop : of.noStop) },
  {
    name: "wordsInText",
    points: ({ shared, hasTopic }) => {
      if (shared >= WEIGHTS.shared.most) return of.mostWordsInText;
      if (shared >= WEIGHTS.shared.many) return of.manyWordsInText;
      if (shared >= WEIGHTS.shared.some) return of.someWordsInText;
      return hasTopic ? of.noWordsInText : 0;
    },
  },
  {
    name: "printedAgain",
    points: ({ signal, printed }) =>
      (printed.get(keyOf(withoutBullet(signal.text)))?.length ?? 1) > 1 ? of.printedAgain : 0,
  },
  {
    name: "firstLine",
    points: ({ signal, opensStored }) => (signal.at !== 0 ? 0 : opensStored ? of.opensStored : of.firstLine),
  },
  {
    name: "headingElement",
    points: ({ signal: { hint } }) => (hint?.element === "h1" ? of.h1 : hint?.element === "h2" ? of.h2 : 0),
  },
  {
    name: "otherRegion",
    points: ({ signal: { hint } }) => (hint && ["nav", "aside", "footer"].includes(hint.region) ? of.otherRegion : 0),
  },
  { name: "linked", points: ({ signal }) => ((signal.hint?.linked ?? 0) >= 0.8 ? of.linked : 0) },
  { name: "dateBelow", points: ({ sheet, signal, core }) => (isAboveDate(sheet, signal.at, core) ? of.dateBelow : 0) },
  { name: "bullet", points: ({ signal }) => (signal.bullet === "list" ? of.bullet : 0) },
  {
    name: "linesBetween",
    points: ({ sheet, signal, core }) =>
      Math.max(of.mostBetween, of.lineBetween * freeBetween(sheet, signal.at, core.from)),
  },
  {
    name: "labelAbove",
    points: ({ sheet, signal }) => {
      const kind = labelAbove(sheet, signal.at)?.kind;
      if (kind === "poll" || (signal.question && kind === "comments")) return of.underPoll;
      return kind === "lists" ? of.underList : 0;
    },
  },
  { name: "labelBelow", points: ({ sheet, signal, core }) => (isOverList(sheet, signal.at, core) ? of.overList : 0) },
];

/** Whether the next label, within a few lines, heads a list or a menu: what stands over those is a word of the menu. */
function isOverList(sheet: Sheet, at: number, core: Stretch): boolean {
  const label = sheet.signals.slice(at + 1, Math.min(at + 4, core.from)).find((signal) => signal.label)?.label;
  return label?.kind === "lists" || label?.kind === "related" || (label?.kind === "navigation" && label.how === "menu");
}

/** Whether a date line follows before the text, with nothing but short lines between. */
function isAboveDate(sheet: Sheet, at: number, core: Stretch): boolean {
  if (isOverList(sheet, at, core)) return false;
  return sheet.signals.slice(at + 1, Math.min(at + 5, core.from)).some((signal) => signal.date?.isDateOnly);
}

function freeBetween(sheet: Sheet, at: number, to: number): number {
  let free = 0;
  for (let next = at + 1; next < to && next < at + 20; next++) if (sheet.isFree(next)) free++;
  return free;
}
