import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DateStyle, formatDate, formatHijri, monthName } from "../../../src/arabic/dates/format-date.ts";
import { parseDate } from "../../../src/arabic/dates/parse-date.ts";

describe("Arabic", () => {
  test.each<[string, DateStyle, string]>([
    ["2022-01-28", {}, "28 يناير/ كانون الثاني 2022"],
    ["2022-01-28T18:55", {}, "28 يناير/ كانون الثاني 2022، 6:55 م"],
    ["2022-01-28T00:05", {}, "28 يناير/ كانون الثاني 2022، 12:05 ص"],
    ["2022-01-28T18:55", { time: false }, "28 يناير/ كانون الثاني 2022"],
    ["2022-01-28", { weekday: true }, "الجمعة 28 يناير/ كانون الثاني 2022"],
    ["2022-01-28", { months: "gulf" }, "28 يناير 2022"],
    ["2022-01-28", { months: "levant" }, "28 كانون الثاني 2022"],
    ["2022-07-28", { months: "maghreb" }, "28 جويلية 2022"],
    ["2022-01-28", { months: "gulf", digits: "arabic" }, "٢٨ يناير ٢٠٢٢"],
    ["2018-09-24T13:09:34+00:00", { months: "gulf" }, "24 سبتمبر 2018، 1:09 م بتوقيت غرينتش"],
    ["2023-12-01T23:40+03:00", { months: "gulf" }, "1 ديسمبر 2023، 11:40 م بتوقيت غرينتش+3"],
    [
      "2018-01-24T13:09+01:00",
      { zone: "Africa/Tunis", months: "gulf" },
      "24 يناير 2018، 1:09 م بتوقيت تونس (غرينتش+1)",
    ],
    // Cairo's clock was two hours ahead of Greenwich that winter, three in the summer of 2023.
    ["2018-01-24T13:09+03:00", { zone: "Africa/Cairo", months: "gulf" }, "24 يناير 2018، 1:09 م بتوقيت غرينتش+3"],
    [
      "2023-07-24T13:09+03:00",
      { zone: "Africa/Cairo", months: "gulf" },
      "24 يوليو 2023، 1:09 م بتوقيت القاهرة (غرينتش+3)",
    ],
    // The outlet's own clock comes before the archive's; neither, where the time states another's.
    [
      "2018-01-24T13:09+03:00",
      { zone: "Africa/Cairo", printedIn: "Asia/Qatar", months: "gulf" },
      "24 يناير 2018، 1:09 م بتوقيت الدوحة (غرينتش+3)",
    ],
    [
      "2023-07-24T13:09+03:00",
      { zone: "Africa/Cairo", printedIn: "Africa/Tunis", months: "gulf" },
      "24 يوليو 2023، 1:09 م بتوقيت القاهرة (غرينتش+3)",
    ],
    [
      "2018-01-24T13:09+05:00",
      { zone: "Africa/Cairo", printedIn: "Asia/Qatar", months: "gulf" },
      "24 يناير 2018، 1:09 م بتوقيت غرينتش+5",
    ],
    // A zone whose city our words do not know.
    ["2018-01-24T13:09-05:00", { zone: "America/Lima", months: "gulf" }, "24 يناير 2018، 1:09 م بتوقيت غرينتش-5"],
    ["2021-12", {}, "ديسمبر/ كانون الأول 2021"],
    ["2021", {}, "2021"],
    ["2021-12-30~", { months: "gulf" }, "حوالي 30 ديسمبر 2021"],
    ["2021-12-30?", { months: "gulf" }, "ربما 30 ديسمبر 2021"],
    ["2021-12-09/2021-12-30", { months: "gulf" }, "بين 9 و30 ديسمبر 2021"],
    ["2021-11-30/2021-12-02", { months: "gulf" }, "بين 30 نوفمبر و2 ديسمبر 2021"],
    ["2021-12-30/2022-01-02", { months: "gulf" }, "بين 30 ديسمبر 2021 و2 يناير 2022"],
    ["2021-12-30/..", { months: "gulf" }, "منذ 30 ديسمبر 2021"],
    ["../2021-12-30", { months: "gulf" }, "حتى 30 ديسمبر 2021"],
    ["XXXX-12-30", { months: "gulf" }, "30 ديسمبر (السنة غير مذكورة)"],
    ["غير تاريخ", {}, "غير تاريخ"],
  ])("%s %j", (edtf, style, text) => {
    expect(formatDate(edtf, style)).toBe(text);
  });
});

test("English", () => {
  expect(formatDate("2022-01-28T18:55", { language: "en", weekday: true })).toBe("Friday 28 January 2022, 6:55 pm");
  expect(formatDate("2021-12-09/2021-12-30", { language: "en" })).toBe("between 9 and 30 December 2021");
  expect(formatDate("2021-12-30~", { language: "en" })).toBe("about 30 December 2021");
  expect(formatDate("2018-01-24T13:09+01:00", { language: "en", zone: "Africa/Tunis" })).toBe(
    "24 January 2018, 1:09 pm Tunis time (GMT+1)",
  );
});

test("Hijri, computed", () => {
  expect(formatHijri("2022-01-28T18:55")).toBe("25 جمادى الآخرة 1443هـ");
  expect(formatHijri("2022-01-28", { digits: "arabic" })).toBe("٢٥ جمادى الآخرة ١٤٤٣هـ");
  expect(formatHijri("2022-01")).toBeNull();
});

test("twelve names in every style, no two alike", () => {
  for (const months of ["dual", "gulf", "levant", "maghreb"] as const) {
    expect(new Set(Array.from({ length: 12 }, (_, at) => monthName(at + 1, { months }))).size).toBe(12);
  }
});

test("what is written is read again, in every style and digit set", () => {
  const two = (number: number): string => String(number).padStart(2, "0");
  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  const styles = fc.record({
    months: fc.constantFrom("dual" as const, "gulf" as const, "levant" as const, "maghreb" as const),
    digits: fc.constantFrom("western" as const, "arabic" as const),
    weekday: fc.boolean(),
    language: fc.constantFrom("ar" as const, "en" as const),
  });
  const times = fc.option(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })), { nil: null });
  fc.assert(
    fc.property(days, times, styles, (day, time, style) => {
      const edtf = day.toISOString().slice(0, 10) + (time ? `T${two(time[0])}:${two(time[1])}` : "");
      const written = formatDate(edtf, style);
      const read = parseDate(written);
      expect(read?.edtf, written).toBe(edtf);
      if (style.weekday) expect(read?.weekday?.agrees, written).toBe(true);
    }),
    { seed: 2026, numRuns: 500 },
  );
});
