import { hash } from "node:crypto";
import { fingerprintOf } from "../../record/fingerprint.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { keyOf, programOf } from "../../store/keys.ts";
import type { Store } from "../../store/store.ts";
import { numberOf } from "./number.ts";
import { shinglesOf } from "./shingles.ts";
import { termsOf } from "./terms.ts";

/**
 * What articles are compared by. Each is made of one article alone, so that it can be kept for the next build; what depends on
 * the archive (which words are rare in it) is made of these anew.
 */

/** The terms of an article, three lists side by side, in order of their numbers. */
export interface Terms {
  /** A number for each stem, the same in every archive. */
  readonly numbers: Uint32Array;
  /** How often each stands there, 255 at most; words of headline and standfirst count three times. */
  readonly counts: Uint8Array;
  /** Fingerprint of all of it. */
  readonly print: () => string;
  /** The shortest form in which each is printed («ضمانات» before «وبالضمانات»). */
  readonly printed: () => readonly string[];
}

/** Reads what an article is compared by. */
export interface Features {
  terms(record: ArticleRecord): Terms;
  /** Fingerprints of runs of five words, ascending (shingles.ts). */
  shingles(record: ArticleRecord): Uint32Array;
  /** Says that what is kept of an article will be wanted, though nobody asks for it now. */
  retain(record: ArticleRecord): void;
}

const MOST_COUNTED = 255;

const printOf = (packed: Buffer): string => hash("sha256", packed, "base64");

function readTerms(record: ArticleRecord): Terms {
  const rows = [...termsOf(record)]
    .map(([stem, { count, printed }]) => ({ number: numberOf(stem), count, printed }))
    .sort((a, b) => a.number - b.number || (a.printed < b.printed ? -1 : 1));
  const printed = rows.map((row) => row.printed);
  const terms = {
    numbers: Uint32Array.from(rows, ({ number }) => number),
    counts: Uint8Array.from(rows, ({ count }) => Math.min(count, MOST_COUNTED)),
    printed: () => printed,
  };
  return { ...terms, print: () => printOf(packTerms(terms)) };
}

/** What articles are compared by, read from their text each time. */
export const READ: Features = { terms: readTerms, shingles: shinglesOf, retain: () => {} };

/** The bytes of a list, as they lie. */
export const bytesOf = (list: Uint8Array | Uint16Array | Uint32Array): Buffer =>
  Buffer.from(list.buffer, list.byteOffset, list.byteLength);

/** A list of 32-bit numbers out of bytes that may lie anywhere. */
const listIn = (bytes: Buffer, from: number, length: number): Uint32Array =>
  new Uint32Array(Uint8Array.prototype.slice.call(bytes, from, from + 4 * length).buffer);

function packTerms({ numbers, counts, printed }: Omit<Terms, "print">): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(numbers.length);
  return Buffer.concat([head, bytesOf(numbers), counts, Buffer.from(printed().join("\n"))]);
}

function unpackTerms(bytes: Buffer): Terms {
  const length = bytes.readUInt32LE();
  const end = 4 + 4 * length;
  let printed: readonly string[] | undefined;
  return {
    numbers: listIn(bytes, 4, length),
    counts: bytes.subarray(end, end + length),
    print: () => printOf(bytes),
    printed() {
      printed ??= bytes.toString("utf8", end + length).split("\n");
      return printed;
    },
  };
}

/** What takes part in reading an article's terms and shingles. */
const PROGRAM = ["src/arabic/", "src/site/related/"] as const;

/** What articles are compared by, taken from a store where it was read before. */
export function keptFeatures(store: Store): Features {
  const program = programOf(PROGRAM);
  const kept = <Value>(
    kind: string,
    record: ArticleRecord,
    read: (bytes: Buffer) => Value,
    make: () => [Value, Buffer],
  ): Value => {
    const key = keyOf(program, fingerprintOf(record));
    const found = store.get(kind, key);
    if (found) return read(found);
    const [value, bytes] = make();
    store.put(kind, key, bytes);
    return value;
  };
  return {
    retain(record) {
      const key = keyOf(program, fingerprintOf(record));
      store.has("terms", key);
      store.has("shingles", key);
    },
    terms: (record) =>
      kept("terms", record, unpackTerms, () => {
        const terms = readTerms(record);
        return [terms, packTerms(terms)];
      }),
    shingles: (record) =>
      kept(
        "shingles",
        record,
        (bytes) => listIn(bytes, 0, bytes.length / 4),
        () => {
          const shingles = shinglesOf(record);
          return [shingles, bytesOf(shingles)];
        },
      ),
  };
}
