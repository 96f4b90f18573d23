import { keyOf } from "../knowledge/key.ts";
import { type Signal, withoutBullet } from "../signals/signal.ts";
import { isNamed } from "../signature/signed-line.ts";
import { COUNTS } from "../weights/counts.ts";
import { WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import { readBreadcrumb } from "./breadcrumb.ts";
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

const of = WEIGHTS.evidence;

/** What speaks for and against a line as the headline. */
export const HEADLINE_EVIDENCE: Weighed<CandidatePlace>[] = [
  {
    name: "length",
    points: ({ signal: { words } }) => {
      if (words >= LENGTHS.headline && words <= LENGTHS.longestHeadline) return of.strong;
      return words === LENGTHS.headline - 1 ? -of.weak : words > LENGTHS.longestHeadline ? -of.strong : -of.medium;
    },
  },
  { name: "stop", points: ({ signal }) => (signal.stop ? -of.weak : of.weak) },
  {
    // «قال أصحاب المتاجر إن خسائرهم …»: a whole sentence between headline and text is a deck, however many of its words the text has.
    name: "sentence",
    points: ({ signal: { stop, opening, words } }) =>
      stop && opening === "verb" && words >= LENGTHS.sentence ? -of.strong : 0,
  },
  {
    name: "wordsInText",
    points: ({ shared, hasTopic }) => {
      if (shared >= WEIGHTS.shares.most) return of.decisive;
      if (shared >= WEIGHTS.shares.many) return of.strong;
      if (shared >= WEIGHTS.shares.some) return of.weak;
      return hasTopic ? -of.medium : 0;
    },
  },
  {
    name: "printedAgain",
    // Lists below a text print every title again, the article's and the ticker's.
    points: ({ signal, printed, core }) =>
      (printed.get(keyOf(withoutBullet(signal.text))) ?? []).filter((at) => at < core.to).length > 1 ? of.medium : 0,
  },
  {
    name: "lastCrumb",
    points: ({ sheet, signal }) => (isLastCrumb(sheet, signal.key) ? of.decisive : 0),
  },
  {
    name: "firstLine",
    points: ({ signal, opensStored }) => (signal.at !== 0 ? 0 : opensStored ? of.decisive : of.medium),
  },
  {
    name: "headingElement",
    points: ({ signal: { hint } }) => (hint?.element === "h1" ? of.decisive : hint?.element === "h2" ? of.weak : 0),
  },
  {
    name: "otherRegion",
    points: ({ signal: { hint } }) => (hint && ["nav", "aside", "footer"].includes(hint.region) ? -of.strong : 0),
  },
  { name: "linked", points: ({ signal }) => ((signal.hint?.linked ?? 0) >= SHARES.linked ? -of.strong : 0) },
  { name: "dateBelow", points: ({ sheet, signal, core }) => (isAboveDate(sheet, signal.at, core) ? of.medium : 0) },
  {
    name: "writerBelow",
    points: ({ sheet, signal, core }) => (isAboveWriter(sheet, signal.at, core) ? of.weak : 0),
  },
  { name: "bullet", points: ({ signal }) => (signal.bullet === "list" ? -of.weak : 0) },
  {
    name: "linesBetween",
    points: ({ sheet, signal, core }) =>
      -Math.min(of.strong, (of.weak * freeBetween(sheet, signal.at, core.from)) / COUNTS.near),
  },
  {
    name: "labelAbove",
    points: ({ sheet, signal }) => {
      const kind = labelAbove(sheet, signal.at)?.kind;
      if (kind === "poll" || (signal.question && kind === "comments")) return -of.decisive;
      return kind === "lists" ? -of.medium : 0;
    },
  },
  { name: "labelBelow", points: ({ sheet, signal, core }) => (isOverList(sheet, signal.at, core) ? -of.medium : 0) },
];

/** «الرئيسية / سياسة / …»: a breadcrumb ends with the title of the page. */
const isLastCrumb = (sheet: Sheet, key: string): boolean =>
  sheet.signals.some(
    ({ at, text }) => sheet.kind(at) === "breadcrumb" && keyOf(readBreadcrumb(text)?.at(-1) ?? "") === key,
  );

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

/** Whether a line soon below, above the text, is the name of a person and nothing else. */
const isAboveWriter = (sheet: Sheet, at: number, core: Stretch): boolean =>
  sheet.signals.slice(at + 1, Math.min(at + 1 + COUNTS.near, core.from)).some((signal) => {
    const signature = sheet.signature(signal.at);
    return signature !== null && !signature.guessed && isNamed(signature, sheet.knowledge);
  });

function freeBetween(sheet: Sheet, at: number, to: number): number {
  let free = 0;
  for (let next = at + 1; next < to && next < at + 20; next++) if (sheet.isFree(next)) free++;
  return free;
}
