import type { Problem } from "../problems/problem.ts";
import type { Capture } from "./capture.ts";

/** What reading gives for one article: a capture, or the problem that kept it from becoming one. */
export type Reading =
  | {
      readonly capture: Capture;
      /** For a row of a table: the 1-based line of the file on which it starts. */
      readonly line?: number;
    }
  | { readonly problem: Problem };
