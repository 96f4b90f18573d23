import { captureFromBytes } from "../../src/capture/read-capture.ts";
import type { Reading } from "../../src/capture/reading.ts";
import { readCsv } from "../../src/capture/table/csv.ts";
import { readJsonl } from "../../src/capture/table/jsonl.ts";

/** Bytes in pieces, cut at odd places. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 997) yield bytes.subarray(from, from + 997);
}

/** What reading gives for the bytes of a case: one article, or the rows of a table. */
export async function readingsOf(file: string, bytes: Uint8Array): Promise<Reading[]> {
  if (!/\.(?:csv|jsonl)$/u.test(file)) return [captureFromBytes(bytes, file)];
  const readings: Reading[] = [];
  for await (const reading of file.endsWith(".csv")
    ? readCsv(pieces(bytes), file, {})
    : readJsonl(pieces(bytes), file, {}))
    readings.push(reading);
  return readings;
}
