import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, gunzipSync } from "node:zlib";
import { causeOf } from "../problems/cause.ts";
import { megabytes, NotRead } from "./hindrance.ts";

/** Files packed with gzip: unpacked within limits, so that a small file cannot fill memory or run for hours. */

/**
 * Times its packed size that a table may unpack to. Text packs to a tenth to a fifth (the corpus of 10,156 articles:
 * 4.4 times), the same row over and over to a few hundredths; gzip's own limit, reached by zeros alone, is 1,032.
 */
const MOST_TIMES = 200;
/** Bytes that may come out whatever the ratio: a short table may well hold one row many times. */
const HARMLESS = 64 * 1024 * 1024;

function brokenOr(error: unknown, file: string, most: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ERR_BUFFER_TOO_LARGE") return new NotRead("too-large", file, `> ${megabytes(most)}`);
  return code?.startsWith("Z_") ? new NotRead("packed-broken", file, causeOf(error)) : error;
}

/**
 * What a packed file holds.
 * @param most bytes it may hold
 * @throws NotRead when it holds more, breaks off or is damaged
 */
export function unpack(bytes: Uint8Array, file: string, most: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    throw brokenOr(error, file, most);
  }
}

/**
 * What a packed file of any length holds, in pieces.
 * @throws NotRead when it breaks off or is damaged (after the pieces that were whole), or unpacks to more than text can
 */
export async function* unpackedChunks(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  let packed = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packed += chunk.length;
      yield chunk;
    }
  }
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  // A failure reaches the reader through the stream it reads.
  pipeline(Readable.from(counted()), gunzip).catch(() => {});
  let unpacked = 0;
  try {
    for await (const chunk of gunzip) {
      unpacked += chunk.length;
      if (unpacked > Math.max(HARMLESS, packed * MOST_TIMES))
        throw new NotRead("too-large", file, `gzip ${megabytes(packed)} → > ${megabytes(unpacked)}`);
      yield chunk;
    }
  } catch (error) {
    throw brokenOr(error, file, HARMLESS);
  } finally {
    gunzip.destroy();
  }
}
