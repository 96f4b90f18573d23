import { describe, expect, it } from "vitest";
import { describe as describeProblem } from "../../src/problems/catalogue.ts";
import { correct } from "../../src/record/correct.ts";
import { parseCorrection } from "../../src/record/correction.ts";
import { recordSchema } from "../../src/record/schema.ts";
import { sampleRecord } from "./sample-record.ts";

const apply = (yaml: string, record = sampleRecord()) => {
  const { correction, problems } = parseCorrection(yaml, "articles/harbour.yaml");
  const corrected = correct(record, correction, [
    {
      id: "almayadeen",
      name: "الميادين نت",
      aliases: [],
      domains: [],
      titleSuffixes: [],
      labels: [],
      standing: [],
      agency: false,
    },
  ]);
  return { record: corrected.record, problems: [...problems, ...corrected.problems] };
};

describe("a correction", () => {
  it("sets fields with the basis editor, and says who and why", () => {
    const { record, problems } = apply(`
by: سلمى
note: من النسخة المطبوعة
published: {value: 2021-12-30/2021-12-31, note: مساء اليوم أو غده}
publisher: الميادين نت
headline: افتتاح الرصيف الثالث
section: null
agencies: [كونا]
`);
    expect(problems).toEqual([]);
    expect(record.published).toEqual({
      edtf: "2021-12-30/2021-12-31",
      basis: "editor",
      evidence: "مساء اليوم أو غده",
      line: null,
    });
    expect(record.publisher).toEqual({ id: "almayadeen", name: "الميادين نت", basis: "editor" });
    expect(record.headline).toBe("افتتاح الرصيف الثالث");
    expect(record.agencies).toEqual(["كونا"]);
    expect(record.corrected).toEqual({
      by: "سلمى",
      note: "من النسخة المطبوعة",
      fields: ["headline", "section", "publisher", "agencies", "published"],
      notes: { published: "مساء اليوم أو غده" },
    });
    expect(record.problems, "the missing date is answered").toEqual([]);
    expect(recordSchema.parse(record)).toEqual(record);
  });

  it("reads a year alone as a date", () => {
    expect(apply("published: 2021").record.published?.edtf).toBe("2021");
  });

  it("replaces the body, images, related titles and tags", () => {
    const { record, problems } = apply(`
body: [أول, {type: heading, text: عنوان فرعي}]
images: [{caption: صورة}]
related: []
tags: [موانئ]
`);
    expect(problems).toEqual([]);
    expect(record.body).toEqual([
      { type: "paragraph", text: "أول", lines: [] },
      { type: "heading", text: "عنوان فرعي", lines: [] },
    ]);
    expect(record.images).toEqual([{ caption: "صورة", credit: null, lines: [] }]);
    expect(record.related).toEqual([]);
    expect(record.tags).toEqual(["موانئ"]);
  });

  it("says that lines were given roles; what follows from them is read before (extract/label/editor.ts)", () => {
    const { record, problems } = apply("lines: {9: furniture, 7: subheading}");
    expect(problems).toEqual([]);
    expect(record.corrected?.fields).toEqual(["lines"]);
    expect(record.body).toEqual(sampleRecord().body);
  });

  it.each([
    ["headlin: x", "correction-unknown-field", "headlin", 1],
    ["by: أ\npublished: 2022-02-30", "correction-impossible-date", "published: 2022-02-30", 2],
    ["agencies: كونا", "correction-wrong-type", "agencies: كونا", 1],
    ["headline: ''", "correction-wrong-type", "headline: ", 1],
    ["lines: {5: poem}", "correction-wrong-type", "lines: 5: poem", 1],
    ["lines: {99: body}", "correction-unknown-line", "99", null],
    ["url: javascript:alert(1)", "correction-wrong-type", "url: javascript:alert(1)", 1],
    ["headline: [", "correction-unreadable", null, 1],
    ["- a list", "correction-unreadable", "", 1],
  ])("reports %j with code, value, line and remedy, and applies nothing of it", (yaml, code, found, line) => {
    const { record, problems } = apply(yaml);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    const [problem] = problems;
    if (found !== null) expect(problem?.found).toBe(found);
    expect(problem?.line).toBe(line);
    expect(problem?.file).toBe("articles/harbour.yaml");
    for (const language of ["ar", "en"] as const)
      expect(problem && describeProblem(problem, language).remedy).not.toBe("");
    expect(record).toEqual(sampleRecord());
  });

  it("keeps what is right beside what is wrong", () => {
    const { record, problems } = apply("headline: عنوان صحيح\npublished: أمس");
    expect(record.headline).toBe("عنوان صحيح");
    expect(record.published).toBeNull();
    expect(problems).toHaveLength(1);
  });

  it("is nothing when empty", () => {
    expect(apply("").record).toEqual(sampleRecord());
    expect(apply("# ملاحظة فقط").problems).toEqual([]);
  });
});
