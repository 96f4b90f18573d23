import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong with a style sheet, font or logo of one's own. Codes are part of the command line's contract: do not rename them. */
export const dressProblems = {
  "style-missing": {
    severity: "error",
    ar: {
      what: "ورقة الأنماط المسمّاة في الإعدادات غير موجودة: {found}.",
      remedy: "صحّح اسمها بعد style في archive.yaml.",
    },
    en: {
      what: "The style sheet named in the settings is not there: {found}.",
      remedy: "Mend its name after style in archive.yaml.",
    },
  },
  "style-broken": {
    severity: "error",
    cause: true,
    ar: { what: "تعذّرت قراءة ورقة الأنماط، فبقي الموقع بأنماطه: {found}.", remedy: "صحّح السطر المذكور." },
    en: {
      what: "The style sheet cannot be read; the site keeps its own styles: {found}.",
      remedy: "Mend the line named.",
    },
  },
  "style-doubtful": {
    severity: "warning",
    cause: true,
    ar: { what: "في ورقة الأنماط ما لا تفهمه المتصفحات، فقد لا يظهر: {found}.", remedy: "صحّح السطر المذكور." },
    en: {
      what: "The style sheet holds what browsers will not understand and may leave out: {found}.",
      remedy: "Mend the line named.",
    },
  },
  "style-outside": {
    severity: "error",
    ar: {
      what: "تطلب ورقة الأنماط ملفًّا من خارج الأرشيف، ولن يُجلب: {found}.",
      remedy: "ضع الملف بجانبها وسمّه بلا عنوان.",
    },
    en: {
      what: "The style sheet asks for a file outside the archive, which is not fetched: {found}.",
      remedy: "Put the file beside it and name it without an address.",
    },
  },
  "font-unreadable": {
    severity: "error",
    cause: true,
    ar: {
      what: "تعذّرت قراءة الخط، فبقي خط الموقع: {found}.",
      remedy: "اذكر بعد font ملف woff2 أو woff أو ttf أو otf بجانب الأصول.",
    },
    en: {
      what: "The font cannot be read; the site keeps its own: {found}.",
      remedy: "After font, name a woff2, woff, ttf or otf file beside the captures.",
    },
  },
  "logo-unreadable": {
    severity: "error",
    cause: true,
    ar: {
      what: "تعذّرت قراءة الشعار، فبقيت علامة الموقع: {found}.",
      remedy: "اذكر بعد logo ملف svg أو png أو webp أو jpg بجانب الأصول.",
    },
    en: {
      what: "The logo cannot be read; the site keeps its own mark: {found}.",
      remedy: "After logo, name an svg, png, webp or jpg file beside the captures.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of what an archive wears of its own. */
export const dressProblem = problemsOf(dressProblems);
