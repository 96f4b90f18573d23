import path from "node:path";
import type { Info } from "csv-parse";
import { meantName } from "../../files/own-names.ts";
import { captureProblem } from "../../problems/capture.ts";
import { ownFileProblem } from "../../problems/own-files.ts";
import type { Problem } from "../../problems/problem.ts";
import { decodeAs } from "../decode/decode-text.ts";
import type { Encoding } from "../decode/encoding.ts";
import type { Reading } from "../reading.ts";
import type { Cell } from "./columns.ts";
import { type ColumnMap, mapColumns } from "./columns.ts";
import { columnsHint } from "./columns-hint.ts";
import { captureOfRow, withoutMojibake } from "./row.ts";

/** One record of a CSV table as a row: its cells decoded, its own bytes known. */

/** A record as csv-parse gives it with `raw` and `info`. */
export interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

/** What is known of a table after its head. */
export interface Table {
  readonly file: string;
  /** Encoding of the file as found. */
  readonly encoding: Encoding;
  /** Encoding of the bytes the parser sees: UTF-8 for UTF-16 files. */
  readonly inner: string;
}

/** The bytes that a latin-1 text stands for, one a character. */
export const bytesOf = (latin1: string): Buffer => Buffer.from(latin1, "latin1");

const textOf = (latin1: string, table: Table): string => decodeAs(bytesOf(latin1), { name: table.inner, mark: 0 });

/** The row without its line end and the empty lines before it. */
export const rowOf = (raw: string): string => raw.replace(/^[\r\n]+|[\r\n]+$/gu, "");

/** The row's bytes as they stand in the file. */
function rowBytes(raw: string, table: Table): Uint8Array {
  const line = bytesOf(rowOf(raw));
  if (table.inner === table.encoding.name) return line;
  const units = Buffer.from(line.toString("utf8"), "utf16le");
  return table.encoding.name === "utf-16be" ? units.swap16() : units;
}

/** The row as a Reading. */
export function readCsvRow(found: RawRecord, line: number, map: ColumnMap, table: Table): Reading {
  const problems: Problem[] = [];
  const { file } = table;
  const width = map.headers.length;
  if (found.record.length !== width)
    problems.push(captureProblem("capture-row-uneven", { file, row: line, found: `${found.record.length}/${width}` }));
  const cells: Cell[] = found.record.map((value, index) => ({
    header: map.headers[index] || `${index + 1}`,
    field: map.fields[index] ?? null,
    value: withoutMojibake(textOf(value, table).replaceAll("\0", ""), { file, row: line }, problems),
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

/** The header row's columns. */
export const headerOf = (
  record: readonly string[],
  table: Table,
  columns: Readonly<Record<string, string>>,
): ColumnMap =>
  mapColumns(
    record.map((header) => textOf(header, table).trim()),
    columns,
  );

/** Whether a table can be read: one of its columns is the title or the text. */
export const isReadable = ({ fields }: ColumnMap): boolean => fields.includes("title") || fields.includes("text");

/** Header of the column that says which article a row of corrections is about. */
const OF_ARTICLES = /^(?:id|article|ال?معر[\u0651]?ف)$/iu;

/** The problem that no column of a table is known; `first` is its first row, if it has one. */
export function unknownColumns({ headers }: ColumnMap, table: Table, first: readonly string[] = []): Problem {
  const meant = headers.some((header) => OF_ARTICLES.test(header)) ? meantName(path.basename(table.file)) : null;
  if (meant !== null) return ownFileProblem("own-file-near-name", { file: table.file, found: meant });
  const cells = first.map((cell) => textOf(cell, table));
  return captureProblem("capture-columns-unknown", { file: table.file, row: 1, found: columnsHint(headers, cells) });
}

/** The stream without byte-order mark, and in UTF-8 if it was UTF-16. */
export async function* innerChunks(
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
