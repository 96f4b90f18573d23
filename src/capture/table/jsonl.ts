import { captureProblem } from "../../problems/capture.ts";
import { causeInJsonLine } from "../../problems/cause.ts";
import type { Problem } from "../../problems/problem.ts";
import { type Decoded, decodeAs, decodeText } from "../decode/decode-text.ts";
import type { Encoding } from "../decode/encoding.ts";
import { guarded } from "../guarded.ts";
import type { Reading } from "../reading.ts";
import { type ByteLine, byteLines, tableEncoding, withHead } from "./byte-lines.ts";
import type { Cell } from "./columns.ts";
import { mapColumns } from "./columns.ts";
import { columnsHint } from "./columns-hint.ts";
import { ConflictRows } from "./conflict-rows.ts";
import { isOfItself, type KnownRow, type RowMemory, rowPrint } from "./known-rows.ts";
import { type ColumnMaps, isTelling, objectCells } from "./object-cells.ts";
import { captureOfRow, withoutMojibake } from "./row.ts";

/** JSON Lines: one article a line, an object whose keys are the columns (jsonlines.org). */

/** The row's text: in the file's encoding, or by its own evidence where it is not valid in that (files glued together). */
function rowText(line: ByteLine, encoding: Encoding, file: string): Decoded | Problem {
  if (encoding.name === "utf-8") return decodeText(line.bytes, file);
  return { text: decodeAs(line.bytes, { name: encoding.name, mark: 0 }), encoding: encoding.name, problems: [] };
}

/** What rows of one file are read with. */
interface RowReading {
  readonly file: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly maps: ColumnMaps;
}

/** Reads one line as a row. */
function readRow(line: ByteLine, encoding: Encoding, { file, columns, maps }: RowReading): Reading {
  const decoded = rowText(line, encoding, file);
  if ("code" in decoded) return { problem: { ...decoded, row: line.number } };
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    const found = causeInJsonLine(decoded.text);
    return { problem: captureProblem("capture-row-broken", { file, row: line.number, found }) };
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    const found = `${JSON.stringify(value).slice(0, 40)}`;
    return { problem: captureProblem("capture-row-broken", { file, row: line.number, found }) };
  }
  const problems = decoded.problems.map((problem) => ({ ...problem, row: line.number }));
  // "\u00d8\u00a7": garbled letters behind JSON's escapes, which mending the row as a whole cannot see.
  const escaped = /\\u00[89a-f]/iu.test(decoded.text);
  const cells: Cell[] = objectCells(value, columns, maps).map((cell) =>
    escaped ? { ...cell, value: withoutMojibake(cell.value, { file, row: line.number }, problems) } : cell,
  );
  if (!cells.some(isTelling)) {
    const hint = columnsHint(
      cells.map(({ header }) => header),
      cells.map((cell) => cell.value),
    );
    return { problem: captureProblem("capture-columns-unknown", { file, row: line.number, found: hint }) };
  }
  return captureOfRow({
    file,
    format: "jsonl",
    encoding: decoded.encoding,
    line: line.number,
    bytes: line.bytes,
    cells,
    problems,
  });
}

/** Rows of unknown columns told once for each set of columns: the next rows say nothing new. */
function onceForColumns(): (reading: Reading | KnownRow) => boolean {
  const told = new Set<string>();
  return (reading) => {
    if (!("problem" in reading) || reading.problem.code !== "capture-columns-unknown") return true;
    const headers = reading.problem.found?.split(" ← ")[0] ?? "";
    const isNew = !told.has(headers);
    told.add(headers);
    return isNew;
  };
}

/** Whether a line holds nothing: white space, NUL, a stray byte-order mark. */
const isBlank = (text: string): boolean => text.replaceAll("\0", "").trim() === "";

/** Bytes up to which a line is looked at for holding nothing, or a mark of a conflict. */
const LONGEST_SIGNS = 300;

/** Gives the rows of a file: those that were read before as what is known of them, new ones read and noted. */
function recalling(file: string, memory: RowMemory) {
  return (line: ByteLine, encoding: string, read: () => Reading): Reading | KnownRow => {
    const key = rowPrint(line.bytes, encoding);
    const kept = memory.of(key);
    if (kept) {
      const [id, proofs] = kept;
      return { head: { id, file, key }, line: line.number, proofs, wake: async () => ({ ...read(), key }) };
    }
    const reading = read();
    if ("problem" in reading || !isOfItself(reading.capture)) return reading;
    memory.note(key, reading.capture);
    return { ...reading, key };
  };
}

/** The articles of a JSONL stream, one at a time; a bad line is a problem with its number and the rest goes on. */
export const readJsonl = (
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  columns: Readonly<Record<string, string>>,
): AsyncGenerator<Reading> =>
  // Without a memory nothing but readings is given.
  readKnownJsonl(chunks, file, columns, null) as AsyncGenerator<Reading>;

/**
 * The same, where rows that were read before need not be read again.
 * @param memory those rows; null for none
 */
export async function* readKnownJsonl(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  columns: Readonly<Record<string, string>>,
  memory: RowMemory | null,
): AsyncGenerator<Reading | KnownRow> {
  let encoding: Encoding = { name: "utf-8", mark: 0, certainty: "strict" };
  const encodingOf = (head: Uint8Array): Encoding | Problem => {
    const found = tableEncoding(head, file);
    if (!("code" in found)) encoding = found;
    return found;
  };
  for (const found of mapColumns(Object.keys(columns), columns).unknown)
    yield { problem: captureProblem("capture-column-field-unknown", { file, found }) };
  const of: RowReading = { file, columns, maps: new Map() };
  const isNew = onceForColumns();
  const conflicts = new ConflictRows(file);
  const recall = memory && recalling(file, memory);
  for await (const line of byteLines(withHead(chunks), encodingOf, file)) {
    if ("code" in line) {
      yield { problem: line };
      continue;
    }
    const text = line.bytes.length > LONGEST_SIGNS ? null : decodeAs(line.bytes, { name: encoding.name, mark: 0 });
    if (text !== null && isBlank(text)) continue;
    const mark = text === null ? null : conflicts.take(text, line.number);
    if (mark !== null) {
      yield* mark;
      continue;
    }
    const read = (): Reading => guarded(() => readRow(line, encoding, of), { file, row: line.number });
    const reading = recall ? recall(line, encoding.name, read) : read();
    if (isNew(reading)) yield reading;
  }
}
