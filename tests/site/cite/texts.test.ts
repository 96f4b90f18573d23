import { describe, expect, it } from "vitest";
import type { ArticleRecord } from "../../../src/record/schema.ts";
import { settingsSchema } from "../../../src/settings.ts";
import { citations } from "../../../src/site/cite/cite.ts";
import { edited, inferred, sampleRecord, stated } from "./sample-record.ts";

const settings = settingsSchema.parse({ months: "gulf", title: "أرشيف الصحافة", baseUrl: "https://a.example" });
const cite = (overrides: Partial<ArticleRecord> = {}) => citations(sampleRecord(overrides), settings);

describe("the Arabic citation", () => {
  it("reads as a note", () => {
    expect(cite().text).toBe(
      "وليد سعيد، هدى ناصر، «اتفاق على تبادل الأسرى برعاية أممية»، جريدة المنارة (أ ف ب)، 28 يناير 2022. محفوظ في: أرشيف الصحافة (التُقط في 25 أبريل 2024)، https://a.example/articles/000_5a34ea330b595b20/",
    );
  });

  it("reads as an entry of a reference list", () => {
    expect(cite({ byline: null, agencies: [] }).reference).toBe(
      "جريدة المنارة. (28 يناير 2022). اتفاق على تبادل الأسرى برعاية أممية. محفوظ في: أرشيف الصحافة (التُقط في 25 أبريل 2024)، https://a.example/articles/000_5a34ea330b595b20/",
    );
  });

  it.each([
    ["stated", stated("2021-12-14"), "14 ديسمبر 2021"],
    ["set by the editor", edited("2021-12-14"), "[14 ديسمبر 2021]"],
    ["inferred", inferred("2021-12-14"), "[نحو 14 ديسمبر 2021]"],
    ["approximate", stated("2021-12-30~"), "[نحو 30 ديسمبر 2021]"],
    ["an inferred interval", inferred("2021-12-09/2021-12-30"), "[بين 9 و30 ديسمبر 2021، تقديرًا]"],
    ["an editor's interval", edited("2021-12-30/2022-01-02"), "[بين 30 ديسمبر 2021 و2 يناير 2022]"],
    ["none", null, "[د.ت.]"],
  ])("says of a date that it is %s", (_, published, words) => {
    expect(cite({ published }).text).toContain(`، ${words}. محفوظ`);
  });

  it("puts an outlet that was worked out in brackets", () => {
    const publisher = { id: "x", name: "جريدة المنارة", basis: "inferred" as const };
    expect(cite({ publisher }).text).toContain("، [جريدة المنارة] (أ ف ب)، ");
    expect(cite({ publisher }).english).toContain("[جريدة المنارة], ");
  });

  it("adds no full stop to a headline that asks", () => {
    const { reference, english } = cite({ headline: "ماذا بعد الاتفاق؟" });
    expect(reference).toContain(". ماذا بعد الاتفاق؟ جريدة المنارة. ");
    expect(english).toContain("“ماذا بعد الاتفاق؟” جريدة المنارة,");
  });

  it("does not name the outlet twice where it signed itself", () => {
    const { text, csl } = cite({ byline: "جريدة المنارة", agencies: [] });
    expect(text.startsWith("«اتفاق على تبادل الأسرى برعاية أممية»، جريدة المنارة، ")).toBe(true);
    expect(csl.author).toBeUndefined();
  });

  it("names an article without headline for what it is", () => {
    expect(cite({ headline: null }).text).toContain("، [بلا عنوان]، ");
    expect(cite({ headline: null }).english).toContain("[Untitled].");
  });

  it("gives the number in the archive while that has no address", () => {
    const { text } = citations(sampleRecord(), settingsSchema.parse({ title: "أرشيف الصحافة" }));
    expect(text).toContain("محفوظ في: أرشيف الصحافة، المعرّف 000_5a34ea330b595b20");
  });
});

describe("the English citation", () => {
  it("follows Chicago", () => {
    expect(cite({ byline: "وليد سعيد" }).english).toBe(
      "وليد سعيد. “اتفاق على تبادل الأسرى برعاية أممية.” جريدة المنارة, January 28, 2022. Archived in أرشيف الصحافة, no. 000_5a34ea330b595b20. Captured April 25, 2024. https://a.example/articles/000_5a34ea330b595b20/",
    );
  });

  it.each([
    ["set by the editor", edited("2021-12-14"), "[December 14, 2021]."],
    ["inferred", inferred("2021-12-09/2021-12-30"), "[ca. December 9–30, 2021]."],
    ["approximate", stated("2021-12~"), "[ca. December 2021]."],
    ["none", null, "n.d."],
  ])("says of a date that it is %s", (_, published, words) => {
    expect(cite({ published }).english).toContain(`جريدة المنارة, ${words} Archived`);
  });
});

describe("COinS", () => {
  it("carries a date only where it is a fact", () => {
    const date = (published: ArticleRecord["published"]) =>
      new URLSearchParams(cite({ published }).coins).get("rft.date");
    expect(date(stated("2022-01-28T18:55"))).toBe("2022-01-28");
    expect(date(edited("2021-12-14"))).toBe("2021-12-14");
    expect(date(inferred("2021-12-14"))).toBeNull();
    expect(date(edited("2021-12-30/2021-12-31"))).toBeNull();
    expect(date(null)).toBeNull();
  });
});
