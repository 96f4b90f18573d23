import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord, tokenise } from "../../../src/arabic/dates/tokens.ts";
import { fold } from "../../../src/arabic/letters.ts";

describe("tokens", () => {
  const cut = (text: string): string[] => tokenise(text).map(({ key }) => key);

  test("letters and digits part where they are glued, signs stand alone", () => {
    expect(cut("دولية2014/05/26 10:19")).toEqual(["دوليه", "2014", "/", "05", "/", "26", "10", ":", "19"]);
    expect(cut("30ربيع")).toEqual(["30", "ربيع"]);
    expect(cut("2022ء)")).toEqual(["2022", "ء", ")"]);
  });
  test("digit sets part from one another", () => {
    expect(cut("2022٢٨ يناير")).toEqual(["2022", "28", "يناير"]);
  });
  test("a tatweel alone is a dash; within a word it is nothing", () => {
    expect(cut("1441هـ ـ 3 يونـيو")).toEqual(["1441", "ه", "ـ", "3", "يونيو"]);
  });
  test("marks between numbers are passed over", () => {
    expect(cut("٢٨\u200f/\u200f٠١")).toEqual(["28", "/", "01"]);
  });

  test("words fold as `fold` folds them", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."أإآاىئؤةءبتثجحخدذرزسشصضطظعغفقكلمنهويچپگـًٌّ"), minLength: 1 }),
        (word) => {
          expect(foldWord(word)).toBe(fold(word));
        },
      ),
      { seed: 2026, numRuns: 500 },
    );
  });
});
