import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong in dossiers and pages that an archivist writes. Codes are part of the command line's contract: do not rename them. */
export const writtenPageProblems = {
  "page-key": {
    severity: "error",
    ar: {
      what: "في رأس الصفحة اسم لا معنى له: {found}.",
      remedy: "في الملف: title وsummary وorder وarticles وsort؛ وفي الصفحة: title وsummary وorder وmenu.",
    },
    en: {
      what: "The front matter of the page names something that means nothing there: {found}.",
      remedy: "A dossier has title, summary, order, articles and sort; a page has title, summary, order and menu.",
    },
  },
  "page-value": {
    severity: "error",
    ar: {
      what: "قيمة لا تُفهم في رأس الصفحة، فتُركت: {found}.",
      remedy: "‏order رقم، وsort إما oldest وإما newest، وmenu إما yes وإما no، وarticles قائمة؛ أو احذف السطر.",
    },
    en: {
      what: "A value in the front matter of the page is not understood and was passed over: {found}.",
      remedy:
        "A number stands after order, oldest or newest after sort, yes or no after menu, a list after articles; or remove the line.",
    },
  },
  "page-untitled": {
    severity: "warning",
    ar: { what: "صفحة بلا عنوان، فسُمّيت باسم ملفّها: {found}.", remedy: "اكتب title بين سطري --- في أولها." },
    en: {
      what: "A page without a title; it is called after its file: {found}.",
      remedy: "Write a title between two lines of --- at its beginning.",
    },
  },
  "page-twice": {
    severity: "error",
    ar: { what: "صفحتان بعنوان واحد في الموقع: {found}؛ نُشرت الأولى وحدها.", remedy: "أعد تسمية ملف إحداهما." },
    en: {
      what: "Two pages with one address: {found}; only the first is published.",
      remedy: "Rename the file of one of them.",
    },
  },
  "page-link": {
    severity: "error",
    ar: {
      what: "رابط إلى مقال ليس في الأرشيف، فنُشر نصّه بلا رابط: {found}.",
      remedy: "صحّح المعرّف، أو احذف الرابط.",
    },
    en: {
      what: "A link to an article the archive does not hold; its text is published without the link: {found}.",
      remedy: "Mend the id, or remove the link.",
    },
  },
  "page-paragraph": {
    severity: "warning",
    ar: {
      what: "رابط إلى فقرة ليست في المقال، فهو يفتح المقال من أوله: {found}.",
      remedy: "انسخ رابط الفقرة من صفحة المقال.",
    },
    en: {
      what: "A link to a paragraph the article does not have; it opens the article at its beginning: {found}.",
      remedy: "Copy the paragraph's link from the article's page.",
    },
  },
  "dossier-article": {
    severity: "error",
    ar: { what: "يسمّي الملف مقالًا ليس في الأرشيف: {found}.", remedy: "صحّح المعرّف، أو احذف سطره." },
    en: {
      what: "The dossier names an article the archive does not hold: {found}.",
      remedy: "Mend the id, or remove its line.",
    },
  },
  "dossier-empty": {
    severity: "warning",
    ar: { what: "ملف بلا مقالات: {found}.", remedy: "سمّ مقالاته في articles، بمعرّفاتها أو باستعلام." },
    en: { what: "A dossier without articles: {found}.", remedy: "Name them under articles, by id or by a query." },
  },
  "query-part": {
    severity: "error",
    ar: {
      what: "لا يُفهم من هذا أي المقالات مطلوبة، فلم يُعمل به: {found}.",
      remedy: "اكتب معرّف مقال، أو استعلامًا فيه outlet أو agency أو section أو tag أو subject أو dates أو words.",
    },
    en: {
      what: "This does not tell which articles are meant and was passed over: {found}.",
      remedy: "Write the id of an article, or a query of outlet, agency, section, tag, subject, dates or words.",
    },
  },
  "query-dates": {
    severity: "error",
    ar: {
      what: "تاريخ لا يُقرأ في الاستعلام، فلم يُعمل به: {found}.",
      remedy: "اكتب مثل 2022-01 أو 2022-01-05/2022-06-30.",
    },
    en: {
      what: "The dates of a query cannot be read, so it was passed over: {found}.",
      remedy: "Write them as 2022-01 or 2022-01-05/2022-06-30.",
    },
  },
  "query-nothing": {
    severity: "warning",
    ar: { what: "لا مقال في الأرشيف يطابق هذا الاستعلام: {found}.", remedy: "راجع الأسماء والتواريخ فيه." },
    en: { what: "No article of the archive meets this query: {found}.", remedy: "See its names and dates." },
  },
  "query-many": {
    severity: "note",
    ar: { what: "يطابق الاستعلام أكثر مما تعرضه صفحة واحدة: {found}.", remedy: "ضيّقه بتاريخ أو كلمات؛ يُعرض أولها." },
    en: {
      what: "The query finds more than one page shows: {found}.",
      remedy: "Narrow it by dates or words; the first of them are shown.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of a page that an archivist wrote. */
export const writtenPageProblem = problemsOf(writtenPageProblems);
