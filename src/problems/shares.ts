import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong with parts of a build that are to be joined. */
export const shareProblems = {
  "share-none": {
    severity: "error",
    ar: { what: "ليس المجلد حصة من بناء: {found}.", remedy: "سمّ مجلدات كتبها warraq build --part." },
    en: { what: "The folder is no part of a build: {found}.", remedy: "Name folders that warraq build --part wrote." },
  },
  "share-missing": {
    severity: "error",
    ar: { what: "تنقص حصة: {found}.", remedy: "ابنها بـ warraq build --part، ثم سمّ الحصص كلها." },
    en: { what: "A part is missing: {found}.", remedy: "Build it with warraq build --part, then name all parts." },
  },
  "share-double": {
    severity: "error",
    ar: { what: "حصة مرتين: {found}.", remedy: "سمّ كل حصة مرة واحدة." },
    en: { what: "A part stands there twice: {found}.", remedy: "Name each part once." },
  },
  "share-foreign": {
    severity: "error",
    ar: {
      what: "حصة من بناء آخر: أصولها أو عدد حصصها غير ما لأولاها: {found}.",
      remedy: "ابن الحصص كلها من الأرشيف نفسه وبالعدد نفسه.",
    },
    en: {
      what: "A part of another build: its captures, or its number of parts, are not those of the first: {found}.",
      remedy: "Build all parts of the same archive, and of the same number.",
    },
  },
  "share-stale": {
    severity: "error",
    ar: {
      what: "حصة قديمة: صنعها إصدار آخر من البرنامج أو من Node، أو تغيّر الأرشيف بعدها: {found}.",
      remedy: "ابن الحصص من جديد بالبرنامج الذي يجمعها.",
    },
    en: {
      what: "A part is stale: another version of the program or of Node made it, or the archive changed since: {found}.",
      remedy: "Build the parts again with the program that joins them.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Makes a problem about a part of a build. */
export const shareProblem = problemsOf(shareProblems);
