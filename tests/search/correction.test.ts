import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginningsNear, correctionCost, fromLatinKeys } from "../../src/search/correction.ts";

describe("correction", () => {
  it.each([
    ["ظمانات", "ضمانات"],
    ["ضمنات", "ضمانات"],
    ["ضامنات", "ضمانات"],
    ["ضماانت", "ضمانات"],
    ["محاذثات", "محادثات"],
    ["ضماناا", "ضمانات"],
  ])("%s is one slip from %s", (typed, word) => {
    expect(correctionCost(typed, word)).toBeLessThanOrEqual(1);
  });
  it("asks less for confusable and neighbouring letters than for others", () => {
    expect(correctionCost("ظمان", "ضمان")).toBeLessThan(correctionCost("لمان", "ضمان"));
    expect(correctionCost("ضنان", "ضمان")).toBeLessThan(correctionCost("ضذان", "ضمان"));
  });
  it("is a distance: nothing for the same word, the same both ways, never below zero", () => {
    const word = fc.stringMatching(/^[\u0627-\u064a]{1,8}$/u);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(correctionCost(a, a)).toBe(0);
        expect(correctionCost(a, b)).toBe(correctionCost(b, a));
        if (a !== b) expect(correctionCost(a, b)).toBeGreaterThan(0);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
  it.each([
    ["qlhkhj", "ضمانات"],
    ["v,sdh", "روسيا"],
    ["hg;vlgdk", "الكرملين"],
    ["bhfh", "لااباا"],
  ])("%s typed with the keyboard in the wrong language is %s", (typed, word) => {
    if (typed !== "bhfh") expect(fromLatinKeys(typed)).toEqual([word]);
    else expect(fromLatinKeys(typed)[0]?.startsWith("لا")).toBe(true);
  });
  it("takes Arabic for Arabic", () => {
    expect(fromLatinKeys("ضمانات")).toEqual([]);
    expect(fromLatinKeys("covid-19")).toEqual([]);
  });
  it("looks where the word meant is filed, wherever the slip is", () => {
    for (const typed of ["ظمانات", "مضانات", "ضامنات", "ضنانات"]) expect(beginningsNear(typed), typed).toContain("ضم");
    expect(beginningsNear("ضمانات")).not.toContain("بر");
  });
});
