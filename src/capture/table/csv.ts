import { Readable } from "node:stream";
import { type CsvError, type Info, parse } from "csv-parse";
import { captureProblem } from "../../problems/capture.ts";
import type { Problem } from "../../problems/problem.ts";
import { decodeAs } from "../decode/decode-text.ts";
import type { Encoding } from "../decode/encoding.ts";
import { mendMojibake } from "../decode/mojibake.ts";
import { splitLines } from "../decode/text-lines.ts";
import type { Reading } from "../reading.ts";
import { tableEncoding, withHead } from "./byte-lines.ts";
import { type ColumnMap, mapColumns } from "./columns.ts";
import { delimiterOf } from "./delimiter.ts";
import { type Cell, captureOfRow } from "./row.ts";

/**
 * CSV and TSV: a header row, then one article a row, quoted line ends allowed (RFC 4180). The parser works on bytes
 * taken as Latin-1, in which every byte is one character, so that each row's own bytes are known; cells are decoded
 * afterwards. UTF-16 tables (Excel's "Unicode text") are turned into UTF-8 first.
 */

/** Longest row in bytes: an unclosed quotation mark would otherwise swallow the file. */
const LONGEST = 16 * 1024 * 1024;

/** A record as csv-parse gives it with `raw` and `info`. */
interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

/** What is known of a table after its head. */
interface Table {
  readonly file: string;
  /** Encoding of the file as found. */
  readonly encoding: Encoding;
  /** Encoding of the bytes the parser sees: UTF-8 for UTF-16 files. */
  readonly inner: string;
}

const bytesOf = (latin1: string): Buffer => Buffer.from(latin1, "latin1");

const textOf = (latin1: string, table: Table): string => decodeAs(bytesOf(latin1), { name: table.inner, mark: 0 });

/** The row without its line end and the empty lines before it. */
const rowOf = (raw: string): string => raw.replace(/^[\r\n]+|[\r\n]+$/gu, "");

/** The row's bytes as they stand in the file. */
function rowBytes(raw: string, table: Table): Uint8Array {
  const line = bytesOf(rowOf(raw));
  if (table.inner === table.encoding.name) return line;
  const units = Buffer.from(line.toString("utf8"), "utf16le");
  return table.encoding.name === "utf-16be" ? units.swap16() : units;
}

/** The stream without byte-order mark, and in UTF-8 if it was UTF-16. */
async function* innerChunks(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  table: Table,
): AsyncGenerator<Uint8Array> {
  const decoder = table.inner === table.encoding.name ? null : new TextDecoder(table.encoding.name);
  const inner = (chunk: Uint8Array): Uint8Array =>
    decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  yield inner(head.subarray(table.encoding.mark));
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield inner(next.value);
}

/** Bytes of the head looked at for the delimiter and the line end. */
const SNIFF = 65_536;

/** The row as a Reading. */
function readRow(found: RawRecord, line: number, map: ColumnMap, table: Table): Reading {
  const problems: Problem[] = [];
  const { file } = table;
  const width = map.headers.length;
  if (found.record.length !== width)
    problems.push(captureProblem("capture-row-uneven", { file, line, found: `${found.record.length}/${width}` }));
  const cells: Cell[] = found.record.map((value, index) => ({
    header: map.headers[index] ?? `${index + 1}`,
    field: map.fields[index] ?? null,
    value: cellText(value, table, line, problems),
  }));
  return captureOfRow({
    file,
    format: "csv",
    encoding: table.encoding.name,
    line,
    bytes: rowBytes(found.raw, table),
    cells,
    problems,
  });
}

/** A cell's text, its mojibake undone. */
function cellText(latin1: string, table: Table, line: number, problems: Problem[]): string {
  const text = textOf(latin1, table).replaceAll("\0", "");
  const mended = mendMojibake(text);
  const [readings] = mended.readings;
  if (readings && !problems.some((problem) => problem.code === "capture-mojibake-repaired"))
    problems.push(captureProblem("capture-mojibake-repaired", { file: table.file, line, found: readings }));
  return mended.text;
}

/** The header row's columns, or the problem that nothing in it is known. */
function headerOf(
  record: readonly string[],
  table: Table,
  columns: Readonly<Record<string, string>>,
): ColumnMap | Problem {
  const headers = record.map((header) => textOf(header, table).trim());
  const map = mapColumns(headers, columns);
  if (map.fields.includes("title") || map.fields.includes("text")) return map;
  const found = headers.join("، ").slice(0, 200);
  return captureProblem("capture-columns-unknown", { file: table.file, line: 1, found });
}

/** The articles of a CSV stream, one at a time; a bad row is a problem with its line and the rest goes on. */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  columns: Readonly<Record<string, string>>,
): AsyncGenerator<Reading> {
  const rest = withHead(chunks)[Symbol.asyncIterator]();
  const first = await rest.next();
  if (first.done) return;
  const encoding = tableEncoding(first.value, file);
  if ("code" in encoding) {
    yield { problem: encoding };
    return;
  }
  const table: Table = { file, encoding, inner: encoding.name.startsWith("utf-16") ? "utf-8" : encoding.name };
  const head = decodeAs(first.value.subarray(0, SNIFF), encoding);
  const skipped: Problem[] = [];
  const parser = parse({
    encoding: "latin1",
    delimiter: delimiterOf(head),
    raw: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST,
    on_skip: (error: CsvError | undefined) => {
      const { lines } = (error ?? {}) as { lines?: number };
      skipped.push(captureProblem("capture-row-broken", { file, line: lines ?? null, found: error?.code ?? "CSV" }));
    },
  });
  const source = Readable.from(innerChunks(first.value, rest, table));
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  yield* rows(parser, table, columns, skipped);
}

async function* rows(
  parser: AsyncIterable<RawRecord>,
  table: Table,
  columns: Readonly<Record<string, string>>,
  skipped: Problem[],
): AsyncGenerator<Reading> {
  let map: ColumnMap | null = null;
  // csv-parse counts the CR and the LF of a quoted line end as two lines, so lines are counted here.
  let lines = 0;
  const { file } = table;
  try {
    for await (const found of parser) {
      for (const problem of skipped.splice(0)) yield { problem };
      const line = 1 + lines + found.info.empty_lines;
      lines += splitLines(rowOf(found.raw)).length;
      if (map === null) {
        const header = headerOf(found.record, table, columns);
        if ("code" in header) {
          yield { problem: header };
          return;
        }
        map = header;
        for (const name of map.unknown)
          yield { problem: captureProblem("capture-column-field-unknown", { file, line: 1, found: name }) };
      } else yield readRow(found, line, map, table);
    }
    for (const problem of skipped.splice(0)) yield { problem };
  } catch (error) {
    const { code, message } = error as CsvError;
    yield { problem: captureProblem("capture-row-broken", { file, line: lines + 1, found: code ?? message }) };
  }
}
