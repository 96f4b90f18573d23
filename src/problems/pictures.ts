import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong with pictures beside articles. Codes are part of the command line's contract: do not rename them. */
export const pictureProblems = {
  "picture-orphan": {
    severity: "warning",
    ar: {
      what: "صورة لا مقال لها: {found}؛ فلم تُنشر.",
      remedy:
        "سمّها باسم أصلها: ‎<id>.jpg أو ‎<id>-2.jpg. ولا يُقرأ ما في الصورة من نص: إن كانت مقالًا فاكتب نصه في ‎<id>.txt بجانبها.",
    },
    en: {
      what: "A picture of no article: {found}; it is not published.",
      remedy:
        "Name it after its capture: <id>.jpg, <id>-2.jpg. Text in a picture is not read: if it is an article, type it into <id>.txt beside it.",
    },
  },
  "picture-without-alt": {
    severity: "warning",
    ar: {
      what: "صورة بلا نص بديل لمن لا يراها: {found}؛ فلم تُعرض.",
      remedy: "صف ما فيها بعد alt في ملف تصحيح المقال.",
    },
    en: {
      what: "A picture without words for those who cannot see it: {found}; it is not shown.",
      remedy: "Say what is seen in it, after alt, in the article's correction.",
    },
  },
  "picture-words": {
    severity: "warning",
    ar: {
      what: "في ملف التصحيح كلام على صورة ليست بجانب الأصل: {found}.",
      remedy: "ضع الصورة بجانب الأصل، أو صحّح اسمها، أو احذف السطر.",
    },
    en: {
      what: "The correction has words for a picture that is not beside the capture: {found}.",
      remedy: "Put the picture there, mend its name, or remove the line.",
    },
  },
  "picture-unreadable": {
    severity: "error",
    cause: true,
    ar: { what: "تعذّرت قراءة الصورة ({found})، فلم تُنشر.", remedy: "افتحها في برنامج صور واحفظها من جديد." },
    en: {
      what: "The picture cannot be read ({found}); it is not published.",
      remedy: "Open it in a picture editor and save it anew.",
    },
  },
  "picture-not-scaled": {
    severity: "note",
    ar: {
      what: "مكتبة الصور (sharp) غير متاحة هنا، فنُشرت الصور كما هي: {found}.",
      remedy: "شغّل npm install على هذا النظام لتُصغَّر وتُحفظ بصيغة حديثة.",
    },
    en: {
      what: "The picture library (sharp) is not to be had here, so pictures are published as they are: {found}.",
      remedy: "Run npm install on this system to have them scaled and kept in a modern format.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of a picture. */
export const pictureProblem = problemsOf(pictureProblems);
