import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arabicBeginnings, isLatinName, latinBeginnings, mostOf, nameCost } from "../../src/arabic/foreign-names.ts";
import { matched } from "../../src/arabic/words.ts";

/** Names in Latin letters beside the Arabic papers' way to write them. */

const isName = (latin: string, arabic: string): boolean => nameCost(latin, matched(arabic)) <= mostOf(latin);

describe("a name in Latin letters", () => {
  it.each([
    ["poroshenko", "بوروشينكو"],
    ["biden", "بايدن"],
    ["obama", "أوباما"],
    ["erdogan", "أردوغان"],
    ["erdogan", "أردوجان"],
    ["zelensky", "زيلينسكي"],
    ["johnson", "جونسون"],
    ["washington", "واشنطن"],
    ["hollande", "هولاند"],
    ["scholz", "شولتس"],
    ["lavrov", "لافروف"],
    ["kharkiv", "خاركيف"],
    ["mohamed", "محمد"],
    ["sousse", "سوسة"],
    ["chahed", "شاهد"],
    ["guterres", "غوتيريش"],
  ])("«%s» is %s", (latin, arabic) => expect(isName(latin, arabic)).toBe(true));

  it.each([
    ["biden", "بدون"],
    ["obama", "عمامة"],
    ["paris", "فارس"],
    ["moscow", "مسك"],
    ["merkel", "مركب"],
    ["tunis", "تنس"],
    ["war", "واردات"],
    ["", "ا"],
  ])("«%s» is not %s", (latin, arabic) => expect(isName(latin, arabic)).toBe(false));

  it("stands where its beginnings say, either way", () => {
    for (const [latin, arabic] of [
      ["poroshenko", "بوروشينكو"],
      ["erdogan", "اردوغان"],
      ["chahed", "شاهد"],
      ["essebsi", "سبسي"],
    ] as const) {
      expect(arabicBeginnings(latin)).toContain(arabic.slice(0, 2));
      expect(latinBeginnings(arabic)).toContain(
        latin.charAt(0) === "e" && arabic.startsWith("س") ? "s" : latin.charAt(0),
      );
    }
  });

  it("any two words are compared in no time and without a fault", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcdeghiknorstuz'"), maxLength: 40 });
    const arabic = fc.string({ unit: fc.constantFrom(..."اوينسشتكبلع"), maxLength: 40 });
    fc.assert(
      fc.property(letters, arabic, (latin, word) => {
        const cost = nameCost(latin, word);
        expect(cost >= 0).toBe(true);
        if (isLatinName(latin) && cost < Number.POSITIVE_INFINITY && word.length > 1)
          expect(arabicBeginnings(latin)).toContain(word.slice(0, 2));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
