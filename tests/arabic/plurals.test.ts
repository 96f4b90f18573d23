import { describe, expect, test } from "vitest";
import { nounForms, plural, writeNumber } from "../../src/arabic/plurals.ts";

const articles = nounForms({
  singular: "مقال",
  one: "مقال واحد",
  dual: "مقالان",
  plural: "مقالات",
  accusative: "مقالًا",
});

describe("six forms", () => {
  test.each([
    [0, "لا مقالات"],
    [1, "مقال واحد"],
    [2, "مقالان"],
    [3, "3 مقالات"],
    [10, "10 مقالات"],
    [11, "11 مقالًا"],
    [99, "99 مقالًا"],
    [100, "100 مقال"],
    [102, "102 مقال"],
    [103, "103 مقالات"],
    [111, "111 مقالًا"],
    [1000, "1,000 مقال"],
    [10_156, "10,156 مقالًا"],
  ])("%i", (n, text) => {
    expect(plural(n, articles)).toBe(text);
  });
});

test("any noun given its forms, any digits", () => {
  const results = {
    zero: "لا نتائج",
    one: "نتيجة واحدة",
    two: "نتيجتان",
    few: "{n} نتائج",
    many: "{n} نتيجة",
    other: "{n} نتيجة",
  };
  expect(plural(3, results)).toBe("3 نتائج");
  expect(plural(11, results, { digits: "arabic" })).toBe("١١ نتيجة");
  expect(writeNumber(10_156, { digits: "arabic" })).toBe("١٠٬١٥٦");
});
