import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong with the dates of an article. Codes are part of the command line's contract: do not rename them. */
export const dateProblems = {
  "date-weekday-mismatch": {
    severity: "warning",
    ar: {
      what: "اليوم المذكور لا يوافق التاريخ المطبوع معه: «{found}».",
      remedy: "راجع الأصل، ثم اضبط التاريخ في ملف التصحيح إن لزم.",
    },
    en: {
      what: "The weekday printed does not agree with the date beside it: “{found}”.",
      remedy: "Check the original and set the date in a correction if needed.",
    },
  },
  "date-hijri-mismatch": {
    severity: "warning",
    ar: {
      what: "التاريخان الهجري والميلادي يختلفان بأكثر من يوم: «{found}».",
      remedy: "اعتُمد الميلادي؛ راجع الأصل واضبط التاريخ في ملف التصحيح إن لزم.",
    },
    en: {
      what: "The Hijri and Gregorian dates are more than a day apart: “{found}”.",
      remedy: "The Gregorian one was kept; check the original and set the date in a correction if needed.",
    },
  },
  "date-after-capture": {
    severity: "warning",
    ar: {
      what: "التاريخ المطبوع بعد تاريخ حفظ الصفحة، فلم يُعتمد: «{found}».",
      remedy: "أحد التاريخين مقروء خطأ أو مطبوع خطأ؛ اضبط الصحيح في ملف التصحيح.",
    },
    en: {
      what: "The date is later than the capture and was not taken: “{found}”.",
      remedy: "One of the two is misread or misprinted; set the right one in a correction.",
    },
  },
  "date-before-outlet": {
    severity: "warning",
    ar: {
      what: "التاريخ قبل تأسيس الناشر، فلم يُعتمد: «{found}».",
      remedy: "راجع الأصل واضبط التاريخ في ملف التصحيح.",
    },
    en: {
      what: "The date is before the outlet was founded and was not taken: “{found}”.",
      remedy: "Check the original and set the date in a correction.",
    },
  },
  "date-zero": {
    severity: "warning",
    terms: true,
    ar: {
      what: "«{found}» صفرُ قاعدة بيانات الناشر لا يومُ نشر، فلم يُعتمد.",
      remedy: "اضبط التاريخ في ملف التصحيح إن عُرف من مصدر آخر.",
    },
    en: {
      what: "“{found}” is the zero of the outlet's database, no day of publication; it was not taken.",
      remedy: "Set the date in a correction if another source gives it.",
    },
  },
  "date-order-open": {
    severity: "note",
    ar: {
      what: "التاريخ أرقام يصلح فيها اليوم والشهر أحدهما مكان الآخر، ولا شيء في الأصل يفصل بينهما: «{found}».",
      remedy: "اعتُمد الأول؛ اضبط التاريخ في ملف التصحيح إن كان الثاني هو الصحيح.",
    },
    en: {
      what: "Day and month of this date can be exchanged and nothing in the original decides: “{found}”.",
      remedy: "The first reading was taken; set the date in a correction if the second is right.",
    },
  },
  "date-perhaps-clock": {
    severity: "note",
    ar: {
      what: "التاريخ «{found}» أول ما في الصفحة، فقد يكون ساعة الموقع يوم النسخ لا تاريخ النشر.",
      remedy: "راجع الأصل، واضبط التاريخ في ملف التصحيح إن كان غيره الصحيح.",
    },
    en: {
      what: "The date “{found}” is the first thing on the page: it may be the site's clock on the day of copying.",
      remedy: "Check the original and set the date in a correction if it is another.",
    },
  },
  "date-other-day": {
    severity: "note",
    ar: {
      what: "في الصفحة فوق نهاية المتن تاريخ آخر غير الذي عُدّ تاريخ النشر: «{found}».",
      remedy: "إن كان هو تاريخ النشر فاكتب published في ‎<id>.yaml بجانب الأصل؛ وإلا فلا يلزم شيء.",
    },
    en: {
      what: "Above the end of the text stands another day than the one taken for the day of publication: “{found}”.",
      remedy: "If that is it, write published in <id>.yaml beside the capture; if not, there is nothing to do.",
    },
  },
  "date-in-sentence": {
    severity: "note",
    ar: {
      what: "تاريخ النشر مأخوذ من داخل جملة في النص لا من سطر له: «{found}». لعله تاريخ حدث.",
      remedy: "إن لم يكن يوم النشر فاكتب published في ‎<id>.yaml بجانب الأصل، أو published: null.",
    },
    en: {
      what: "The day of publication was taken from inside a sentence, not from a line of its own: “{found}”. It may be an event's.",
      remedy:
        "If it is not the day of publication, write published in <id>.yaml beside the capture, or published: null.",
    },
  },
  "date-address-differs": {
    severity: "note",
    ar: {
      what: "تاريخ النشر والتاريخ في رابط الصفحة يختلفان: «{found}».",
      remedy: "اعتُمد الأول؛ اضبط التاريخ في ملف التصحيح إن كان غيره الصحيح.",
    },
    en: {
      what: "The publication date and the date in the page's address differ: “{found}”.",
      remedy: "The first was kept; set the date in a correction if the other is right.",
    },
  },
  "date-short-year": {
    severity: "note",
    ar: {
      what: "سنة التاريخ مطبوعة برقمين ولا شيء بجانبها يؤكدها: «{found}».",
      remedy: "اضبط التاريخ كاملًا في ملف التصحيح إن عُرفت السنة.",
    },
    en: {
      what: "The year is printed in two figures and nothing beside it confirms it: “{found}”.",
      remedy: "Set the whole date in a correction if the year is known.",
    },
  },
  "date-updated-before-published": {
    severity: "note",
    ar: {
      what: "تاريخ التحديث قبل تاريخ النشر: «{found}».",
      remedy: "راجع الأصل؛ فقد يكون أحد التاريخين لمقال آخر.",
    },
    en: {
      what: "The update is dated before the publication: “{found}”.",
      remedy: "Check the original: one of the dates may belong to another article.",
    },
  },
  "date-metadata-differs": {
    severity: "warning",
    ar: {
      what: "تاريخ النص وتاريخ البيانات الوصفية يختلفان: «{found}».",
      remedy: "اعتُمد المطبوع في النص؛ اضبط التاريخ في ملف التصحيح إن كان غيره الصحيح.",
    },
    en: {
      what: "The text and the metadata give different dates: “{found}”.",
      remedy: "The printed one was kept; set the date in a correction if the other is right.",
    },
  },
  "date-metadata-unreadable": {
    severity: "warning",
    terms: true,
    ar: {
      what: "قيمة التاريخ في البيانات الوصفية لا تُقرأ تاريخًا: «{found}».",
      remedy: "صحّح القيمة في الملف، أو اضبط التاريخ في ملف التصحيح.",
    },
    en: {
      what: "The metadata's date cannot be read as a date: “{found}”.",
      remedy: "Correct the value in the file or set the date in a correction.",
    },
  },
  "date-impossible": {
    severity: "warning",
    ar: {
      what: "تاريخ لا وجود له في التقويم: «{found}».",
      remedy: "راجع الأصل واضبط التاريخ في ملف التصحيح.",
    },
    en: {
      what: "No calendar has this date: “{found}”.",
      remedy: "Check the original and set the date in a correction.",
    },
  },
  "date-clues-only": {
    severity: "note",
    ar: {
      what: "لا تاريخ في الأصل، وفي نصه ما يدل على يوم نشره دون سنته: {found}.",
      remedy: "إن عُرف الحدث فاضبط التاريخ في ملف التصحيح مع بيان السبب.",
    },
    en: {
      what: "The original has no date; its text tells of the day but not of the year: {found}.",
      remedy: "If the event is known, set the date in a correction with the reason.",
    },
  },
  "date-without-year": {
    severity: "note",
    ar: {
      what: "تاريخ النشر مطبوع بلا سنة: «{found}».",
      remedy: "اضبط التاريخ كاملًا في ملف التصحيح إن عُرفت السنة.",
    },
    en: {
      what: "The publication date is printed without a year: “{found}”.",
      remedy: "Set the whole date in a correction if the year is known.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of an article's dates. */
export const dateProblem = problemsOf(dateProblems);
