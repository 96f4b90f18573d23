import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_LETTERS, plainQuestion, readQuestion, writeQuestion } from "../../src/search/question.ts";

const shape = (text: string): string[] =>
  readQuestion(text).map(
    ({ words, quoted, excluded, or, within, field }) =>
      (or ? "|" : "") +
      (excluded ? "-" : "") +
      (field === null ? "" : `${field.name}:`) +
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
    ["=2.67 دينار", ["«2.67»", "دينار"]],
    ["دينار -10,000", ["دينار", "-10000"]],
    ["=2. دينار", ["«2»", "دينار"]],
    ['"ضمانات أمنية"~5', ["«ضمانات امنيه»~5"]],
    ["وكالة أ ف ب", ["وكاله", "«ا ف ب»"]],
    ["أ.ش.أ", ["«ا ش ا»"]],
    ["روسيا و أوكرانيا", ["روسيا", "و", "اوكرانيا"]],
    ["10,000 و1.5", ["10000", "و", "1.5"]],
    ["ناشر:الشروق ضمانات", ["outlet:الشروق", "ضمانات"]],
    ["ناشر: الشروق", ["outlet:الشروق"]],
    ["ضمانات -ناشر:الشروق", ["ضمانات", "-outlet:الشروق"]],
    ["ناشر:«الميادين نت»، وكالة:“أ ف ب”", ["outlet:«الميادين نت»", "agency:«ا ف ب»"]],
    ["وكاله:أ ف ب روسيا", ["agency:«ا ف ب»", "روسيا"]],
    ['Title:"أمن روسيا" SECTION:سياسة', ["title:«امن روسيا»", "section:سياسه"]],
    ["عنوان:ضمانات،روسيا", ["title:ضمانات", "روسيا"]],
    ["من:٢٨/١/٢٠٢٢ الى:2023", ["from:«28 1 2022»", "to:2023"]],
    ["قال: لا", ["قال", "لا"]],
    ["الساعة 10:30", ["الساعه", "10", "30"]],
    ["كاتب:درويش", ["كاتب", "درويش"]],
    ["والناشر:الشروق", ["والناشر", "الشروق"]],
    ["ناشر الشروق", ["ناشر", "الشروق"]],
    ["ناشر:", ["ناشر"]],
    ['ناشر:""', ["ناشر"]],
    ["from://a", ["from", "a"]],
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

  it("written out and read again is the same", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "ناشر:",
        "-وكالة: ",
        "title:",
        "من:",
        '"',
        "«",
        "»",
        "~5",
        "|",
        "OR",
        "=",
        "-",
        " ",
        "أ",
        "ب.",
        "1,500",
        "ضمانات",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("");
        expect(shape(writeQuestion(readQuestion(text)))).toEqual(shape(text));
      }),
      { seed: 5, numRuns: 5000 },
    );
  });
});
