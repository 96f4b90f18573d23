import type { LabelKind } from "../knowledge/data.ts";
import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning, WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import { headingBelowList } from "./heading-below-list.ts";
import type { Stretch } from "./labelled.ts";
import { isMore, isOffering, isPlainBelow } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";

/** A drawn rule («--------»): what stands below it is seldom the text. */
const RULE = /^(?:[-–—=_*~]\s?){5,}$/u;

const of = WEIGHTS.core;

/** What a label does to the stretch it stands in. */
const LABELS: Readonly<Record<LabelKind, "ends" | keyof typeof of>> = {
  comments: "ends",
  footer: "ends",
  lists: "breaks",
  tags: "breaks",
  related: "parts",
  navigation: "parts",
  poll: "parts",
  promo: "parts",
  share: "interrupts",
  media: "interrupts",
  advert: "interrupts",
  photo: "interrupts",
};
const END = Number.NEGATIVE_INFINITY;

function ofLabel(kind: LabelKind): number {
  const does = LABELS[kind];
  return does === "ends" ? END : of[does];
}

/** Running text that opens anew right below a title. */
function isTeaser(sheet: Sheet, { at, prose, tied }: Signal): boolean {
  const above = sheet.signals[at - 1];
  if (!above || !isRunning(prose) || tied || !sheet.isFree(at)) return false;
  return !above.stop && !above.label && !isRunning(above.prose) && above.words >= LENGTHS.headline;
}

/** Whether a label ends what stands under the one before it; «المزيد» below a teaser does not. */
const isHeading = ({ label, key }: Signal): boolean =>
  label !== null && LABELS[label.kind] !== "interrupts" && !isMore(key);

/** Teasers below labels of other articles, up to the next label or the first line that is tied to the text above it. */
function listedTeasers(sheet: Sheet): ReadonlySet<number> {
  const listed = new Set<number>();
  let below: number[] | null = null;
  const close = (): void => {
    if (below && below.length >= COUNTS.teasers) for (const at of below) listed.add(at);
    below = null;
  };
  for (const signal of sheet.signals) {
    if (isHeading(signal) || (isRunning(signal.prose) && signal.tied)) close();
    if (isOffering(signal)) below = [];
    else if (below && isTeaser(sheet, signal)) below.push(signal.at);
  }
  close();
  return listed;
}

/** What a line adds to the stretch that holds it: running text by its words, everything else costs. */
function worth(signal: Signal, sheet: Sheet): number {
  const { label, date, text, prose, words } = signal;
  if (label) return ofLabel(label.kind);
  if (date?.isCopyright) return END;
  if (RULE.test(text)) return of.breaks;
  const role = sheet.role(signal.at);
  if (role === "furniture") return date?.hasClockAndWeather ? of.breaks : of.parts;
  if (role === "related" || role === "caption" || role === "credit") return of.interrupts;
  if (date?.isDateOnly && date.hasDate) return of.parts;
  if (isRunning(prose)) return words;
  if (prose >= 1 && words >= LENGTHS.headline) return words / 2;
  return signal.stop ? 0 : of.interrupts;
}

/**
 * The stretch of lines that holds most running text (maximum-sum segment, Kadane 1984): the body's heart, from which its
 * start and end are sought. Null when no line of the capture is running text.
 */
export function findCore(sheet: Sheet): Stretch | null {
  let best: Stretch | null = null;
  let most = 0;
  let sum = 0;
  let from = 0;
  const teasers = listedTeasers(sheet);
  for (const signal of sheet.signals.slice(headingBelowList(sheet) ?? 0)) {
    const value = worth(signal, sheet) * (teasers.has(signal.at) ? WEIGHTS.teaser : 1);
    if (sum <= 0) {
      sum = 0;
      from = signal.at;
    }
    sum += value;
    if (value > 0 && sum > most) {
      most = sum;
      best = { from, to: signal.at };
    }
  }
  const found = best && hasProse(sheet, best) ? trimmed(sheet, best) : null;
  return found ?? smallCore(sheet);
}

const hasProse = (sheet: Sheet, { from, to }: Stretch): boolean =>
  sheet.signals.slice(from, to + 1).some((signal) => isRunning(signal.prose) && sheet.isFree(signal.at));

function trimmed(sheet: Sheet, { from, to }: Stretch): Stretch {
  let first = from;
  while (first < to && !(sheet.isFree(first) && isRunning((sheet.signals[first] as Signal).prose))) first++;
  return { from: first, to };
}

/** A stored text too short for prose («عاجل» notes, one-line reports): a title, then words, and nothing of a page. */
function smallCore(sheet: Sheet): Stretch | null {
  const lines = sheet.signals;
  const nearly = lines.some((signal) => signal.prose >= WEIGHTS.least.running - 1);
  if ((lines.length > COUNTS.note && !nearly) || !isPlainBelow(sheet, -1)) return null;
  const stated = sheet.capture.metadata.headline !== undefined;
  const isText = (signal: Signal): boolean =>
    signal.words >= LENGTHS.headline && !signal.date?.isDateOnly && signal.arabic >= SHARES.arabic;
  const texts = lines.filter((signal) => isText(signal) && (stated || signal.at > 0));
  const [first, last] = [texts[0], texts.at(-1)];
  return first && last ? { from: first.at, to: last.at } : null;
}
