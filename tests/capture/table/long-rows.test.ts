import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/capture/reading.ts";
import { LONGEST } from "../../../src/capture/table/byte-lines.ts";
import { readCsv } from "../../../src/capture/table/csv.ts";
import { readJsonl } from "../../../src/capture/table/jsonl.ts";
import { behindFirstLine, Unread } from "../../../src/capture/table/unread.ts";

/** Rows larger than an article may be: they are named with their line, and every other row is read. */

const MEGABYTE = 1024 * 1024;

/** A table with text of more bytes than a row may have, in chunks as they come from a disk. */
async function* table(before: string, filling: string, behind: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(before);
  const chunk = Buffer.from(filling.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(filling))));
  for (let size = 0; size <= LONGEST; size += chunk.length) yield chunk;
  yield Buffer.from(behind);
}

/** Lines of articles, and codes with lines of problems. */
async function told(readings: AsyncIterable<Reading>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const reading of readings)
    all.push("capture" in reading ? `${reading.line}` : `${reading.problem.code} ${reading.problem.row}`);
  return all;
}

const row = (id: number): string => `${JSON.stringify({ id: `a${id}`, title: `خبر ${id}`, text: "نص الخبر" })}\n`;

// Sixty-four megabytes a row, read as they come: on a busy machine that takes its time.
describe("a row larger than an article may be", { timeout: 240_000 }, () => {
  it("of JSONL is passed over, in the middle and at the end", async () => {
    const open = '{"id":"big","title":"خبر","text":"';
    const middle = readJsonl(table(`${row(1)}${open}`, "نص ", `"}\n${row(3)}${row(4)}`), "t.jsonl", {});
    expect(await told(middle)).toEqual(["1", "capture-row-too-large 2", "3", "4"]);
    const end = readJsonl(table(`${row(1)}${open}`, "نص ", ""), "t.jsonl", {});
    expect(await told(end)).toEqual(["1", "capture-row-too-large 2"]);
  });

  it("of CSV on one line is passed over", async () => {
    const rows = readCsv(table("title,text\r\nأول,نص\r\nكبير,", "نص ", "\r\n\r\nثالث,نص\r\nرابع,نص\r\n"), "t.csv", {});
    expect(await told(rows)).toEqual(["2", "capture-row-too-large 3", "5", "6"]);
  });

  it("of CSV behind a quotation mark that never closes gives its first line, and the rows it swallowed are read", async () => {
    const paragraph = "قال الوزير إن اللقاء كان مفيدا. ".repeat(8_000);
    const lines = Math.ceil(MEGABYTE / Buffer.byteLength(`خبر,${paragraph}\n`));
    const inChunk = `خبر,${paragraph}\n`.repeat(lines);
    const found = await told(readCsv(table('title,text\nأول,نص\nثان,"نص\n', inChunk, "آخر,نص\n"), "t.csv", {}));
    expect(found.slice(0, 3)).toEqual(["2", "capture-row-too-large 3", "4"]);
    expect(found.slice(3)).toEqual(found.slice(3).map((_, index) => String(index + 5)));
    const chunks = Math.floor(LONGEST / Buffer.byteLength(inChunk)) + 1;
    expect(found).toHaveLength(2 + chunks * lines + 1);
  });
});

/** Bytes in chunks of the given sizes, again and again. */
async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const gathered = async (chunks: AsyncIterable<Uint8Array>): Promise<string> => {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString();
};

describe("bytes that are read again", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

  it("are those behind the place they were used to, and all that follows", () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 60 }),
        sizes,
        fc.nat(8),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (text, by, taken, share) => {
          const bytes = Buffer.from(text);
          const unread = new Unread(cut(bytes, by));
          const reader = unread[Symbol.asyncIterator]();
          let read = 0;
          for (let i = 0; i < taken; i++) read += (await reader.next()).value?.length ?? 0;
          const place = Math.floor(read * share);
          unread.usedTo(Math.floor(place / 2));
          unread.usedTo(place);
          expect(await gathered(unread.again())).toBe(bytes.subarray(place).toString());
        },
      ),
    ));

  it("go on behind the first line that is not empty, wherever chunks end", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("\r\n", "\n", "\r", "أ", "ب"), { maxLength: 12 }),
        sizes,
        async (pieces, by) => {
          const text = pieces.join("");
          let passed = 0;
          const behind = behindFirstLine(cut(Buffer.from(text), by), (lines) => {
            passed += lines;
          });
          const parts = /^((?:\r\n|\r|\n)*[^\r\n]+(?:\r\n|\r|\n|$))(.*)$/su.exec(text);
          expect(await gathered(behind)).toBe(parts?.[2] ?? "");
          const lines = (parts?.[1] ?? text).match(/\r\n|\r|\n|[^\r\n]+$/gu) ?? [];
          expect(passed).toBe(lines.length);
        },
      ),
    ));
});
