import { PROSE, type Signal } from "../signals/signal.ts";
import { isPlainBelow } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";

/** A stretch of lines, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a label costs a stretch that would run over it. Comment boxes and page footers end every article. */
const LABEL_COST = {
  navigation: 10,
  share: 4,
  related: 12,
  lists: 60,
  comments: 1000,
  tags: 60,
  footer: 1000,
  promo: 6,
  advert: 2,
  media: 4,
  poll: 10,
  photo: 1,
} as const;
const MOST_OF_A_LINE = 60;
/** A drawn rule («--------»): what stands below it is seldom the text. */
const RULE = /^(?:[-–—=_*~]\s?){5,}$/u;
const RULE_COST = 45;
/** Lines of the longest note that holds no prose. */
const MOST_OF_A_NOTE = 6;

/** What a line adds to the stretch that holds it: running text by its words, everything else costs. */
function worth(signal: Signal, sheet: Sheet): number {
  if (signal.label) return -LABEL_COST[signal.label.kind];
  const role = sheet.role(signal.at);
  if (signal.date?.isCopyright) return -1000;
  if (RULE.test(signal.text)) return -RULE_COST;
  if (role === "furniture") return signal.date?.hasClockAndWeather ? -60 : -8;
  if (role === "related") return -3;
  if (role === "caption" || role === "credit") return -1;
  if (signal.date?.isDateOnly && signal.date.hasDate) return -12;
  if (signal.prose >= PROSE) return Math.min(signal.words, MOST_OF_A_LINE) + 4;
  if (signal.prose >= 1 && signal.words >= 4) return signal.words / 2;
  return signal.stop ? 1 : -5;
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
  sheet.signals.slice(from, to + 1).some((signal) => signal.prose >= PROSE && sheet.isFree(signal.at));

function trimmed(sheet: Sheet, { from, to }: Stretch): Stretch {
  let first = from;
  while (first < to && !(sheet.isFree(first) && (sheet.signals[first] as Signal).prose >= PROSE)) first++;
  return { from: first, to };
}

/** A stored text too short for prose («عاجل» notes, one-line reports): a title, then words, and nothing of a page. */
function smallCore(sheet: Sheet): Stretch | null {
  const lines = sheet.signals;
  const nearly = lines.some((signal) => signal.prose >= PROSE - 1);
  if ((lines.length > MOST_OF_A_NOTE && !nearly) || !isPlainBelow(sheet, -1)) return null;
  const stated = sheet.capture.metadata.headline !== undefined;
  const isText = (signal: Signal): boolean => signal.words >= 4 && !signal.date?.isDateOnly && signal.arabic >= 0.5;
  const texts = lines.filter((signal) => isText(signal) && (stated || signal.at > 0));
  const [first, last] = [texts[0], texts.at(-1)];
  return first && last ? { from: first.at, to: last.at } : null;
}
