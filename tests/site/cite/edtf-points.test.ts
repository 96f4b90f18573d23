import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/settings.ts";
import { citations } from "../../../src/site/cite/cite.ts";
import { factualPoint, isoDay, isoMinute, readSpan } from "../../../src/site/cite/edtf-points.ts";
import { edited, inferred, sampleRecord, stated } from "./sample-record.ts";

describe("a date taken apart", () => {
  it.each([
    [
      "2022-01-28T18:55",
      { from: { year: 2022, month: 1, day: 28, time: "18:55" }, interval: false, approximate: false },
    ],
    ["2022-01-28T18:55+02:00", { from: { year: 2022, month: 1, day: 28, time: "18:55", offset: "+02:00" } }],
    ["2021-12", { from: { year: 2021, month: 12 }, to: { year: 2021, month: 12 } }],
    ["2021-12-30~", { approximate: true }],
    ["2021?", { approximate: true }],
    ["2021-12-09/2021-12-30", { from: { day: 9 }, to: { day: 30 }, interval: true }],
    ["2021-12-09/..", { from: { day: 9 }, to: null, interval: true }],
  ])("%s", (edtf, span) => expect(readSpan(edtf)).toMatchObject(span));

  it.each(["", "أمس", "2021-13", "2021-02-30", "XXXX-12-30", "202X", "../.."])(
    "%j names no year, month or day",
    (edtf) => expect(readSpan(edtf)).toBeNull(),
  );

  it("is written as it was read", () => {
    const point = readSpan("2022-01-28T18:55+02:00")?.from ?? { year: 0 };
    expect(isoDay(point)).toBe("2022-01-28");
    expect(isoMinute(point)).toBe("2022-01-28T18:55+02:00");
  });
});

describe("a date as a fact", () => {
  it("is one point that was printed, in metadata or set by the editor", () => {
    expect(factualPoint(stated("2022-01-28"))).toEqual({ year: 2022, month: 1, day: 28 });
    expect(factualPoint(edited("2022-01"))).toEqual({ year: 2022, month: 1 });
    for (const none of [
      inferred("2022-01-28"),
      stated("2022-01-28~"),
      stated("2022-01-28/2022-01-30"),
      stated("x"),
      null,
    ])
      expect(factualPoint(none)).toBeNull();
  });
});

describe("citing", () => {
  it("throws for no date and no text, and never cites a date that is none", () => {
    const settings = settingsSchema.parse({});
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1 }),
        fc.string({ unit: "binary", minLength: 1 }),
        (edtf, text) => {
          const record = sampleRecord({ published: stated(edtf), headline: text, byline: text, tags: [text] });
          const { csl, bibtex, ris } = citations(record, settings);
          if (readSpan(edtf) !== null) return;
          expect(csl.issued).toBeUndefined();
          expect(bibtex).not.toMatch(/^ {2}(?:date|year) =/m);
          expect(ris).not.toMatch(/^(?:PY|DA) /m);
        },
      ),
      { seed: 8601, numRuns: 300 },
    );
  });

  it("says in words what a decade or a day without year is", () => {
    const cite = (edtf: string) =>
      citations(sampleRecord({ published: stated(edtf) }), settingsSchema.parse({ months: "gulf" }));
    expect(cite("202X").text).toContain("، عقد 2020. ");
    expect(cite("XXXX-12-30").text).toContain("، 30 ديسمبر (السنة غير مذكورة). ");
    expect(cite("202X").english).toContain(", 2020s. ");
  });
});
