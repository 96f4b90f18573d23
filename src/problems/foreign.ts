import type { ProblemKind } from "./problem.ts";

/** What is wrong with files of kinds that are read under no name, with what helps instead; part of the catalogue of `capture/`. */
export const foreignProblems = {
  "capture-pdf": {
    severity: "error",
    ar: {
      what: "الملف مستند PDF، ولا يُقرأ نصه.",
      remedy:
        "افتحه وانسخ نصه إلى ملف ‎<id>.txt هنا؛ وإن كان صورة ممسوحة فاكتب نصها، وضع صورة الصفحة بجانبه باسم ‎<id>.jpg. ولا تغني إعادة التسمية.",
    },
    en: {
      what: "The file is a PDF; its text is not read.",
      remedy:
        "Open it, copy its text into <id>.txt and keep that here; of a scan type the text, and lay a picture of the page beside it as <id>.jpg. A new name does not help.",
    },
  },
  "capture-zip": {
    severity: "error",
    ar: {
      what: "الملف أرشيف مضغوط أو مستند مكتبي ({found})، ولا يُقرأ.",
      remedy:
        "المستند: افتحه واحفظه نصًّا (‎.txt بترميز UTF-8) أو صفحة ويب (‎.html)؛ والجدول: احفظه ‎.csv؛ والمضغوط: فُكّه هنا. ولا تغني إعادة التسمية؛ واحفظ الأصل خارج هذا المجلد.",
    },
    en: {
      what: "The file is an archive or an office document ({found}); it is not read.",
      remedy:
        "A document: open it and save it as text (.txt, UTF-8) or web page (.html); a sheet: as .csv; an archive: unpack it here. A new name does not help; keep the original outside this folder.",
    },
  },
  "capture-webarchive": {
    severity: "error",
    ar: {
      what: "أرشيف صفحة من Safari ({found})، ولا يُقرأ.",
      remedy: "افتحه في Safari واحفظه بصيغة «Page Source» (‎.html)، أو انسخ نصه إلى ملف ‎.txt.",
    },
    en: {
      what: "A page as Safari archives it ({found}); it is not read.",
      remedy: "Open it in Safari and save it as “Page Source” (.html), or copy its text into a .txt file.",
    },
  },
  "capture-shortcut": {
    severity: "error",
    ar: {
      what: "الملف رابط إلى صفحة لا الصفحة نفسها ({found}).",
      remedy: "افتح الصفحة واحفظها هنا، أو أعطِ عنوانها للأمر warraq add.",
    },
    en: {
      what: "The file is a link to a page, not the page itself ({found}).",
      remedy: "Open the page and save it here, or give its address to warraq add.",
    },
  },
  "capture-binary": {
    severity: "error",
    ar: {
      what: "الملف ليس نصًّا ({found}).",
      remedy:
        "احفظ المقال نصًّا أو صفحة HTML؛ وصورة المقال تُوضع بجانب أصله باسم ‎<id>.jpg (‏JPEG أو PNG أو WebP أو AVIF أو GIF أو TIFF)، وما عداها يُنقل إلى مكان آخر.",
    },
    en: {
      what: "The file is not text ({found}).",
      remedy:
        "Save the article as text or HTML; a picture of it lies beside its capture as <id>.jpg (JPEG, PNG, WebP, AVIF, GIF, TIFF); move anything else elsewhere.",
    },
  },
  "capture-unknown-extension": {
    severity: "error",
    ar: {
      what: "امتداد غير معروف ({found})، فتُرك الملف.",
      remedy:
        "الامتدادات المقروءة: ‎txt html mhtml md eml csv tsv jsonl json xml rss warc wacz‎؛ إن كان أحدها فأعد تسميته، وإن كان مستندًا فاحفظه نصًّا، وإلا فانقله.",
    },
    en: {
      what: "Unknown extension ({found}): the file was left out.",
      remedy:
        "Read are txt, html, mhtml, md, eml, csv, tsv, jsonl, json, xml, rss, warc and wacz: rename the file if it is one of them, save it as text if it is a document, else move it.",
    },
  },
} as const satisfies Record<string, ProblemKind>;
