import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDate } from "../../../src/arabic/dates/parse-date.ts";

describe("a whole string that is a date", () => {
  test.each([
    ["2024-03-05", "2024-03-05"],
    [" 2024-03-05 ", "2024-03-05"],
    ["2024-03", "2024-03"],
    ["2021-12-30/2021-12-31", "2021-12-30/2021-12-31"],
    ["2021-12-30~", "2021-12-30~"],
    ["2024-03-05T16:55:09Z", "2024-03-05T16:55:09+00:00"],
    ["2024-03-05T16:55:09.000+0300", "2024-03-05T16:55:09+03:00"],
    ["20240305", "2024-03-05"],
    ["20240305T165509Z", "2024-03-05T16:55:09+00:00"],
    ["1709657709", "2024-03-05T16:55:09+00:00"],
    ["1709657709000", "2024-03-05T16:55:09+00:00"],
    ["Tue, 05 Mar 2024 16:55:09 GMT", "2024-03-05T16:55:09+00:00"],
    ["- الثلاثاء (5 مارس 2024)، -", "2024-03-05"],
    ["تاريخ النشر: ٥ آذار ٢٠٢٤", "2024-03-05"],
  ])("%s", (text, edtf) => {
    expect(parseDate(text)?.edtf).toBe(edtf);
  });

  test.each([
    "",
    "أمس",
    "قال في 5 مارس 2024 إنه",
    "5 مارس 2024 و6 مارس 2024",
    "2024-02-30",
    "12345",
    "99999999",
    "x".repeat(500),
  ])("no: %s", (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test("offsets hold for surrounded values, and nothing throws", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.constantFrom("2024-03-05", "5 مارس 2024", ""),
        (noise, date) => {
          const text = noise + date;
          const found = parseDate(text);
          if (found) expect(text.slice(found.start, found.end)).toBe(found.text);
        },
      ),
      { seed: 2026, numRuns: 400 },
    );
  });
});
