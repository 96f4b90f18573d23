import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DateSignal, dateSignal } from "../../../src/extract/dates/date-signal.ts";

type Flag = { [Key in keyof DateSignal]: DateSignal[Key] extends boolean ? Key : never }[keyof DateSignal];

const set = (text: string): Flag[] =>
  (Object.entries(dateSignal(text)) as [Flag, boolean | number][])
    .filter(([, value]) => value === true)
    .map(([flag]) => flag);

describe("what a line's dates say of it", () => {
  test.each<[string, Flag[]]>([
    ["الثلاثاء 5 مارس 2024 - 6:55 م", ["hasDate", "hasTime", "isDateOnly"]],
    ["اقتصاد2024/03/05 10:19", ["hasDate", "hasTime", "isDateOnly"]],
    ["نشر في: 5 مارس 2024 | آخر تحديث: 6 مارس 2024", ["hasDate", "isDateOnly", "hasLabel"]],
    ["28 شعبان 1445هـ - 09 مارس 2024م", ["hasDate", "isDateOnly", "hasHijri"]],
    ["السبت 9 مارس 2024 11:02 ص القاهرة 21°", ["hasDate", "hasTime", "isDateOnly", "hasClockAndWeather"]],
    ["18:55 ت م NNNN", ["hasTime", "isDateOnly"]],
    ["نشرت في آخر تحديث", ["isEmptyLabel"]],
    ["منذ 16 دقيقة", ["isRelative"]],
    ["قبل ساعتين", ["isRelative"]],
    ["جميع الحقوق محفوظة © 2024", ["isCopyright"]],
    ["© 1944 - 2018", ["isCopyright"]],
    ["وقع الحادث في 5 مارس 2024 قرب الجسر القديم حين كانت السيارات تعبر", ["hasDate"]],
    ["نشر الجيش قواته قرب الجسر", []],
    ["بدأ العمل في 5 مارس الجاري", []],
  ])("%s", (text, flags) => {
    expect(set(text).sort()).toEqual([...flags].sort());
  });

  test("the share is that of the date", () => {
    expect(dateSignal("5 مارس 2024").share).toBe(1);
    expect(dateSignal("وقع الحادث في 5 مارس 2024 قرب الجسر القديم حين كانت السيارات تعبر").share).toBeLessThan(0.3);
    expect(dateSignal("لا تاريخ هنا").share).toBe(0);
  });

  test("no line throws, shares lie between 0 and 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (line) => {
        const { share } = dateSignal(line);
        expect(share >= 0 && share <= 1).toBe(true);
      }),
      { seed: 2026, numRuns: 400 },
    );
  });
});
