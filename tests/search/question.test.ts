import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuestion } from "../../src/search/question.ts";

const shape = (text: string): string[] =>
  readQuestion(text).map(
    ({ words, quoted, excluded }) =>
      `${excluded ? "-" : ""}${quoted ? "«" : ""}${words.map((word) => word.folded).join(" ")}${quoted ? "»" : ""}`,
  );

describe("a question", () => {
  it.each([
    ["ضمانات أمنية", ["ضمانات", "امنيه"]],
    ['"ضمانات أمنية" روسيا', ["«ضمانات امنيه»", "روسيا"]],
    ["«حلف الناتو» و“أمن أوروبا”", ["«حلف الناتو»", "«امن اوروبا»", "و"]],
    ["روسيا -الناتو", ["-الناتو", "روسيا"]],
    ["روسيا - الناتو", ["روسيا", "الناتو"]],
    ['روسيا -"حلف الناتو"', ["-«حلف الناتو»", "روسيا"]],
    ["\u200f-الناتو\u200f", ["-الناتو"]],
    ["2022-01-28", ["2022", "01", "28"]],
    ['ضمانات "أمنية', ["ضمانات", "امنيه"]],
    ["روسيا،أوكرانيا/بيلاروسيا", ["روسيا", "اوكرانيا", "بيلاروسيا"]],
    ['"" «» -', []],
  ])("%j", (text, expected) => {
    expect(shape(text)).toEqual(expected);
  });
  it("is read whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        for (const { words } of readQuestion(text)) expect(words.length).toBeGreaterThan(0);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
