import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong at the station `capture/`. Codes are part of the command line's contract: do not rename them. */
export const captureProblems = {} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of the station `capture/`. */
export const captureProblem = problemsOf(captureProblems);
