import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong with the folder that a site is published into. Codes are part of the command line's contract. */
export const outputProblems = {
  "out-not-ours": {
    severity: "error",
    ar: {
      what: "المجلد {found} فيه ملفات لم يكتبها ورّاق.",
      remedy: "اختر مجلدًا فارغًا أو غير موجود؛ لم يُمسّ منه شيء.",
    },
    en: {
      what: "The folder {found} holds files that Warraq did not write.",
      remedy: "Name an empty or new folder; nothing in it was touched.",
    },
  },
  "out-mark-broken": {
    severity: "error",
    ar: {
      what: "في المجلد {found} علامة ورّاق (‎.warraq.json) لكنها لا تُقرأ، فلا يُعرف أهو موقعه؛ ولم يُمسّ.",
      remedy:
        "أعد هذا الملف من git أو من نسخة احتياطية؛ وإن تعذّر فانقل المجلد وابنِ من جديد، واكتب ما رُفع من مقالات في withdrawn.yaml، فما كان منشورًا لا يُعرف بعدها إلا منه.",
    },
    en: {
      what: "The folder {found} has a mark of Warraq's (.warraq.json) that cannot be read, so it is not known to be its site; it was not touched.",
      remedy:
        "Put that file back from git or a backup; if there is none, move the folder away and build anew, and write into withdrawn.yaml what left, since nothing else knows then what was published.",
    },
  },
  "out-no-folder": {
    severity: "error",
    ar: { what: "{found} ملف وليس مجلدًا.", remedy: "اختر مجلدًا؛ لم يُمسّ الملف." },
    en: { what: "{found} is a file, not a folder.", remedy: "Name a folder; the file was not touched." },
  },
  "out-mount": {
    severity: "error",
    ar: {
      what: "المجلد {found} وحدة تخزين موصولة، ولا يمكن أن يحلّ مجلد محلها.",
      remedy: "اختر مجلدًا داخلها، مثل {found}/dist؛ لم يُمسّ منها شيء.",
    },
    en: {
      what: "The folder {found} is a mount point: no other folder can take its place.",
      remedy: "Name a folder inside it, such as {found}/dist; nothing in it was touched.",
    },
  },
  "out-link-circle": {
    severity: "error",
    ar: { what: "المسار {found} وصلات تدور في حلقة.", remedy: "سمّ مجلدًا حقيقيًا." },
    en: { what: "The path {found} is links that lead in a circle.", remedy: "Name a real folder." },
  },
  "out-impossible": {
    severity: "error",
    ar: { what: "لا يمكن إنشاء المجلد {found}.", remedy: "سمّ مجلدًا يمكن إنشاؤه." },
    en: { what: "The folder {found} cannot be made.", remedy: "Name a folder that can be made." },
  },
  "out-overlaps-articles": {
    severity: "error",
    ar: {
      what: "المجلد {found} يقع في مجلد الأصول أو يحويه.",
      remedy: "سمّ مجلدًا بجانب مجلد الأصول؛ لم يُكتب شيء.",
    },
    en: {
      what: "The folder {found} lies in the folder of the captures, or holds it.",
      remedy: "Name a folder beside that of the captures; nothing was written.",
    },
  },
  "copy-overlaps-site": {
    severity: "error",
    ar: {
      what: "المجلد {found} هو الموقع المبني، أو يقع فيه، أو يحويه.",
      remedy: "اختر للنسخة مجلدًا بجانبه؛ لم يُكتب شيء.",
    },
    en: {
      what: "The folder {found} is the built site, lies in it, or holds it.",
      remedy: "Name a folder beside it for the copy; nothing was written.",
    },
  },
  "out-not-writable": {
    severity: "error",
    ar: {
      what: "لا إذن بالكتابة في {found} أو في المجلد الذي هو فيه.",
      remedy: "صحّح الأذونات أو اختر مجلدًا آخر؛ بقي الموقع السابق كما هو.",
    },
    en: {
      what: "There is no right to write to {found}, or to the folder it lies in.",
      remedy: "Mend the rights or name another folder; the previous site was left as it was.",
    },
  },
  "disk-full": {
    severity: "error",
    ar: {
      what: "لا مكان على القرص لبناء {found}.",
      remedy: "أفرغ مكانًا يتسع للموقع مرة أخرى ثم أعد البناء؛ بقي الموقع السابق كما هو.",
    },
    en: {
      what: "There is no room on the disk to build {found}.",
      remedy: "Free room for the site once more and build again; the previous site was left as it was.",
    },
  },
  "too-many-open-files": {
    severity: "error",
    ar: {
      what: "بلغ النظام حدّ الملفات المفتوحة أثناء بناء {found}.",
      remedy: "ارفع الحدّ (ulimit -n) أو أغلق برامج أخرى ثم أعد البناء؛ بقي الموقع السابق كما هو.",
    },
    en: {
      what: "The system's limit of open files was reached while building {found}.",
      remedy: "Raise it (ulimit -n) or close other programs and build again; the previous site was left as it was.",
    },
  },
  "out-list-changed": {
    severity: "error",
    ar: {
      what: "في {found} تغيّر SHA256SUMS أو فُقد، فلا يُعرف أي الملفات كتبها ورّاق.",
      remedy: "انقل المجلد إلى مكان آخر أو احذفه ثم أعد البناء؛ لم يُمسّ منه شيء.",
    },
    en: {
      what: "In {found} SHA256SUMS was changed or is gone, so that nobody can tell which files Warraq wrote.",
      remedy: "Move the folder away or delete it, then build again; nothing in it was touched.",
    },
  },
  "out-collision": {
    severity: "error",
    ar: {
      what: "وضعتَ في مجلد الموقع ما يحتاج الموقع الجديد إلى اسمه: {found}.",
      remedy: "انقل ذلك أو أعد تسميته ثم أعد البناء؛ لم يُمسّ شيء.",
    },
    en: {
      what: "You keep things in the site's folder whose names the new site needs: {found}.",
      remedy: "Move or rename them, then build again; nothing was touched.",
    },
  },
  "out-odd-file": {
    severity: "error",
    ar: {
      what: "في مجلد الموقع ما لا يُنقل إلى الموقع الجديد (أنبوب أو مقبس أو قرص موصول أو اسم غير مقروء): {found}.",
      remedy: "انقله من هناك ثم أعد البناء؛ لم يُمسّ شيء.",
    },
    en: {
      what: "The site's folder holds what cannot be carried over (a pipe, a socket, a mounted disk, an unreadable name): {found}.",
      remedy: "Move it away, then build again; nothing was touched.",
    },
  },
  "out-altered": {
    severity: "warning",
    ar: {
      what: "غُيّرت باليد ملفات كان ورّاق قد كتبها؛ نسختك محفوظة في {found}.",
      remedy: "لا يبقى التغيير في مجلد الموقع بعد البناء: ضع ما تريد في الأصول أو التصحيحات أو archive.yaml.",
    },
    en: {
      what: "Files that Warraq had written were changed by hand; your versions are kept as {found}.",
      remedy:
        "Changes in the site's folder do not outlast a build: put them into captures, corrections or archive.yaml.",
    },
  },
  "out-aside-taken": {
    severity: "error",
    ar: {
      what: "في مجلد الموقع صفحات غُيّرت باليد، ولا يمكن حفظها في {found}: فهو وصلة أو ملف.",
      remedy: "انقل {found} من هناك ثم أعد البناء؛ لم يُمسّ شيء.",
    },
    en: {
      what: "The site's folder holds pages that were changed by hand, and {found}, where they are kept, is a link or a file.",
      remedy: "Move {found} away, then build again; nothing was touched.",
    },
  },
  "out-stood-in": {
    severity: "error",
    ar: {
      what: "أنت واقف في المجلد {found} الذي سيحلّ الموقع الجديد محله.",
      remedy: "اصعد إلى المجلد الذي فوقه (cd ..) وسمّه بعد ‎--out؛ لم يُمسّ شيء.",
    },
    en: {
      what: "You stand in {found}, the folder that the new site takes the place of.",
      remedy: "Go up one folder (cd ..) and name it after --out; nothing was touched.",
    },
  },
  "out-unreadable": {
    severity: "error",
    ar: {
      what: "في مجلد الموقع ما لا يُقرأ، فلا يمكن نقله إلى الموقع الجديد: {found}.",
      remedy: "صحّح أذوناته أو انقله من هناك ثم أعد البناء؛ بقي الموقع السابق كما هو.",
    },
    en: {
      what: "Something in the site's folder cannot be read, so that it cannot be carried over: {found}.",
      remedy: "Mend its rights or move it away, then build again; the previous site was left as it was.",
    },
  },
  "out-busy": {
    severity: "error",
    ar: { what: "بناء آخر ينشر في {found} منذ دقائق.", remedy: "انتظر حتى ينتهي ثم أعد البناء؛ لم يُمسّ شيء." },
    en: {
      what: "Another build has been publishing to {found} for minutes.",
      remedy: "Wait until it ends and build again; nothing was touched.",
    },
  },
  "old-site-left": {
    severity: "warning",
    cause: true,
    ar: {
      what: "نُشر الموقع الجديد، لكن تعذّر حذف السابق: {found}.",
      remedy: "صحّح أذوناته وأعد البناء فيُحذف، أو احذفه بنفسك.",
    },
    en: {
      what: "The new site is published, but the previous one could not be removed: {found}.",
      remedy: "Mend its rights and build again, or remove it yourself.",
    },
  },
  "old-site-moved": {
    severity: "error",
    ar: {
      what: "تعذّر وضع الموقع الجديد في مكانه وإعادة السابق إليه؛ السابق كامل في {found}.",
      remedy: "أعد البناء، فيعود السابق إلى مكانه أولًا.",
    },
    en: {
      what: "Neither could the new site be put in place nor the previous one back; the previous one lies whole in {found}.",
      remedy: "Build again: the previous one is put back first.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of the folder that is published into. */
export const outputProblem = problemsOf(outputProblems);
