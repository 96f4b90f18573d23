import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dayNumber,
  gregorianDay,
  HIJRI_YEARS,
  toGregorian,
  toHijri,
  weekdayOf,
} from "../../../src/arabic/dates/calendar.ts";

describe("Umm al-Qura", () => {
  // First days of Hijri years as the official calendar of Saudi Arabia prints them.
  test.each([
    [1420, { year: 1999, month: 4, day: 17 }],
    [1436, { year: 2014, month: 10, day: 25 }],
    [1441, { year: 2019, month: 8, day: 31 }],
    [1445, { year: 2023, month: 7, day: 19 }],
  ])("1 محرم %i", (year, gregorian) => {
    expect(toGregorian("hijri", { year, month: 1, day: 1 })).toEqual(gregorian);
  });

  test("there and back for every month of 1300–1500 AH", () => {
    for (let year = HIJRI_YEARS.first; year <= HIJRI_YEARS.last; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const day = { year, month, day: 1 + ((year + month) % 29) };
        const gregorian = toGregorian("hijri", day);
        expect(gregorian && toHijri(gregorian)).toEqual(day);
      }
    }
  });

  test("years and days outside the calendar are none", () => {
    expect(toGregorian("hijri", { year: 1299, month: 1, day: 1 })).toBeNull();
    expect(toGregorian("hijri", { year: 1501, month: 1, day: 1 })).toBeNull();
    expect(toGregorian("hijri", { year: 1441, month: 13, day: 1 })).toBeNull();
    expect(toGregorian("hijri", { year: 1441, month: 1, day: 31 })).toBeNull();
  });
});

test("Persian: نوروز 1399 was 20 March 2020", () => {
  expect(toGregorian("persian", { year: 1399, month: 1, day: 1 })).toEqual({ year: 2020, month: 3, day: 20 });
});

test("day numbers go there and back, and weekdays follow one another", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), (number) => {
      const day = gregorianDay(number);
      expect(dayNumber(day)).toBe(number);
      expect(weekdayOf(gregorianDay(number + 1))).toBe((weekdayOf(day) % 7) + 1);
    }),
    { seed: 2026, numRuns: 200 },
  );
  expect(addDays("2023-12-31", 1)).toBe("2024-01-01");
  expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
});
