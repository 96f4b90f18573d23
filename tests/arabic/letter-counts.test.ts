import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterCounts } from "../../src/arabic/letter-counts.ts";

describe("letterCounts", () => {
  it.each([
    ["", 0, 0, 0],
    ["القاهرة 2022، CNN", 10, 14, 7],
    ["قال: «نعم» – ثم مضى", 11, 11, 11],
    ["中文 و 𝒳", 4, 4, 1],
    ["\ud800", 0, 0, 0],
  ])(
    "%j has %i letters, %i with digits, %i characters of the Arabic script",
    (text, letters, lettersAndDigits, arabic) => {
      expect(letterCounts(text)).toEqual({ letters, lettersAndDigits, arabic });
    },
  );

  it("counts what the properties of Unicode say, whatever the script", () => {
    const length = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(letterCounts(text)).toEqual({
          letters: length(text, /\p{L}/gu),
          lettersAndDigits: length(text, /[\p{L}\p{N}]/gu),
          arabic: length(text, /\p{Script=Arabic}/gu),
        });
      }),
      { seed: 7, numRuns: 1_000 },
    );
  });
});
