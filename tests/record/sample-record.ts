import type { ArticleRecord } from "../../src/record/schema.ts";

const SHA = "a".repeat(64);

/** A made-up record with a headline, a standfirst, two paragraphs, a caption, a related title and a label. */
export function sampleRecord(over: Partial<ArticleRecord> = {}): ArticleRecord {
  const line = (number: number, role: ArticleRecord["lines"][number]["role"], text: string) => ({
    number,
    role,
    text,
    reason: "لأغراض الاختبار",
  });
  return {
    id: "harbour",
    headline: "افتتاح رصيف جديد في الميناء",
    standfirst: "الرصيف يستقبل السفن الكبيرة",
    section: null,
    publisher: null,
    byline: null,
    agencies: [],
    agencyIds: [],
    place: null,
    published: null,
    updated: null,
    captured: null,
    body: [
      { type: "paragraph", text: "افتتح الوزير الرصيف صباح اليوم.", lines: [5] },
      { type: "paragraph", text: "وقال إن العمل استمر عامين.", lines: [7] },
      { type: "paragraph", text: "ملف الموانئ العربية.", lines: [9] },
    ],
    images: [{ caption: "الرصيف من الجو", credit: null, lines: [4] }],
    related: ["موانئ المتوسط"],
    tags: [],
    lines: [
      line(1, "headline", "افتتاح رصيف جديد في الميناء"),
      line(2, "standfirst", "الرصيف يستقبل السفن الكبيرة"),
      line(4, "caption", "الرصيف من الجو"),
      line(5, "body", "افتتح الوزير الرصيف صباح اليوم."),
      line(7, "body", "وقال إن العمل استمر عامين."),
      line(9, "body", "ملف الموانئ العربية."),
      line(11, "related", "موانئ المتوسط"),
      line(12, "furniture", "اتصل بنا"),
    ],
    problems: [
      { code: "extract-no-date", severity: "note", line: null, field: "published", found: null, message: "لا تاريخ." },
    ],
    source: { file: "harbour.txt", format: "text", encoding: "utf-8", bytes: 10, sha256: SHA, url: null },
    corrected: null,
    extra: {},
    ...over,
  };
}
