import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong at the station `record/`. Codes are part of the command line's contract: do not rename them. */
export const recordProblems = {
  "correction-unreadable": {
    severity: "error",
    ar: { what: "ملف التصحيح ليس YAML صالحًا: {found}.", remedy: "أصلح السطر المذكور؛ لم يُطبَّق من الملف شيء." },
    en: {
      what: "The correction file is not valid YAML: {found}.",
      remedy: "Mend the line named; nothing of it was applied.",
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
  "correction-wrong-type": {
    severity: "error",
    ar: { what: "قيمة غير صالحة في ملف التصحيح: {found}.", remedy: "اكتب القيمة بالصيغة المذكورة؛ لم يُطبَّق هذا الحقل." },
    en: {
      what: "The correction holds a value of the wrong kind: {found}.",
      remedy: "Write it in the form named; this field was not applied.",
    },
  },
  "correction-impossible-date": {
    severity: "error",
    ar: {
      what: "تاريخ غير ممكن في ملف التصحيح: {found}.",
      remedy: "اكتب تاريخًا بصيغة EDTF مثل 2022-01-28 أو 2021-12-09/2021-12-30 أو 2021-12-30~.",
    },
    en: {
      what: "The correction states an impossible date: {found}.",
      remedy: "Write an EDTF date such as 2022-01-28, 2021-12-09/2021-12-30 or 2021-12-30~.",
    },
  },
  "correction-unknown-line": {
    severity: "error",
    ar: {
      what: "يعطي ملف التصحيح دورًا لسطر ليس في الأصل: {found}.",
      remedy: "شغّل warraq parse لترى أرقام الأسطر.",
    },
    en: {
      what: "The correction gives a role to a line the capture does not have: {found}.",
      remedy: "Run warraq parse to see the line numbers.",
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
  "settings-unreadable": {
    severity: "error",
    ar: { what: "archive.yaml ليس YAML صالحًا: {found}.", remedy: "أصلح السطر المذكور؛ استُعملت الإعدادات الافتراضية." },
    en: {
      what: "archive.yaml is not valid YAML: {found}.",
      remedy: "Mend the line named; the default settings were used.",
    },
  },
  "settings-invalid": {
    severity: "error",
    ar: {
      what: "إعداد غير صالح في archive.yaml: {found}.",
      remedy: "راجع الإعدادات في README («الإعدادات»)؛ استُعملت القيمة الافتراضية.",
    },
    en: {
      what: "A setting of archive.yaml is not valid: {found}.",
      remedy: "See the settings in the README (“Configuration”); the default value was used.",
    },
  },
  "duplicate-id": {
    severity: "error",
    ar: {
      what: "أصلان بالمعرّف نفسه: {found}. بقي الأول ولم يُنشر الثاني.",
      remedy: "أعد تسمية أحد الملفين؛ فالاسم هو عنوان المقال الدائم.",
    },
    en: {
      what: "Two captures with one id: {found}. The first was kept, the second is not published.",
      remedy: "Rename one of the files: the name is the article's permanent address.",
    },
  },
  "id-made-safe": {
    severity: "note",
    ar: {
      what: "في المعرّف أحرف لا تصلح في عنوان؛ صار {found}.",
      remedy: "أعد تسمية الأصل إن أردت عنوانًا آخر.",
    },
    en: {
      what: "The id holds characters that cannot stand in an address; it became {found}.",
      remedy: "Rename the capture if you want another address.",
    },
  },
  "near-duplicate": {
    severity: "note",
    ar: {
      what: "النص نفسه تقريبًا في أصل آخر: {found}.",
      remedy: "إن كانا إصدارين لمقال واحد فاحذف أحدهما أو اذكر ذلك في ملف التصحيح.",
    },
    en: {
      what: "Nearly the same text stands in another capture: {found}.",
      remedy: "If they are one article issued twice, remove one or say so in the correction.",
    },
  },
  "program-fault": {
    severity: "error",
    ar: {
      what: "تعثّر البرنامج في هذا الأصل: {found}.",
      remedy: "هذا خطأ في ورّاق لا في الأصل: أرسل الملف إلى المطوّرين؛ وبُني ما عداه.",
    },
    en: {
      what: "The program stumbled over this capture: {found}.",
      remedy: "The fault is Warraq's, not the capture's: send the file to the developers; the rest was built.",
    },
  },
  "no-captures": {
    severity: "error",
    ar: {
      what: "لا أصول في المجلد {found}.",
      remedy: "ضع فيه ملفًا واحدًا على الأقل (نص أو HTML أو Markdown أو جدول)، أو شغّل warraq add.",
    },
    en: {
      what: "No captures in the folder {found}.",
      remedy: "Put at least one file there (text, HTML, Markdown or a table), or run warraq add.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of the station `record/`. */
export const recordProblem = problemsOf(recordProblems);
