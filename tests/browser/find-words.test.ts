import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { densest, patternOf, wordsOfFragment } from "../../src/browser/page/find-words.ts";

/** Which words are highlighted in an opened article: whole ones, as printed. */

const found = (text: string, ...words: string[]): string[] => {
  const pattern = patternOf(words);
  return pattern === null ? [] : [...text.matchAll(pattern)].map(([word]) => word);
};

describe("words in running text", () => {
  test.each<[string, string, string[], string[]]>([
    ["whole words only", "ضمانات وضمانات الضمانات", ["ضمانات"], ["ضمانات"]],
    [
      "every printed form that is named",
      "ضمانات وبضمانات الضمانات",
      ["الضمانات", "وبضمانات"],
      ["وبضمانات", "الضمانات"],
    ],
    [
      "beside Arabic punctuation and quotation marks",
      "«ضمانات»، ضمانات؛ ضمانات؟",
      ["ضمانات"],
      ["ضمانات", "ضمانات", "ضمانات"],
    ],
    ["a longer word is not cut by a mark", "ضماناتٌ", ["ضمانات"], []],
    ["with tashkeel where it is printed so", "قانونًا وقانونا", ["قانونًا"], ["قانونًا"]],
    ["a year with ء glued to it", "في 2022ء", ["2022"], ["2022"]],
    ["no part of a longer number", "12022 20225", ["2022"], []],
    ["Latin words", "حلف NATO و NATOs", ["NATO"], ["NATO"]],
    ["signs of patterns are signs", "C++ (x)", ["C++", "(x)"], ["C++", "(x)"]],
    ["the longest of two that begin alike", "أمن الطاقة", ["أمن", "أمن الطاقة"], ["أمن الطاقة"]],
  ])("%s", (_, text, words, expected) => {
    expect(found(text, ...words)).toEqual(expected);
  });

  test("any words give a pattern that finds each of them standing alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), (word) => {
        fc.pre(/^[\p{L}\p{N}]/u.test(word) && /[\p{L}\p{M}\p{N}]$/u.test(word));
        expect(found(`، ${word} ،`, word)).toEqual([word]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe("the fragment of an address", () => {
  test("names words, each once, composed, and at most 32", () => {
    expect(wordsOfFragment("#mark=%D8%B6%D9%85%D8%A7%D9%86&mark=%D8%B6%D9%85%D8%A7%D9%86&mark=+")).toEqual(["ضمان"]);
    expect(wordsOfFragment("#mark=%D8%A7%D9%94")).toEqual(["أ"]);
    expect(wordsOfFragment(`#${Array.from({ length: 99 }, (_, n) => `mark=w${n}`).join("&")}`)).toHaveLength(32);
  });
  test.each(["", "#", "#p7-3f2a", "#mark", "#mark=%"])("%s names none, or harmless ones", (fragment) => {
    expect(() => patternOf(wordsOfFragment(fragment))).not.toThrow();
  });
});

describe("the densest passage", () => {
  const at = (...places: [number, string][]) => places.map(([at, word]) => ({ at, word }));
  test("is where most different words stand together, not most words", () => {
    expect(densest(at([0, "أ"], [10, "أ"], [20, "أ"], [900, "أ"], [950, "ب"]))).toBe(3);
  });
  test("is the first when none is denser", () => {
    expect(densest(at([5, "أ"], [2000, "ب"]))).toBe(0);
    expect(densest([])).toBe(0);
  });
});
