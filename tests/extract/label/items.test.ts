import { describe, expect, it } from "vitest";
import type { Capture, Format } from "../../../src/capture/capture.ts";
import { createExtractor } from "../../../src/extract/extract.ts";
import { defaultSettings } from "../../../src/settings.ts";
import { captureOf } from "../capture-of.ts";

const extract = createExtractor(defaultSettings());

const HEADLINE = "وزير النقل: استئناف حركة السفن في ميناء طرطوس صباح الغد";
const FLASH = `عاجل | ${HEADLINE}`;

describe("an item of one line", () => {
  const item = (format: Format, text: string): Capture => ({ ...captureOf(text), format });

  it.each(["telegram", "feed", "csl"] as const)(
    "of format %s is a headline, with a note that the text is missing",
    (format) => {
      const { fields, roles, problems } = extract(item(format, FLASH));
      expect(fields.headline).toBe(HEADLINE);
      expect(fields.body).toEqual([]);
      expect(roles).toMatchObject([{ number: 1, role: "headline" }]);
      expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toContain("extract-title-only note");
    },
  );

  it.each([
    ["a text file of one line may be cut", "text", FLASH],
    ["a row of a table without its text", "csv", FLASH],
    ["a greeting", "telegram", "صباح الخير"],
    ["another language", "telegram", "Breaking: the port is open again for all ships"],
  ] as const)("is no article when it is %s", (_, format, text) => {
    const { fields, problems } = extract(item(format, text));
    expect(fields.headline).toBeNull();
    expect(problems.some(({ severity }) => severity === "error")).toBe(true);
  });
});

describe("a web archive's banner", () => {
  const TEXT = `The Wayback Machine - https://web.archive.org/web/20220130061240/https://marsa.example/41
ميناء طرطوس يستقبل أول باخرة بعد الترميم

استقبل ميناء طرطوس اليوم الجمعة أول باخرة بعد انتهاء أعمال ترميم الرصيف الشمالي التي دامت عامين.

وقال مدير الميناء إن الرصيف الجديد يتسع لثلاث بواخر في وقت واحد، وإن العمل فيه يجري ليلا ونهارا.`;
  const kinds = (capture: Capture): string[] => extract(capture).roles.map(({ role, kind }) => `${role} ${kind}`);

  it("is furniture, by the mark that reading put on it", () => {
    const capture = captureOf(TEXT);
    const hint = { element: "div", region: "banner", linked: 0 } as const;
    const lines = capture.lines.map((line, at) => (at === 0 ? { ...line, hint } : line));
    expect(kinds({ ...capture, lines }).slice(0, 2)).toEqual(["furniture archiveBanner", "headline headline"]);
  });

  it("is not told by the words alone", () => {
    expect(kinds(captureOf(TEXT))[0]).not.toBe("furniture archiveBanner");
  });
});
