import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_LETTERS, plainQuestion, readQuestion } from "../../src/search/question.ts";

const shape = (text: string): string[] =>
  readQuestion(text).map(
    ({ words, quoted, excluded, or, within }) =>
      (or ? "|" : "") +
      (excluded ? "-" : "") +
      (quoted ? `«${words.map((word) => word.folded).join(" ")}»` : words.map((word) => word.folded).join(" ")) +
      (within === null ? "" : `~${within}`),
  );

describe("a question", () => {
  it.each([
    ["ضمانات أمنية", ["ضمانات", "امنيه"]],
    ['"ضمانات أمنية" روسيا', ["«ضمانات امنيه»", "روسيا"]],
    ["«حلف الناتو» و“أمن أوروبا”", ["«حلف الناتو»", "و", "«امن اوروبا»"]],
    ["روسيا -الناتو", ["روسيا", "-الناتو"]],
    ["روسيا - الناتو", ["روسيا", "الناتو"]],
    ['روسيا -"حلف الناتو"', ["روسيا", "-«حلف الناتو»"]],
    ["\u200f-الناتو\u200f", ["-الناتو"]],
    ["2022-01-28", ["2022", "01", "28"]],
    ['ضمانات "أمنية', ["ضمانات", "امنيه"]],
    ["روسيا،أوكرانيا/بيلاروسيا", ["روسيا", "اوكرانيا", "بيلاروسيا"]],
    ['"" «» -', []],
    ["الخيل | الزهور", ["الخيل", "|الزهور"]],
    ["الخيل OR الزهور", ["الخيل", "|الزهور"]],
    ['سباق|"معرض الزهور"', ["سباق", "|«معرض الزهور»"]],
    ["| الخيل |", ["الخيل"]],
    ["ORLY", ["orly"]],
    ["=الضمانات أمنية", ["«الضمانات»", "امنيه"]],
    ["سعر=ثمن", ["سعر", "ثمن"]],
    ['"ضمانات أمنية"~5', ["«ضمانات امنيه»~5"]],
    ["وكالة أ ف ب", ["وكاله", "«ا ف ب»"]],
    ["أ.ش.أ", ["«ا ش ا»"]],
    ["روسيا و أوكرانيا", ["روسيا", "و", "اوكرانيا"]],
    ["10,000 و1.5", ["10000", "و", "1.5"]],
  ])("%j", (text, expected) => {
    expect(shape(text)).toEqual(expected);
  });
  it("is cut at a word where a page is pasted into the field", () => {
    const pasted = plainQuestion("كلمات كثيرة ".repeat(500));
    expect(pasted.length).toBeLessThanOrEqual(MOST_LETTERS);
    expect(pasted).toMatch(/ (?:كلمات|كثيرة)$/u);
    expect(readQuestion(pasted).length).toBeLessThanOrEqual(48);
    expect(plainQuestion("\u200f ضمانات\u00a0 أمنية ")).toBe("ضمانات أمنية");
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
