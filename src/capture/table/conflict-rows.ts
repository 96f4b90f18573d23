import { captureProblem } from "../../problems/capture.ts";
import { Conflicts } from "../../yaml/conflict.ts";
import type { Reading } from "../reading.ts";

/** Longest line that can be a mark: a branch has a name, not an article. */
const LONGEST_MARK = 300;

/**
 * Marks of a conflict between the rows of a table. The rows of both sides are read: where they have one id the first counts,
 * and the other is told.
 */
export class ConflictRows {
  private readonly conflicts = new Conflicts();
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Whether the table held any mark so far. */
  get any(): boolean {
    return this.conflicts.any;
  }

  /** What is told of a line that is a mark, mostly nothing; null where it is a row. */
  take(line: string, row: number): readonly Reading[] | null {
    const text = line.trim();
    const mark = text.length > LONGEST_MARK ? null : this.conflicts.take(text);
    if (mark === null) return null;
    if (mark === "mark") return [];
    return [{ problem: captureProblem("capture-conflict", { file: this.file, row, found: text.slice(0, 80) }) }];
  }
}
