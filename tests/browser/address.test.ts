import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  NO_QUESTION,
  narrowings,
  type Question,
  readAddress,
  requestOf,
  SORTS,
  writeAddress,
} from "../../src/browser/search/address.ts";
import { widened, withFacet, withoutFacet } from "../../src/browser/search/narrowed.ts";

/** The question in the address of the search page. */

const value = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() === text && text !== "");
const values = fc.uniqueArray(value, { maxLength: 3 });
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const question: fc.Arbitrary<Question> = fc.record({
  text: fc.oneof(fc.constant(""), value),
  facets: fc.record({ outlet: values, agency: values, section: values, subject: values, tag: values, month: values }),
  from: fc.oneof(fc.constant(""), day),
  to: fc.oneof(fc.constant(""), day),
  sort: fc.constantFrom(...SORTS),
});

describe("the address", () => {
  test("what is written is read back, whatever it is", () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(readAddress(writeAddress(asked))).toEqual(asked);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test("any address is read without harm, and reading is settled", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (search) => {
        const read = readAddress(search);
        expect(readAddress(writeAddress(read))).toEqual(read);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  test.each<[string, Partial<Question>]>([
    ["", {}],
    ["?q=%D8%B6%D9%85%D8%A7%D9%86", { text: "ضمان" }],
    ["?q=++a+&sort=newest", { text: "a", sort: "newest" }],
    ["?from=2022-01-28&to=2022-13-01", { from: "2022-01-28" }],
    ["?sort=best&page=3", {}],
    ["?outlet=a&outlet=b&outlet=a&outlet=", { facets: { ...NO_QUESTION.facets, outlet: ["a", "b"] } }],
  ])("%s", (search, expected) => {
    expect(readAddress(search)).toEqual({ ...NO_QUESTION, ...expected });
  });

  test("no question leaves no address; keys stand in one order", () => {
    expect(writeAddress(NO_QUESTION)).toBe("");
    expect(writeAddress({ ...NO_QUESTION, text: "x", to: "2022-01-01", sort: "oldest" })).toBe(
      "?q=x&to=2022-01-01&sort=oldest",
    );
  });
});

describe("narrowing", () => {
  const narrowed = withFacet(withFacet(NO_QUESTION, "outlet", "أ"), "month", "2022-01");
  test("values are chosen once and given up again", () => {
    expect(withFacet(narrowed, "outlet", "أ")).toEqual(narrowed);
    expect(withoutFacet(narrowed, "outlet", "أ").facets.outlet).toEqual([]);
    expect(narrowings({ ...narrowed, from: "2022-01-01" })).toBe(3);
    expect(narrowings(widened(narrowed))).toBe(0);
  });
  test("the search room is told only what is asked", () => {
    expect(requestOf(NO_QUESTION)).toEqual({ text: "", sort: "relevance" });
    expect(requestOf({ ...narrowed, from: "2022-01-01" })).toEqual({
      text: "",
      sort: "relevance",
      facets: { outlet: ["أ"], month: ["2022-01"] },
      from: "2022-01-01",
    });
  });
});
