import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Sheet } from "./sheet.ts";

/** Tells how much of a line is said again in the other lines of a stretch. */
export type Familiarity = (signal: Signal) => number;

/** In how many of the lines each stem stands. */
function timesOfStems(sheet: Sheet, lines: readonly number[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const at of lines) for (const stem of sheet.topic(at)) times.set(stem, (times.get(stem) ?? 0) + 1);
  return times;
}

/**
 * How familiar lines are in a stretch; the headline's words count as the text's. Which lines count is settled here, their
 * words are counted when the first line is asked about: most texts end in a whole sentence, and none ever is.
 */
export function familiarity(sheet: Sheet, from: number, to: number): Familiarity {
  const counted = sheet.signals.slice(0, to + 1).flatMap(({ at }) => {
    const above = sheet.role(at) === "headline" || sheet.role(at) === "standfirst";
    return (at >= from ? sheet.isFree(at) : above) ? [at] : [];
  });
  let times: ReadonlyMap<string, number> | null = null;
  return ({ at }) => {
    const stems = sheet.topic(at);
    if (stems.size < COUNTS.stems) return 1;
    times ??= timesOfStems(sheet, counted);
    let again = 0;
    for (const stem of stems) if ((times.get(stem) ?? 0) > 1) again++;
    return again / stems.size;
  };
}

/** A line that reads like a title (short, no stop, tied to nothing) and whose words stand nowhere else in the text. */
export function isStranger(signal: Signal, familiar: Familiarity): boolean {
  if (
    signal.stop ||
    signal.colon ||
    signal.bullet ||
    signal.words < LENGTHS.title ||
    signal.words > LENGTHS.longestTitle
  )
    return false;
  if (signal.tied || signal.prose > WEIGHTS.least.running + 1) return false;
  if (/[،,؛]$/u.test(signal.text) || (signal.text.match(/[0-9٠-٩]+/gu)?.length ?? 0) > 2) return false;
  return familiar(signal) <= WEIGHTS.shares.hardly;
}
