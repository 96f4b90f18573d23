import { createHash } from "node:crypto";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { Capture } from "../../../src/capture/capture.ts";
import type { Reading } from "../../../src/capture/reading.ts";
import { readCsv } from "../../../src/capture/table/csv.ts";
import { readJsonl } from "../../../src/capture/table/jsonl.ts";
import { articles } from "../articles.ts";

/** Bytes in chunks of a size that cuts characters and rows anywhere. */
async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(reader: typeof readJsonl, bytes: Uint8Array, size = 997): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of reader(inChunks(bytes, size), "t", {})) readings.push(reading);
  return readings;
}

const captures = (readings: readonly Reading[]): Capture[] =>
  readings.flatMap((reading) => ("capture" in reading ? [reading.capture] : []));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const textOf = (capture: Capture | undefined): string => (capture?.lines ?? []).map((line) => line.text).join("\n");

const rows = articles.map(({ name, text }) => ({ id: name, title: text.split("\n")[0] ?? "", text }));
const lineWords = (text: string): string => text.replace(/\s+/gu, " ").trim();

describe("JSONL", () => {
  const lines = rows.map((row) => JSON.stringify(row));

  it.each([
    ["utf-8", "utf8", false],
    ["utf-8", "utf8", true],
    ["utf-16le", "utf-16le", true],
    ["utf-16be", "utf-16be", true],
    ["windows-1256", "win1256", false],
  ])("in %s (%s, mark %s)", async (expected, write, addBOM) => {
    const bytes = iconv.encode(`${lines.join("\n")}\n`, write, { addBOM });
    const found = captures(await read(readJsonl, bytes));
    expect(found.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    for (const [index, capture] of found.entries()) {
      expect(capture.encoding).toBe(expected);
      const own = iconv.encode(lines[index] ?? "", write);
      expect([capture.bytes, capture.sha256]).toEqual([own.length, sha256(own)]);
      if (expected !== "windows-1256")
        expect(lineWords(textOf(capture))).toContain(lineWords(rows[index]?.text ?? "").slice(0, 99));
    }
  });

  it.each(["\n", "\r\n", "\r"])("with line end %j and no end after the last row", async (end) => {
    expect(captures(await read(readJsonl, Buffer.from(lines.join(end)))).length).toBe(rows.length);
  });

  it("reads one row at a time, however many there are", async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        taken++;
        yield Buffer.from(`{"id":"r${taken}","title":"خبر رقم ${taken}","text":"${"نص ".repeat(20_000)}"}\n`);
      }
    }
    let seen = 0;
    for await (const reading of readJsonl(endless(), "t", {})) {
      expect("capture" in reading).toBe(true);
      if (++seen === 50) break;
    }
    expect(taken).toBeLessThan(60);
  });

  it("maps columns as the archive's settings say, and names a field there is none of", async () => {
    const readings: Reading[] = [];
    const bytes = Buffer.from('{"س":"عنوان","ص":"نص"}\n{"س":"ثان","ص":"نص"}\n');
    for await (const reading of readJsonl(inChunks(bytes, 9), "t", { س: "title", ص: "text", ع: "nonsense" }))
      readings.push(reading);
    expect(readings).toMatchObject([
      { problem: { code: "capture-column-field-unknown", found: "ع: nonsense" } },
      { capture: { lines: [{ text: "عنوان" }, { text: "نص" }] }, line: 1 },
      { capture: { lines: [{ text: "ثان" }, { text: "نص" }] }, line: 2 },
    ]);
  });

  it("mends mojibake row by row", async () => {
    const garbled = Buffer.from(JSON.stringify(rows[0])).toString("latin1");
    const [capture] = captures(await read(readJsonl, Buffer.from(`${garbled}\n${lines[1]}\n`)));
    expect(capture?.problems).toMatchObject([{ code: "capture-mojibake-repaired", row: 1 }]);
    expect(capture?.lines[0]?.text).toBe(rows[0]?.title.trim());
  });
});

describe("CSV", () => {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const table = (delimiter: string, end: string): string[] => [
    ["id", "title", "text"].join(delimiter),
    ...rows.map((row) => [row.id, row.title, row.text.replaceAll("\n", end)].map(cell).join(delimiter)),
  ];

  it.each([
    ["utf-8", "utf8", true, ",", "\r\n"],
    ["utf-8", "utf8", false, ";", "\n"],
    ["utf-16le", "utf-16le", true, "\t", "\r\n"],
    ["utf-16be", "utf-16be", true, ",", "\n"],
    ["windows-1256", "win1256", false, ";", "\r\n"],
  ])("in %s (%s, mark %s), delimiter %j, line end %j", async (expected, write, addBOM, delimiter, end) => {
    const lines = table(delimiter, end);
    const found = captures(await read(readCsv, iconv.encode(lines.join(end) + end, write, { addBOM })));
    expect(found.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    for (const [index, capture] of found.entries()) {
      const own = iconv.encode(lines[index + 1] ?? "", write);
      expect(capture.encoding).toBe(expected);
      expect([capture.bytes, capture.sha256]).toEqual([own.length, sha256(own)]);
    }
  });

  it("names the line of a row behind rows of several lines", async () => {
    const readings = await read(readCsv, Buffer.from('title,text\r\nأ,"سطر\r\n\r\nسطر"\r\n\r\nب,نص\r\n'));
    expect(readings.map((reading) => ("capture" in reading ? reading.line : null))).toEqual([2, 6]);
  });

  it("says how many lines it gave up where quotation marks are never closed again and again", async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `"عنوان ${index}","نص بلا آخر ${index}`).join("\n");
    const readings = await read(readCsv, Buffer.from(`title,text\nأول,نص\n${lines}\n`));
    const problems = readings.flatMap((reading) => ("problem" in reading ? [reading.problem] : []));
    const broken = problems.filter(({ code }) => code === "capture-row-broken");
    const [left] = problems.filter(({ code }) => code === "capture-table-given-up");
    expect(broken.length + Number(left?.found)).toBeGreaterThanOrEqual(60);
    expect(left?.row).toBe(2 + broken.length + 1);
  });

  it("reports a quotation mark that never closes, and keeps the rows before and after its line", async () => {
    const readings = await read(readCsv, Buffer.from('title,text\nأول,نص\n"ثان,نص\nثالث,نص\nرابع,"نص"\n'));
    expect(readings.map((reading) => ("capture" in reading ? reading.line : reading.problem.row))).toEqual([
      2, 3, 4, 5,
    ]);
    expect(readings[1]).toMatchObject({ problem: { code: "capture-row-broken" } });
  });
});
