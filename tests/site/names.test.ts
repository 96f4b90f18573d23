import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorOf } from "../../src/anchors.ts";
import { addressPart } from "../../src/site/address.ts";
import { cutAtWord } from "../../src/site/entry.ts";
import { groupByName, namePages } from "../../src/site/groups.ts";
import { initialOf, sortKey } from "../../src/site/initials.ts";
import { makeRecord } from "./sample-archive.ts";

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

describe("the page of an outlet", () => {
  const of = (id: string, name: string, at: string) => makeRecord({ id: at, publisher: { id, name, basis: "stated" } });
  const groups = groupByName([
    of("صحيفه-النهضه", "صحيفة النهضة", "a"),
    of("صحيفه-النهضه", "صحيفه النهضه", "b"),
    of("aljazeera", "الجزيرة نت", "c"),
  ]);

  test("that is known by its name alone keeps ة in its address; the folded one leads there, and so do links", () => {
    expect([...groups.outlets.values()].map(({ key, aliases }) => [key, aliases])).toEqual([
      ["صحيفة-النهضة", ["صحيفه-النهضه"]],
      ["aljazeera", []],
    ]);
    expect(groups.outlets.get("صحيفة-النهضة")?.records).toHaveLength(2);
    const pages = namePages(groups);
    expect(pages.outlet("صحيفه-النهضه")).toBe("outlets/صحيفة-النهضة/");
    expect(pages.outlet("aljazeera")).toBe("outlets/aljazeera/");
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
