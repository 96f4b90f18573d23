import type { Signal } from "../signals/signal.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Sheet } from "./sheet.ts";

/** Fixtures, prices, times: short lines with digits that follow one another. */
export const isItem = (signal: Signal): boolean =>
  signal.words <= LENGTHS.signature && /[0-9٠-٩]/u.test(signal.text) && !signal.label;

/** «النجم - الاتحاد (16:00)»: a time without a date beside other words. */
export const isTimed = (signal: Signal): boolean =>
  signal.date?.hasDate === false && signal.date.hasTime && signal.words > 3;

/** A line between lines of its own kind («اتحاد بن قردان - شبيبة القيروان») is a fixture, whatever it looks like. */
export function isAmongItems(sheet: Sheet, signal: Signal): boolean {
  const [before, after] = [sheet.signals[signal.at - 1], sheet.signals[signal.at + 1]];
  if (!before || !after || after.gap > 0 || signal.gap > 0 || after.words > LENGTHS.signature) return false;
  return before.colon || signal.bullet !== null || before.words <= LENGTHS.signature;
}
