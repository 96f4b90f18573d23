/**
 * Sentences of a text. Arabic has no capitals, so a full stop ends one only by what stands round it; news also puts stray
 * stops after a title or a name («الرئيس. فلاديمير بوتين»), and those pieces are too short to say anything by themselves.
 */

/** A sentence and where it stands in the text (UTF-16 units, end exclusive). */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stop, question or exclamation mark, also doubled, with quotation marks and brackets that close after it, then space. */
const END = /(?<!(?:^|[\s(])\p{L}|\p{N})[.!?؟…۔]+["'”’»)\]]*(?=\s|$)|\n+/gu;
/** Fewest words of a sentence of its own. */
const FEWEST = 5;

const wordCount = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

/** The sentences of a text in order; together they hold every word of it. Pieces of fewer than five words belong to the next. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  const close = (end: number): void => {
    const piece = text.slice(from, end);
    const start = from + (piece.length - piece.trimStart().length);
    if (piece.trim() !== "") found.push({ text: piece.trim(), start, end: start + piece.trim().length });
    from = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (wordCount(text.slice(from, end)) >= FEWEST) close(end);
  }
  if (wordCount(text.slice(from)) >= FEWEST || found.length === 0) close(text.length);
  else {
    const last = found.pop();
    from = last?.start ?? from;
    close(text.length);
  }
  return found;
}
