import { readSync } from "node:fs";

/** The list at the end of a pack (pack.ts), which names each result with its place. */

/** Where a result lies in its pack: offset, length, CRC-32. */
export type Place = readonly [offset: number, length: number, sum: number];

/** The last letters of a pack of this form. */
export const MAGIC = "WARRAQ02";

/** A pack's list: key, offset, length and sum of each result, one after another. */
export type List = readonly (string | number)[];

/** Where the results of a list lie. A store has some hundred thousand, of which a build asks for a few: places are made then. */
export class Places {
  readonly #list: List;
  readonly #at = new Map<string, number>();
  /** Bytes of all results. */
  readonly bytes: number;

  constructor(list: List) {
    this.#list = list;
    let bytes = 0;
    for (let at = 0; at < list.length; at += 4) {
      this.#at.set(list[at] as string, at);
      bytes += list[at + 2] as number;
    }
    this.bytes = bytes;
  }

  keys(): Iterable<string> {
    return this.#at.keys();
  }

  has(key: string): boolean {
    return this.#at.has(key);
  }

  /** Bytes of a result; 0 when it is not here. */
  sizeOf(key: string): number {
    const at = this.#at.get(key);
    return at === undefined ? 0 : (this.#list[at + 2] as number);
  }

  get(key: string): Place | undefined {
    const at = this.#at.get(key);
    return at === undefined ? undefined : (this.#list.slice(at + 1, at + 4) as unknown as Place);
  }
}

/** The last bytes of a pack; null when the file is none, or was cut off. */
export function endOf(file: number, size: number): Buffer | null {
  const end = Buffer.alloc(16);
  const isWhole = size >= 16 && readSync(file, end, 0, 16, size - 16) === 16;
  return isWhole && end.toString("latin1", 8) === MAGIC ? end : null;
}

/** The list of a pack; null when the file is none. */
export function readList(file: number, size: number): Places | null {
  const end = endOf(file, size);
  if (end === null) return null;
  const offset = end.readUInt32LE(0) + end.readUInt32LE(4) * 2 ** 32;
  const text = Buffer.allocUnsafe(Math.max(0, size - 16 - offset));
  if (readSync(file, text, 0, text.length, offset) !== text.length) return null;
  return new Places(JSON.parse(text.toString("utf8")) as List);
}
