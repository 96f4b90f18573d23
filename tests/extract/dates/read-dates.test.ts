import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ColumnOrder, Metadata } from "../../../src/capture/capture.ts";
import { readDates } from "../../../src/extract/dates/read-dates.ts";
import type { LabelledLine } from "../../../src/extract/extraction.ts";
import { type Kind, ROLES, type Role } from "../../../src/findings/finding.ts";
import { lineOf } from "../../line-of.ts";

interface PageCase {
  readonly name: string;
  /** Role and text of a line; its kind, where it is not the plainest of its role. */
  readonly lines: readonly (readonly [Role, string, Kind?])[];
  readonly metadata?: Readonly<Record<string, string>>;
  readonly zone?: string;
  readonly founded?: number;
  /** Order of day and month that the rows of a table prove. */
  readonly order?: ColumnOrder["read"];
  readonly published?: string;
  readonly updated?: string;
  readonly captured?: string;
  readonly basis?: string;
  readonly evidence?: string;
  readonly problems?: readonly string[];
}

const FOLDER = new URL("./fixtures/", import.meta.url);
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".yaml"))
  .sort();

const labelled = (lines: PageCase["lines"]): LabelledLine[] =>
  lines.map(([role, text, kind], at) => ({ ...lineOf(at * 2 + 1, role, text), ...(kind ? { kind } : {}) }));
const stated = ({ metadata, order: read }: PageCase): Metadata =>
  Object.fromEntries(
    Object.entries(metadata ?? {}).map(([field, value]) => [
      field,
      { value, from: "column", ...(read ? { order: { read, proof: "3/25/2024" } } : {}) },
    ]),
  );

describe.each(files)("%s", (file) => {
  const cases = parse(readFileSync(new URL(file, FOLDER), "utf8")) as PageCase[];
  test.each(cases)("$name", (page) => {
    const read = readDates({
      file: "page.txt",
      lines: labelled(page.lines),
      metadata: stated(page),
      zone: page.zone ?? null,
      founded: page.founded ?? null,
    });
    expect({
      published: read.published?.edtf ?? null,
      updated: read.updated?.edtf ?? null,
      captured: read.captured?.edtf ?? null,
      problems: read.problems.map(({ code }) => code),
    }).toEqual({
      published: page.published ?? null,
      updated: page.updated ?? null,
      captured: page.captured ?? null,
      problems: page.problems ?? [],
    });
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
  const texts = files.flatMap((file) =>
    (parse(readFileSync(new URL(file, FOLDER), "utf8")) as PageCase[]).flatMap(({ lines }) =>
      lines.map(([, text]) => text),
    ),
  );
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
