import { describe, expect, it } from "vitest";
import { captureFromBytes } from "../../src/capture/read-capture.ts";
import { createExtractor } from "../../src/extract/extract.ts";
import type { Extraction } from "../../src/extract/extraction.ts";
import { MOST_LINES } from "../../src/extract/long-captures.ts";
import { settingsSchema } from "../../src/settings.ts";

const extract = createExtractor(settingsSchema.parse({}));
const sentence = (number: number): string => `وقال المسؤول رقم ${number} إن العمل في الميناء يستمر حتى نهاية العام.`;
const head = ["افتتاح رصيف جديد في ميناء المدينة", "افتتح الوزير أمس رصيفا جديدا في ميناء المدينة الكبير."];
const lines = (count: number, line: (number: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => line(index));

function extracted(all: readonly string[], editor?: Parameters<typeof extract>[1]): Extraction {
  const reading = captureFromBytes(Buffer.from(all.join("\n")), "x.txt");
  if (!("capture" in reading)) throw new Error("no capture");
  return extract(reading.capture, editor);
}

describe("a capture of more lines than any article", () => {
  it("is read to the limit line by line, and no line nor text of the rest is lost", () => {
    const all = [...head, ...lines(MOST_LINES + 500, sentence)];
    const { roles, fields, problems } = extracted(all);
    expect(roles.map(({ text }) => text)).toEqual(all);
    expect(fields.headline).toBe(head[0]);
    expect(fields.body).toHaveLength(all.length - 1);
    expect(fields.body.at(-1)).toEqual({ type: "paragraph", text: all.at(-1), lines: [all.length] });
    expect(roles.at(-1)).toMatchObject({ role: "body", evidence: [{ code: "unexamined" }] });
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "extract-very-long", line: MOST_LINES + 1, found: String(all.length) }),
    );
  });

  it("ends where its text ends before the limit: the rest is the page's", () => {
    const all = [...head, ...lines(20, sentence), ...lines(MOST_LINES, (number) => `الرئيسية ${number}`)];
    const { roles, fields } = extracted(all);
    expect(roles).toHaveLength(all.length);
    expect(fields.body).toHaveLength(21);
    expect(roles.at(-1)).toMatchObject({ role: "furniture", evidence: [{ code: "unexamined" }] });
  });

  it("has the roles an editor gave to its last lines", () => {
    const all = [...head, ...lines(MOST_LINES + 10, sentence)];
    const roles = new Map([[all.length, "furniture"] as const, [all.length - 1, "subheading"] as const]);
    const extraction = extracted(all, { roles, note: "ليس منه" });
    expect(extraction.roles.at(-1)).toMatchObject({
      role: "furniture",
      evidence: [{ code: "editor", found: "ليس منه" }],
    });
    expect(extraction.fields.body.at(-1)).toMatchObject({ type: "heading", lines: [all.length - 1] });
  });

  it("of just as many lines is read as any other", () => {
    const { problems, roles } = extracted([...head, ...lines(MOST_LINES - 2, sentence)]);
    expect(roles).toHaveLength(MOST_LINES);
    expect(problems.map(({ code }) => code)).not.toContain("extract-very-long");
  });
});
