import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cell } from "../../../src/csv-cell.ts";
import { recordSchema } from "../../../src/record/schema.ts";
import { settingsSchema } from "../../../src/settings.ts";
import { COLUMNS, csvLines, ndjsonLines, UNGUARD } from "../../../src/site/exchange/table.ts";
import { inferred, sampleRecord } from "../cite/sample-record.ts";

const settings = settingsSchema.parse({});
const records = [
  sampleRecord(),
  sampleRecord({ id: "b", headline: null, published: inferred("2021-12~"), publisher: null }),
];

/** Takes the apostrophes off that keep a spreadsheet from reading a formula, as datapackage.json tells. */
const asKept = (text: string): string => text.replace(new RegExp(UNGUARD.pattern, "gu"), UNGUARD.replacement);

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
        .array(fc.constantFrom('"', ",", "\r", "\n", "\r\n", "'", "=", "+", "-", "@", "\t", ";", " ", "ع", "=1+1"), {
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
      { seed: 4180, numRuns: 5_000 },
    );
  });

  it.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\nx", "＝1", " =1", '"=1"', "'=1"])(
    "lets no spreadsheet run %j",
    (text) => {
      expect(cell(text)).toMatch(/^"?(?:""|[ '])*'/u);
      expect(asKept((parse(cell(text), { relax_column_count: true }) as string[][])[0]?.[0] ?? "")).toBe(text);
    },
  );

  it.each([
    "خبر",
    "أ; ب",
    "a=b",
    "1+1",
    "2022-01-28/2022-02",
    "بين - وبين",
    "http://example.com/?a=1&b=-2",
    "user@example.com",
  ])("leaves %j as it is", (text) => expect(cell(text).replace(/^"|"$/gu, "")).toBe(text));

  /** Everything that a reader could take for a cell: split at every separator and line break, with and without quotation marks. */
  function readCells(line: string): string[] {
    const naive = [",", ";", "\t"].flatMap((separator) => line.split(new RegExp(`[${separator}\r\n]`, "u")));
    const unquoted = naive.map((each) => each.replace(/^[\s"]+/u, ""));
    const read = [",", ";", "\t"].flatMap((delimiter) => {
      const options = { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true };
      try {
        return (parse(line, options) as string[][]).flat();
      } catch {
        return [];
      }
    });
    return [...naive, ...unquoted, ...read];
  }

  it("gives no reader a cell that is a formula, with commas, semicolons or tabs, quotation marks honoured or not", () => {
    const parts = [
      "=1+1",
      "+",
      "-",
      "@A1",
      ",",
      ";",
      "\t",
      "\n",
      "\r\n",
      '"',
      "'",
      " ",
      "ع",
      "a;=cmd|' /C calc'!A0;b",
      "＝1",
    ];
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 10 }).map((all) => all.join(""));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const line = `${cell(one)},${cell(other)},x\r\n`;
        expect(readCells(line).filter((each) => /^[=+\-@＝＋－＠]/u.test(each))).toEqual([]);
      }),
      { seed: 15, numRuns: 5_000 },
    );
  });
});

describe("articles.ndjson", () => {
  it("is one valid record a line", () => {
    const lines = [...ndjsonLines(records)].join("").split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => recordSchema.parse(JSON.parse(line)))).toEqual(records);
  });
});
