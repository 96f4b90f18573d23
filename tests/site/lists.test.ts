import { expect, test } from "vitest";
import type { ArticleRecord } from "../../src/record/schema.ts";
import { listPages } from "../../src/site/lists.ts";
import type { ListPage } from "../../src/site/pages.ts";
import { shownBy } from "../../src/site/shown.ts";
import { makeRecord } from "./sample-archive.ts";

/** `count` articles, the newest first. */
const articles = (count: number): ArticleRecord[] =>
  Array.from({ length: count }, (_, index) =>
    makeRecord({ id: `a${count - index}`, headline: `خبر ${count - index}` }),
  );
const newer = makeRecord({ id: "newer", headline: "الأحدث" });
const outlet = { of: "outlet", value: "صحيفة الساحل" } as const;
const inTime = (records: readonly ArticleRecord[]): ListPage[] =>
  listPages({ path: "outlets/sahil/", subject: outlet, records });
const contents = (pages: readonly ListPage[]): Map<string, string> =>
  new Map(pages.map(({ path, records }) => [path, records.map(({ id }) => id).join(" ")]));
/** Addresses whose articles are not what they were. */
const changed = (before: readonly ListPage[], after: readonly ListPage[]): string[] => {
  const known = contents(before);
  return [...contents(after)].filter(([path, ids]) => known.get(path) !== ids).map(([path]) => path);
};

test("every article stands on one page of a list, in its order", () => {
  for (const count of [0, 1, 50, 51, 99, 100, 149, 997]) {
    const records = articles(count);
    expect(
      inTime(records)
        .toReversed()
        .flatMap((page) => page.records),
    ).toEqual(records);
  }
});

test.each([
  [50, 1],
  [99, 1],
  [400, 8],
])("of %i articles the newest page holds 50 at least, every other 30 to 50", (count, least) => {
  const lengths = inTime(articles(count)).map(({ records }) => records.length);
  expect(lengths.length).toBeGreaterThanOrEqual(least);
  expect(lengths.at(-1)).toBeGreaterThanOrEqual(50);
  expect(lengths.at(-1)).toBeLessThanOrEqual(99);
  for (const length of lengths.slice(0, -1)) {
    expect(length).toBeGreaterThanOrEqual(30);
    expect(length).toBeLessThanOrEqual(50);
  }
});

test("while articles come, a page that is numbered never changes again", () => {
  let before = inTime(articles(40));
  for (let count = 41; count <= 400; count++) {
    const after = inTime(articles(count));
    const numbered = before.filter(({ path }) => path !== "outlets/sahil/");
    expect(changed(before, after).filter((path) => numbered.some((page) => page.path === path))).toEqual([]);
    before = after;
  }
});

test("an article of an older day changes few pages of many, wherever it stands", () => {
  const records = articles(2000);
  const before = inTime(records);
  const counts = Array.from({ length: 40 }, (_, index) => {
    const at = 25 + index * 49;
    return changed(before, inTime([...records.slice(0, at), newer, ...records.slice(at)])).length;
  });
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  console.log(
    `an older article changes ${mean.toFixed(1)} of ${before.length} pages in the mean, ${Math.max(...counts)} at most`,
  );
  expect(mean).toBeLessThan(2);
});

test("a list by name begins at its first page, with 50 at most on each", () => {
  const pages = listPages({
    path: "headlines/mim/",
    subject: { of: "headlines", value: "م" },
    records: articles(130),
  });
  expect(pages.map(({ path }) => path).slice(0, 2)).toEqual(["headlines/mim/", "headlines/mim/page-2/"]);
  for (const { records } of pages) expect(records.length).toBeLessThanOrEqual(50);
});

test("a year names the years beside it where it begins and where it ends, so that a new one changes two of its pages", () => {
  const year = { path: "2021/", subject: { of: "year", value: "2021" }, records: articles(400) } as const;
  const before = { path: "2020/", name: "2020" };
  const after = { path: "2022/", name: "2022" };
  const pages = listPages({ ...year, before, after });
  expect(pages.filter((page) => page.before !== null).map(({ path }) => path)).toEqual(["2021/page-1/", "2021/"]);
  expect(pages.filter((page) => page.after !== null).map(({ path }) => path)).toEqual(["2021/"]);
  const known = new Map(listPages({ ...year, before }).map((page) => [page.path, shownBy(page)]));
  expect(pages.filter((page) => known.get(page.path) !== shownBy(page)).map(({ path }) => path)).toEqual(["2021/"]);
});
