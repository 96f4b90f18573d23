import type { ProblemKind } from "./problem.ts";

/** What can be wrong, or not sure, at a field that `extract/` reads: publisher, date, byline, place. */
export const extractFieldProblems = {
  "extract-no-publisher": {
    severity: "note",
    ar: {
      what: "لا تذكر اللقطة ناشرها.",
      remedy: "إن عرفته فاكتب publisher في ‎<id>.yaml بجانب الأصل مع note تذكر مصدر معرفتك.",
    },
    en: {
      what: "The capture does not name its publisher.",
      remedy: "If you know it, write publisher in <id>.yaml beside the capture with a note saying how you know.",
    },
  },
  "extract-source-differs": {
    severity: "warning",
    ar: {
      what: "الناشر المذكور في البيانات غير صاحب رابط الصفحة: «{found}».",
      remedy: "راجع أيهما نشر المقال، ثم اكتب publisher في ‎<id>.yaml بجانب الأصل إن لزم.",
    },
    en: {
      what: "The publisher stated and the page's address speak of different outlets: “{found}”.",
      remedy:
        "See which of the two published the article and write publisher in <id>.yaml beside the capture if needed.",
    },
  },
  "extract-no-date": {
    severity: "note",
    ar: {
      what: "لا تاريخ نشر في اللقطة ولا ما يُستدل به عليه.",
      remedy: "إن عرفته فاكتب published في ‎<id>.yaml بجانب الأصل مع note تذكر السبب.",
    },
    en: {
      what: "The capture states no publication date and nothing to infer it from.",
      remedy: "If you know it, write published in <id>.yaml beside the capture with a note giving the reason.",
    },
  },
  "extract-doubtful-publisher": {
    severity: "note",
    ar: {
      what: "الناشر «{found}» ظنّ: لا يدل عليه إلا موضعه أو يشاركه فيه ناشر آخر.",
      remedy: "إن كان صحيحًا أو كان غيره فاكتب publisher في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "The publisher “{found}” is a guess: only its place on the page tells it, or another outlet shares the name.",
      remedy: "Whether it is right or another is, write publisher in <id>.yaml beside the capture.",
    },
  },
  "extract-doubtful-byline": {
    severity: "note",
    ar: {
      what: "الكاتب «{found}» ظنّ: اسم لا يُعرف ولا لافتة قبله.",
      remedy: "إن لم يكن هو الكاتب فاكتب byline في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "The byline “{found}” is a guess: a name that is not known, with no label before it.",
      remedy: "If it is not the writer, write byline in <id>.yaml beside the capture.",
    },
  },
  "extract-unread-writer": {
    severity: "note",
    ar: {
      what: "قد يكون «{found}» في هذا السطر اسم الكاتب، ولم يُقرأ: لا شيء بجانبه يقول إنه كتب.",
      remedy: "إن كان هو الكاتب فاكتب byline في ‎<id>.yaml بجانب الأصل؛ وإلا فاكتب byline: null.",
    },
    en: {
      what: "“{found}” on this line may be the writer's name and was not read: nothing beside it says that it signs.",
      remedy: "If it is the writer, write byline in <id>.yaml beside the capture; if not, byline: null.",
    },
  },
  "extract-unread-place": {
    severity: "note",
    ar: {
      what: "قد يذكر هذا السطر مكان الخبر، ولم يُقرأ منه: «{found}».",
      remedy: "إن كان فيه المكان فاكتب place في ‎<id>.yaml بجانب الأصل؛ وإلا فاكتب place: null.",
    },
    en: {
      what: "This line may tell the place of the news, and none was read from it: “{found}”.",
      remedy: "If it does, write place in <id>.yaml beside the capture; if not, place: null.",
    },
  },
  "extract-unread-update": {
    severity: "note",
    ar: {
      what: "في هذا السطر ذكر تحديث لم يُقرأ تاريخه: «{found}».",
      remedy: "إن كان تاريخ تحديث المقال فاكتب updated في ‎<id>.yaml بجانب الأصل؛ وإلا فاكتب updated: null.",
    },
    en: {
      what: "This line speaks of an update whose date was not read: “{found}”.",
      remedy: "If it is the article's, write updated in <id>.yaml beside the capture; if not, updated: null.",
    },
  },
  "extract-doubtful-place": {
    severity: "note",
    ar: {
      what: "المكان في صدر الخبر غير مؤكد: «{found}».",
      remedy: "إن عرفته فاكتب place في ‎<id>.yaml بجانب الأصل.",
    },
    en: {
      what: "The place of the dateline is uncertain: “{found}”.",
      remedy: "If you know it, write place in <id>.yaml beside the capture.",
    },
  },
} as const satisfies Record<string, ProblemKind>;
