import { readdirSync, readFileSync } from "node:fs";
import { IANAZone } from "luxon";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { monthNames, weekdayNames, writtenHijriMonth, writtenMonth } from "../../../src/arabic/dates/lexicon.ts";
import { occasions } from "../../../src/arabic/dates/relative.ts";
import { fold } from "../../../src/arabic/letters.ts";

const FOLDER = new URL("../../../src/arabic/data/dates/", import.meta.url);
const load = (name: string): unknown => parse(readFileSync(new URL(name, FOLDER), "utf8"));

/** Names that stand under two headings: the second would never be read. */
function twice(lists: readonly (readonly string[])[]): string[] {
  const headings = new Map<string, Set<number>>();
  lists.forEach((names, at) => {
    for (const name of names) {
      const key = fold(name).replaceAll(" ", "");
      headings.set(key, (headings.get(key) ?? new Set()).add(at));
    }
  });
  return [...headings].filter(([, places]) => places.size > 1).map(([key]) => key);
}

describe("data that linguists extend", () => {
  const months = load("months.yaml") as {
    gregorian: Record<string, string[]>[];
    hijri: string[][];
    persian: string[][];
    libyan: string[][];
    stamp: string[][];
  };

  test("twelve months in each calendar, no name for two of them", () => {
    for (const lists of [
      months.gregorian.map((systems) => Object.values(systems).flat()),
      months.hijri,
      months.persian,
      months.libyan,
      months.stamp,
    ]) {
      expect(lists).toHaveLength(12);
      expect(twice(lists)).toEqual([]);
    }
    expect(monthNames.gregorian.entries.size).toBeGreaterThan(60);
    expect(writtenMonth("gulf", 4)).toBe("أبريل");
    expect(writtenHijriMonth(6)).toBe("جمادى الآخرة");
  });

  test("seven weekdays, no name for two of them", () => {
    const days = load("weekdays.yaml") as Record<string, string[]>[];
    expect(days).toHaveLength(7);
    expect(twice(days.map((names) => Object.values(names).flat()))).toEqual([]);
    expect(weekdayNames.entries.get(fold("الأحد"))?.meaning).toBe(7);
  });

  test("a label says one thing", () => {
    expect(twice(Object.values(load("labels.yaml") as Record<string, string[]>))).toEqual([]);
  });

  test("zones are of the IANA database", () => {
    const clock = load("clock.yaml") as Record<"zones" | "cities", Record<string, string[]>>;
    for (const zone of [...Object.keys(clock.zones), ...Object.keys(clock.cities)]) {
      if (zone !== "local") expect(IANAZone.isValidZone(zone), zone).toBe(true);
    }
  });

  test("occasions have a day and the year they are counted from, or a season", () => {
    for (const { names, day, since, from, to } of occasions) {
      const counted = day !== undefined && since !== undefined;
      expect(counted || (from !== undefined && to !== undefined), names.join(" / ")).toBe(true);
      for (const date of [day, from, to]) if (date !== undefined) expect(date).toMatch(/^(0[1-9]|1[0-2])-[0-3]\d$/u);
    }
  });

  test("every file opens with a word on what it holds", () => {
    for (const name of readdirSync(FOLDER))
      expect(readFileSync(new URL(name, FOLDER), "utf8"), name).toMatch(/^# \p{L}/u);
  });
});
