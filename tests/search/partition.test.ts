import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NEWEST, partition, SIZES, type Sizes, WHOLE } from "../../src/search/partition.ts";
import type { SearchDocument } from "../../src/search/search-types.ts";
import { smallArticle } from "./five-articles.ts";

const SMALL: Sizes = { parted: 12, newest: 8, whole: 20, part: 10, parts: 6 };
const dated = (id: string, date: string | null): SearchDocument => smallArticle(id, "", { date });

const date = fc.option(
  fc
    .record({ year: fc.integer({ min: 1998, max: 2026 }), month: fc.option(fc.integer({ min: 1, max: 12 })) })
    .map(({ year, month }) => (month === null ? `${year}` : `${year}-${String(month).padStart(2, "0")}-15`)),
);
const archive = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/u), date), { selector: ([id]) => id, maxLength: 200 })
  .map((rows) => rows.map(([id, day]) => dated(id, day)));

describe("partition", () => {
  it("keeps an archive of ordinary size whole, in the order it has", () => {
    const documents = ["b", "a", "c"].map((id) => dated(id, null));
    expect(partition(documents)).toEqual([{ name: WHOLE, documents }]);
    expect(SIZES.whole).toBeGreaterThan(SIZES.part);
  });

  it("loses no article and has none twice; no part is too large; the largest is first; names differ", () => {
    fc.assert(
      fc.property(archive, (documents) => {
        const parts = partition(documents, SMALL);
        const ids = parts.flatMap((part) => part.documents.map(({ id }) => id));
        expect(ids.sort()).toEqual(documents.map(({ id }) => id).sort());
        expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
        const sizes = parts.map((part) => part.documents.length);
        expect(sizes[0] ?? 0).toBe(Math.max(0, ...sizes));
        for (const { name } of parts) expect(name).toMatch(/^(?:und|pnew|p\d+(?:x\d+)?)$/u);
      }),
    );
  });

  it("does not depend on the order that articles come in", () => {
    const shape = (documents: readonly SearchDocument[]) =>
      partition(documents, SMALL).map(({ name, documents: own }) => [name, own.map(({ id }) => id).sort()]);
    fc.assert(
      fc.property(archive, (documents) => {
        expect(shape([...documents].reverse())).toEqual(shape(documents));
      }),
    );
  });

  it("puts one article more among the newest and leaves all other parts as they are", () => {
    const before = Array.from({ length: 90 }, (_, i) =>
      dated(`a${i}`, `${2015 + Math.floor(i / 30)}-${String(1 + (i % 12)).padStart(2, "0")}-03`),
    );
    const idsOf = (documents: readonly SearchDocument[]) =>
      new Map(partition(documents, SMALL).map(({ name, documents: own }) => [name, own.map(({ id }) => id).join()]));
    const [old, now] = [idsOf(before), idsOf([...before, dated("new", "2017-12-30")])];
    expect([...now.keys()]).toEqual([...old.keys()]);
    expect([...now].filter(([name, ids]) => old.get(name) !== ids).map(([name]) => name)).toEqual([NEWEST]);
  });

  it("parts the newest of a small archive from the others, and lets them join those in few of the steps it grows by", () => {
    const days = Array.from({ length: 200 }, (_, i) => dated(`n${i}`, new Date(i * 864e5).toISOString().slice(0, 10)));
    let [moved, most] = [0, 0];
    for (let count = 13; count < days.length; count++) {
      const parts = (length: number) => partition(days.slice(0, length), { ...SMALL, whole: 1_000 });
      const [before, after] = [parts(count - 1), parts(count)];
      const newest = after.find(({ name }) => name === NEWEST)?.documents ?? [];
      expect(newest).toEqual(days.slice(count - newest.length, count));
      most = Math.max(most, newest.length);
      if (before.find(({ name }) => name === WHOLE)?.documents.length !== count - 1 - (newest.length - 1)) moved++;
    }
    expect(most).toBe(SMALL.newest);
    expect(moved).toBeGreaterThan(0);
    // One step in four: the least number of eight leaves, or comes.
    expect(moved).toBeLessThan(80);
  });

  it.each([
    ["years of few articles share a part", Array.from({ length: 30 }, (_, i) => `${1990 + i}-05-01`), 4],
    [
      "a year of many is parted by its months",
      Array.from({ length: 36 }, (_, i) => `2020-${String(1 + (i % 12)).padStart(2, "0")}-01`),
      5,
    ],
    ["undated ones by their ids", Array.from({ length: 30 }, () => null), 4],
  ])("%s", (_, dates, count) => {
    expect(
      partition(
        dates.map((day, i) => dated(`a${i}`, day)),
        SMALL,
      ),
    ).toHaveLength(count);
  });
});
