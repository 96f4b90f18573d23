import { createHash } from "node:crypto";
import type { Archive } from "../../src/opened-archive.ts";
import type { ArticleRecord, Block, Dated, RecordLine } from "../../src/record/schema.ts";
import { type ArchiveSettings, defaultSettings } from "../../src/settings.ts";
import { lineOf } from "../line-of.ts";

/**
 * A small archive made up for the tests, in words of our own, that shows every feature a page can have: dates of every
 * basis, none, and wider than a day; a correction; many captions; long titles; Latin runs; a record that is a headline
 * and nothing else; text that would break a page if it were taken for markup.
 */

const paragraph = (text: string, line: number): Block => ({ type: "paragraph", text, lines: [line] });

const dated = (edtf: string, basis: Dated["basis"], evidence: string | null, line: number | null = null): Dated => ({
  edtf,
  basis,
  evidence,
  line,
});

/** A record with nothing in it but what is given. */
export function makeRecord(given: Partial<ArticleRecord> & { readonly id: string }): ArticleRecord {
  const body = given.body ?? [];
  const lines: RecordLine[] = body.flatMap(({ text, type, lines: numbers }) =>
    numbers.map((number) => lineOf(number, type === "heading" ? "subheading" : "body", text)),
  );
  const content = [given.headline ?? "", ...body.map(({ text }) => text)].join("\n\n");
  return {
    headline: null,
    standfirst: null,
    section: null,
    publisher: null,
    byline: null,
    agencies: [],
    agencyIds: [],
    place: null,
    published: null,
    updated: null,
    captured: null,
    body,
    images: [],
    related: [],
    tags: [],
    subjects: [],
    lines,
    problems: [],
    source: {
      file: `${given.id}.txt`,
      format: "text",
      encoding: "utf-8",
      bytes: Buffer.byteLength(content),
      sha256: createHash("sha256").update(content).digest("hex"),
      url: null,
    },
    corrected: null,
    extra: {},
    ...given,
  };
}

const HARBOUR = makeRecord({
  id: "harbour-2023",
  headline: "المرفأ القديم يستقبل أول سفينة بعد ترميم رصيفه الشمالي",
  standfirst: "قالت إدارة المرفأ إن الرصيف صار يتسع لسفن طولها 120.5 مترًا، وإن العمل بدأ عند الساعة 06:30.",
  section: "محليات",
  publisher: { id: "sahifat-sahil", name: "صحيفة الساحل", basis: "stated" },
  byline: "ليلى الصيّاد",
  agencies: ["وكالة المدّ", "أنباء الموج"],
  agencyIds: ["al-madd", "al-mawj"],
  place: "ميناء الزيتون",
  published: dated("2023-03-05T18:55", "stated", "نُشر في: الأحد 5 مارس 2023 - 6:55 م", 4),
  updated: dated("2023-03-05T19:20", "metadata", "article:modified_time", null),
  captured: dated("2024-04-25", "stated", "الخميس 25 أبريل 2024 12:31 م", 2),
  body: [
    paragraph(
      "رست السفينة Blue Heron 7 صباح الأحد في المرفأ القديم، وعلى متنها 1,200 طن من القمح، بعد عامين من أعمال الترميم.",
      6,
    ),
    paragraph(
      "وقالت المهندسة سلمى البحري إن الرصيف «عاد كما كان وأوسع»، وإن الكلفة بلغت 3.5 مليون دينار (أي أقل من التقدير الأول بنسبة 12%).",
      7,
    ),
    { type: "heading", text: "ما الذي تغيّر؟", lines: [8] },
    paragraph(
      "رُفعت الرافعات القديمة، ومُدّت سكة بطول 12-15 كيلومترًا، ويعمل النظام الجديد HarborOS v2.1 على مدار الساعة.",
      9,
    ),
    { type: "list", text: "- رصيف بعمق 9.4 أمتار\n- مستودعان للحبوب\n- محطة كهرباء", lines: [10, 11, 12] },
    { type: "quote", text: "لم نكن نظن أن نرى هذا اليوم.", lines: [13] },
    paragraph(
      "1. هذا سطر يبدأ برقم ونجمة * وشرطة_تحتية ولا يُقرأ Markdown، ولا <b>HTML</b> ولا [رابط](javascript:alert(1)).",
      14,
    ),
  ],
  images: Array.from({ length: 14 }, (_, index) => ({
    caption: `الرصيف الشمالي في مرحلة الترميم رقم ${index + 1}`,
    credit: index % 3 === 0 ? "صحيفة الساحل" : null,
    lines: [20 + index],
  })),
  related: ["صيادو الزيتون يعودون إلى البحر", "عنوان لا يملكه الأرشيف عن طقس الغد"],
  tags: ["المرفأ", "ميناء الزيتون", "القمح"],
  subjects: ["الموانئ والملاحة"],
  lines: [
    lineOf(1, "pageTitle", "المرفأ القديم يستقبل أول سفينة - صحيفة الساحل"),
    lineOf(2, "furniture", "الخميس 25 أبريل 2024 12:31 م"),
    lineOf(3, "headline", "المرفأ القديم يستقبل أول سفينة بعد ترميم رصيفه الشمالي"),
    lineOf(4, "meta", "نُشر في: الأحد 5 مارس 2023 - 6:55 م"),
    lineOf(
      6,
      "body",
      "رست السفينة Blue Heron 7 صباح الأحد في المرفأ القديم، وعلى متنها 1,200 طن من القمح، بعد عامين من أعمال الترميم.",
    ),
    lineOf(40, "furniture", "شارك على Facebook"),
    lineOf(41, "related", "صيادو الزيتون يعودون إلى البحر"),
  ],
  source: {
    file: "harbour-2023.html",
    format: "html",
    encoding: "windows-1256",
    bytes: 48_213,
    sha256: `${"0".repeat(60)}beef`,
    url: "https://example.org/harbour?id=1&lang=ar",
  },
});

const FISHERS = makeRecord({
  id: "fishers-2023",
  headline: "صيادو الزيتون يعودون إلى البحر",
  publisher: { id: "sahifat-sahil", name: "صحيفة الساحل", basis: "stated" },
  section: "محليات",
  tags: ["المرفأ", "صيد"],
  subjects: ["الموانئ والملاحة"],
  published: dated("2023-02-27/2023-03-03", "inferred", "قال الصيادون الجمعة الماضي إن الموسم بدأ", 5),
  body: [
    paragraph("خرجت قوارب الصيد من المرفأ القديم في ميناء الزيتون فجر الجمعة بعد ترميم الرصيف الشمالي.", 4),
    paragraph("قال الصيادون الجمعة الماضي إن الموسم بدأ متأخرًا، وإن السمك وفير قرب الرصيف والمرفأ.", 5),
  ],
});

const CORRECTED = makeRecord({
  id: "observatory-1999",
  headline:
    "مرصد الجبل يفتح أبوابه ليلًا للزوار في مواسم الشهب، ويعد بتلسكوب أكبر يرى ما لم يره الفلكيون في هذه البلاد منذ قرون طويلة",
  publisher: { id: "al-jabal", name: "الجبل نت", basis: "editor" },
  section: "علوم/ فضاء",
  published: dated("1999-11", "editor", "رقم العدد في ركن الصفحة", null),
  body: [paragraph("يفتح المرصد أبوابه كل ليلة من ليالي الشهب، ويشرح الفلكيون للزوار ما يرونه.", 3)],
  corrected: {
    by: "محرر الأرشيف",
    note: "عرفنا الشهر من **رقم العدد**، انظر [فهرس المجلة](https://example.org/index).",
    fields: ["publisher", "published"],
    notes: { publisher: "الشعار في رأس الصفحة" },
  },
});

const BARE = makeRecord({ id: "000_bare", headline: "عنوان ولا شيء غيره" });
const NAMELESS = makeRecord({
  id: "no-headline",
  agencies: ["رويترز"],
  agencyIds: ["reuters"],
  published: dated("2023-03-05", "metadata", "date", null),
  body: [paragraph("Breaking news, in English only: <script>alert('x')</script> & more.", 1)],
});
const APPROXIMATE = makeRecord({
  id: "مقال بالعربية",
  headline: "«سوق الورّاقين» يُبعث من جديد: 2000 كتاب في يوم واحد",
  publisher: { id: "sahifat-sahil", name: "صحيفة الساحل", basis: "metadata" },
  published: dated("2021-12-30~", "inferred", "قبل يومين من رأس السنة", 2),
  body: [paragraph("اصطف القراء أمام سوق الورّاقين قبل يومين من رأس السنة.", 2)],
});

/** The archive; `more` settings over the defaults. */
export function sampleArchive(more: Partial<ArchiveSettings> = {}): Archive {
  const settings = {
    ...defaultSettings(),
    title: "أرشيف الساحل",
    description: "مقالات مصنوعة للاختبار، فيها من كل ما تعرضه الصفحات شيء.",
    editor: "مكتبة الاختبار",
    ...more,
  };
  return {
    home: ".",
    settings,
    records: [BARE, CORRECTED, FISHERS, HARBOUR, NAMELESS, APPROXIMATE],
    problems: [],
    twins: [],
  };
}

/** An archive of many articles, for pages of 50: `size` short ones over three years and seven outlets. */
export function largeArchive(size: number): Archive {
  const records = Array.from({ length: size }, (_, index) =>
    makeRecord({
      id: `n-${String(index).padStart(6, "0")}`,
      headline: `${"ابتثجحخدذرزسشصضطظعغفقكلمنهوي".charAt(index % 28)}خبر رقم ${index + 1} من أخبار الاختبار`,
      publisher: { id: `outlet-${index % 7}`, name: `صحيفة الاختبار ${(index % 7) + 1}`, basis: "stated" },
      section: `باب ${(index % 60) + 1}`,
      published:
        index % 11 === 0
          ? null
          : dated(`20${21 + (index % 3)}-0${1 + (index % 9)}-${10 + (index % 18)}`, "stated", null, 2),
      body: [paragraph(`نص الخبر رقم ${index + 1}، وفيه ما يكفي ليُعرض في القائمة.`, 3)],
    }),
  );
  return { home: ".", settings: { ...defaultSettings(), title: "أرشيف كبير" }, records, problems: [], twins: [] };
}
