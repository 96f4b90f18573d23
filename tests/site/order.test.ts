import { expect, test } from "vitest";
import { ends, inReadingOrder } from "../../src/site/order.ts";
import { makeRecord } from "./sample-archive.ts";

const at = (id: string, edtf: string | null) =>
  makeRecord({ id, published: edtf === null ? null : { edtf, basis: "stated", evidence: null, line: null } });

test("newest first by the earliest moment, undated last, ids among equals", () => {
  const records = [
    at("undated-b", null),
    at("day", "2022-01-28"),
    at("evening", "2022-01-28T18:55"),
    at("undated-a", null),
    at("interval", "2022-01-27/2022-02-20"),
    at("month", "2022-01"),
    at("same-b", "2020-05-05"),
    at("same-a", "2020-05-05"),
    at("doubtful", "2022-02-01~"),
  ];
  const order = ["doubtful", "evening", "day", "interval", "month", "same-a", "same-b", "undated-a", "undated-b"];
  expect(inReadingOrder(records).map(({ id }) => id)).toEqual(order);
  expect(inReadingOrder([...records].reverse()).map(({ id }) => id)).toEqual(order);
});

test("ends of a date are its first and last point", () => {
  expect(ends("2021-12-30~/2021-12-31?")).toEqual(["2021-12-30", "2021-12-31"]);
  expect(ends("2021-12")).toEqual(["2021-12", "2021-12"]);
  expect(ends("2021-12-30/..")).toEqual(["2021-12-30", "2021-12-30"]);
});
