import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can keep a file from being read, and why a file is passed over; part of the catalogue of `capture/`. */
export const fileProblems = {
  "capture-missing": {
    severity: "error",
    ar: { what: "لا يوجد ملف أو مجلد بهذا الاسم.", remedy: "تحقّق من المسار ثم أعد المحاولة." },
    en: { what: "There is no file or folder of this name.", remedy: "Check the path and try again." },
  },
  "capture-vanished": {
    severity: "warning",
    ar: {
      what: "كان الملف أو المجلد هنا عند سرد المجلد ثم اختفى قبل قراءته.",
      remedy: "أعد المحاولة بعد أن تنتهي من نقل الملفات.",
    },
    en: {
      what: "The file or folder was here when its folder was listed, and was gone before it was read.",
      remedy: "Try again when the files are no longer being moved.",
    },
  },
  "capture-unreadable": {
    severity: "error",
    cause: true,
    ar: { what: "تعذّرت قراءة الملف ({found}).", remedy: "تحقّق من أذونات الملف ومن سلامة القرص." },
    en: { what: "The file cannot be read ({found}).", remedy: "Check its permissions and the disk it is on." },
  },
  "capture-folder-unreadable": {
    severity: "error",
    cause: true,
    ar: {
      what: "تعذّر سرد محتوى المجلد ({found})، فلم يُقرأ ما فيه.",
      remedy: "تحقّق من أذونات المجلد ومن سلامة القرص.",
    },
    en: {
      what: "The folder cannot be listed ({found}): nothing in it was read.",
      remedy: "Check the folder's permissions and the disk it is on.",
    },
  },
  "capture-site": {
    severity: "error",
    ar: {
      what: "كتب ورّاق هذا المجلد بنفسه، موقعًا مبنيًّا أو نسخة منه أو جزءًا، وعلامته {found}؛ فلم يُقرأ ما فيه.",
      remedy: "انقل المجلد إلى خارج مجلد الأصول.",
    },
    en: {
      what: "Warraq itself wrote this folder: a built site, a copy or a part of one, as {found} says; nothing in it was read.",
      remedy: "Move the folder out of that of the captures.",
    },
  },
  "capture-fifo": {
    severity: "error",
    ar: { what: "هذا أنبوب (FIFO) لا ملف، فلم يُفتح.", remedy: "احذفه أو انقله؛ واحفظ المقال في ملف عادي." },
    en: {
      what: "This is a named pipe (FIFO), not a file; it was not opened.",
      remedy: "Remove or move it; keep the article in an ordinary file.",
    },
  },
  "capture-socket": {
    severity: "error",
    ar: { what: "هذا مقبس (socket) لا ملف، فلم يُفتح.", remedy: "احذفه أو انقله إلى مكان آخر." },
    en: { what: "This is a socket, not a file; it was not opened.", remedy: "Remove it or move it elsewhere." },
  },
  "capture-device": {
    severity: "error",
    ar: { what: "هذا جهاز (device) لا ملف، فلم يُفتح.", remedy: "احذفه أو انقله إلى مكان آخر." },
    en: { what: "This is a device, not a file; it was not opened.", remedy: "Remove it or move it elsewhere." },
  },
  "capture-is-folder": {
    severity: "error",
    ar: { what: "هذا مجلد، والمنتظر ملف.", remedy: "أعد تسمية المجلد أو أعطِ ملفًا." },
    en: { what: "This is a folder where a file was expected.", remedy: "Rename the folder, or give a file." },
  },
  "capture-link-dangling": {
    severity: "error",
    ar: {
      what: "هذه وصلة إلى ما لا وجود له: {found}.",
      remedy: "أعد ما تشير إليه إلى مكانه، أو ضع الملف نفسه مكان الوصلة.",
    },
    en: {
      what: "This is a link to something that is not there: {found}.",
      remedy: "Put back what it points to, or put the file itself in the link's place.",
    },
  },
  "capture-link-loop": {
    severity: "error",
    ar: { what: "هذه وصلة تدور على نفسها ولا تفضي إلى ملف.", remedy: "احذفها، أو ضع الملف نفسه مكانها." },
    en: {
      what: "This is a link that leads in a circle, to no file.",
      remedy: "Remove it, or put the file itself in its place.",
    },
  },
  "capture-link-to-folder": {
    severity: "error",
    ar: {
      what: "هذه وصلة إلى مجلد ({found})، ولا يُتبع إلى المجلدات وصلة لأنها قد تدور؛ فلم يُقرأ ما فيه.",
      remedy: "انسخ المجلد نفسه إلى هنا، أو صِله بالقرص (mount).",
    },
    en: {
      what: "This is a link to a folder ({found}); such links may lead in circles and are not followed: nothing in it was read.",
      remedy: "Copy the folder itself here, or mount it here.",
    },
  },
  "capture-changing": {
    severity: "error",
    ar: { what: "كُتب في الملف أثناء قراءته، فقد يكون ما قُرئ منه ناقصًا.", remedy: "أعد المحاولة بعد اكتمال كتابته." },
    en: {
      what: "The file was written to while it was read; what was read may be incomplete.",
      remedy: "Try again when it has been written.",
    },
  },
  "capture-too-large": {
    severity: "error",
    terms: true,
    ar: {
      what: "الملف أكبر من أن يكون مقالًا واحدًا ({found}).",
      remedy: "إن كان يضمّ مقالات كثيرة فاحفظه جدولًا ‎.jsonl‎ أو ‎.csv‎، مقال في كل سطر.",
    },
    en: {
      what: "The file is too large for one article ({found}).",
      remedy: "If it holds many, keep it as a .jsonl or .csv table, one article a row.",
    },
  },
  "capture-packed-broken": {
    severity: "error",
    cause: true,
    ar: {
      what: "الملف المضغوط مقطوع أو تالف ({found}).",
      remedy: "انسخه من مصدره من جديد؛ وما قُرئ قبل التلف من صفوف الجداول محفوظ.",
    },
    en: {
      what: "The packed file breaks off or is damaged ({found}).",
      remedy: "Copy it from its source again; rows of a table before the damage were read.",
    },
  },
  "capture-name-unreadable": {
    severity: "error",
    ar: {
      what: "اسم الملف أو المجلد ليس بترميز UTF-8 ({found})، فلا يصلح معرّفًا لمقال، ولم يُقرأ.",
      remedy: "أعد تسميته، أو حوّل الأسماء كلها بالأمر convmv.",
    },
    en: {
      what: "The name of the file or folder is not UTF-8 ({found}): it can be no article's id, and was not read.",
      remedy: "Rename it, or convert all names with convmv.",
    },
  },
  "capture-hidden": {
    severity: "note",
    ar: { what: "ملف أو مجلد مخفي (يبدأ اسمه بنقطة)، فلم يُقرأ.", remedy: "احذف النقطة من أول اسمه إن كان مقالًا." },
    en: {
      what: "Hidden, since its name starts with a dot: not read.",
      remedy: "Take the dot off its name if it is an article.",
    },
  },
  "capture-backup": {
    severity: "note",
    ar: { what: "نسخة احتياطية كما يدل اسمها (‎~ أو ‎.bak)، فلم تُقرأ.", remedy: "أعد تسميتها إن كانت مقالًا." },
    en: { what: "A backup, by its name (~, .bak): not read.", remedy: "Rename it if it is an article." },
  },
  "capture-unfinished": {
    severity: "error",
    ar: {
      what: "ملف لم يكتمل تنزيله أو حفظه، كما يدل اسمه، فلم يُقرأ.",
      remedy: "أكمل التنزيل أو أعده، ثم احذف هذا؛ ولا تغني إعادة التسمية، فقد يكون ناقصًا.",
    },
    en: {
      what: "By its name a download, or a file being saved, that was never finished: not read.",
      remedy:
        "Finish the download or start it again, then remove this one; a new name does not help, for it may lack its end.",
    },
  },
  "capture-in-cloud": {
    severity: "error",
    ar: {
      what: "هذا الملف في iCloud وليس على هذا الجهاز، فلم يُقرأ.",
      remedy: "نزّله أولًا (في Finder: «تنزيل الآن») ثم أعد البناء.",
    },
    en: {
      what: "This file is in iCloud and not on this machine: it was not read.",
      remedy: "Download it first (in Finder: Download Now), then build again.",
    },
  },
  "capture-conflicted-copy": {
    severity: "warning",
    ar: {
      what: "نسخة وضعها برنامج المزامنة لأن الملف غُيّر في مكانين معًا، كما يدل اسمها؛ فلم تُقرأ.",
      remedy: "قارنها بالأصل، وانقل إليه ما يلزم، ثم احذفها.",
    },
    en: {
      what: "By its name a copy that synchronisation put down, since the file was changed in two places at once: not read.",
      remedy: "Compare it with the original, move there what is needed, then remove it.",
    },
  },
  "capture-about-folder": {
    severity: "note",
    ar: { what: "ملف عن المجلد لا مقال، كما يدل اسمه، فلم يُقرأ.", remedy: "أعد تسميته إن كان مقالًا." },
    en: {
      what: "By its name a note about the folder, no article: not read.",
      remedy: "Rename it if it is an article.",
    },
  },
  "capture-page-part": {
    severity: "note",
    ar: { what: "في مجلد ملحقات صفحة محفوظة، فلم يُقرأ.", remedy: "انقله من هذا المجلد إن كان مقالًا." },
    en: {
      what: "It lies in the folder that belongs to a saved page: not read.",
      remedy: "Move it out of that folder if it is an article.",
    },
  },
  "capture-not-at-top": {
    severity: "warning",
    ar: {
      what: "لا يُقرأ ملف بهذا الاسم إلا في مجلد الأرشيف نفسه لا في مجلد داخله.",
      remedy: "انقله إلى مجلد الأرشيف، أو أعد تسميته إن كان مقالًا.",
    },
    en: {
      what: "A file of this name is read in the archive's own folder only, not in one inside it.",
      remedy: "Move it to the archive's folder, or rename it if it is an article.",
    },
  },
  "capture-sidecar-orphan": {
    severity: "warning",
    ar: {
      what: "ملف مصدر مرافق لا صفحة له، فلم يُستعمل ما فيه من رابط ووقت.",
      remedy: "سمِّه باسم صفحته، أو أعد الصفحة إلى جانبه، أو احذفه.",
    },
    en: {
      what: "A sidecar without its page: the address and time in it are not used.",
      remedy: "Name it after its page, put the page back beside it, or remove it.",
    },
  },
  "capture-junk": {
    severity: "note",
    ar: {
      what: "لم تُقرأ ملفات تضعها أنظمة التشغيل والمتصفحات من تلقائها: {found}.",
      remedy: "لا يلزم شيء.",
    },
    en: {
      what: "Files that systems and browsers put down by themselves were not read: {found}.",
      remedy: "Nothing to do.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem with a file or folder. */
export const fileProblem = problemsOf(fileProblems);
