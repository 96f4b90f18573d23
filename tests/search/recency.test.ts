import { expect, test } from "vitest";
import type { ArchiveTable } from "../../src/search/bundle-types.ts";
import { recencyOf } from "../../src/search/recency.ts";

const table = (dates: (string | null)[]): ArchiveTable =>
  ({ articles: dates.length, dates }) as unknown as ArchiveTable;

test("the newest article counts as newest, undated and oldest ones as old, by rank", () => {
  expect([
    ...recencyOf(table(["1950-01-01", "2022-01-28T18:55", null, "2022-01-28", "2021-12-30/2021-12-31"])),
  ]).toEqual([0, 1, 0, 1, 0.5]);
});

test("where nothing or only one day is dated, nothing is newer", () => {
  expect([...recencyOf(table([null, null]))]).toEqual([0, 0]);
  expect([...recencyOf(table(["2022-01-28", null]))]).toEqual([0, 0]);
});
