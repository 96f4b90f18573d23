import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordSchema } from "../../../src/record/schema.ts";
import { settingsSchema } from "../../../src/settings.ts";
import { COLUMNS, cell, csvLines, ndjsonLines } from "../../../src/site/exchange/table.ts";
import { inferred, sampleRecord } from "../cite/sample-record.ts";

const settings = settingsSchema.parse({});
const records = [
  sampleRecord(),
  sampleRecord({ id: "b", headline: null, published: inferred("2021-12~"), publisher: null }),
];

/** Takes off the apostrophe that keeps a spreadsheet from reading a cell as a formula, as datapackage.json describes. */
const asKept = (text: string): string => (/^'+[=+\-@\t\r＝＋－＠]/u.test(text) ? text.slice(1) : text);

describe("articles.csv read by csv-parse", () => {
  const csv = [...csvLines(records, settings)].join("");
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];

  it("begins with a byte order mark and ends its lines as RFC 4180 says", () => {
    expect(csv.startsWith("\ufeffid,headline,")).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
  });

  it("has a row for each article with every column", () => {
    expect(rows.map(({ id }) => id)).toEqual(["000_5a34ea330b595b20", "b"]);
    for (const row of rows) expect(Object.keys(row)).toEqual(COLUMNS.map(({ name }) => name));
  });

  it("keeps text with line breaks whole, and says on what a date rests", () => {
    expect(rows[0]?.text).toBe(records[0]?.body.map(({ text }) => text).join("\n\n"));
    expect(rows[0]).toMatchObject({ published: "2022-01-28T18:55", published_basis: "stated", words: "13" });
    expect(rows[1]).toMatchObject({ published: "2021-12~", published_basis: "inferred", headline: "", publisher: "" });
  });

  it("gives any text back", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc
        .array(fc.constantFrom('"', ",", "\r", "\n", "\r\n", "'", "=", "+", "-", "@", "\t", " ", "ع", "=1+1"), {
          maxLength: 8,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        fc.pre(!one.startsWith("\ufeff"));
        const [read] = parse(`${cell(one)},${cell(other)},x\r\n`) as string[][];
        expect(read?.map(asKept)).toEqual([one, other, "x"]);
      }),
      { seed: 4180, numRuns: 1_000 },
    );
  });

  it.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])("lets no spreadsheet run %j", (text) => {
    expect(cell(text).replace(/^"/, "").startsWith("'")).toBe(true);
  });
});

describe("articles.ndjson", () => {
  it("is one valid record a line", () => {
    const lines = [...ndjsonLines(records)].join("").split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => recordSchema.parse(JSON.parse(line)))).toEqual(records);
  });
});
