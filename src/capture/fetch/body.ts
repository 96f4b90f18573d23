import { type Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** The bytes of an answer, unpacked to the end: what breaks off is no page. */

/** Ways of packing that are asked for. */
export const ACCEPTED = "gzip, br";

/** The answer is larger than wanted. */
export class TooLarge extends Error {}
/** The answer is packed in a way that was not asked for. */
export class UnknownPacking extends Error {}

function unpackerOf(name: string): NodeJS.ReadWriteStream {
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "deflate") return createInflate();
  if (name === "br") return createBrotliDecompress();
  throw new UnknownPacking(name);
}

/**
 * Reads a body.
 * @param encoding its Content-Encoding: names in the order they were applied
 * @param largest most bytes, unpacked
 * @throws TooLarge, UnknownPacking, and what zlib and the connection throw
 */
export async function readBody(body: Readable, encoding: string, largest: number): Promise<Uint8Array> {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const chunks: Uint8Array[] = [];
  let length = 0;
  const collect = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      length += chunk.length;
      chunks.push(chunk);
      done(length > largest ? new TooLarge(String(largest)) : null);
    },
  });
  await pipeline([body, ...names.reverse().map(unpackerOf), collect]);
  return Buffer.concat(chunks);
}
