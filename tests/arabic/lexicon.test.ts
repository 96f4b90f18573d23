import { describe, expect, it } from "vitest";
import { buildLexicon } from "../../src/arabic/lexicon.ts";
import { variantGroups } from "../../src/arabic/search-data.ts";
import { stem } from "../../src/arabic/stem.ts";
import { variantStems } from "../../src/arabic/variants.ts";
import { matched } from "../../src/arabic/words.ts";

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe("lexicon", () => {
  it("links a particle when both stand in the same articles more often than chance", () => {
    const together = new Map([
      ["روس", range(0, 40)],
      ["لروس", range(0, 20)],
    ]);
    expect(buildLexicon(together, 1000).get("لروس")).toBe("روس");
  });
  it("leaves a word whose first letter is its own", () => {
    const apart = new Map([
      ["زير", range(500, 540)],
      ["وزير", range(0, 300)],
    ]);
    expect(buildLexicon(apart, 1000).has("وزير")).toBe(false);
  });
  it("links a broken plural only where the archive speaks for it", () => {
    const singular = range(0, 60);
    expect(
      buildLexicon(
        new Map([
          ["كتب", range(0, 30)],
          ["كتاب", singular],
        ]),
        1000,
      ).get("كتب"),
    ).toBe("كتاب");
    expect(
      buildLexicon(
        new Map([
          ["كتب", range(100, 130)],
          ["كتاب", singular],
        ]),
        1000,
      ).has("كتب"),
    ).toBe(false);
  });
  it("takes a distinctive reading of a word too rare for evidence", () => {
    expect(
      buildLexicon(
        new Map([
          ["وزراء", [700]],
          ["وزير", range(0, 30)],
        ]),
        1000,
      ).get("وزراء"),
    ).toBe("وزير");
  });
  it("follows every link to its end, never in a circle", () => {
    const all = new Map(["استخدم", "يستخدم", "تستخدم", "نستخدم", "سيستخدم"].map((one) => [one, range(0, 30)]));
    const links = buildLexicon(all, 1000);
    for (const end of links.values()) expect(links.has(end)).toBe(false);
    expect(new Set([...all.keys()].map((one) => links.get(one) ?? one)).size).toBe(1);
  });
});

describe("variants.yaml and broken-plurals.yaml", () => {
  it("has groups of at least two spellings, none twice", () => {
    const seen = new Map<string, number>();
    variantGroups().forEach((group, i) => {
      expect(group.length, group.join("، ")).toBeGreaterThanOrEqual(2);
      for (const spelling of new Set(group.map(matched))) {
        expect(seen.get(spelling) ?? i, spelling).toBe(i);
        seen.set(spelling, i);
      }
    });
  });
  it("leads every spelling of a group to one stem", () => {
    const stems = variantStems(variantGroups());
    for (const group of variantGroups()) {
      const single = group.filter((spelling) => !spelling.includes(" ")).map((spelling) => stem(matched(spelling)));
      expect(new Set(single.map((one) => stems.get(one) ?? one)).size, group.join("، ")).toBe(1);
    }
  });
});
