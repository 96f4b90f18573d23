import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

/** JSON as it lies in a bundle, with a name made of its content: what has another content has another name. Build side. */
export function packed(json: string): { readonly name: string; readonly content: Uint8Array } {
  // 41 bits in digits that any file system tells apart; the list of all shards is loaded before the first question.
  const name = createHash("sha256").update(json).digest().readBigUInt64BE().toString(36).slice(-8);
  // A result of zlib is a piece of a buffer of 16 KB, which stays as long as the piece does.
  return { name, content: Uint8Array.from(gzipSync(json, { level: 9 })) };
}
