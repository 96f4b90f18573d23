import { describe, expect, it } from "vitest";
import type { ArticleRecord, Dated } from "../../../src/record/schema.ts";
import { settingsSchema } from "../../../src/settings.ts";
import { timeline } from "../../../src/site/timeline/timeline.ts";
import { edtfOf, lastOrdinal, ordinal, unitFor } from "../../../src/site/timeline/units.ts";
import { edited, inferred, sampleRecord, stated } from "../cite/sample-record.ts";

const settings = settingsSchema.parse({ months: "gulf" });
const at = (id: string, published: Dated | null, outlet: string | null = "أ"): ArticleRecord =>
  sampleRecord({ id, published, publisher: outlet === null ? null : { id: outlet, name: outlet, basis: "stated" } });

/** The same five dates as the first archive: one quarter, two of them not certain to the day. */
const five = [
  at("a", edited("2021-12-14"), "يورونيوز"),
  at("b", edited("2021-12-30/2021-12-31"), null),
  at("c", stated("2022-01-18"), "أردو بوينت"),
  at("d", stated("2022-01-28T18:55"), "بوابة الشروق"),
  at("e", inferred("2022-02-20"), "الميادين نت"),
];
const drawn = (records: readonly ArticleRecord[], options = {}) => {
  const result = timeline(records, settings, options);
  if (result === null) throw new Error("nothing drawn");
  return result;
};

describe("the timeline", () => {
  const { bars, ticks, plot, events, unit, series, levels, uncertain, undated } = drawn(five);

  it("runs from right to left", () => {
    expect(bars.map(({ edtf }) => edtf)).toEqual([
      "2021-12-14",
      "2021-12-30",
      "2022-01-18",
      "2022-01-28",
      "2022-02-20",
    ]);
    expect(bars.map(({ x }) => x)).toEqual(bars.map(({ x }) => x).sort((a, b) => b - a));
    expect(ticks.map(({ x }) => x)).toEqual(ticks.map(({ x }) => x).sort((a, b) => b - a));
  });

  it("stays inside its plot", () => {
    for (const { x, width, parts } of bars) {
      expect(x).toBeGreaterThanOrEqual(plot.x);
      expect(x + width).toBeLessThanOrEqual(plot.x + plot.width);
      for (const { y, height } of parts) {
        expect(y).toBeGreaterThanOrEqual(plot.y);
        expect(y + height).toBeLessThanOrEqual(plot.y + plot.height + 0.01);
      }
    }
  });

  it("takes days for a quarter", () => {
    expect(unit).toBe("day");
    expect(bars[3]?.path).toBe("2022/01/28/");
    expect(ticks[0]).toMatchObject({ edtf: "2021-12-14", label: "14 ديسمبر 2021" });
  });

  it("marks what is not certain", () => {
    expect(bars.map((bar) => bar.uncertain)).toEqual([0, 1, 0, 0, 1]);
    expect(uncertain).toBe(2);
    expect(bars[4]?.parts.map((part) => part.uncertain)).toEqual([true]);
  });

  it("shows where an interval ends", () => {
    const interval = events.find(({ id }) => id === "b");
    expect(interval?.fromX).toBe(interval?.x);
    expect(interval?.toX).toBeLessThan(interval?.fromX ?? 0);
    expect(events.find(({ id }) => id === "d")).toMatchObject({ fromX: null, toX: null });
  });

  it("names every article while there are few, oldest first", () => {
    expect(events.map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("has a series for each outlet, and one for articles without", () => {
    expect(series.map(({ kind }) => kind)).toEqual(["outlet", "outlet", "outlet", "outlet", "unknown"]);
    for (const bar of bars) {
      expect(bar.counts).toHaveLength(series.length);
      expect(bar.counts.reduce((sum, count) => sum + count, 0)).toBe(bar.count);
      expect(bar.parts.reduce((sum, { count }) => sum + count, 0)).toBe(bar.count);
    }
  });

  it("counts in whole articles", () => {
    expect(levels.map(({ count }) => count)).toEqual([1]);
    expect(undated).toBe(0);
  });
});

describe("a larger archive", () => {
  const many = Array.from({ length: 3_000 }, (_, index) =>
    at(
      `n${index}`,
      stated(new Date(Date.UTC(2014, 0, 1 + (index % 1_200))).toISOString().slice(0, 10)),
      `outlet-${index % 9}`,
    ),
  );
  const large = drawn([...many, at("u", null), at("v", stated("2015")), at("w", stated("2016-03"))]);

  it("is drawn by months and does not grow with its articles", () => {
    expect(large.unit).toBe("month");
    expect(large.bars.length).toBeLessThan(60);
    expect(large.events).toEqual([]);
    expect(large.bars.reduce((sum, { count }) => sum + count, 0)).toBe(3_002);
    expect(large.undated).toBe(1);
  });

  it("puts a year into its first month as uncertain, and a month where it belongs", () => {
    expect(large.bars.find(({ edtf }) => edtf === "2015-01")?.uncertain).toBe(1);
    expect(large.bars.find(({ edtf }) => edtf === "2016-03")?.uncertain).toBe(0);
  });

  it("gives colours to the largest outlets and puts the others together", () => {
    expect(large.series.map(({ kind }) => kind)).toEqual([...Array(5).fill("outlet"), "other"]);
    expect(large.series.reduce((sum, { count }) => sum + count, 0)).toBe(3_003);
  });

  it("has labels that do not touch", () => {
    const places = large.ticks.map(({ x }) => x);
    for (const [index, x] of places.slice(1).entries()) expect((places[index] ?? 0) - x).toBeGreaterThan(100);
  });

  it("stacks its bars without gap", () => {
    for (const { parts } of large.bars) {
      for (const [index, part] of parts.slice(1).entries()) {
        expect(part.y + part.height).toBeCloseTo(parts[index]?.y ?? 0, 1);
      }
    }
  });
});

describe("edges", () => {
  it("is nothing where nothing is dated", () => {
    expect(timeline([], settings)).toBeNull();
    expect(timeline([at("a", null), at("b", stated("XXXX-12-30"))], settings)).toBeNull();
  });

  it("draws a single day in the middle", () => {
    const { bars, plot } = drawn([at("a", stated("2022-01-28"))]);
    expect(bars).toHaveLength(1);
    expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0) / 2).toBeCloseTo(plot.x + plot.width / 2, 0);
  });

  it("takes years for a century", () => {
    const { unit, bars } = drawn([at("a", stated("1912-05-01")), at("b", stated("2022-01-28"))]);
    expect(unit).toBe("year");
    expect(bars.map(({ edtf, path }) => [edtf, path])).toEqual([
      ["1912", "1912/"],
      ["2022", "2022/"],
    ]);
  });

  it("names dates in the interface's language and months", () => {
    const english = timeline(five, settingsSchema.parse({ language: "en" }));
    expect(english?.ticks[0]?.label).toBe("14 December 2021");
  });
});

describe("units of time", () => {
  it("count days through leap years", () => {
    for (const day of ["1900-02-28", "2000-02-29", "2022-01-28", "1970-01-01", "1850-12-31"]) {
      const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
      expect(edtfOf(ordinal({ year, month, day: date }, "day"), "day")).toBe(day);
    }
  });

  it("know the last day of a month and of a year", () => {
    expect(edtfOf(lastOrdinal({ year: 2020, month: 2 }, "day"), "day")).toBe("2020-02-29");
    expect(edtfOf(lastOrdinal({ year: 2021, month: 12 }, "day"), "day")).toBe("2021-12-31");
    expect(edtfOf(lastOrdinal({ year: 2021 }, "day"), "day")).toBe("2021-12-31");
    expect(edtfOf(lastOrdinal({ year: 2021 }, "month"), "month")).toBe("2021-12");
  });

  it.each([
    ["2022-01-01", "2022-04-03", "day"],
    ["2022-01-01", "2022-04-04", "month"],
    ["2014-01-01", "2021-12-31", "month"],
    ["2014-01-01", "2022-01-01", "year"],
  ])("from %s to %s is drawn by %s", (first, last, unit) => {
    const point = (day: string) => {
      const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
      return { year, month, day: date };
    };
    expect(unitFor(point(first), point(last))).toBe(unit);
  });
});
