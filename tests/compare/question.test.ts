import { describe, expect, it } from "vitest";
import { askedToCompare, compareQuestion, LISTED } from "../../src/compare/question.ts";

describe("the articles an address asks to compare", () => {
  it("are those of its columns in order, each once, or those a form lists", () => {
    expect(askedToCompare("?b=two&a=one&c=one")).toEqual({ ids: ["one", "two"], more: false, impossible: [] });
    const listed = new URLSearchParams([
      [LISTED, "خبر 1"],
      [LISTED, "two"],
    ]);
    expect(askedToCompare(`?${listed}`)).toEqual({ ids: ["خبر 1", "two"], more: false, impossible: [] });
    expect(askedToCompare(compareQuestion(["خبر & 1", "two#3"])).ids).toEqual(["خبر & 1", "two#3"]);
  });

  it("are the first four", () => {
    expect(askedToCompare(compareQuestion(["1", "2", "3", "4", "5"]))).toEqual({
      ids: ["1", "2", "3", "4"],
      more: true,
      impossible: [],
    });
  });

  it("are none that lead elsewhere: those are named as what they are, and nothing is made of an empty one", () => {
    expect(askedToCompare("?a=..&b=x/../y&c=&d=%5C&e=one&q=no")).toEqual({
      ids: ["one"],
      more: false,
      impossible: ["..", "x/../y", "\\"],
    });
  });
});
