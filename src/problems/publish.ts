import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong at the station `publish/`. Codes are part of the command line's contract: do not rename them. */
export const publishProblems = {
  "folder-missing": {
    severity: "error",
    ar: { what: "لا يوجد مجلد أو ملف بالاسم {found}.", remedy: "تحقّق من المسار المعطى بعد ‎--articles." },
    en: { what: "There is no folder or file {found}.", remedy: "Check the path given after --articles." },
  },
  "build-failed": {
    severity: "error",
    cause: true,
    ar: { what: "لم يكتمل البناء: {found}.", remedy: "بقي الموقع السابق كما هو؛ أصلح السبب وأعد البناء." },
    en: {
      what: "The build did not finish: {found}.",
      remedy: "The previous site was left as it was; mend the cause and build again.",
    },
  },
  "capture-changed": {
    severity: "warning",
    ar: {
      what: "تغيّر الأصل أو اختفى أثناء البناء: {found}؛ فلا نسخة منه في صفحة المقال.",
      remedy: "أعد البناء بعد أن تنتهي من تعديله.",
    },
    en: {
      what: "A capture changed or went away while the site was built: {found}; its page offers no copy of it.",
      remedy: "Build again when you have finished changing it.",
    },
  },
  "zip-too-large": {
    severity: "note",
    ar: {
      what: "الأرشيف أكبر من أن يُضغط في ملف واحد.",
      remedy: "انسخ مجلد الموقع كله إلى وحدة التخزين بدل الملف المضغوط.",
    },
    en: {
      what: "The archive is too large for one zip file.",
      remedy: "Copy the whole folder of the site to the stick instead of the zip.",
    },
  },
  "host-limit": {
    severity: "warning",
    terms: true,
    ar: {
      what: "الموقع أكبر مما يقبله المضيف المذكور في host: {found}.",
      remedy: "غيّر المضيف أو الاشتراك، أو قلّل الملفات: احذف formats من archive.yaml، أو قسم الأرشيف إلى أرشيفين.",
    },
    en: {
      what: "The site is more than the host named in archive.yaml takes: {found}.",
      remedy:
        "Choose another host or plan, or have fewer files: take formats out of archive.yaml, or make two archives of one.",
    },
  },
  "host-rules": {
    severity: "warning",
    ar: {
      what: "لا يقرأ المضيف المذكور في host كل ما في ‎_headers من قواعد، فتظهر حروف بعض الأصول القديمة الترميز غير مقروءة إذا فُتحت بعنوانها: {found}.",
      remedy:
        "يبقى تنزيلها بروابطها سليمًا وصفحاتها سليمة. إن كان فتحها بالعنوان لازمًا فانشر على Netlify أو nginx أو Apache.",
    },
    en: {
      what: "The host named in archive.yaml does not read every rule of _headers, so that some captures in old encodings look garbled when they are opened by their address: {found}.",
      remedy:
        "Downloaded by their links they are right, and so are their pages. Where they must open by their address publish on Netlify, nginx or Apache.",
    },
  },
  "index-failed": {
    severity: "error",
    ar: { what: "لم تُكتب حزمة البحث: {found}.", remedy: "أصلح السطر أو المجلد المذكور وأعد المحاولة." },
    en: { what: "The search bundle was not written: {found}.", remedy: "Mend the line or folder named and try again." },
  },
  "receipt-unreadable": {
    severity: "error",
    cause: true,
    ar: {
      what: "لم يُقرأ إيصال التصدير السابق: {found}.",
      remedy: "سمّ بـ ‎--since مجلد تصدير كامل، أو صدّر الأرشيف كله بـ ‎--full.",
    },
    en: {
      what: "The receipt of the last export cannot be read: {found}.",
      remedy: "Name the folder of a whole export with --since, or export all of the archive with --full.",
    },
  },
  "queries-unreadable": {
    severity: "error",
    ar: { what: "ملف الأسئلة فيه سطر لا يُقرأ: {found}.", remedy: "اكتب في كل سطر كائن JSON فيه id وtext." },
    en: {
      what: "The file of questions holds a line that cannot be read: {found}.",
      remedy: "Write one JSON object with id and text on each line.",
    },
  },
  "pages-missing": {
    severity: "error",
    ar: { what: "عدد الصفحات لا يطابق عدد المقالات: {found}.", remedy: "بقي الموقع السابق كما هو؛ أبلغ المطوّرين." },
    en: {
      what: "The pages do not match the articles: {found}.",
      remedy: "The previous site was left as it was; tell the developers.",
    },
  },
  "port-in-use": {
    severity: "note",
    ar: { what: "المنفذ {found} مشغول.", remedy: "أُخذ المنفذ الحر التالي؛ اختر غيره بـ PORT أو ‎--port." },
    en: { what: "Port {found} is in use.", remedy: "The next free one was taken; choose another with PORT or --port." },
  },
  "port-refused": {
    severity: "note",
    ar: { what: "لا يمكن الاستماع على المنفذ {found}.", remedy: "أُخذ المنفذ التالي؛ اختر غيره بـ PORT أو ‎--port." },
    en: { what: "Port {found}: not to be had.", remedy: "The next one was taken; choose another with PORT or --port." },
  },
  "port-none": {
    severity: "error",
    ar: { what: "لا منفذ حرًّا من {found} فما فوقه.", remedy: "أوقف برنامجًا آخر أو اختر منفذًا بـ PORT أو ‎--port." },
    en: {
      what: "No port from {found} on is free.",
      remedy: "Stop another program, or choose one with PORT or --port.",
    },
  },
  "watch-trouble": {
    severity: "warning",
    ar: { what: "لا يُراقَب كل شيء ({found}).", remedy: "ما سواه مراقَب؛ أصلح السبب، أو احفظ ملفًا آخر ليُبنى الموقع." },
    en: {
      what: "Not everything is watched ({found}).",
      remedy: "The rest is; mend it, or save another file to build.",
    },
  },
  "watch-polling": {
    severity: "note",
    ar: {
      what: "نفدت مراقبات النظام ({found}).",
      remedy: "تُفحص الملفات كل ثانيتين بدلها؛ على لينكس ارفع fs.inotify.max_user_watches.",
    },
    en: {
      what: "The system has no more watchers ({found}).",
      remedy: "Files are looked at every two seconds instead; on Linux raise fs.inotify.max_user_watches.",
    },
  },
  "site-missing": {
    severity: "error",
    ar: { what: "لا توجد حزمة بحث في {found}.", remedy: "شغّل warraq build أولًا، أو سمّ الموقع بـ ‎--site." },
    en: {
      what: "There is no search bundle in {found}.",
      remedy: "Run warraq build first, or name the site with --site.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of the station `publish/`. */
export const publishProblem = problemsOf(publishProblems);
