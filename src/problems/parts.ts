import type { ProblemKind } from "./problem.ts";

/** What can be wrong with files that hold several articles, or none; part of the catalogue of `capture/`. */
export const partProblems = {
  "capture-chat": {
    severity: "error",
    ar: {
      what: "الملف محادثة بين أشخاص لا مقال ({found})، فلم يُنشر.",
      remedy: "إن كان فيها خبر فانسخ نصه وحده إلى ملف ‎.txt‎ مع مصدره وتاريخه.",
    },
    en: {
      what: "The file is a conversation between people, not an article ({found}); it was not published.",
      remedy: "If it holds a news item, copy its text alone into a .txt file, with source and date.",
    },
  },
  "capture-conflict": {
    severity: "warning",
    ar: {
      what: "في الأصل علامات تعارض تركها git، وفيه ما كتبه شخصان في موضع واحد: {found}.",
      remedy: "أعد الأصل كما كان، أو أبقِ أحد النصين واحذف الأسطر التي تبدأ بـ <<<<<<< و======= و>>>>>>>.",
    },
    en: {
      what: "The capture holds marks of a conflict that git left, and what two people wrote at one place: {found}.",
      remedy:
        "Put the capture back as it was, or keep one of the two and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    },
  },
  "capture-table-given-up": {
    severity: "error",
    ar: {
      what: "في الجدول علامات اقتباس كثيرة لا تُغلق، فتُركت قراءته من هذا السطر إلى آخره؛ والأسطر المتروكة عددها {found}.",
      remedy: "أغلق علامات الاقتباس، أو صدّر الجدول من جديد بصيغة CSV أو JSONL.",
    },
    en: {
      what: "So many quotation marks of the table are never closed that it was given up from this line on: {found} lines were not read.",
      remedy: "Close the quotation marks, or export the table again as CSV or JSONL.",
    },
  },
  "capture-several-articles": {
    severity: "error",
    terms: true,
    ar: {
      what: "في الملف عدة مقالات لا يُعرف على وجه اليقين أين ينتهي كل منها ({found}).",
      remedy: "احفظ كل مقال في ملف وحده، أو ضعها في جدول ‎.csv‎ أو ‎.jsonl‎: مقال في كل صف.",
    },
    en: {
      what: "The file holds several articles, and nothing tells for certain where each ends ({found}).",
      remedy: "Keep each in a file of its own, or all in a .csv or .jsonl table, one article a row.",
    },
  },
  "capture-export-broken": {
    severity: "error",
    cause: true,
    ar: {
      what: "تعذّرت قراءة الملف من هذا الموضع إلى آخره ({found})؛ أما ما قبله فقُرئ.",
      remedy: "صدّر الملف أو نزّله من جديد.",
    },
    en: {
      what: "The file cannot be read from here on ({found}); what stands before was read.",
      remedy: "Export or download it again.",
    },
  },
  "capture-export-untidy": {
    severity: "note",
    cause: true,
    ar: {
      what: "في الملف أخطاء في الصياغة ({found})، وقُرئ على الرغم منها.",
      remedy: "راجع آخر مقالاته، وصدّره من جديد إن نقص منها شيء.",
    },
    en: {
      what: "The file is not well-formed ({found}); it was read all the same.",
      remedy: "Look at its last articles, and export it again if anything is missing.",
    },
  },
  "capture-export-empty": {
    severity: "error",
    ar: { what: "لا مقال في هذا الملف ({found}).", remedy: "تحقّق من أنه التصدير المقصود، أو احذفه." },
    en: {
      what: "There is no article in this file ({found}).",
      remedy: "See whether it is the right one, or remove it.",
    },
  },
  "capture-parts-passed-over": {
    severity: "note",
    terms: true,
    ar: {
      what: "في الملف ما ليس مقالًا فتُرك ({found}).",
      remedy: "لا يلزم شيء إن لم يكن بينه مقال.",
    },
    en: {
      what: "The file also holds what is no article; it was passed over ({found}).",
      remedy: "Nothing to do unless an article is among it.",
    },
  },
  "capture-part-too-large": {
    severity: "error",
    terms: true,
    ar: {
      what: "جزء من الملف أكبر من أن يكون مقالًا واحدًا ({found})، فتُرك.",
      remedy: "إن كان مقالًا فاحفظ نصه في ملف ‎.txt‎.",
    },
    en: {
      what: "A part of the file is too large for one article ({found}) and was left out.",
      remedy: "If it is one, keep its text in a .txt file.",
    },
  },
  "capture-part-blank": {
    severity: "error",
    ar: {
      what: "جزء من الملف بلا عنوان ولا نص ({found}).",
      remedy: "تحقّق من التصدير، أو لا تفعل شيئًا إن لم ينقص مقال.",
    },
    en: {
      what: "A part of the file has neither title nor text ({found}).",
      remedy: "See whether the export is whole; nothing to do if no article is missing.",
    },
  },
  "capture-json-unknown": {
    severity: "warning",
    ar: {
      what: "ملف JSON لا يُعرف ما فيه فتُرك ({found}).",
      remedy:
        "يُقرأ تصدير تيليغرام (result.json) وCSL-JSON وJSON Feed وقائمة كائنات لها title وtext؛ وإن كان للعنوان والنص فيها اسمان آخران فاكتبهما في archive.yaml تحت columns على مثال السطر المذكور.",
    },
    en: {
      what: "A JSON file of no known kind; it was left out ({found}).",
      remedy:
        "Read are Telegram's result.json, CSL-JSON, JSON Feed, and a list of objects with title and text; where those have other names, write them in archive.yaml under columns, after the example given.",
    },
  },
} as const satisfies Record<string, ProblemKind>;
