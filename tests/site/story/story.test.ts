import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArticleRecord } from "../../../src/record/schema.ts";
import { MOST_TOLD, storyOf } from "../../../src/site/story/story.ts";
import { makeRecord } from "../sample-archive.ts";

/** The line of time of a small archive: order, gaps and their lengths. */
const at = (id: string, edtf: string): ArticleRecord =>
  makeRecord({ id, headline: id, published: { edtf, basis: "stated", evidence: null, line: null } });
const gaps = (...dates: string[]) =>
  storyOf(dates.map((edtf, index) => at(`a${index}`, edtf)))?.events.map(({ gap }) => gap && [gap.least, gap.most]);

describe("gaps", () => {
  test.each<[string, string[], ([number, number] | null)[]]>([
    ["two days", ["2022-01-01", "2022-01-19"], [null, [18, 18]]],
    ["one day twice", ["2022-01-01", "2022-01-01T18:00"], [null, null]],
    ["after a stretch", ["2021-12-30/2021-12-31", "2022-01-18"], [null, [18, 19]]],
    ["before a stretch", ["2021-12-14", "2021-12-30/2021-12-31"], [null, [16, 17]]],
    ["over the end of February", ["2024-02-28", "2024-03-01"], [null, [2, 2]]],
    ["from a month to a year", ["1999-11", "2001"], [null, [398, 791]]],
    ["inside a stretch nothing is sure to have passed", ["2022-01", "2022-01-18"], [null, null]],
  ])("%s", (_, dates, expected) => {
    expect(gaps(...dates)).toEqual(expected);
  });

  test("are as long as their days, but for those that would fill a screen", () => {
    const events = storyOf([
      at("a", "2022-01-01"),
      at("b", "2022-01-11"),
      at("c", "2022-01-16"),
      at("d", "2023-01-16"),
    ])?.events;
    const [, ten, five, year] = events?.map(({ gap }) => gap) ?? [];
    expect((ten?.length ?? 0) / (five?.length ?? 1)).toBeCloseTo(2);
    expect([ten?.compressed, five?.compressed, year?.compressed]).toEqual([false, false, true]);
    expect(year?.length).toBeLessThan(10);
  });

  test("of any archive: none is negative, none longer than the longest, all events are there", () => {
    const day = fc
      .date({ min: new Date("1950-01-01"), max: new Date("2049-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const edtf = fc.oneof(
      day,
      day.map((each) => each.slice(0, 7)),
      fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
    );
    fc.assert(
      fc.property(fc.array(edtf, { minLength: 1, maxLength: MOST_TOLD }), (dates) => {
        const story = storyOf(dates.map((each, index) => at(`a${index}`, each)));
        expect(story?.events.length).toBe(dates.length);
        for (const { gap } of story?.events ?? []) {
          if (gap === null) continue;
          expect(gap.least).toBeGreaterThan(0);
          expect(gap.most).toBeGreaterThanOrEqual(gap.least);
          expect(gap.length).toBeLessThanOrEqual(9);
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

test("a stretch of days is told from a day; what has no date stands off the line", () => {
  const story = storyOf([at("a", "2022-01"), at("b", "2022-03-01"), makeRecord({ id: "c" })]);
  expect(story?.events.map(({ stretches }) => stretches)).toEqual([true, false]);
  expect(story?.undated.map(({ entry }) => entry.id)).toEqual(["c"]);
});

test("more than can be told give no story", () => {
  const many = Array.from({ length: MOST_TOLD + 1 }, (_, index) => at(`a${index}`, "2022-01-01"));
  expect(storyOf(many)).toBeNull();
  expect(storyOf(many.slice(1))?.events.length).toBe(MOST_TOLD);
  expect(storyOf([])).toBeNull();
});
