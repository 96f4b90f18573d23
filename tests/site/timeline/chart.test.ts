import { describe, expect, test } from "vitest";
import { chartOf, countInTime, monthDays, spanOf } from "../../../src/site/timeline/chart.ts";
import { makeRecord } from "../sample-archive.ts";

const at = (id: string, edtf: string) =>
  makeRecord({ id, published: { edtf, basis: "stated", evidence: null, line: null } });
const chart = (...dates: string[]) => chartOf(countInTime(dates.map((edtf, index) => at(`a${index}`, edtf))));

describe("the chart", () => {
  test("has a row for each year with something in it, a bar for each month", () => {
    const drawn = chart("2022-01-28", "2022-01-02", "2022-12-31", "2019-06");
    expect(drawn?.unit).toBe("month");
    expect(drawn?.most).toBe(2);
    expect(drawn?.rows.map(({ year, count }) => [year, count])).toEqual([
      ["2019", 1],
      ["2022", 3],
    ]);
    expect(drawn?.rows[1]?.bars[0]).toEqual({ edtf: "2022-01", count: 2 });
    expect(drawn?.rows[1]?.bars[1]).toBeNull();
  });

  test("counts an uncertain date wherever it is listed, and a year's own in no month", () => {
    const drawn = chart("2021-12-30/2022-01-02", "2022");
    expect(drawn?.rows.map(({ bars }) => bars.filter(Boolean).map((each) => each?.edtf))).toEqual([
      ["2021-12"],
      ["2022-01"],
    ]);
    expect(drawn?.rows.map(({ count }) => count)).toEqual([1, 2]);
  });

  test("of many years has a row for each decade", () => {
    const drawn = chart(...Array.from({ length: 30 }, (_, index) => `${1995 + index}-03-01`));
    expect(drawn?.unit).toBe("year");
    expect(drawn?.rows.map(({ year, count }) => [year, count])).toEqual([
      ["1990", 5],
      ["2000", 10],
      ["2010", 10],
      ["2020", 5],
    ]);
    expect(drawn?.rows[0]?.bars.length).toBe(10);
  });

  test("of nothing dated is none", () => expect(chart()).toBeNull());
});

test.each([
  ["2022-01", 6, 31],
  ["2024-02", 4, 29],
  ["1900-02", 4, 28],
  ["2023-10", 7, 31],
])("%s begins on day %i of the week and has %i days", (month, begins, days) => {
  const { begins: first, counts } = monthDays(month, new Map([[`${month}-02`, 3]]));
  expect([first, counts.length, counts[1], counts[2]]).toEqual([begins, days, 3, 0]);
});

test("a span reaches from the earliest beginning to the latest end", () => {
  expect(spanOf([at("a", "2022-01-05T10:00"), at("b", "2021-12-30/2022-02-01"), makeRecord({ id: "c" })])).toEqual([
    "2021-12-30",
    "2022-02-01",
  ]);
  expect(spanOf([])).toBeNull();
});
