import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong at the station `record/`. Codes are part of the command line's contract: do not rename them. */
export const recordProblems = {} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of the station `record/`. */
export const recordProblem = problemsOf(recordProblems);
