import { describe, expect, it } from "vitest";
import { captureFromBytes } from "../../src/capture/read-capture.ts";
import { createExtractor } from "../../src/extract/extract.ts";
import { settingsSchema } from "../../src/settings.ts";

/** Lines on which a pattern that may be matched in many ways would not end (bench/patterns.ts tries every pattern). */

const extract = createExtractor(settingsSchema.parse({}));
const HEADLINE = "افتتاح رصيف جديد في ميناء طرطوس";
const FIRST = "افتتح وزير النقل اليوم رصيفا جديدا في ميناء طرطوس يستقبل السفن الكبيرة، وقال إن العمل استمر عامين.";
const LAST = "وقال الوزير إن العمل في الرصيف استمر عامين، وإنه يضاعف طاقة الميناء في السنوات المقبلة.";

const many = (unit: string): string => unit.repeat(5_000);
const LINES: Readonly<Record<string, string>> = {
  "a word drawn out by tatweel": `م${"ـ".repeat(60)}بروك لأهل المدينة`,
  "tatweels between letters": `م${"ـ".repeat(60)}ب!`,
  "spaces between two words": `طرطوس${many(" ")}سانا`,
  "spaces before a sign": `طرطوس${many(" ")}!`,
  "spaces behind a bracket": `قال (${many(" ")}!`,
  "catchwords of one endless word": `${many("ا")}/${many("ب")}!`,
  strokes: `طرطوس ${many("//")} سانا`,
  "hyphens with spaces": `طرطوس ${many("- ")}سانا`,
  "a number and spaces": `12${many(" ")}!`,
};

describe("an article with a hostile line", () => {
  for (const [name, line] of Object.entries(LINES))
    it(`is read, and keeps every line of it: ${name}`, () => {
      for (const all of [
        [HEADLINE, FIRST, line, LAST],
        [HEADLINE, line, FIRST, LAST],
        [HEADLINE, FIRST, LAST, line],
      ]) {
        const reading = captureFromBytes(Buffer.from(all.join("\n")), "x.txt");
        if (!("capture" in reading)) throw new Error("no capture");
        const { roles, fields } = extract(reading.capture);
        expect(roles).toHaveLength(all.length);
        expect(fields.headline).toBe(HEADLINE);
        expect(fields.body.map(({ text }) => text)).toEqual(expect.arrayContaining([FIRST]));
      }
    });
});
