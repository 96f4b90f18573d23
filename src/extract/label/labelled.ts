import type { Sheet } from "./sheet.ts";

/** Why a capture holds no article; a code of problems/extract.ts. */
export type Absence =
  | "extract-no-article"
  | "extract-only-furniture"
  | "extract-category-page"
  | "extract-other-language";

/** A stretch of lines, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The headline found: where it stands (null: only the metadata has it) and its words. */
export interface Headline {
  readonly at: number | null;
  readonly text: string;
  /** The best other line that may be it, where only weighing told the two apart. */
  readonly rival?: Rival;
}

/** A line that was weighed against the headline. */
export interface Rival {
  readonly at: number;
  /** Its points, and by how many the headline leads it: below zero where order decided against them. */
  readonly points: number;
  readonly lead: number;
}

/** A labelled sheet: where the article is in it, or why there is none. */
export interface Labelled {
  readonly sheet: Sheet;
  readonly headline: Headline | null;
  /** First and last line of the body; null when the capture holds none. */
  readonly body: Stretch | null;
  readonly absence: Absence | null;
}
