import type { Signal } from "../signals/signal.ts";
import { WEIGHTS } from "../weights.ts";
import type { Sheet } from "./sheet.ts";

/** Fewer content words than this say nothing. */
const FEWEST_STEMS = 4;
const LONGEST_TITLE = 18;

/** Tells how much of a line is said again in the other lines of a stretch. */
export type Familiarity = (signal: Signal) => number;

/** Counts in how many lines of the stretch each stem stands; the headline's words count as the text's. */
export function familiarity(sheet: Sheet, from: number, to: number): Familiarity {
  const times = new Map<string, number>();
  for (let at = 0; at <= to; at++) {
    const counts = at >= from ? sheet.isFree(at) : sheet.role(at) === "headline" || sheet.role(at) === "standfirst";
    if (counts) for (const stem of sheet.topic(at)) times.set(stem, (times.get(stem) ?? 0) + 1);
  }
  return ({ at }) => {
    const stems = sheet.topic(at);
    if (stems.size < FEWEST_STEMS) return 1;
    let again = 0;
    for (const stem of stems) if ((times.get(stem) ?? 0) > 1) again++;
    return again / stems.size;
  };
}

/** A line that reads like a title (short, no stop, tied to nothing) and whose words stand nowhere else in the text. */
export function isStranger(signal: Signal, familiar: Familiarity): boolean {
  if (signal.stop || signal.colon || signal.bullet || signal.words < 5 || signal.words > LONGEST_TITLE) return false;
  if (signal.tied || signal.prose > WEIGHTS.prose.running + 1) return false;
  if (/[،,؛]$/u.test(signal.text) || (signal.text.match(/[0-9٠-٩]+/gu)?.length ?? 0) > 2) return false;
  return familiar(signal) <= WEIGHTS.shared.strange;
}
