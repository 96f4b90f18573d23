import { unpackedChunks } from "../../files/packed-file.ts";
import { regularFileChunks } from "../../files/regular-file.ts";
import { captureProblem } from "../../problems/capture.ts";
import type { Known, Reading } from "../reading.ts";
import { readCsv } from "./csv.ts";
import { type ColumnOrders, columnOrders, NO_ORDERS, withOrders } from "./date-order.ts";
import { readKnownJsonl } from "./jsonl.ts";
import type { KnownRow, RowMemory } from "./known-rows.ts";

/** A table on disk: its rows one at a time, packed or not. */

/** How the bytes of a table came to their end. */
interface Ending {
  bytes: number;
  last: number | undefined;
  failure: unknown;
}

async function* counted(chunks: AsyncIterable<Uint8Array>, ending: Ending): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    ending.bytes += chunk.length;
    yield chunk;
  }
}

/** The pieces up to a failure, which is kept for later: the rows that came whole before it are rows all the same. */
async function* untilFailure(chunks: AsyncIterable<Uint8Array>, ending: Ending): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      ending.last = chunk.at(-1);
      yield chunk;
    }
  } catch (error) {
    ending.failure = error;
  }
}

/** The readings without the last one where the bytes broke off inside a row: half a row is no article. */
async function* wholeRows<Row>(readings: AsyncIterable<Row>, ending: Ending): AsyncGenerator<Row> {
  let held: Row | null = null;
  for await (const reading of readings) {
    if (held) yield held;
    held = reading;
  }
  const endsInside = ending.failure !== null && ending.last !== 10 && ending.last !== 13;
  if (held && !endsInside) yield held;
}

/** How a table lies on disk. */
type TableKind = { readonly format: "jsonl" | "csv"; readonly packed: boolean };

async function* rowsOf(
  file: string,
  { format, packed }: TableKind,
  columns: Readonly<Record<string, string>>,
  memory: RowMemory | null,
): AsyncGenerator<Reading | KnownRow> {
  const ending: Ending = { bytes: 0, last: undefined, failure: null };
  const found = counted(regularFileChunks(file), ending);
  const chunks = untilFailure(packed ? unpackedChunks(found, file) : found, ending);
  const readings = format === "jsonl" ? readKnownJsonl(chunks, file, columns, memory) : readCsv(chunks, file, columns);
  let rows = 0;
  for await (const reading of wholeRows<Reading | KnownRow>(readings, ending)) {
    rows++;
    yield reading;
  }
  if (ending.failure !== null) throw ending.failure;
  if (rows === 0) yield { problem: captureProblem(ending.bytes === 0 ? "capture-empty" : "capture-blank", { file }) };
}

/** The orders of a table's dates, as far as it can be read; that it cannot is told when its rows are read. */
async function ordersOf(
  file: string,
  kind: TableKind,
  columns: Readonly<Record<string, string>>,
  memory: RowMemory | null,
): Promise<ColumnOrders> {
  try {
    return await columnOrders(rowsOf(file, kind, columns, memory));
  } catch {
    return NO_ORDERS;
  }
}

/** A row as the orders of its table's columns make it, and known by them. */
function inOrder(row: Reading | KnownRow, orders: ColumnOrders): Reading | Known {
  const keyed = (key: string): string => `${key} ${JSON.stringify([...orders])}`;
  const ordered = (reading: Reading): Reading => {
    if ("problem" in reading) return reading;
    const capture = withOrders(reading.capture, orders);
    return reading.key === undefined ? { ...reading, capture } : { ...reading, capture, key: keyed(reading.key) };
  };
  if (!("head" in row)) return ordered(row);
  const { head, line, wake } = row;
  return {
    head: { ...head, key: keyed(head.key) },
    ...(line === undefined ? {} : { line }),
    wake: async () => ordered(await wake()),
  };
}

/**
 * The articles of a table, one at a time, each date with the order of day and month that its column has; a table that
 * breaks off gives the rows before.
 * @param memory the rows that were read before
 * @throws NotRead when the file cannot be read, or not to its end
 */
export async function* readTable(
  file: string,
  kind: TableKind,
  columns: Readonly<Record<string, string>>,
  memory: RowMemory | null = null,
): AsyncGenerator<Reading | Known> {
  const orders = await ordersOf(file, kind, columns, memory);
  for await (const row of rowsOf(file, kind, columns, memory)) yield inOrder(row, orders);
  memory?.end();
}
