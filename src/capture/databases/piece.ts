import type { Line } from "../capture.ts";
import type { Cell } from "../table/columns.ts";

/** One article of a news database's text export: what its head and foot state, and the lines that are left. */
export interface Piece {
  /** The database's own name of the article; null when it gives none. */
  readonly key: string | null;
  /** Number of the line the piece begins on. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Headline and text, and whatever of head and foot was not understood; numbers as in the file. */
  readonly lines: readonly Line[];
}

/** Whether two lines stand in one block: no blank line between them. */
export const isNext = (before: Line | undefined, after: Line | undefined): boolean =>
  before !== undefined && after !== undefined && after.number - before.number <= 1;

const ARABIC = /\p{Script=Arabic}/gu;

/** Arabic letters in lines: what tells an article from the export's own covering page. */
export const arabicLetters = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + (text.match(ARABIC)?.length ?? 0), 0);

/** Arabic letters from which on lines without head or foot of their own are an article all the same. */
export const ENOUGH_LETTERS = 200;
