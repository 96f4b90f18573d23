import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDates } from "../../../src/extract/dates/read-dates.ts";
import { ROLES } from "../../../src/findings/finding.ts";
import { datesOf, labelled, pageCasesOf, pageFiles, readingOf } from "./date-cases.ts";

describe.each(pageFiles)("%s", (file) => {
  const cases = pageCasesOf(file);
  test.each(cases)("$name", (page) => {
    const read = readingOf(page);
    const { found, wanted } = datesOf(read, page);
    expect(found).toEqual(wanted);
    if (page.basis) expect(read.published?.basis).toBe(page.basis);
    if (page.evidence) expect(read.published?.evidence).toBe(page.evidence);
    for (const dated of [read.published, read.updated, read.captured]) {
      if (dated?.basis !== "stated") continue;
      const line = page.lines[((dated.line ?? 0) - 1) / 2]?.[1] ?? "";
      expect(line).toContain(dated.evidence?.split(" … ")[0]);
    }
  });
});

test("no page throws, and every date says what it rests on", () => {
  const texts = pageFiles.flatMap((file) => pageCasesOf(file).flatMap(({ lines }) => lines.map(([, text]) => text)));
  const line = fc.tuple(
    fc.constantFrom(...ROLES),
    fc.oneof(fc.constantFrom(...texts), fc.string({ unit: "binary", minLength: 1, maxLength: 60 })),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.option(fc.string(), { nil: undefined }), (lines, published) => {
      const metadata = published === undefined ? {} : { published: { value: published, from: "column" } };
      const read = readDates({ file: null, lines: labelled(lines), metadata, zone: null, founded: null });
      for (const dated of [read.published, read.updated, read.captured]) {
        if (dated) expect(dated.evidence).toBeTruthy();
      }
    }),
    { seed: 2026, numRuns: 300 },
  );
});
