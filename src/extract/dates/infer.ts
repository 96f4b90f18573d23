import type { Dated } from "../../record/schema.ts";
import type { LabelledLine } from "../extraction.ts";

/** What an inference may rest on. */
export interface InferenceInput {
  readonly lines: readonly LabelledLine[];
  /** Last day the article can have been published on ("YYYY-MM-DD"), from a capture or an update. */
  readonly notAfter: string | null;
}

/** Not yet. */
export function inferDate(_input: InferenceInput): Dated | null {
  return null;
}
