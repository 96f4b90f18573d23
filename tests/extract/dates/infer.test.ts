import { describe, expect, test } from "vitest";
import { inferDate, narrow } from "../../../src/extract/dates/infer.ts";
import type { Dated } from "../../../src/record/schema.ts";
import { bodyOf, inferenceCases, inferredOf } from "./date-cases.ts";

describe("inference", () => {
  test.each(inferenceCases)("$name", (each) => {
    const { body, published, words } = each;
    const inferred = inferredOf(each);
    expect(inferred?.edtf ?? null).toBe(published ?? null);
    if (!inferred) return;
    expect(inferred.basis).toBe("inferred");
    // Every quotation stands in the line it names.
    const quotes = [...(inferred.evidence ?? "").matchAll(/«([^»]+)» \(س (\d+)\)/gu)];
    expect(quotes.length).toBeGreaterThan(0);
    for (const [, quote = "", line = ""] of quotes) expect(body[Number(line) - 1]).toContain(quote);
    for (const word of words ?? []) expect(inferred.evidence).toContain(word);
  });

  test("only running text gives clues", () => {
    const lines = bodyOf(["جرى ذلك اليوم الثلاثاء 5 مارس 2024."]).map((line) => ({
      ...line,
      role: "related" as const,
    }));
    expect(inferDate(lines, { notAfter: null, anchors: [] })).toBeNull();
  });
});

describe("narrowing by dated articles on the same event", () => {
  const lines = bodyOf(["قال الوزير اليوم الثلاثاء إن العمل بدأ."]);
  const dated = (edtf: string, basis: Dated["basis"]): Dated => ({ edtf, basis, evidence: "من قبل", line: null });

  test("gives a day where there was none", () => {
    expect(narrow(lines, null, ["2024-03-06"])).toMatchObject({ edtf: "2024-03-05~", basis: "inferred" });
    expect(narrow(lines, null, ["2024-03-06"])?.evidence).toContain("2024-03-06");
  });
  test("leaves what is stated or set by an editor", () => {
    for (const basis of ["stated", "metadata", "editor"] as const) {
      expect(narrow(lines, dated("2020-01-01", basis), ["2024-03-06"])?.edtf).toBe("2020-01-01");
    }
  });
  test("leaves a day that the page itself gives, but not one that was only near", () => {
    expect(narrow(lines, dated("2024-02-01", "inferred"), ["2024-03-06"])?.edtf).toBe("2024-02-01");
    expect(narrow(lines, dated("2024-02-01~", "inferred"), ["2024-03-06"])?.edtf).toBe("2024-03-05~");
  });
  test("keeps what was inferred where the anchors add nothing", () => {
    expect(narrow(lines, dated("2024-03", "inferred"), [])?.edtf).toBe("2024-03");
  });
});
