import { describe, expect, test } from "vitest";
import { edtfDays, exactDay, parseEdtf } from "../../../src/arabic/dates/edtf.ts";

describe("first and last day", () => {
  test.each([
    ["2022-01-28T18:55", "2022-01-28", "2022-01-28"],
    ["2022-01-28T18:55:01+03:00", "2022-01-28", "2022-01-28"],
    ["2022-01-28~", "2022-01-28", "2022-01-28"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2021", "2021-01-01", "2021-12-31"],
    ["202X", "2020-01-01", "2029-12-31"],
    ["2021-12-XX", "2021-12-01", "2021-12-31"],
    ["2021-12-09/2021-12-30", "2021-12-09", "2021-12-30"],
    ["2021-12/2022", "2021-12-01", "2022-12-31"],
    ["2021-12-09/..", "2021-12-09", "2021-12-09"],
    ["../2021-12-09", "2021-12-09", "2021-12-09"],
  ])("%s", (edtf, first, last) => {
    expect(edtfDays(edtf)).toEqual({ first, last });
  });
});

test.each(["XXXX-12-30", "", "أمس", "2022-13-01", "2021-02-29", "2022-01-02/2022-01-01", "2022-01-28T25:00", "../.."])(
  "%s has no day",
  (edtf) => {
    expect(edtfDays(edtf)).toBeNull();
  },
);

test("a day of an unknown year is still taken apart", () => {
  expect(parseEdtf("XXXX-02-29")?.first).toMatchObject({ year: null, month: 2, day: 29 });
});

test("only one whole day is exact", () => {
  expect(exactDay("2022-01-28T18:55")).toEqual({ year: 2022, month: 1, day: 28 });
  for (const edtf of ["2022-01", "2022-01-28/2022-01-29", "XXXX-01-28", "202X"]) expect(exactDay(edtf)).toBeNull();
});
