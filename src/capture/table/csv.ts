import { Readable } from "node:stream";
import { type CsvError, type Parser, parse } from "csv-parse";
import { parse as parseWhole } from "csv-parse/sync";
import { captureProblem } from "../../problems/capture.ts";
import { decodeAs } from "../decode/decode-text.ts";
import { splitLines } from "../decode/text-lines.ts";
import { guarded } from "../guarded.ts";
import type { Reading } from "../reading.ts";
import { LONGEST, tableEncoding, withHead } from "./byte-lines.ts";
import type { ColumnMap } from "./columns.ts";
import { ConflictRows } from "./conflict-rows.ts";
import {
  bytesOf,
  headerOf,
  innerChunks,
  isReadable,
  type RawRecord,
  readCsvRow,
  rowOf,
  type Table,
  unknownColumns,
} from "./csv-row.ts";
import { delimiterOf } from "./delimiter.ts";
import { behindFirstLine, Unread } from "./unread.ts";

/**
 * CSV and TSV: a header row, then one article a row, quoted line ends allowed (RFC 4180). The parser works on bytes
 * taken as Latin-1, in which every byte is one character, so that each row's own bytes are known; cells are decoded
 * afterwards. UTF-16 tables (Excel's "Unicode text") are turned into UTF-8 first.
 */

/** What csv-parse says of a row that passes LONGEST. */
const TOO_LONG = "CSV_MAX_RECORD_SIZE";
/** Unclosed quotation marks after which the rest of a file is given up. */
const MOST_RECOVERIES = 20;

/** Bytes of the head looked at for the delimiter and the line end. */
const SNIFF = 65_536;

/** What the parser gave up. */
interface GivenUp {
  /** From a quotation mark that never closes to the end of the file. */
  readonly skipped: { readonly code: string; readonly raw: string }[];
  /** How many records it had read when one was too long: what it says after that is not to be relied on. */
  wholeRecords: number;
}

/** What follows the first line of a text; "" when it has one line only. */
function afterFirstLine(text: string): string {
  const end = /\r\n|\r|\n/u.exec(text);
  return end ? text.slice(end.index + end[0].length) : "";
}

/** A reader's place in the file; it goes on where a broken row was passed over. */
class CsvReading {
  private map: ColumnMap | null = null;
  /** Lines read so far. csv-parse counts the CR and LF of a quoted line end as two, so they are counted here. */
  private lines = 0;
  private recoveries = 0;
  /** Whether it was told that no column is known. */
  private told = false;
  private readonly conflicts: ConflictRows;
  /** The header as it is written: both sides of a conflict may bring it. */
  private headerRow = "";
  private readonly table: Table;
  private readonly delimiter: string;
  private readonly columns: Readonly<Record<string, string>>;

  constructor(table: Table, delimiter: string, columns: Readonly<Record<string, string>>) {
    this.conflicts = new ConflictRows(table.file);
    this.table = table;
    this.delimiter = delimiter;
    this.columns = columns;
  }

  /** The rows of a stream of bytes. */
  async *rows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
    const givenUp: GivenUp = { skipped: [], wholeRecords: Number.POSITIVE_INFINITY };
    const parser = this.parser(givenUp);
    const unread = new Unread(chunks);
    const source = Readable.from(unread);
    source.on("error", (error) => parser.destroy(error));
    source.pipe(parser);
    try {
      for await (const found of parser as AsyncIterable<RawRecord>) {
        if (found.info.records > givenUp.wholeRecords) break;
        unread.usedTo(found.info.bytes);
        const line = this.lines + 1 + found.info.empty_lines;
        if (this.isSwallowed(found)) {
          this.lines = line - 1;
          yield* this.recover("CSV_QUOTE_NOT_CLOSED", rowOf(found.raw));
          this.lines -= found.info.empty_lines;
          continue;
        }
        this.lines += splitLines(rowOf(found.raw)).length;
        const mark = this.conflicts.take(rowOf(found.raw), line);
        if (mark !== null) yield* mark;
        else if (this.map === null) yield* this.header(found);
        else if (this.conflicts.any && rowOf(found.raw) === this.headerRow) continue;
        else if (isReadable(this.map)) yield this.row(found, line, this.map);
        else {
          yield { problem: unknownColumns(this.map, this.table, found.record) };
          this.told = true;
          return;
        }
      }
      this.lines += Math.max(0, parser.info.empty_lines);
    } catch (error) {
      const { code, message } = error as CsvError;
      yield this.broken(this.lines + 1, code ?? message);
    } finally {
      source.destroy();
    }
    if (givenUp.wholeRecords < Number.POSITIVE_INFINITY) yield* this.behindLongRow(unread.again());
    else for (const { code, raw } of givenUp.skipped) yield* this.recover(code, raw);
  }

  private parser(givenUp: GivenUp): Parser {
    const parser = parse({
      encoding: "latin1",
      delimiter: this.delimiter,
      raw: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: LONGEST,
      on_skip: (error: CsvError | undefined, raw: string | undefined) => {
        // The parser leaves out the rest of its chunk then: the bytes are read again.
        if (error?.code === TOO_LONG) givenUp.wholeRecords = Math.min(givenUp.wholeRecords, parser.info.records);
        else givenUp.skipped.push({ code: error?.code ?? "CSV", raw: raw ?? "" });
        return undefined;
      },
    });
    return parser;
  }

  /**
   * Whether a record of several lines and too few cells is a row with an unclosed quotation mark that ran on to the
   * next quotation mark: then the lines after its first are whole rows by themselves.
   */
  private isSwallowed({ record, raw }: RawRecord): boolean {
    const width = this.map?.headers.length ?? 0;
    if (record.length >= width || this.recoveries >= MOST_RECOVERIES) return false;
    const rest = afterFirstLine(rowOf(raw));
    if (rest === "") return false;
    const options = { encoding: "latin1", delimiter: this.delimiter, relax_column_count: true } as const;
    try {
      return parseWhole(bytesOf(rest), options).every((cells) => cells.length === width);
    } catch {
      return false;
    }
  }

  private row(found: RawRecord, line: number, map: ColumnMap): Reading {
    return guarded(() => readCsvRow(found, line, map, this.table), { file: this.table.file, row: line });
  }

  /**
   * Reports a row that is too long, and reads on behind its first line: most such rows are an unclosed quotation mark that
   * swallowed the rows after it.
   */
  private async *behindLongRow(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
    const row = { file: this.table.file, row: this.lines + 1 };
    yield { problem: captureProblem("capture-row-too-large", { ...row, found: String(LONGEST / 1024 / 1024) }) };
    const rest = behindFirstLine(bytes, (lines) => {
      this.lines += lines;
    });
    if (this.map === null) return;
    if (++this.recoveries <= MOST_RECOVERIES) yield* this.rows(rest);
    else yield* this.giveUp(rest);
  }

  /** Tells how many lines are not read any more. */
  private async *giveUp(rest: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
    const row = this.lines + 2;
    let left = 0;
    for await (const chunk of rest) left += chunk.filter((byte) => byte === 10).length;
    yield { problem: captureProblem("capture-table-given-up", { file: this.table.file, row, found: String(left) }) };
  }

  private broken(line: number, found: string): Reading {
    return { problem: captureProblem("capture-row-broken", { file: this.table.file, row: line, found }) };
  }

  /** What is still to be told at the end: that a header without rows is of no known columns. */
  *ending(): Generator<Reading> {
    if (this.map && !this.told && !isReadable(this.map)) yield { problem: unknownColumns(this.map, this.table) };
  }

  /** Takes a record as the header. */
  private *header(found: RawRecord): Generator<Reading> {
    const { file } = this.table;
    // Excel writes the delimiter into a line of its own before the header: "sep=;".
    if (/^sep=/iu.test(found.record[0] ?? "") && found.record.every((cell, index) => index === 0 || cell === ""))
      return;
    const header = headerOf(found.record, this.table, this.columns);
    this.map = header;
    this.headerRow = rowOf(found.raw);
    for (const name of header.unknown)
      yield { problem: captureProblem("capture-column-field-unknown", { file, row: 1, found: name }) };
  }

  /** Reports the first line of what was given up, and reads on after it. */
  private async *recover(code: string, raw: string): AsyncGenerator<Reading> {
    yield this.broken(this.lines + 1, code);
    const rest = afterFirstLine(raw);
    this.lines++;
    if (rest === "" || this.map === null) return;
    if (++this.recoveries > MOST_RECOVERIES) {
      const where = { file: this.table.file, row: this.lines + 1, found: String(splitLines(rest).length) };
      yield { problem: captureProblem("capture-table-given-up", where) };
      return;
    }
    yield* this.rows(Readable.from([bytesOf(rest)]));
  }
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
  const reading = new CsvReading(table, delimiterOf(head), columns);
  try {
    yield* reading.rows(innerChunks(first.value, rest, table));
  } finally {
    await rest.return?.(undefined);
  }
  yield* reading.ending();
}
