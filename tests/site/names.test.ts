import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorOf } from "../../src/anchors.ts";
import { addressPart } from "../../src/site/address.ts";
import { cutAtWord } from "../../src/site/entry.ts";
import { initialOf, sortKey } from "../../src/site/initials.ts";

describe("a name as part of an address", () => {
  test.each([
    ["أخبار العالم", "اخبار-العالم"],
    ["علوم/ فضاء", "علوم-فضاء"],
    ["al-shorouk", "al-shorouk"],
    ["ثقافة", "ثقافة"],
    ["ثقافه", "ثقافه"],
    ["الرِّياضة المحليّة", "الرياضة-المحلية"],
    ["مستشفى الأطفال", "مستشفى-الاطفال"],
    ["UrduPoint (أردو)", "urdupoint-اردو"],
  ])("%s → %s", (name, part) => {
    expect(addressPart(name)).toBe(part);
  });

  test("is never empty, never leaves its folder, never too long for a file system", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
        const part = addressPart(name);
        expect(part).not.toBe("");
        expect(part).not.toMatch(/[/\\.:?#%\s]/u);
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});

describe("the name of a paragraph", () => {
  const paragraph = (text: string) => ({ type: "paragraph" as const, text, lines: [1] });

  test("is its place and four digits", () => {
    expect(anchorOf(paragraph("نص"), 6)).toMatch(/^p7-[0-9a-f]{4}$/u);
  });

  test("survives vowel signs, hamza seats, spaces and punctuation, not other words", () => {
    const name = anchorOf(paragraph("أكّد الرئيسُ، أمس: «نعم»."), 0);
    expect(anchorOf(paragraph("اكد الرئيس أمس نعم"), 0)).toBe(name);
    expect(anchorOf(paragraph("نفى الرئيس أمس"), 0)).not.toBe(name);
  });
});

describe("the shelf of a headline", () => {
  test.each([
    ["الرئيس يزور المدينة", "ra"],
    ["أزمة جديدة", "alif"],
    ["«سوق الورّاقين» يعود", "sin"],
    ["آخر الأخبار", "alif"],
    ["پوتين", "ba"],
    ["2022 عام حافل", "other"],
    ["BBC تعلن", "other"],
    // «ال» of a short word is not the article.
    ["الق نظرة", "alif"],
  ])("%s → %s", (headline, key) => {
    expect(initialOf(headline).key).toBe(key);
  });

  test("does not count the article in sorting", () => {
    expect(sortKey("الكتاب")).toBe("كتاب");
  });
});

test("text is cut after a whole word, without the comma before the ellipsis", () => {
  expect(cutAtWord("قال الوزير، أمس، إن", 12)).toBe("قال الوزير…");
  expect(cutAtWord("قصير", 12)).toBe("قصير");
});
