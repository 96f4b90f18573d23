import { addProblems } from "./add.ts";
import { besideProblems } from "./beside.ts";
import { captureProblems } from "./capture.ts";
import { correctionProblems } from "./correction.ts";
import { correctionTableProblems } from "./correction-table.ts";
import { dateProblems } from "./dates.ts";
import { dressProblems } from "./dress.ts";
import { extractProblems } from "./extract.ts";
import { fetchProblems } from "./fetch.ts";
import { fileProblems } from "./files.ts";
import { initProblems } from "./init.ts";
import { outputProblems } from "./output.ts";
import { ownFileProblems } from "./own-files.ts";
import { pictureProblems } from "./pictures.ts";
import { inOneText, type Language, type Problem, type ProblemKind, type Wording, wording } from "./problem.ts";
import { publishProblems } from "./publish.ts";
import { recordProblems } from "./record.ts";
import { settingsProblems } from "./settings.ts";
import { shareProblems } from "./shares.ts";
import { writtenPageProblems } from "./written-page.ts";
import { yamlProblems } from "./yaml.ts";

/** Every kind of problem there is, by code. */
export const catalogue: Readonly<Record<string, ProblemKind>> = {
  ...captureProblems,
  ...fetchProblems,
  ...addProblems,
  ...initProblems,
  ...fileProblems,
  ...extractProblems,
  ...dateProblems,
  ...recordProblems,
  ...correctionProblems,
  ...correctionTableProblems,
  ...writtenPageProblems,
  ...besideProblems,
  ...settingsProblems,
  ...ownFileProblems,
  ...yamlProblems,
  ...pictureProblems,
  ...dressProblems,
  ...publishProblems,
  ...outputProblems,
  ...shareProblems,
};

/** What wording needs of a problem. */
type Worded = Pick<Problem, "code" | "found" | "write">;

/** What is wrong and what to do, in Arabic or English. A code the catalogue does not have stands for itself. */
export function describe(problem: Worded, language: Language): Wording {
  const kind = catalogue[problem.code];
  return kind ? wording(kind, problem, language) : { what: problem.code, remedy: "" };
}

/** The same as one text: what is wrong, what to do, and the line to write where there is one. */
export function sentence(problem: Worded, language: Language): string {
  const kind = catalogue[problem.code];
  return kind ? inOneText(kind, problem, language) : problem.code;
}
