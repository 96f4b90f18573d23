import { extractFieldProblems } from "./extract-fields.ts";
import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong at the station `extract/`. Codes are part of the command line's contract: do not rename them. */
export const extractProblems = {
  "extract-very-long": {
    severity: "warning",
    ar: {
      what: "في اللقطة أسطر ({found}) أكثر مما في أي مقال؛ فما بعد هذا السطر لم يُقرأ سطرًا سطرًا، بل عُدّ متنًا إن بلغه المتن، وإلا فمن زوائد الصفحة.",
      remedy: "إن كانت فيها مقالات كثيرة فاجعل كل مقال في ملف، أو صفًّا في جدول.",
    },
    en: {
      what: "The capture has more lines ({found}) than any article: from this one on they were not read one by one, but taken for text where the text reaches them, else for furniture.",
      remedy: "If it holds many articles, keep each in a file of its own, or as a row of a table.",
    },
  },
  "extract-no-article": {
    severity: "error",
    ar: {
      what: "لا نص مقال في هذه اللقطة.",
      remedy:
        "أعد نسخ الصفحة كاملة، أو احذف ملفها (ومن الجدول صفّها وحده)؛ وإن كان فيها نص فعيّن headline وأدوار الأسطر (lines) في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "This capture holds no text of an article.",
      remedy:
        "Copy the whole page again, or remove its file (of a table its row alone); if it does hold text, set headline and lines in <id>.yaml beside the capture.",
    },
  },
  "extract-title-only": {
    severity: "note",
    ar: {
      what: "لا متن لهذا المقال في الملف، بل عنوان وما ذُكر معه من بيانات.",
      remedy: "إن كان متنه عندك فاحفظه لقطة وحده؛ وإلا فلا يلزم شيء.",
    },
    en: {
      what: "The file holds no text of this article, only a headline and what is stated beside it.",
      remedy: "If you have the text, keep it as a capture of its own; else there is nothing to do.",
    },
  },
  "extract-only-furniture": {
    severity: "error",
    ar: {
      what: "ليس في اللقطة إلا قوائم ولافتات وعناوين أخرى.",
      remedy: "أعد نسخ صفحة المقال نفسه؛ وإن كان بعض الأسطر متنًا فعيّن دورها «body» تحت lines في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "The capture holds nothing but menus, labels and other titles.",
      remedy:
        "Copy the article's own page; if some lines are body, give them the role “body” under lines in <id>.yaml beside the capture.",
    },
  },
  "extract-category-page": {
    severity: "error",
    ar: {
      what: "تبدو اللقطة صفحة قسم فيها ملخصات مقالات كثيرة لا مقالًا واحدًا.",
      remedy: "انسخ صفحة كل مقال على حدة؛ وإن كانت مقالًا واحدًا فعيّن headline وlines في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "The capture looks like a category page with summaries of many articles.",
      remedy:
        "Copy each article's own page; if it is one article, set headline and lines in <id>.yaml beside the capture.",
    },
  },
  "extract-other-language": {
    severity: "error",
    ar: {
      what: "معظم النص بغير العربية.",
      remedy: "أخرج الملف من مجلد المقالات (ومن الجدول صفّه وحده)؛ وإن كان المقال عربيًا فتحقق من ترميزه.",
    },
    en: {
      what: "Most of the text is not Arabic.",
      remedy:
        "Move the file out of the articles folder (of a table the row alone); if the article is Arabic, check its encoding.",
    },
  },
  "extract-no-headline": {
    severity: "warning",
    ar: { what: "لم يُعثر على عنوان.", remedy: "اكتب headline في ‎<id>.yaml بجانب الأصل." },
    en: { what: "No headline was found.", remedy: "Write headline in <id>.yaml beside the capture." },
  },
  "extract-doubtful-headline": {
    severity: "note",
    ar: {
      what: "العنوان «{found}» غير مؤكد: لا تلتقي كلماته بكلمات المتن كما ينبغي لعنوان.",
      remedy: "إن كان غيره هو العنوان فاكتب headline في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "The headline “{found}” is uncertain: its words do not meet those of the body as a headline's do.",
      remedy: "If another line is the headline, write headline in <id>.yaml beside the capture.",
    },
  },
  "extract-rival-headline": {
    severity: "note",
    ar: {
      what: "لعل العنوان هذا السطر لا الذي اختير: «{found}».",
      remedy: "إن كان هو العنوان فاكتب headline في ‎<id>.yaml بجانب الأصل؛ وإلا فلا يلزم شيء.",
    },
    en: {
      what: "The headline may be this line instead of the one chosen: “{found}”.",
      remedy: "If it is, write headline in <id>.yaml beside the capture; if not, there is nothing to do.",
    },
  },
  "extract-cut-headline": {
    severity: "note",
    ar: {
      what: "لعل العنوان «{found}» سطر من عنوان في سطرين.",
      remedy: "إن كان كذلك فاكتب العنوان كاملًا (headline) في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "The headline “{found}” may be one line of a title in two.",
      remedy: "If it is, write the whole headline in <id>.yaml beside the capture.",
    },
  },
  "extract-left-between": {
    severity: "note",
    ar: {
      what: "تُرك هذا السطر بين العنوان والمتن على أنه من زوائد الصفحة: «{found}».",
      remedy: "إن كان مقدمة المقال فعيّن دوره «standfirst» تحت lines في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "This line between headline and text was left out as the page's own: “{found}”.",
      remedy:
        "If it is the article's standfirst, give it the role “standfirst” under lines in <id>.yaml beside the capture.",
    },
  },
  "extract-listed": {
    severity: "note",
    ar: {
      what: "لعل هذا السطر من قائمة مقالات أخرى في الصفحة لا من المقال: «{found}».",
      remedy:
        "راجعه؛ فإن كان منها فاكتب في ‎<id>.yaml بجانب الأصل عنوان المقال (headline)، وعيّن دور أسطر القائمة «related» تحت lines.",
    },
    en: {
      what: "This line may be of a list of other articles on the page, and not the article's: “{found}”.",
      remedy:
        "Look at it; if it is, write the article's headline in <id>.yaml beside the capture, and give the list's lines the role “related” under lines.",
    },
  },
  "extract-doubtful-end": {
    severity: "note",
    ar: {
      what: "آخر المتن غير مؤكد: ما بعد هذا السطر ملخصات مقالات أخرى في الظاهر.",
      remedy: "إن كان من المقال فعيّن دور أسطره «body» تحت lines في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "The end of the body is uncertain: what follows this line looks like summaries of other articles.",
      remedy:
        "If it belongs to the article, give its lines the role “body” under lines in <id>.yaml beside the capture.",
    },
  },
  "extract-unended-line": {
    severity: "note",
    ar: {
      what: "آخر سطر في المتن قصير بلا نقطة، وفقرات المتن تنتهي بها: «{found}». لعله من الصفحة.",
      remedy: "راجعه؛ فإن لم يكن من المقال فعيّن دوره «furniture» أو «related» تحت lines في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "The body's last line is short and has no full stop, though its paragraphs end with one: “{found}”. It may be the page's.",
      remedy:
        "Look at it; if it is not the article's, give its line the role “furniture” or “related” under lines in <id>.yaml beside the capture.",
    },
  },
  "extract-short-line": {
    severity: "note",
    ar: {
      what: "في المتن سطر قصير بلا نقطة: «{found}». لعله شرح صورة أو اسم أو من زوائد الصفحة.",
      remedy: "راجعه؛ فإن لم يكن من المقال فعيّن دوره «caption» أو «furniture» تحت lines في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "The body holds a short line without a full stop: “{found}”. It may be a caption, a name or the page's.",
      remedy:
        "Look at it; if it is not the article's, give its line the role “caption” or “furniture” under lines in <id>.yaml beside the capture.",
    },
  },
  "extract-standing-text": {
    severity: "warning",
    ar: {
      what: "لعل الفقرة الأخيرة نص ثابت لملف الموقع لا من المقال: تلي فقرة بلا نقطة، ولا رابط يصلها بما قبلها.",
      remedy: "راجعها؛ فإن لم تكن من المقال فاكتب في ‎<id>.yaml بجانب الأصل تحت lines رقم السطر ودوره furniture.",
    },
    en: {
      what: "The last paragraph may be standing text of the site's dossier: it follows a paragraph without full stop, and nothing ties it to the text.",
      remedy:
        "Look at it; if it is not the article's, write its line number with the role furniture under lines in <id>.yaml beside the capture.",
    },
  },
  "extract-strange-paragraph": {
    severity: "note",
    ar: {
      what: "لا يكاد هذا السطر يشارك العنوان وسائر المتن كلمة: «{found}». لعله من مقال آخر أو من زوائد الصفحة.",
      remedy: "راجعه؛ فإن لم يكن من المقال فعيّن دوره «related» أو «furniture» تحت lines في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "This line shares hardly a word with the headline and the rest of the text: “{found}”. It may be another article's or the page's.",
      remedy:
        "Look at it; if it is not the article's, give its line the role “related” or “furniture” under lines in <id>.yaml beside the capture.",
    },
  },
  ...extractFieldProblems,
  "extract-unknown-labels": {
    severity: "note",
    ar: {
      what: "سطر لافتات ملتصقة فيه ما لا يُعرف: «{found}».",
      remedy:
        "إن كان فيه ما يهم المقال فعيّن دور السطر تحت lines في ‎<id>.yaml بجانب الأصل، وإلا فأضف اللافتة إلى labels في ملف الناشر.",
    },
    en: {
      what: "A line of glued labels holds something unknown: “{found}”.",
      remedy:
        "If it matters, set the line's role under lines in <id>.yaml beside the capture; else add the label to labels in the outlet's file.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of the station `extract/`. */
export const extractProblem = problemsOf(extractProblems);
