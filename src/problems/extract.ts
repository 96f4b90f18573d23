import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong at the station `extract/`. Codes are part of the command line's contract: do not rename them. */
export const extractProblems = {} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of the station `extract/`. */
export const extractProblem = problemsOf(extractProblems);
