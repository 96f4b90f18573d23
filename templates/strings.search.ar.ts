import type { SearchWords } from "../src/browser/search/words.ts";

/** Interface words of the search page and of the bar that walks through highlighted words, in Arabic. */

/** What the script takes from elsewhere in the strings: counted articles, names of bases, "undated", "publisher unknown" … */
type Shared = "articles" | "bases" | "noDate" | "noOutlet" | "noHeadline";

export const searchAr = {
  heading: "البحث في الأرشيف",
  field: "كلمات البحث",
  submit: "ابحث",
  clear: "امحُ كلمات البحث",
  suggestionsLabel: "اقتراحات",
  results: "نتائج البحث",
  filters: "التصفية",
  filtersNamed: "تصفية النتائج",
  range: "تاريخ المقال",
  fromDay: "من يوم",
  toDay: "إلى يوم",
  sort: "الترتيب",
  sorts: { relevance: "الأوثق صلة", newest: "الأحدث", oldest: "الأقدم" },
  withoutScript:
    "يحتاج البحث إلى جافاسكربت، وهي معطلة في متصفحك. شغّلها ثم أعد تحميل الصفحة، أو تصفّح الأرشيف من هنا: كل مقالاته في القوائم التالية.",
  local: {
    what: "لا يعمل البحث في ملفات مفتوحة من القرص مباشرة",
    remedy: "افتح الأرشيف بخادم محلي، مثل: npx serve، ثم زر العنوان الذي يعرضه.",
  },
  browse: "تصفّح الأرشيف",
  browseOutlets: "الناشرون",
  browseAgencies: "الوكالات",
  browseMonths: "الأشهر",
  browseHeadlines: "كل العناوين من الألف إلى الياء",
  browseAll: "كل التواريخ",
  how: "كيف يطابق البحث؟",
  howRules: [
    ["ضمانات", "يجد الضمانات وبضمانات وضمانة: تُسقط أداة التعريف وحروف الجر والعطف والضمائر وعلامات الجمع."],
    ["القاهره", "يجد القاهرة: لا فرق بين الهمزات، ولا بين ه وة، ولا بين ى وي، ولا أثر للتشكيل والتطويل."],
    ["٢٠٢٢", "يجد 2022: الأرقام واحدة بأي رسم كُتبت."],
    ["لوغانسك", "يجد لوهانسك: الأسماء المنقولة عن لغات أخرى تُعرف برسومها المختلفة."],
    ["«أمن روسيا»", "بين علامتي تنصيص: العبارة كما هي، كلماتها متتالية."],
    ["روسيا -الناتو", "كلمة قبلها علامة ناقص: المقالات التي لا ترد فيها."],
  ],
  howOrder:
    "تتقدم المقالات التي تجمع كل كلماتك، ثم ما فيه بعضها. وتُترك الكلمات الشائعة مثل «من» و«في» إلا داخل عبارة. ولا يخرج ما تكتبه من جهازك.",

  live: {
    opening: "جارٍ تحميل فهرس البحث…",
    searching: "جارٍ البحث…",
    found: "«{text}»: {count}",
    foundBoth: "«{text}»: {count}، وبعض الكلمات في {partial}",
    foundPartial: "«{text}»: لا مقال فيه كل الكلمات، وبعضها في {partial}",
    title: "«{text}»",
    partial: "مقالات فيها بعض كلماتك",
    partialOnly: "لا مقال يجمع كل كلماتك. في هذه المقالات بعضها",
    unknown: "لا ترد «{word}» في هذا الأرشيف.",
    nearest: "أقرب ما فيه:",
    ignored: "كلمات شائعة لم يُبحث عنها: {words}.",
    ignoredRemedy: "ضعها بين علامتي تنصيص لتبحث عنها.",
    between: "، ",
    none: "جرّب كلمات أقل، أو رسمًا آخر للاسم، أو تصفّح الأرشيف من هنا.",
    noneNarrowed: {
      what: "لا مقالات بهذه التصفية",
      remedy: "قد تكون لكلماتك نتائج خارج ما اخترته من ناشر أو تاريخ.",
    },
    widen: "أزل كل التصفية",
    more: "المزيد من النتائج",
    shown: "عُرض {shown} من {total}",
    facets: { outlet: "الناشر", agency: "الوكالة", section: "الباب", month: "الشهر" },
    facetMore: "أظهر الباقي ({n})",
    from: "من",
    to: "إلى",
    remove: "أزل التصفية: {what}",
    rangeTurned: "يوم البداية بعد يوم النهاية.",
    failed: {
      what: "تعذّر تحميل فهرس البحث",
      remedy:
        "أعد المحاولة بعد قليل. فإن تكرر ذلك فقد يكون الموقع ناقص الملفات: راسل القائمين عليه، وتصفّح الأرشيف بالقوائم.",
    },
    offline: {
      what: "أنت غير متصل بالشبكة",
      remedy: "لم يُحمَّل فهرس البحث بعد. اتصل بالشبكة ثم أعد المحاولة.",
    },
    retry: "أعد المحاولة",
    hitFailed: "تعذّر تحميل هذه النتيجة.",
    suggestions: {
      zero: "لا اقتراحات",
      one: "اقتراح واحد",
      two: "اقتراحان",
      few: "{n} اقتراحات",
      many: "{n} اقتراحًا",
      other: "{n} اقتراح",
    },
    correction: "هل تقصد",
    headline: "مقال",
  } as Omit<SearchWords, Shared>,
};

export const marksAr = {
  bar: "كلمات البحث في المقال",
  at: "{at} من {of}",
  previous: "الموضع السابق",
  next: "الموضع التالي",
  clear: "أزل الإبراز",
  offline: "أنت غير متصل بالشبكة. ما تقرؤه محفوظ على جهازك.",
};
