import { type ProblemKind, problemsOf } from "./problem.ts";

/**
 * What can be wrong in the order an archivist gives the archive: old addresses, what left, versions. Codes are part of the
 * command line's contract: do not rename them.
 */
export const besideProblems = {
  "withdrawn-unreadable": {
    severity: "error",
    ar: {
      what: "تعذّرت قراءة قائمة ما سُحب ({found})، وبدونها قد يُنشر ثانية ما رُفع؛ فلم يُبنَ الموقع.",
      remedy: "أصلح السطر أو أذونات الملف، واحفظه نصًّا بترميز UTF-8، ثم ابنِ من جديد؛ والموقع المنشور باقٍ كما كان.",
    },
    en: {
      what: "The list of what left cannot be read ({found}); what was taken off could be published again, so no site is built.",
      remedy:
        "Mend the line or the file's permissions, save it as text in UTF-8, and build again; the published site is as it was.",
    },
  },
  "withdrawn-part": {
    severity: "error",
    ar: {
      what: "في قائمة ما سُحب اسم لا معنى له: {found}.",
      remedy: "الأسماء: headline وpublisher وpublished وleft وreason وsee وaliases.",
    },
    en: {
      what: "The list of what left names a part that means nothing: {found}.",
      remedy: "The parts are headline, publisher, published, left, reason, see and aliases.",
    },
  },
  "withdrawn-date": {
    severity: "error",
    ar: { what: "تاريخ لا يُقرأ في قائمة ما سُحب: {found}.", remedy: "اكتبه مثل 2024-05-17." },
    en: { what: "A date in the list of what left cannot be read: {found}.", remedy: "Write it as 2024-05-17." },
  },
  "withdrawn-twice": {
    severity: "error",
    ar: { what: "المقال نفسه مرتين في قائمة ما سُحب: {found}؛ يُعمل بالأولى.", remedy: "احذف إحداهما." },
    en: { what: "One article twice in the list of what left: {found}; the first counts.", remedy: "Remove one." },
  },
  "withdrawn-present": {
    severity: "warning",
    ar: {
      what: "هذا المقال في قائمة ما سُحب وأصله في المجلد؛ فلم يُنشر: {found}.",
      remedy: "احذف سطره من withdrawn.yaml ليُنشر ثانية.",
    },
    en: {
      what: "This article is in the list of what left while its capture lies in the folder; it is not published: {found}.",
      remedy: "Remove its line from withdrawn.yaml to publish it again.",
    },
  },
  "withdrawn-see": {
    severity: "error",
    ar: { what: "تشير قائمة ما سُحب إلى مقال ليس في الأرشيف: {found}.", remedy: "صحّح المعرّف بعد see أو احذفه." },
    en: {
      what: "The list of what left points at an article the archive does not hold: {found}.",
      remedy: "Mend the id after see, or remove it.",
    },
  },
  "article-hidden": {
    severity: "note",
    ar: { what: "أُخفي المقال بطلب ملف التصحيح: {found}.", remedy: "احذف hidden لينشر." },
    en: { what: "The article is hidden as its correction asks: {found}.", remedy: "Remove hidden to publish it." },
  },
  "capture-withheld": {
    severity: "note",
    ar: {
      what: "لا يُنشر هذا الملف للتنزيل لأن فيه مقالًا مخفيًّا أو مسحوبًا: {found}.",
      remedy: "لا يلزم شيء؛ صفحات مقالاته الأخرى منشورة.",
    },
    en: {
      what: "This file is not offered for download, since it holds an article that is hidden or withdrawn: {found}.",
      remedy: "Nothing is to be done; the pages of its other articles are published.",
    },
  },
  "article-left": {
    severity: "warning",
    ar: {
      what: "كان هذا المقال منشورًا ولم يعد في الأرشيف: {found}. على عنوانه الآن صفحة تقول ذلك.",
      remedy:
        "أضف سطره إلى withdrawn.yaml بجانب الأصول، فبدونه لا تعرف نسخة تُبنى على جهاز آخر أنه كان هنا؛ أو سمّه في aliases إن تغيّر معرّفه.",
    },
    en: {
      what: "This article was published and is no longer in the archive: {found}. Its address now has a page that says so.",
      remedy:
        "Add its line to withdrawn.yaml beside the captures: without it a site built on another machine does not know that it was there. If only its id changed, name the old one under aliases.",
    },
  },
  "article-respelt": {
    severity: "warning",
    ar: {
      what: "نُشر هذا المقال بالمعرّف {found}، ولا يختلف عنه معرّفه الآن إلا في حالة الأحرف أو هيئتها: فعنوانه السابق لا يجيب على معظم المضيفين، ولا تصلح له صفحة تحويل لأن العنوانين مجلد واحد على ويندوز وماك ووحدات التخزين.",
      remedy: "أعد إلى الملف (أو إلى id في الجدول) اسمه السابق.",
    },
    en: {
      what: "This article was published as {found}, and its id differs from that in capitals or the form of letters alone: most hosts do not answer at the former address, and no page can lead on from it, since Windows, macOS and sticks have one folder for both.",
      remedy: "Give the file (or the id in the table) its former name again.",
    },
  },
  "alias-address": {
    severity: "error",
    ar: {
      what: "لا يصلح هذا عنوانًا قديمًا: {found}.",
      remedy: "اكتب معرّفًا سابقًا، أو مسارًا يبدأ بـ /، أو عنوانًا كاملًا يبدأ بـ https://.",
    },
    en: {
      what: "This cannot be an old address: {found}.",
      remedy: "Write a former id, a path that begins with /, or a whole address that begins with https://.",
    },
  },
  "alias-query": {
    severity: "warning",
    ar: {
      what: "في هذا العنوان القديم علامة استفهام، فلا يكون ملفًّا: {found}. كُتب في ‎_redirects وحده، ولا يقرؤه كذلك إلا Netlify.",
      remedy: "على مضيف آخر أضف التحويل في إعداداته.",
    },
    en: {
      what: "This old address holds a question mark and cannot be a file: {found}. It stands in _redirects alone, which only Netlify reads so.",
      remedy: "With another host, state the redirect in its own settings.",
    },
  },
  "alias-taken": {
    severity: "error",
    ar: {
      what: "العنوان القديم هو عنوان شيء آخر في الموقع: {found}؛ فلم يُحوَّل.",
      remedy: "احذفه من aliases، أو أعد تسمية ما هو في مكانه.",
    },
    en: {
      what: "The old address is that of something else on the site: {found}; it leads nowhere else.",
      remedy: "Remove it from aliases, or rename what stands in its place.",
    },
  },
  "alias-twice": {
    severity: "error",
    ar: { what: "عنوان قديم واحد لمقالين: {found}؛ يُعمل بالأول.", remedy: "احذفه من أحدهما." },
    en: { what: "One old address for two articles: {found}; the first counts.", remedy: "Remove it from one of them." },
  },
  "version-of": {
    severity: "error",
    ar: {
      what: "يقول ملف التصحيح إن هذا إصدار من مقال ليس في الأرشيف: {found}.",
      remedy: "صحّح المعرّف بعد versionOf أو احذفه.",
    },
    en: {
      what: "The correction says that this is a version of an article the archive does not hold: {found}.",
      remedy: "Mend the id after versionOf, or remove it.",
    },
  },
  "version-order": {
    severity: "note",
    ar: {
      what: "لا يُعرف أي هذه الإصدارات أحدث، فعُرض أولها: {found}.",
      remedy: "اكتب captured في ملف تصحيح كل منها.",
    },
    en: {
      what: "Nothing tells which of these versions is the newest; the first of them is shown: {found}.",
      remedy: "Write captured in the correction of each.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of the order of an archive. */
export const besideProblem = problemsOf(besideProblems);
