import type { Knowledge } from "../knowledge/knowledge.ts";
import { COUNTS } from "../weights/counts.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import { proseScore } from "./prose.ts";
import type { Signal } from "./signal.ts";

/**
 * Text copied from the columns of a printed page: no line of it reads as text, its paragraphs do. A column's lines are alike in
 * length, and some of them end in a word that only stands inside a sentence, as no title does.
 */

const isBroken = ({ stop, question, colon, bullet }: Signal): boolean =>
  !stop && !question && !colon && bullet === null;

const mayBeText = ({ at, label, machine, standing, date, bullet }: Signal): boolean =>
  at > 0 && label === null && !machine && !standing && bullet === null && !date?.isDateOnly;

/** Letters of the column's width, or null where the lines of a capture are its paragraphs. */
function widthOf(signals: readonly Signal[], { verbs }: Knowledge): number | null {
  if (signals.some(({ text }) => text.length > 2 * LENGTHS.column)) return null;
  const broken = signals.filter((signal) => mayBeText(signal) && isBroken(signal) && signal.words >= LENGTHS.headline);
  if (broken.length < 2 * COUNTS.series) return null;
  const lengths = broken.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[lengths.length >> 1] ?? 0;
  const alike = lengths.filter((length) => length >= SHARES.column * width && SHARES.column * length <= width);
  if (width > LENGTHS.column || alike.length * 3 < lengths.length * 2) return null;
  const unended = broken.filter(({ text, key }) => /[،,]$/u.test(text) || verbs.dangles(key));
  return unended.length >= COUNTS.teasers ? width : null;
}

/** The paragraphs of a column: lines that fill it, one below the other, up to the first that ends a sentence or does not reach the end. */
function paragraphsOf(signals: readonly Signal[], width: number): Signal[][] {
  const paragraphs: Signal[][] = [];
  let open: Signal[] = [];
  const close = (): void => {
    if (open.length > 1) paragraphs.push(open);
    open = [];
  };
  for (const signal of signals) {
    if (!mayBeText(signal) || signal.gap > 0) close();
    if (!mayBeText(signal)) continue;
    const fills = isBroken(signal) && signal.text.length >= SHARES.column * width;
    if (open.length > 0 || fills) open.push(signal);
    if (!fills) close();
  }
  close();
  return paragraphs;
}

/** How much a paragraph reads like running text, its lines taken together. */
function proseOf(paragraph: readonly Signal[]): number {
  const [first, last] = [paragraph[0] as Signal, paragraph.at(-1) as Signal];
  const text = paragraph.map((signal) => signal.text).join(" ");
  const words = paragraph.reduce((sum, signal) => sum + signal.words, 0);
  return proseScore({ ...first, text, words, stop: last.stop, question: last.question, colon: last.colon });
}

/** The lines of a capture; of a column each knows the first line of its paragraph and reads as that does. */
export function withBrokenLines(signals: Signal[], knowledge: Knowledge): Signal[] {
  const width = widthOf(signals, knowledge);
  if (width === null) return signals;
  for (const paragraph of paragraphsOf(signals, width)) {
    const prose = proseOf(paragraph);
    const column = paragraph[0]?.at ?? null;
    for (const signal of paragraph) signals[signal.at] = { ...signal, column, prose: Math.max(signal.prose, prose) };
  }
  return signals;
}
