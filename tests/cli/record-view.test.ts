import { describe, expect, it } from "vitest";
import { viewRecord } from "../../src/cli/record-view.ts";
import type { ArticleRecord } from "../../src/record/schema.ts";
import { sampleRecord } from "../record/sample-record.ts";

const withLines = (count: number): ArticleRecord => ({
  ...sampleRecord(),
  lines: Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    role: "body",
    kind: "sentence",
    evidence: [],
    reason: "",
    text: `سطر-${index + 1}.`,
  })),
});

describe("the view of a record", () => {
  it("shows every line of a long page", () => {
    const view = viewRecord(withLines(3_000), ["en"]);
    expect(view.match(/سطر-\d+\./gu)).toHaveLength(3_000);
    expect(view).not.toContain("not shown");
  });

  it.each([
    ["en", "7000 lines are not shown here"],
    ["ar", "7000 من الأسطر لا تُعرض هنا"],
  ] as const)(
    "of an endless one shows its beginning and its end, and says what it leaves out (%s)",
    (language, words) => {
      const view = viewRecord(withLines(10_000), [language]);
      expect(view.match(/سطر-\d+\./gu)).toHaveLength(3_000);
      expect(view).toContain(words);
      expect(view).toContain("سطر-1.");
      expect(view).toContain("سطر-10000.");
    },
  );

  it("makes a line's control characters visible", () => {
    const record = withLines(1);
    const [line] = record.lines;
    if (line) expect(viewRecord({ ...record, lines: [{ ...line, text: "a\u001b[2J" }] }, ["en"])).toContain("\\u001b");
  });
});
