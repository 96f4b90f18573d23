import { inflateRawSync } from "node:zlib";

/** A file as a zip's central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** DOS date and time, as stored. */
  readonly stamp: number;
  /** Whether the name is marked as UTF-8 (APPNOTE.TXT 4.4.4, bit 11). */
  readonly utf8: boolean;
}

/** Reads a zip by its central directory (APPNOTE.TXT 4.3.12), with Node's own inflate. */
export function readZip(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (zip.toString("latin1", at, at + 4) !== "PK\x01\x02") throw new Error(`no entry at ${at}`);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(data, data + zip.readUInt32LE(at + 20));
    entries.push({
      name: zip.toString("utf8", at + 46, at + 46 + nameLength),
      content: zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed),
      stamp: zip.readUInt32LE(at + 12),
      utf8: (zip.readUInt16LE(at + 8) & 0x800) !== 0,
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}
