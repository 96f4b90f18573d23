import { fetchProblems } from "./fetch.ts";
import { fileProblems } from "./files.ts";
import { foreignProblems } from "./foreign.ts";
import { partProblems } from "./parts.ts";
import { type ProblemKind, problemsOf } from "./problem.ts";
import { sidecarProblems } from "./sidecar.ts";

/** What can be wrong at the station `capture/`. Codes are part of the command line's contract: do not rename them. */
export const captureProblems = {
  "capture-empty": {
    severity: "error",
    ar: { what: "الملف فارغ (صفر بايت).", remedy: "انسخ المقال من مصدره من جديد، أو احذف الملف." },
    en: { what: "The file is empty (0 bytes).", remedy: "Copy the article from its source again, or remove the file." },
  },
  "capture-blank": {
    severity: "error",
    ar: { what: "لا نص في الملف، بل فراغات فقط.", remedy: "انسخ المقال من مصدره من جديد، أو احذف الملف." },
    en: {
      what: "The file holds white space only, no text.",
      remedy: "Copy the article from its source again, or remove the file.",
    },
  },
  "capture-encoding-unclear": {
    severity: "warning",
    ar: {
      what: "ترميز الملف غير مؤكد؛ قُرئ على أنه {found}.",
      remedy: "اقرأ النص المستخرج، فإن كان مشوّهًا فاحفظ الملف بترميز UTF-8.",
    },
    en: {
      what: "The encoding is uncertain; it was read as {found}.",
      remedy: "Look at the text, and if it is garbled save the file as UTF-8.",
    },
  },
  "capture-encoding-unknown": {
    severity: "error",
    ar: { what: "لم يُعرف ترميز الملف ({found}).", remedy: "افتحه في محرر نصوص واحفظه بترميز UTF-8." },
    en: { what: "The encoding could not be told ({found}).", remedy: "Open it in a text editor and save it as UTF-8." },
  },
  "capture-damaged-bytes": {
    severity: "warning",
    ar: { what: "محارف تالفة في الملف عددها {found} ظهرت على هيئة «�».", remedy: "قارن بالمصدر وصحّح المواضع." },
    en: { what: "{found} damaged characters, shown as “�”.", remedy: "Compare with the source and mend them." },
  },
  "capture-truncated": {
    severity: "note",
    ar: { what: "انقطع الملف وسط محرفه الأخير.", remedy: "تأكد من أن آخر المقال لم يضع." },
    en: { what: "The file breaks off inside its last character.", remedy: "Make sure the article's end is not lost." },
  },
  "capture-nul": {
    severity: "note",
    ar: { what: "حُذفت محارف صفرية (NUL) عددها {found}.", remedy: "لا يلزم شيء إن كان النص كاملًا." },
    en: { what: "{found} NUL characters were left out.", remedy: "Nothing to do if the text is whole." },
  },
  "capture-mojibake-repaired": {
    severity: "note",
    ar: { what: "كان النص مشوّه الترميز ({found}) فأُصلح.", remedy: "راجع النص المصلح." },
    en: { what: "The text was garbled by a wrong encoding ({found}) and has been mended.", remedy: "Look it over." },
  },
  "capture-mojibake": {
    severity: "error",
    ar: {
      what: "النص مشوّه الترميز وفُقد منه ما يمنع إصلاحه ({found}).",
      remedy: "انسخ المقال من مصدره من جديد بترميز UTF-8.",
    },
    en: {
      what: "The text is garbled by a wrong encoding, with too much lost to mend it ({found}).",
      remedy: "Copy the article from its source again, as UTF-8.",
    },
  },
  "capture-visual-order": {
    severity: "warning",
    ar: {
      what: "كان النص معكوس الأسطر كما يخرج من ملفات PDF، فأُعيد إلى ترتيب القراءة.",
      remedy: "قارن الأرقام والأقواس والكلمات اللاتينية بالأصل.",
    },
    en: {
      what: "The lines ran backwards, as they come out of PDF files, and were put in reading order.",
      remedy: "Compare numbers, brackets and Latin words with the original.",
    },
  },
  "capture-html-as-text": {
    severity: "note",
    ar: { what: "الملف النصي صفحة HTML في الحقيقة، فقُرئ على أنه صفحة.", remedy: "أعد تسميته بالامتداد ‎.html‎." },
    en: { what: "The text file is an HTML page and was read as one.", remedy: "Rename it to .html." },
  },
  "capture-metadata-broken": {
    severity: "note",
    ar: { what: "بيانات JSON-LD في الصفحة غير سليمة فأُهملت ({found}).", remedy: "تحقّق من التاريخ والكاتب." },
    en: {
      what: "A JSON-LD block of the page is broken and was passed over ({found}).",
      remedy: "Check date and author.",
    },
  },
  "capture-front-matter-broken": {
    severity: "warning",
    ar: {
      what: "ما بين علامتي --- ليس ترويسة YAML تُقرأ ({found})، فعُدّت سطوره نصًّا.",
      remedy: "اكتب كل سطر هكذا: اسم الحقل، نقطتان، مسافة، القيمة.",
    },
    en: {
      what: "What stands between the two --- marks is no YAML front matter ({found}); its lines were kept as text.",
      remedy: "Write each line as a name, a colon, a space, a value.",
    },
  },
  "capture-front-matter-line": {
    severity: "warning",
    ar: {
      what: "سطر في الترويسة لا يُقرأ، فحُفظ كما هو بين القيم الأخرى: {found}.",
      remedy: "صحّحه بين علامتي ---؛ وبقية الترويسة سارية.",
    },
    en: {
      what: "A line of the front matter cannot be read; it was kept as it stands among the extra values: {found}.",
      remedy: "Correct it between the --- marks; the rest of the front matter holds.",
    },
  },
  "capture-row-broken": {
    severity: "error",
    cause: true,
    ar: { what: "صفّ لا يُقرأ في الجدول ({found}).", remedy: "صحّح هذا السطر؛ أما بقية الصفوف فقُرئت." },
    en: {
      what: "A row of the table cannot be read ({found}).",
      remedy: "Correct this line; the other rows were read.",
    },
  },
  "capture-row-too-large": {
    severity: "error",
    ar: {
      what: "صفّ أكبر من أن يكون مقالًا واحدًا (أكثر من {found} ميغابايت)، فتُرك.",
      remedy: "ابحث في الجدول عن علامة اقتباس لم تُغلق، أو احفظ هذا المقال وحده في ملف؛ أما بقية الصفوف فقُرئت.",
    },
    en: {
      what: "A row that is too large for one article (more than {found} MB) was left out.",
      remedy:
        "Look for a quotation mark in the table that is never closed, or keep this article in a file of its own; the other rows were read.",
    },
  },
  "capture-row-blank": {
    severity: "error",
    ar: { what: "صفّ بلا عنوان ولا نص.", remedy: "أكمل العمودين title وtext أو احذف الصف." },
    en: { what: "A row without title and text.", remedy: "Fill the columns title and text, or remove the row." },
  },
  "capture-row-unnamed": {
    severity: "note",
    ar: {
      what: "صفوف بلا عمود id؛ أُعطيت معرّفًا من بصمة محتواها ({found}).",
      remedy: "أضف عمود id ليبقى رابط كل مقال ثابتًا.",
    },
    en: {
      what: "Rows without an id were named after the fingerprint of their content ({found}).",
      remedy: "Add an id column, so that each article's address is permanent.",
    },
  },
  "capture-row-uneven": {
    severity: "warning",
    ar: { what: "عدد خانات الصف لا يطابق رؤوس الأعمدة ({found}).", remedy: "تحقّق من علامات الاقتباس والفواصل." },
    en: { what: "The row's cells do not match the header ({found}).", remedy: "Check quotation marks and delimiters." },
  },
  "capture-columns-differ": {
    severity: "note",
    ar: {
      what: "عمودان لحقل واحد يختلفان: «{found}».",
      remedy: "اعتُمد الأول وبقي الآخر في extra؛ عيّن العمود الصحيح تحت columns في archive.yaml أو صحّح القيمة.",
    },
    en: {
      what: "Two columns of one field differ: “{found}”.",
      remedy:
        "The first was taken, the other is kept under extra; name the right column under columns in archive.yaml.",
    },
  },
  "capture-duplicate-id": {
    severity: "error",
    ar: {
      what: "المعرّف نفسه لمقال سابق في {found}، فتُرك هذا ولم يُنشر.",
      remedy: "أعد تسمية أحد الملفين (أو غيّر معرّف الصف)، أو احذف المكرر.",
    },
    en: {
      what: "The id belongs to an earlier article, in {found}; this one was left out.",
      remedy: "Rename one of the files (or give the row another id), or remove the repetition.",
    },
  },
  "capture-columns-unknown": {
    severity: "error",
    ar: {
      what: "لم يُعرف عمود العنوان ولا عمود النص بين رؤوس الجدول: {found}.",
      remedy:
        "اكتب في archive.yaml تحت columns ما في كل عمود، على مثال السطر المذكور؛ والحقول: title text date source author url category tags id.",
    },
    en: {
      what: "Neither a title nor a text column was recognised among the headers: {found}.",
      remedy:
        "Write in archive.yaml under columns what each holds, after the example given; the fields are title, text, date, source, author, url, category, tags, id.",
    },
  },
  "capture-column-field-unknown": {
    severity: "warning",
    ar: {
      what: "حقل غير معروف في columns: {found}.",
      remedy: "اختر حقلًا من حقول السجل، مثل title أو text أو date أو source أو author أو category.",
    },
    en: {
      what: "Unknown field in columns: {found}.",
      remedy: "Choose a field of the record, such as title, text, date, source, author or category.",
    },
  },
  ...foreignProblems,
  ...partProblems,
  ...fetchProblems,
  ...sidecarProblems,
  ...fileProblems,
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of the station `capture/`. */
export const captureProblem = problemsOf(captureProblems);
