import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates } from "../../../src/arabic/dates/find-dates.ts";
import { inOrder } from "../../../src/arabic/dates/found-date.ts";
import { forms } from "./fixtures.ts";

describe.each(forms)("dates as printed: %s", (_, cases) => {
  test.each(cases)("$text", (one) => {
    const found = findDates(one.text);
    expect(found.map(({ edtf }) => edtf)).toEqual(one.edtf);
    if (one.weekday !== undefined) expect(found[0]?.weekday?.agrees).toBe(one.weekday);
    if (one.calendar !== undefined) expect(found[0]?.calendar).toBe(one.calendar);
    if (one.agrees !== undefined) expect(Math.abs(found[0]?.hijriDifference ?? 99) <= 1).toBe(one.agrees);
    if (one.range !== undefined) expect(found[0]?.range).toBe(one.range);
    if (one.exchanged !== undefined || one.proven !== undefined) {
      const { exchanged, order } = found[0] ?? {};
      expect(exchanged ?? null).toBe(one.exchanged ?? null);
      expect(order?.proven ? order.read : null).toBe(one.proven ?? null);
    }
    if (one.labels !== undefined) expect(found.map(({ label }) => label?.kind ?? null)).toEqual(one.labels);
  });
});

test("what decides the order leaves nothing to exchange; dots and years in front leave no doubt", () => {
  for (const text of ["25/3/2024", "الثلاثاء 5/3/2024", "05.03.2024", "2024/03/05", "3/3/2024", "5 مارس 2024"])
    expect(findDates(text)[0]?.exchanged, text).toBeNull();
});

test("the order of a column exchanges only what is open", () => {
  const read = (text: string): string | undefined => {
    const [date] = findDates(text);
    return date && inOrder(date, "month-first").edtf;
  };
  expect(read("5/3/2024 10:15")).toBe("2024-05-03T10:15");
  expect(read("5/3/2024 10:15:33 AM")).toBe("2024-05-03T10:15:33");
  expect(read("25/3/2024")).toBe("2024-03-25");
  expect(read("الثلاثاء 5/3/2024")).toBe("2024-03-05");
  expect(read("5 مارس 2024")).toBe("2024-03-05");
});

describe("any text", () => {
  const pieces = forms.flatMap(([, cases]) => cases.map(({ text }) => text));
  const mixed = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 20 })), { maxLength: 12 })
    .map((parts) => parts.join(" "));

  test("offsets cut the date out of the line, in order and without overlap", () => {
    fc.assert(
      fc.property(mixed, (line) => {
        let end = 0;
        for (const date of findDates(line)) {
          expect(line.slice(date.start, date.end)).toBe(date.text);
          expect(date.start).toBeGreaterThanOrEqual(end);
          end = date.end;
        }
      }),
      { seed: 2026, numRuns: 400 },
    );
  });

  test("no text throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (line) => {
        findDates(line);
      }),
      { seed: 2026, numRuns: 600 },
    );
  });

  test("a date is found wherever it stands in a long line", () => {
    const sentence = "قال الوزير إن العمل يسير وفق الخطة التي أُعلن عنها أمام النواب في الجلسة الماضية ";
    for (const before of [0, 1, 7, 40]) {
      const line = `${sentence.repeat(before)}الثلاثاء 5 مارس 2024 - 6:55 م ${sentence.repeat(40)}`;
      expect(findDates(line).map(({ edtf }) => edtf)).toEqual(["2024-03-05T18:55"]);
    }
  });

  test("hostile lines of a megabyte are read to the end", () => {
    for (const unit of ["1", "1/", "5 مارس ", "12:", "(", "كانون ", "الساعة ", "نشر في ", "- ", "1/1/2020 "]) {
      const line = unit.repeat(Math.ceil(300_000 / unit.length));
      expect(() => findDates(line)).not.toThrow();
    }
  });
});

const SHARED = new URL("../../../../shared/dev-set/parse/dates.json", import.meta.url);

interface SharedDate {
  readonly text: string;
  readonly iso: string | null | { readonly published: string; readonly updated: string };
  readonly kind: string;
}

describe.skipIf(!existsSync(SHARED))("../shared/dev-set/parse/dates.json (skipped where absent)", () => {
  const minutes = (edtf: string | undefined): string | undefined => edtf?.replace(/(T\d\d:\d\d):00(?=$|[+])/u, "$1");

  test("at least 97 % of the dates are right", () => {
    const dates = (JSON.parse(readFileSync(SHARED, "utf8")) as SharedDate[]).filter(({ iso }) => iso !== null);
    const misses = dates.filter(({ text, iso }) => {
      const found = findDates(text);
      const published = minutes(found.find(({ label }) => label?.kind !== "updated")?.edtf);
      const updated = minutes(found.find(({ label }) => label?.kind === "updated")?.edtf);
      if (typeof iso === "string") return published !== minutes(iso);
      return published !== minutes(iso?.published) || updated !== minutes(iso?.updated);
    });
    const share = 1 - misses.length / dates.length;
    console.log(`dates.json: ${dates.length - misses.length} of ${dates.length} right`);
    for (const { text, iso } of misses)
      console.log(`  ${text}  →  ${JSON.stringify(findDates(text))}, not ${JSON.stringify(iso)}`);
    expect(share).toBeGreaterThanOrEqual(0.97);
  });
});
