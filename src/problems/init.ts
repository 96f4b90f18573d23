import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong when a new archive is made (`warraq init`). Codes are part of the command line's contract. */
export const initProblems = {
  "init-not-written": {
    severity: "error",
    cause: true,
    ar: {
      what: "تعذّرت الكتابة في المجلد ({found}).",
      remedy: "سمّ مجلدًا جديدًا، أو صحّح الأذونات؛ ولم يُمسّ ما كان فيه.",
    },
    en: {
      what: "The folder cannot be written ({found}).",
      remedy: "Name a new folder, or mend its rights; what was there was not touched.",
    },
  },
  "init-package-unreadable": {
    severity: "warning",
    ar: {
      what: "ملف package.json الذي كان في المجلد {found} ليس JSON صحيحًا، فلا يُعرف ما ينقصه.",
      remedy: "أصلحه ثم أعد الأمر، أو انقله ليُكتب جديد؛ ولم يُمسّ.",
    },
    en: {
      what: "The package.json that was in the folder {found} is not valid JSON, so what it lacks is not known.",
      remedy: "Mend it and give the command again, or move it away and a new one is written; it was not touched.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of `warraq init`. */
export const initProblem = problemsOf(initProblems);
