import { correctionTableProblems } from "./correction-table.ts";
import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong in a correction. Codes are part of the command line's contract: do not rename them. */
export const correctionProblems = {
  "correction-unreadable": {
    severity: "error",
    ar: {
      what: "تعذّرت قراءة ملف التصحيح ({found})، فنُشر المقال بلا تصحيح.",
      remedy: "تحقّق من أذونات الملف، واحفظه نصًّا بترميز UTF-8.",
    },
    en: {
      what: "The correction file cannot be read ({found}); the article is published uncorrected.",
      remedy: "Check its permissions, and save it as text in UTF-8.",
    },
  },
  "correction-unknown-field": {
    severity: "error",
    ar: {
      what: "في ملف التصحيح حقل لا يعرفه السجل: {found}.",
      remedy: "راجع أسماء الحقول في README («تصحيح مقال»)؛ لم يُطبَّق هذا الحقل.",
    },
    en: {
      what: "The correction names a field the record does not have: {found}.",
      remedy: "See the field names in the README (“Correcting an article”); this field was not applied.",
    },
  },
  "correction-unknown-part": {
    severity: "error",
    ar: {
      what: "بين القوسين {…} اسم لا معنى له هنا: {found}.",
      remedy:
        "الأسماء الممكنة: value وnote، وفي الناشر id وname، وفي المتن type وtext، وفي تعليقات الصور caption وcredit، وفي الصور (pictures) file وalt وcaption وcredit؛ لم يُطبَّق هذا الجزء.",
    },
    en: {
      what: "A name inside {…} that means nothing there: {found}.",
      remedy:
        "Possible are value and note; for the publisher id and name; in the body type and text; in images caption and credit; in pictures file, alt, caption and credit. This part was not applied.",
    },
  },
  "correction-wrong-type": {
    severity: "error",
    ar: { what: "قيمة ليست من النوع اللازم: {found}.", remedy: "لم تُطبَّق هذه القيمة؛ وبقية الملف سارية." },
    en: {
      what: "A value of the wrong kind: {found}.",
      remedy: "This value was not applied; the rest of the file holds.",
    },
  },
  "correction-blank": {
    severity: "warning",
    ar: {
      what: "حقل بلا قيمة، فبقي كما قُرئ من الأصل: {found}.",
      remedy: "اكتب null لتفريغ الحقل، أو احذف السطر.",
    },
    en: {
      what: "A field without a value; it stays as read from the capture: {found}.",
      remedy: "Write null to empty the field, or remove the line.",
    },
  },
  "correction-no-field": {
    severity: "warning",
    ar: {
      what: "في ملف التصحيح اسم أو سبب بلا حقل يُصحَّح، فلا يظهر منه شيء: {found}.",
      remedy: "أضف الحقل المصحَّح، أو احذف الملف.",
    },
    en: {
      what: "The correction names a person or a reason but no field, so nothing of it is shown: {found}.",
      remedy: "Add the field that is corrected, or remove the file.",
    },
  },
  "correction-twice": {
    severity: "error",
    ar: {
      what: "الحقل نفسه مرتين بقيمتين، فلم تُطبَّق أيّ منهما (إلا hidden فيُخفى المقال): {found}.",
      remedy: "احذف إحداهما.",
    },
    en: {
      what: "The same field twice with two values, so neither was applied (but hidden, which hides): {found}.",
      remedy: "Remove one of them.",
    },
  },
  "correction-impossible-date": {
    severity: "error",
    ar: {
      what: "تاريخ لا يُقرأ أو ليس في التقويم: {found}.",
      remedy:
        "اكتب تاريخًا مثل 2022-01-28 أو 2022-01-28T18:55 أو 2021-12 أو 2021-12-09/2021-12-30 أو 2021-12-30~ (نحو).",
    },
    en: {
      what: "A date that cannot be read or is in no calendar: {found}.",
      remedy:
        "Write a date such as 2022-01-28, 2022-01-28T18:55, 2021-12, 2021-12-09/2021-12-30 or 2021-12-30~ (about).",
    },
  },
  "correction-date-form": {
    severity: "error",
    ar: {
      what: "صيغة تاريخ لا يحملها السجل (فصل، أو مجموعة أيام، أو طرف مجهول): {found}.",
      remedy: "اكتب المدة نفسها بين يومين أو شهرين؛ والطرف المفتوح نقطتان (..).",
    },
    en: {
      what: "A form of date the record does not hold (a season, a set, an unknown end): {found}.",
      remedy: "Write the span between two days or months; an open end is two full stops (..).",
    },
  },
  "correction-date-read": {
    severity: "note",
    ar: {
      what: "يُقرأ هذا التاريخ على وجهين (اليوم والشهر، أو الهجري المحسوب)؛ قُرئ اليوم أولًا، والهجري بتقويم أم القرى: {found}.",
      remedy: "إن كان المقصود غير ذلك فاكتب السنة ثم الشهر ثم اليوم.",
    },
    en: {
      what: "This date can be read in two ways (day and month, or a Hijri day as computed); it was read day first, Hijri by Umm al-Qura: {found}.",
      remedy: "If something else is meant write year, month, day.",
    },
  },
  "correction-address": {
    severity: "error",
    ar: {
      what: "ليس هذا رابطًا إلى صفحة: {found}.",
      remedy: "اكتب رابطًا يبدأ بـ https:// أو http:// بلا اسم مستخدم ولا كلمة مرور.",
    },
    en: {
      what: "This is no address of a page: {found}.",
      remedy: "Write an address that begins with https:// or http:// and holds no user name or password.",
    },
  },
  "correction-role": {
    severity: "error",
    ar: {
      what: "ليس هذا دورًا لسطر: {found}.",
      remedy:
        "الأدوار: pageTitle headline headlineRepeat standfirst meta body subheading caption credit related otherTitle tag embed furniture.",
    },
    en: {
      what: "This is no role of a line: {found}.",
      remedy:
        "Roles are: pageTitle headline headlineRepeat standfirst meta body subheading caption credit related otherTitle tag embed furniture.",
    },
  },
  "correction-roles-undone": {
    severity: "error",
    ar: {
      what: "لا تترك أدوار الأسطر في ملف التصحيح عنوانًا ولا متنًا، فلم يُطبَّق منها شيء: {found}.",
      remedy: "اترك سطرًا واحدًا على الأقل بدور headline أو body؛ ولحذف المقال احذف أصله.",
    },
    en: {
      what: "The roles of the correction leave neither headline nor body, so none of them was applied: {found}.",
      remedy: "Leave at least one line the role headline or body; to remove the article, remove its capture.",
    },
  },
  "correction-unknown-line": {
    severity: "error",
    ar: {
      what: "يعطي ملف التصحيح دورًا لسطر ليس في الأصل أو هو فارغ فيه: {found}.",
      remedy: "شغّل warraq parse لترى أرقام الأسطر.",
    },
    en: {
      what: "The correction gives a role to a line that the capture does not have, or that is blank there: {found}.",
      remedy: "Run warraq parse to see the line numbers.",
    },
  },
  "correction-of-left-out": {
    severity: "error",
    ar: {
      what: "التصحيح لأصل تُرك لأن معرّفه لمقال سبقه في {found}؛ فلم يُعمل به.",
      remedy: "أعد تسمية الأصل وتصحيحه معًا باسم واحد جديد؛ وإن كان التصحيح للمقال السابق فانقله إلى جانب أصله.",
    },
    en: {
      what: "The correction belongs to a capture that was left out, since its id is that of an earlier article, in {found}; it was not applied.",
      remedy:
        "Rename the capture and its correction together; if the correction is meant for the earlier article, move it beside that one's capture.",
    },
  },
  "correction-orphan": {
    severity: "warning",
    ar: {
      what: "ملف تصحيح لا أصل له: لا يوجد مقال معرّفه {found}.",
      remedy: "أعد تسمية الملف باسم الأصل، أو احذفه.",
    },
    en: {
      what: "A correction without a capture: no article has the id {found}.",
      remedy: "Rename it after its capture, or delete it.",
    },
  },
  "correction-elsewhere": {
    severity: "note",
    ar: {
      what: "ملف التصحيح في مجلد غير مجلد أصله؛ وقد طُبّق كما هو. والأصل هنا: {found}.",
      remedy: "انقله إلى جانب الأصل ليبقيا معًا.",
    },
    en: {
      what: "The correction lies in another folder than its capture; it was applied all the same. The capture is {found}.",
      remedy: "Move it beside the capture, so that the two stay together.",
    },
  },
  "correction-second": {
    severity: "error",
    ar: {
      what: "ملفّا تصحيح لمقال واحد؛ طُبّق {found} وحده وتُرك هذا.",
      remedy: "انقل ما يلزم إلى الملف المطبّق واحذف الآخر.",
    },
    en: {
      what: "Two corrections of one article; only {found} was applied, this one was not.",
      remedy: "Move what is needed into that file and remove the other.",
    },
  },
  "correction-other-name": {
    severity: "note",
    ar: {
      what: "في اسم ملف التصحيح امتداد الأصل؛ وقد طُبّق كما هو: {found}.",
      remedy: "أعد تسميته باسم الأصل بلا امتداده.",
    },
    en: {
      what: "The correction's name holds the capture's ending; it was applied all the same: {found}.",
      remedy: "Rename it after the capture without its ending.",
    },
  },
  "correction-hidden-unclear": {
    severity: "error",
    ar: {
      what: "لا يُفهم من هذه القيمة أيُخفى المقال أم يُنشر، فأُخفي: {found}.",
      remedy: "اكتب true لإخفائه أو false لنشره.",
    },
    en: {
      what: "This value does not tell whether the article is hidden or shown, so it is hidden: {found}.",
      remedy: "Write true to hide it, false to show it.",
    },
  },
  "correction-both": {
    severity: "warning",
    ar: {
      what: "الحقل نفسه في جدول التصحيحات وفي ملف تصحيح المقال؛ يُعمل بالملف: {found}.",
      remedy: "احذف أحدهما.",
    },
    en: {
      what: "The same field in the table of corrections and in the article's own correction; the latter counts: {found}.",
      remedy: "Remove one of them.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of a correction, or of a table of them. */
export const correctionProblem = problemsOf({ ...correctionProblems, ...correctionTableProblems });
