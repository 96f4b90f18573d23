import type { ArticleRecord, Dated } from "../../../src/record/schema.ts";
import { lineOf } from "../../line-of.ts";

/** A record with every field of docs/record.md filled; `overrides` changes what a test is about. */
export function sampleRecord(overrides: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    id: "000_5a34ea330b595b20",
    headline: "اتفاق على تبادل الأسرى برعاية أممية",
    standfirst: "أعلن المبعوث الأممي التوصل إلى اتفاق بعد أسبوعين من المحادثات.",
    section: "أخبار العالم",
    publisher: { id: "al-manara", name: "جريدة المنارة", basis: "stated" },
    byline: "وليد سعيد، هدى ناصر",
    agencies: ["أ ف ب"],
    agencyIds: ["afp"],
    place: "جنيف",
    published: stated("2022-01-28T18:55"),
    updated: stated("2022-01-28T18:56"),
    captured: { edtf: "2024-04-25T12:31", basis: "stated", evidence: "الخميس 25 أبريل 2024 12:31 م", line: 3 },
    body: [
      { type: "paragraph", text: "قال المبعوث إن الاتفاق يشمل مئتي أسير.", lines: [12] },
      { type: "heading", text: "مراحل التنفيذ", lines: [14] },
      { type: "paragraph", text: "يبدأ التنفيذ الأسبوع المقبل.", lines: [15] },
    ],
    images: [{ caption: "جلسة المحادثات", credit: "رويترز", lines: [10] }],
    related: ["جولة جديدة من المحادثات في جنيف"],
    tags: ["اليمن", "الأمم المتحدة"],
    subjects: [],
    lines: [
      lineOf(1, "headline", "اتفاق على تبادل الأسرى برعاية أممية"),
      lineOf(12, "body", "قال المبعوث إن الاتفاق يشمل مئتي أسير."),
    ],
    problems: [],
    source: {
      file: "articles/000_5a34ea330b595b20.txt",
      format: "text",
      encoding: "utf-8",
      bytes: 4452,
      sha256: "60b13b1ec648776d02fcb385342e8f57ecae8799ab5b855cf48b39d884594248",
      url: "https://manara.example/news/1234?a=1&b=2",
    },
    corrected: null,
    extra: {},
    ...overrides,
  };
}

/** A date as the capture prints it. */
export const stated = (edtf: string): Dated => ({ edtf, basis: "stated", evidence: "كما طُبع", line: 2 });

/** A date that was worked out from the text. */
export const inferred = (edtf: string): Dated => ({ edtf, basis: "inferred", evidence: "أمس الثلاثاء", line: 12 });

/** A date the archive's editor set. */
export const edited = (edtf: string): Dated => ({ edtf, basis: "editor", evidence: "من فهرس الصحيفة", line: null });
