import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong with where an archivist's own files lie, and with their names. Codes are a contract: do not rename them. */
export const ownFileProblems = {
  "settings-above": {
    severity: "error",
    ar: {
      what: "إعدادات الأرشيف خارج مجلد الأصول، ولا تُقرأ إلا فيه؛ ولا يُبنى موقع بإعدادات غيرها.",
      remedy: "انقل الملف إلى {found} ثم ابنِ من جديد؛ والموقع المنشور باقٍ كما كان.",
    },
    en: {
      what: "The archive's settings lie beside the folder of the captures, and are read inside it only; no site is built with others in their place.",
      remedy: "Move the file to {found} and build again; the published site is as it was.",
    },
  },
  "withdrawn-above": {
    severity: "error",
    ar: {
      what: "قائمة ما سُحب خارج مجلد الأصول، ولا تُقرأ إلا فيه، وبدونها قد يُنشر ثانية ما رُفع؛ فلم يُبنَ الموقع.",
      remedy: "انقل الملف إلى {found} ثم ابنِ من جديد؛ والموقع المنشور باقٍ كما كان.",
    },
    en: {
      what: "The list of what left lies beside the folder of the captures, and is read inside it only; what was taken off could be published again, so no site is built.",
      remedy: "Move the file to {found} and build again; the published site is as it was.",
    },
  },
  "corrections-above": {
    severity: "error",
    ar: {
      what: "ملف التصحيح هذا خارج مجلد الأصول، ولا يُقرأ إلا فيه؛ فلم يُصحَّح به شيء ولم يُخفَ.",
      remedy: "انقله إلى {found}.",
    },
    en: {
      what: "This correction lies beside the folder of the captures, and is read inside it only: nothing is corrected or hidden by it.",
      remedy: "Move it to {found}.",
    },
  },
  "own-file-above": {
    severity: "warning",
    ar: { what: "هذا خارج مجلد الأصول، ولا يُقرأ إلا فيه.", remedy: "إن كان للأرشيف فانقله إلى {found}." },
    en: {
      what: "This lies beside the folder of the captures, and is read inside it only.",
      remedy: "If it belongs to the archive, move it to {found}.",
    },
  },
  "own-file-above-second": {
    severity: "warning",
    ar: {
      what: "ملفان لشيء واحد: قُرئ الذي في مجلد الأصول ({found})، ولم يُقرأ هذا لأنه خارجه.",
      remedy: "انقل إلى الأول ما يلزم، واحذف هذا.",
    },
    en: {
      what: "Two files for one thing: that in the folder of the captures was read ({found}), and this one, beside the folder, was not.",
      remedy: "Move what is needed into that one, and remove this one.",
    },
  },
  "own-file-near-name": {
    severity: "error",
    ar: {
      what: "يبدو أن المراد بهذا الملف {found}، ولا يُقرأ بهذا الاسم.",
      remedy:
        "احفظه باسم {found} وصيغته، وإن كان هناك ملف بهذا الاسم فانقل إليه ما يلزم؛ وإن كان غير ذلك فسمّه باسم آخر.",
    },
    en: {
      what: "This file seems to be meant as {found}, and is not read under this name.",
      remedy:
        "Save it as {found}; where there is one already, move into it what is needed. If it is something else, give it another name.",
    },
  },
  "own-folder-near-name": {
    severity: "warning",
    ar: {
      what: "قُرئت ملفات هذا المجلد أصولًا لمقالات، ويبدو أن المراد به {found}.",
      remedy: "إن كان ما فيه صفحات تكتبها أنت فسمّه {found} بأحرف صغيرة، في مجلد الأصول نفسه.",
    },
    en: {
      what: "The files of this folder were read as captures; it seems to be meant as {found}.",
      remedy:
        "If it holds pages that you write, call it {found}, in small letters, in the folder of the captures itself.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of an archivist's own files. */
export const ownFileProblem = problemsOf(ownFileProblems);
