import { captureProblems } from "./capture.ts";
import { dateProblems } from "./dates.ts";
import { extractProblems } from "./extract.ts";
import { fetchProblems } from "./fetch.ts";
import { fileProblems } from "./files.ts";
import { type Language, type Problem, type ProblemKind, type Wording, wording } from "./problem.ts";
import { publishProblems } from "./publish.ts";
import { recordProblems } from "./record.ts";

/** Every kind of problem there is, by code. */
export const catalogue: Readonly<Record<string, ProblemKind>> = {
  ...captureProblems,
  ...fetchProblems,
  ...fileProblems,
  ...extractProblems,
  ...dateProblems,
  ...recordProblems,
  ...publishProblems,
};

/** What is wrong and what to do, in Arabic or English. An unknown code gives its message as it stands. */
export function describe(problem: Problem, language: Language): Wording {
  const kind = catalogue[problem.code];
  return kind ? wording(kind, problem.found, language) : { what: problem.message, remedy: "" };
}
