import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arabicRuns, directionRuns, runsLeftToRight } from "../../src/arabic/isolate.ts";

/** Runs other than plain, as "kind:text". */
const runs = (text: string): string[] =>
  directionRuns(text)
    .filter(({ kind }) => kind !== "plain")
    .map(({ kind, text }) => `${kind}:${text}`);

describe("runs of the other direction in Arabic text", () => {
  test.each([
    ["طائرة Boeing 737 MAX، وعادت", ["latin:Boeing 737 MAX"]],
    ["لقاح Sputnik V (الروسي)", ["latin:Sputnik V"]],
    ["(Copyright Alexei Nikolsky/Sputnik)", ["latin:Copyright Alexei Nikolsky/Sputnik"]],
    ["مقاتلات F-16 وفيروس COVID-19.", ["latin:F-16", "latin:COVID-19"]],
    ["الرسالة الإخباريةEventsالأحداث", ["latin:Events"]],
    ["تابعوا @example_ar على X", ["latin:@example_ar", "latin:X"]],
    ["انظر https://example.org/a?id=1&lang=ar، ثم عد", ["latin:https://example.org/a?id=1&lang=ar"]],
    ["راسلنا: news.desk@example.org.", ["latin:news.desk@example.org"]],
    ["شركة AT&T وقناة «CNN».", ["latin:AT&T", "latin:CNN"]],
    ["الساعة 18:55 يوم 2022/01/28", ["number:18:55", "number:2022/01/28"]],
    ["3.5 مليون و1,200 طن", ["number:3.5", "number:1,200"]],
    ["هاتف +7 499 123-45-67 للحجز", ["number:+7 499 123-45-67"]],
    ["من 12-15 إلى ٢٠–٣٠", ["range:12-15", "range:٢٠–٣٠"]],
    ["عام 2022 وبنسبة 12%", []],
    ["نص عربي خالص، بلا شيء.", []],
  ])("%s", (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  test("joined again are the text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        expect(
          directionRuns(text)
            .map((run) => run.text)
            .join(""),
        ).toBe(text);
        expect(
          arabicRuns(text)
            .map((run) => run.text)
            .join(""),
        ).toBe(text);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test("are found in a long line without going back over it", () => {
    for (const unit of ["aB3.", "12-", "a@", "http://", "+1 ", "9", "x.", "1:", "ب2a ", "@a"]) {
      const long = unit.repeat(30_000);
      expect(
        directionRuns(long)
          .map((run) => run.text)
          .join("").length,
      ).toBe(long.length);
    }
  });
});

test("Arabic runs of an English citation keep their inner quotation marks", () => {
  const citation = '“بوتين لـ ماكرون: على واشنطن و"الناتو" التعاطي.” الميادين نت, [February 20, 2022].';
  expect(
    arabicRuns(citation)
      .filter(({ arabic }) => arabic)
      .map(({ text }) => text),
  ).toEqual(['بوتين لـ ماكرون: على واشنطن و"الناتو" التعاطي', "الميادين نت"]);
});

test("a text runs left to right when it has letters and none of them from right to left", () => {
  expect(runsLeftToRight("Breaking news.")).toBe(true);
  expect(runsLeftToRight("Breaking: عاجل")).toBe(false);
  expect(runsLeftToRight("2022")).toBe(false);
});
