import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { AsyncIterReader, type WARCRecord } from "warcio";

/** The page's bytes in a WARC record: taken out of the transfer's chunks and its compression, within a limit. */

/** A record's body, or why there is none. */
export type Body = { readonly bytes: Uint8Array } | { readonly lack: "too-large" };

const UNPACK: ReadonlyMap<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer> = new Map([
  ["gzip", gunzipSync],
  ["x-gzip", gunzipSync],
  ["br", brotliDecompressSync],
]);

/** "deflate" is sent with and without its wrapper (RFC 9110, 8.4.1.2, note). */
function inflate(bytes: Uint8Array, options: { maxOutputLength: number }): Buffer {
  try {
    return inflateSync(bytes, options);
  } catch {
    return inflateRawSync(bytes, options);
  }
}

function unpacked(bytes: Uint8Array, encoding: string, largest: number): Body {
  const unpack = encoding === "deflate" ? inflate : UNPACK.get(encoding);
  if (!unpack) return { bytes };
  try {
    return { bytes: unpack(bytes, { maxOutputLength: largest }) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return { lack: "too-large" };
    // Some crawlers keep the body unpacked under the header of the packed one.
    return { bytes };
  }
}

/**
 * Reads whatever is left of a record, so that the next one can be read.
 * @returns whether the record was whole; false where the file breaks off in it
 */
export async function drained(record: WARCRecord): Promise<boolean> {
  const { reader } = record;
  for await (const _chunk of reader);
  return !("limit" in reader && typeof reader.limit === "number" && reader.limit > 0);
}

/** Reads a record's body; at most `largest` bytes, packed and unpacked. */
export async function bodyOf(record: WARCRecord, largest: number): Promise<Body> {
  const header = (name: string): string => record.httpHeaders?.headers.get(name)?.trim().toLowerCase() ?? "";
  const chunked = header("transfer-encoding") === "chunked";
  const source = record.reader;
  const reader = record.httpHeaders ? new AsyncIterReader(source, null, chunked) : source;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of reader) {
    size += chunk.length;
    if (size > largest) return { lack: "too-large" };
    chunks.push(chunk);
  }
  return unpacked(Buffer.concat(chunks), header("content-encoding"), largest);
}
