import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong at the station `publish/`. Codes are part of the command line's contract: do not rename them. */
export const publishProblems = {} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of the station `publish/`. */
export const publishProblem = problemsOf(publishProblems);
