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
      openings: [],
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
    ["headlin: x", "correction-unknown-field", "headlin: x", 1, "headline: x"],
    ["العنوان: x", "correction-unknown-field", "العنوان: x", 1, "headline: x"],
    ["by: أ\npublished: 2022-02-30", "correction-impossible-date", "published: 2022-02-30", 2, undefined],
    ["published: 2022-13-01", "correction-impossible-date", "published: 2022-13-01", 1, "published: 2022-01-13"],
    ["published: 2021-21", "correction-date-form", "published: 2021-21", 1, "published: 2021-03/2021-05"],
    ["headline: ''", "correction-wrong-type", "headline: ''", 1, "headline: null"],
    ["headline: [أ, ب]", "correction-wrong-type", "headline: [أ, ب]", 1, 'headline: "[أ, ب]"'],
    ["headline:", "correction-blank", "headline:", 1, "headline: null"],
    ["headline: {value: أ, notes: ب}\nheadline: أ", "correction-twice", null, 2, undefined],
    [
      "headline: {note: سبب}",
      "correction-wrong-type",
      "headline: {note: سبب}",
      1,
      'headline: {value: "عنوان كما طُبع", note: …}',
    ],
    ["headline: {val: أ}", "correction-unknown-part", "val: أ", 1, "value: أ"],
    ["by: {name: أمينة}", "correction-wrong-type", "by: {name: أمينة}", 1, 'by: "أمينة"'],
    ["by: أمينة\nnote: سبب", "correction-no-field", "سبب", null, undefined],
    [
      "images: photo.jpg",
      "correction-wrong-type",
      "images: photo.jpg",
      1,
      "images: [{caption: وصف الصورة, credit: رويترز}]",
    ],
    ["lines: {5: poem}", "correction-role", "lines: 5: poem", 1, undefined],
    ["lines: {5: bdy}", "correction-role", "lines: 5: bdy", 1, "lines: {5: body}"],
    ["lines: {0: body}", "correction-wrong-type", "lines: 0: body", 1, "lines: {56: furniture, 57-60: body}"],
    ["\nlines: {99: body}", "correction-unknown-line", "99", 2, undefined],
    [
      "url: javascript:alert(1)",
      "correction-address",
      "url: javascript:alert(1)",
      1,
      "url: https://example.com/news/1234",
    ],
    [
      "url: https://me:secret@example.com/a",
      "correction-address",
      "url: https://…@example.com/a",
      1,
      "url: https://example.com/news/1234",
    ],
    ["url: example.com/a", "correction-address", "url: example.com/a", 1, "url: https://example.com/a"],
    ["headline: [", "yaml-unclosed", "headline: [", 1, "headline: []"],
    ["- a list", "yaml-no-field", "- a list", 1, undefined],
  ])("reports %j with code, value, line and remedy, and applies nothing of it", (yaml, code, found, line, write) => {
    const { record, problems } = apply(yaml);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    const [problem] = problems;
    if (found !== null) expect(problem?.found).toBe(found);
    expect(problem?.line).toBe(line);
    expect(problem?.write).toBe(write);
    expect(problem?.file).toBe("articles/harbour.yaml");
    for (const language of ["ar", "en"] as const)
      expect(problem && describeProblem(problem, language).remedy).not.toBe("");
    expect(record).toEqual(sampleRecord());
  });

  it.each([
    ["agencies: كونا", { agencies: ["كونا"] }],
    ["tags: '#بحر، ميناء_الصيد'", { tags: ["بحر", "ميناء الصيد"] }],
    ["tags: [2023, بحر]", { tags: ["2023", "بحر"] }],
    ["byline: [سلمى, ليلى]", { byline: "سلمى، ليلى" }],
    ["Headline: عنوان", { headline: "عنوان" }],
    ["headline: true", { headline: "true" }],
    ["body: |\n  أول\n\n  ثان: معه", { body: ["أول", "ثان: معه"] }],
    ["body: [أول, {type: table, text: لا}, ثان]", { body: ["أول", "ثان"] }],
    ["images: [{src: a.jpg, caption: رصيف}]", { images: ["رصيف"] }],
    ["related: [خبر، وآخر]", { related: ["خبر، وآخر"] }],
    ["publisher: {value: {id: manara, name: المنارة}, note: س}", { publisher: "manara" }],
    ["url: https://example.com/ا", { url: "https://example.com/ا" }],
    ["headline: {value: ~, note: س}", { headline: null }],
  ] as const)("takes %j as it is meant", (yaml, meant) => {
    const { record } = apply(yaml);
    const got = {
      ...record,
      body: record.body.map(({ text }) => text),
      images: record.images.map(({ caption }) => caption),
      publisher: record.publisher?.id,
      url: record.source.url,
    };
    expect(got).toMatchObject(meant);
  });

  it.each([
    "standfirst",
    "section",
    "publisher",
    "byline",
    "place",
    "headline",
    "published",
    "updated",
    "captured",
  ] as const)("empties %s with null", (field) => {
    const { record, problems } = apply(`${field}: null`);
    expect(problems).toEqual([]);
    expect(record[field]).toBeNull();
    expect(record.corrected?.fields).toEqual([field]);
  });

  it.each(["agencies", "body", "images", "related", "tags"] as const)("empties %s with null", (field) => {
    expect(apply(`${field}: ~`).problems).toEqual([]);
    expect(apply(`${field}: ~`).record[field]).toEqual([]);
  });

  it("tells of a date that another date of the record speaks against, and keeps both", () => {
    const { record, problems } = apply("published: 2022-01-28\nupdated: 2021-01-01\ncaptured: 2020-01-01");
    expect(problems.map(({ code }) => code)).toEqual(["date-after-capture", "date-updated-before-published"]);
    expect([record.updated?.edtf, record.captured?.edtf]).toEqual(["2021-01-01", "2020-01-01"]);
  });

  it("gives a run of lines one role", () => {
    const { correction, problems } = parseCorrection("lines: {٥-٧: furniture, 9..10: Body}", "articles/harbour.yaml");
    expect(problems).toEqual([]);
    expect([...correction.lines]).toEqual([
      [5, "furniture"],
      [6, "furniture"],
      [7, "furniture"],
      [9, "body"],
      [10, "body"],
    ]);
    // A blank line inside a run is nobody's mistake; a run that names no line of the capture is.
    expect(apply("lines: {5-9: furniture}").problems).toEqual([]);
    expect(apply("lines: {98-99: furniture}").problems.map(({ found }) => found)).toEqual(["98-99"]);
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
