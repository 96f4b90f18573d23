import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong at the station `record/`. Codes are part of the command line's contract: do not rename them. */
export const recordProblems = {
  "duplicate-id": {
    severity: "error",
    ar: {
      what: "أصلان بالمعرّف نفسه: {found}. بقي الأول ولم يُنشر الثاني.",
      remedy: "أعد تسمية أحد الملفين؛ فالاسم هو رابط المقال الدائم.",
    },
    en: {
      what: "Two captures with one id: {found}. The first was kept, the second is not published.",
      remedy: "Rename one of the files: the name is the article's permanent address.",
    },
  },
  "id-made-safe": {
    severity: "note",
    ar: {
      what: "في اسم الأصل ما لا يصلح في رابط أو على بعض الأنظمة؛ فصار المعرّف {found}.",
      remedy: "أعد تسمية الأصل إن أردت رابطًا آخر.",
    },
    en: {
      what: "The capture's name holds what cannot stand in an address or on every file system; the id became {found}.",
      remedy: "Rename the capture if you want another address.",
    },
  },
  "id-clash": {
    severity: "error",
    ar: {
      what: "معرّفان لا يختلفان إلا في حالة الأحرف اللاتينية أو في هيئة الحروف: {found}. وهما على ويندوز وماك مجلد واحد، فبقي الأول ولم يُنشر الثاني.",
      remedy: "أعد تسمية أحد الملفين.",
    },
    en: {
      what: "Two ids differ only in capital letters or in the form of their letters: {found}. Windows and macOS take them for one folder, so the first was kept and the second is not published.",
      remedy: "Rename one of the files.",
    },
  },
  "address-refused": {
    severity: "warning",
    ar: {
      what: "لا يصلح هذا رابطًا إلى المصدر: {found}.",
      remedy: "الروابط إلى صفحات http وhttps وحدها، بلا اسم مستخدم ولا كلمة مرور؛ ضع الرابط في ملف التصحيح (url).",
    },
    en: {
      what: "This cannot be a link to the source: {found}.",
      remedy:
        "Links lead to http and https pages only, without user name or password; set the address in a correction (url).",
    },
  },
  "near-duplicate": {
    severity: "note",
    ar: {
      what: "النص نفسه تقريبًا في أصل آخر: {found}.",
      remedy:
        "احذف أحدهما، أو اكتب versionOf في ملف تصحيح أحدهما إن كانا إصدارين لمقال واحد، أو أبقهما واكتب معرّف الآخر تحت related: يزول التنبيه وتُوصل الصفحة بالأخرى.",
    },
    en: {
      what: "Nearly the same text stands in another capture: {found}.",
      remedy:
        "Remove one, or write versionOf in the correction of one where they are one article issued twice, or keep both and write the id of the other under related: the note goes, and the page links to it.",
    },
  },
  "program-fault": {
    severity: "error",
    cause: true,
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
