import type { Metadata } from "../../capture/capture.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Dated } from "../../record/schema.ts";
import type { LabelledLine } from "../extraction.ts";

/** What dates are read from: the capture's lines after labelling, and what its format states. */
export interface DatesInput {
  /** File named in problems. */
  readonly file: string | null;
  /** Every non-empty line in order, with its role. */
  readonly lines: readonly LabelledLine[];
  readonly metadata: Metadata;
  /** IANA zone of the outlet's printed times, where it is known; compares metadata in UTC with printed local days. */
  readonly zone: string | null;
  /** Year the outlet was founded in, where it is known: nothing it published is older. */
  readonly founded: number | null;
}

/** What was read. A missing date is null; `published` may be inferred, which its basis says. */
export interface ReadDates {
  readonly published: Dated | null;
  readonly updated: Dated | null;
  readonly captured: Dated | null;
  readonly problems: readonly Problem[];
}
