import { articleAr } from "./strings.article.ar.ts";
import { marksAr, searchAr } from "./strings.search.ar.ts";

/**
 * Every interface word in Arabic. `{…}` are placeholders. Forms of number follow CLDR's six Arabic categories
 * (zero, one, two, few 3–10, many 11–99, other 100–102 …): «لا مقالات»، «مقال واحد»، «مقالان»، «3 مقالات»، «11 مقالًا»، «100 مقال».
 * Other languages have the same shape (`Words`); templates hold no words at all.
 */

/** A counted noun in all six forms; `{n}` is the number. */
export interface Forms {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const forms = (zero: string, one: string, two: string, few: string, many: string, other: string): Forms => ({
  zero,
  one,
  two,
  few,
  many,
  other,
});

export const ar = {
  language: "ar" as "ar" | "en",
  direction: "rtl" as "rtl" | "ltr",
  /** Between the members of a list of links. */
  comma: "، ",
  quote: "«{text}»",

  site: {
    skip: "انتقل إلى المتن",
    home: "الصفحة الأولى",
    navigation: "أقسام الموقع",
    theme: "بدّل بين الفاتح والداكن",
    search: "البحث",
    dates: "التواريخ",
    outlets: "الناشرون",
    agencies: "الوكالات",
    sections: "الأبواب",
    headlines: "العناوين",
    about: "عن الأرشيف",
    design: "عناصر التصميم",
    feeds: "الخلاصات والبيانات",
    atom: "خلاصة Atom",
    jsonFeed: "خلاصة JSON",
    table: "جدول CSV",
    lines: "السجلات NDJSON",
    madeWith: "نُسخ بورّاق",
    editor: "يقوم على الأرشيف: {name}",
    contact: "للمراسلة: {contact}",
    breadcrumbs: "موضع الصفحة",
    address: "العنوان",
  },

  count: {
    articles: forms("لا مقالات", "مقال واحد", "مقالان", "{n} مقالات", "{n} مقالًا", "{n} مقال"),
    outlets: forms("لا ناشرين", "ناشر واحد", "ناشران", "{n} ناشرين", "{n} ناشرًا", "{n} ناشر"),
    agencies: forms("لا وكالات", "وكالة واحدة", "وكالتان", "{n} وكالات", "{n} وكالة", "{n} وكالة"),
    sections: forms("لا أبواب", "باب واحد", "بابان", "{n} أبواب", "{n} بابًا", "{n} باب"),
    undated: forms(
      "كل المقالات مؤرخة",
      "مقال واحد بلا تاريخ",
      "مقالان بلا تاريخ",
      "{n} مقالات بلا تاريخ",
      "{n} مقالًا بلا تاريخ",
      "{n} مقال بلا تاريخ",
    ),
    inferred: forms(
      "لا تواريخ مستنتجة",
      "تاريخ واحد مستنتج",
      "تاريخان مستنتجان",
      "{n} تواريخ مستنتجة",
      "{n} تاريخًا مستنتجًا",
      "{n} تاريخ مستنتج",
    ),
    corrected: forms(
      "لا مقالات مصححة",
      "مقال واحد صححه محرر",
      "مقالان صححهما محرر",
      "{n} مقالات صححها محرر",
      "{n} مقالًا صححها محرر",
      "{n} مقال صححها محرر",
    ),
    lines: forms("لا أسطر", "سطر واحد", "سطران", "{n} أسطر", "{n} سطرًا", "{n} سطر"),
    bytes: forms("ملف خالٍ", "بايت واحد", "بايتان", "{n} بايتات", "{n} بايتًا", "{n} بايت"),
    furniture: forms(
      "لم يُستبعد من الصفحة شيء",
      "استُبعد سطر واحد من أثاث الصفحة",
      "استُبعد سطران من أثاث الصفحة",
      "استُبعدت {n} أسطر من أثاث الصفحة",
      "استُبعد {n} سطرًا من أثاث الصفحة",
      "استُبعد {n} سطر من أثاث الصفحة",
    ),
    images: forms("لا صور", "صورة واحدة", "صورتان", "{n} صور", "{n} صورة", "{n} صورة"),
    pages: forms("لا صفحات", "صفحة واحدة", "صفحتان", "{n} صفحات", "{n} صفحة", "{n} صفحة"),
  },

  home: {
    searchLabel: "ابحث في الأرشيف",
    searchHint: "كلمة أو اسم أو «عبارة»",
    searchButton: "ابحث",
    glance: "في الأرشيف",
    span: "من {from} إلى {to}",
    timeline: "على خط الزمن",
    timelineTable: "الجدول: المقالات بحسب تاريخها",
    timelineSeries: { outlet: "ناشر", other: "ناشرون آخرون", unknown: "ناشر غير معروف" },
    timelineUncertain: "تاريخ مستنتج أو ممتد",
    timelineAll: "المجموع",
    newest: "أحدث المقالات",
    oldest: "أقدم المقالات",
    all: "كل المقالات بحسب التاريخ",
    allOutlets: "كل الناشرين",
    allAgencies: "كل الوكالات",
    allSections: "كل الأبواب",
    empty: "لا مقالات في الأرشيف بعد.",
    emptyRemedy: "ضع ملفًا في المجلد articles ثم أعد البناء.",
  },

  ...articleAr,

  browse: {
    dates: "المقالات بحسب التاريخ",
    outlets: "الناشرون",
    agencies: "وكالات الأنباء",
    sections: "أبواب الصحف",
    headlines: "العناوين من الألف إلى الياء",
    undated: "مقالات بلا تاريخ",
    undatedNote: "لم تذكر لقطاتها متى نُشرت، ولم يدل نصها عليه.",
    of: {
      year: "سنة {value}",
      month: "{value}",
      day: "{value}",
      undated: "مقالات بلا تاريخ",
      outlet: "{value}",
      agency: "{value}",
      section: "{value}",
      headlines: "عناوين تبدأ بحرف {value}",
    },
    otherInitial: "عناوين تبدأ برقم أو بحرف غير عربي",
    months: "الأشهر",
    days: "الأيام",
    before: "السابق",
    after: "التالي",
    page: "الصفحة {n} من {last}",
    pages: "صفحات القائمة",
    previous: "الصفحة السابقة",
    next: "الصفحة التالية",
    catchword: "يليها: {text}",
    feeds: "تابع هذا الناشر",
    nothing: "لا شيء هنا بعد.",
  },

  takeAway: {
    title: "خذ الأرشيف معك",
    csv: "جدول بالمقالات كلها (CSV، يفتح في برامج الجداول)",
    ndjson: "السجلات كاملة (NDJSON، سجل في كل سطر)",
    schema: "وصف حقول السجل (JSON Schema)",
    package: "بطاقة البيانات (Data Package)",
    atom: "خلاصة Atom",
    jsonFeed: "خلاصة JSON",
    checksums: "بصمات الملفات (SHA256SUMS)",
    zip: "الموقع كله في ملف ZIP، يُفتح بلا شبكة",
  },

  missing: {
    title: "لا صفحة بهذا العنوان",
    text: "قد يكون المقال نُقل أو حُذف، أو أن في العنوان خطأ. جرّب واحدًا من ثلاثة:",
    search: "ابحث عن كلمة من العنوان أو النص",
    dates: "افتح يوم النشر؛ فعناوين الأيام مثل {example}",
    headlines: "تصفح العناوين من الألف إلى الياء",
  },

  design: {
    title: "عناصر التصميم",
    note: "كل ما تُبنى منه صفحات الأرشيف، في صفحة واحدة.",
    colours: "الألوان",
    type: "الخط",
    marks: "علامات التواريخ",
    entries: "مدخل في قائمة",
    forms: "البحث",
    shelves: "الرفوف",
    pager: "تقليب الصفحات",
    notes: "الحواشي",
    body: "المتن",
    headline: "خبر يُضرب مثلًا في عنوان من سطرين أو أقل",
    outlet: "صحيفة للتمثيل",
    evidence: "نُشر في: الجمعة 28 يناير",
    text: "كان الورّاق ينسخ الكتب ويقابلها ويجلّدها ويبيعها، ويكتب في آخرها متى فرغ من نسخها وعن أي أصل نقل. وعلى هذا مشى الأرشيف: نص كما وصل، ومعه ما يدل على أصله.",
    colour: {
      paper: "الورق",
      ink: "الحبر",
      soft: "الحبر الخفيف",
      rubric: "الحمرة",
      rule: "المسطرة",
      tint: "الحاشية",
    },
  },

  search: searchAr,
  marks: marksAr,
};
