import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  packCounts,
  packDates,
  packSet,
  unpackCounts,
  unpackDates,
  unpackSet,
} from "../../src/search/packed-columns.ts";

describe("dates of articles", () => {
  test.each([
    ["none at all", []],
    [
      "days, some of them the same, in no order",
      ["2022-01-28", "2021-12-31", "2022-01-28", "2014-02-28", "2022-02-01"],
    ],
    ["articles without a date among others", [null, "2022-01-28", null, null, "2022-01-27"]],
    [
      "months, years, minutes, intervals, about",
      ["2022-01", "2022", "2022-01-28T14:05", "2021-12-30/2021-12-31", "2021-12-30~"],
    ],
    ["days before 1970", ["1948-05-15", "1952-07-23", "1970-01-01"]],
    ["what looks like a day and is none", ["2022-02-30", "2022-13-01", "2022-02-28"]],
  ])("%s come back as they were", (_, dates) => {
    expect(unpackDates(JSON.parse(JSON.stringify(packDates(dates))))).toEqual(dates);
  });

  test("an archive in order of time costs two letters an article, not thirteen", () => {
    const day = (n: number): string => new Date(Date.UTC(2022, 0, 1 + Math.floor(n / 3))).toISOString().slice(0, 10);
    const dates = Array.from({ length: 900 }, (_, n) => day(899 - n));
    expect(JSON.stringify(packDates(dates)).length).toBeLessThan(900 * 4);
    expect(JSON.stringify(packDates(dates)).length).toBeLessThan(JSON.stringify(dates).length / 3);
  });
});

test("counts of words come back as they were, those of no headline too", () => {
  const counts = [0, 1, 57, 58, 92, 300, 55_261, 57_344, 65_500];
  expect(unpackCounts(JSON.parse(JSON.stringify(packCounts(counts))))).toEqual(counts);
  expect(unpackCounts(packCounts([1_000_000]))).toEqual([65_500]);
});

test("a set of numbers comes back as it was, whatever its order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0x3fff })), (numbers) => {
      expect(unpackSet(JSON.parse(JSON.stringify(packSet(numbers))))).toEqual(new Set(numbers));
    }),
  );
});
