import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import type { Stretch } from "./labelled.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Text copied from the narrow columns of a printed page: its lines are broken where the column ends, not where a sentence does.
 * Gives the letters of the column's width, or null where paragraphs stand on lines of their own.
 */
export function columnWidth(sheet: Sheet, { from, to }: Stretch): number | null {
  const lines = sheet.signals
    .slice(from, to + 1)
    .filter(({ at, words }) => sheet.isFree(at) && words >= LENGTHS.headline);
  const broken = lines.filter((signal) => isBroken(signal));
  if (broken.length < COUNTS.series || broken.length * 2 < lines.length) return null;
  const lengths = broken.map(({ text }) => text.length).sort((a, b) => a - b);
  const [middle, longest] = [lengths[lengths.length >> 1], lengths.at(-1)];
  if (middle === undefined || longest === undefined || longest > LENGTHS.column) return null;
  return middle >= SHARES.column * longest ? middle : null;
}

const isBroken = ({ stop, question, colon, bullet }: Signal): boolean =>
  !stop && !question && !colon && bullet === null;

/** A line that fills the column and goes on in the next. */
export const fillsColumn = (signal: Signal, width: number): boolean =>
  isBroken(signal) && signal.text.length >= SHARES.column * width;

/** The first line of the first paragraph: up from the first line that reads as text over lines that fill the column, ends of paragraphs and subheadings between them. */
export function columnStart(sheet: Sheet, start: number, first: number, width: number): number {
  let at = first;
  for (let above = first - 1; above >= start; above--) {
    const [signal, below] = [sheet.signals[above] as Signal, sheet.signals[above + 1] as Signal];
    if (!sheet.isFree(above) || below.gap > 0 || signal.date?.isDateOnly || sheet.signature(above)) break;
    if (fillsColumn(signal, width)) at = above;
    else if (!signal.stop && !sheet.signals[above - 1]?.stop) break;
  }
  return at;
}
