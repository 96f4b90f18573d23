import type { ProblemKind } from "./problem.ts";

/** What can be wrong in a table of corrections as a table. Codes are part of the command line's contract: do not rename them. */
export const correctionTableProblems = {
  "corrections-unreadable": {
    severity: "error",
    ar: {
      what: "تعذّرت قراءة جدول التصحيحات ({found})، فلم يُطبَّق منه شيء.",
      remedy: "تحقّق من أذونات الملف، واحفظه نصًّا بترميز UTF-8.",
    },
    en: {
      what: "The table of corrections cannot be read ({found}); nothing of it was applied.",
      remedy: "Check its permissions, and save it as text in UTF-8.",
    },
  },
  "corrections-header": {
    severity: "error",
    ar: {
      what: "ينقص جدولَ التصحيحات عمودٌ من أعمدته (id وfield وvalue)، فلم يُطبَّق منه شيء: {found}.",
      remedy: "سمّ الأعمدة في السطر الأول.",
    },
    en: {
      what: "The table of corrections lacks one of its columns (id, field, value), so nothing of it was applied: {found}.",
      remedy: "Name the columns in its first line.",
    },
  },
  "corrections-column": {
    severity: "warning",
    ar: {
      what: "عمود لا معنى له في جدول التصحيحات، فتُرك: {found}.",
      remedy: "الأعمدة: id وfield وvalue وnote وby.",
    },
    en: {
      what: "A column that means nothing in the table of corrections; it was passed over: {found}.",
      remedy: "The columns are id, field, value, note and by.",
    },
  },
  "corrections-row": {
    severity: "error",
    ar: {
      what: "سطر من جدول التصحيحات بلا معرّف أو بلا حقل، فلم يُطبَّق: {found}.",
      remedy: "اكتب فيه معرّف المقال واسم الحقل وقيمته.",
    },
    en: {
      what: "A row of the table of corrections without an id or a field; it was not applied: {found}.",
      remedy: "Give it the article's id, the field's name and its value.",
    },
  },
  "corrections-orphan": {
    severity: "warning",
    ar: {
      what: "سطر في جدول التصحيحات لمقال ليس في الأرشيف: {found}.",
      remedy: "صحّح المعرّف، أو احذف السطر.",
    },
    en: {
      what: "A row of the table of corrections for an article the archive does not hold: {found}.",
      remedy: "Mend the id, or remove the row.",
    },
  },
  "corrections-broken": {
    severity: "error",
    cause: true,
    ar: {
      what: "لم يُقرأ جدول التصحيحات من هذا السطر إلى آخره ({found})؛ وطُبّق ما قبله.",
      remedy: "الأغلب أن علامة اقتباس فُتحت ولم تُغلق.",
    },
    en: {
      what: "The table of corrections cannot be read from this line to its end ({found}); what stands before was applied.",
      remedy: "Most often a quotation mark was opened and not closed.",
    },
  },
} as const satisfies Record<string, ProblemKind>;
