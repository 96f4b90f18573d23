import type { ArticleRecord } from "../../src/record/schema.ts";
import { lineOf } from "../line-of.ts";

const SHA = "a".repeat(64);

/** A made-up record with a headline, a standfirst, two paragraphs, a caption, a related title and a label. */
export function sampleRecord(over: Partial<ArticleRecord> = {}): ArticleRecord {
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
    subjects: [],
    lines: [
      lineOf(1, "headline", "افتتاح رصيف جديد في الميناء"),
      lineOf(2, "standfirst", "الرصيف يستقبل السفن الكبيرة"),
      lineOf(4, "caption", "الرصيف من الجو"),
      lineOf(5, "body", "افتتح الوزير الرصيف صباح اليوم."),
      lineOf(7, "body", "وقال إن العمل استمر عامين."),
      lineOf(9, "body", "ملف الموانئ العربية."),
      lineOf(11, "related", "موانئ المتوسط"),
      lineOf(12, "furniture", "اتصل بنا"),
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
