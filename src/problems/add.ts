import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong when captures are taken in (`warraq add`). Codes are part of the command line's contract. */
export const addProblems = {
  "add-missing": {
    severity: "error",
    ar: { what: "لا يوجد ملف بالاسم {found}.", remedy: "تحقّق من المسار؛ لم يُضف شيء." },
    en: { what: "There is no file {found}.", remedy: "Check the path; nothing was added." },
  },
  "add-folder": {
    severity: "error",
    ar: { what: "{found} مجلد.", remedy: "سمّ الملفات التي فيه، مثل {found}/*؛ لم يُضف شيء." },
    en: { what: "{found} is a folder.", remedy: "Name the files in it, such as {found}/*; nothing was added." },
  },
  "add-too-large": {
    severity: "error",
    ar: {
      what: "{found} أكبر من أن يُضاف بهذا الأمر (فوق 1 GB).",
      remedy: "انسخه بنفسك إلى مجلد الأصول؛ يُقرأ هناك جزءًا جزءًا.",
    },
    en: {
      what: "{found} is too large to be taken in by this command (over 1 GB).",
      remedy: "Copy it into the folder of captures yourself; it is read there piece by piece.",
    },
  },
  "add-not-kept": {
    severity: "error",
    cause: true,
    ar: {
      what: "تعذّرت الكتابة في مجلد الأصول ({found}).",
      remedy: "صحّح الأذونات أو أفرغ مكانًا على القرص ثم أعد الإضافة؛ لم يُضف شيء.",
    },
    en: {
      what: "The folder of captures cannot be written ({found}).",
      remedy: "Mend its rights or free room on the disk and add again; nothing was added.",
    },
  },
  "add-name-taken": {
    severity: "error",
    ar: {
      what: "في الأرشيف ملف آخر بهذا الاسم وفيه غير هذا: {found}.",
      remedy: "أعد تسمية ملفك ثم أضفه؛ لم يُمسّ الملف المحفوظ.",
    },
    en: {
      what: "The archive holds another file of this name, with other content: {found}.",
      remedy: "Rename your file and add it; the one kept was not touched.",
    },
  },
  "already-there": {
    severity: "error",
    ar: { what: "هذا الأصل محفوظ من قبل باسم {found}.", remedy: "لم يُضف شيء." },
    en: { what: "This capture is already kept as {found}.", remedy: "Nothing was added." },
  },
  "sidecar-completed": {
    severity: "note",
    ar: {
      what: "هذا الأصل محفوظ من قبل باسم {found}، وكان ينقصه رابطه ووقت التقاطه.",
      remedy: "أُضيفا إليه.",
    },
    en: {
      what: "This capture is already kept as {found}; its address and time of capture were missing.",
      remedy: "They were added.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of `warraq add`. */
export const addProblem = problemsOf(addProblems);
