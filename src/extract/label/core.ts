import type { Signal } from "../signals/signal.ts";
import { isRunning, WEIGHTS } from "../weights.ts";
import type { Stretch } from "./labelled.ts";
import { isPlainBelow } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";

/** A drawn rule («--------»): what stands below it is seldom the text. */
const RULE = /^(?:[-–—=_*~]\s?){5,}$/u;
/** Lines of the longest note that holds no prose. */
const MOST_OF_A_NOTE = 6;

const of = WEIGHTS.core;

/** What a line adds to the stretch that holds it: running text by its words, everything else costs. */
function worth(signal: Signal, sheet: Sheet): number {
  const { label, date, text, prose, words } = signal;
  if (label) return of.label[label.kind];
  if (date?.isCopyright) return of.copyright;
  if (RULE.test(text)) return of.rule;
  const role = sheet.role(signal.at);
  if (role === "furniture") return date?.hasClockAndWeather ? of.clock : of.furniture;
  if (role === "related") return of.related;
  if (role === "caption" || role === "credit") return of.caption;
  if (date?.isDateOnly && date.hasDate) return of.date;
  if (isRunning(prose)) return Math.min(words, of.mostOfLine) + of.running;
  if (prose >= 1 && words >= 4) return words / 2;
  return signal.stop ? of.stop : of.other;
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
  for (const signal of sheet.signals) {
    const value = worth(signal, sheet);
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
  const nearly = lines.some((signal) => signal.prose >= WEIGHTS.prose.running - 1);
  if ((lines.length > MOST_OF_A_NOTE && !nearly) || !isPlainBelow(sheet, -1)) return null;
  const stated = sheet.capture.metadata.headline !== undefined;
  const isText = (signal: Signal): boolean => signal.words >= 4 && !signal.date?.isDateOnly && signal.arabic >= 0.5;
  const texts = lines.filter((signal) => isText(signal) && (stated || signal.at > 0));
  const [first, last] = [texts[0], texts.at(-1)];
  return first && last ? { from: first.at, to: last.at } : null;
}
