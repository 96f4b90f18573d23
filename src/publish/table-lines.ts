import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";
import { fingerprintOf } from "../record/fingerprint.ts";
import type { ArticleRecord } from "../record/schema.ts";
import { keyOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import type { Draft } from "./draft.ts";
import type { Written } from "./standing.ts";

/**
 * Tables of a line an article. The lines of articles that are as they were are taken from the table that stands, byte for byte: a
 * year has thousands, and their texts need not be read for one that is new.
 */

/** A table: its file from the site's root, the line above all, and the line of an article. */
export interface LineTable {
  readonly file: string;
  readonly head: string;
  readonly lineOf: (record: ArticleRecord) => string;
  /** What its lines are made by, beside the records. */
  readonly key: string;
}

/** The lines of a table: what each was made of, and its length in bytes. */
type Lines = readonly (readonly [made: string, bytes: number])[];

const KIND = "table-lines";
/** Bytes gathered before they are written. */
const AT_ONCE = 1024 * 1024;
/** Largest table whose lines are taken over, in bytes: it is held in memory meanwhile. */
const LARGEST = 256 * 1024 * 1024;

const keyOfLines = ({ file, key }: Pick<LineTable, "file" | "key">, sha256: string): string => keyOf(file, key, sha256);

/** Says of a table that stands that its lines will be wanted when an article of it changes. */
export function retainTable(table: Pick<LineTable, "file" | "key">, draft: Draft, store: Store): void {
  store.has(KIND, keyOfLines(table, draft.standing(table.file).sha256));
}

/** The lines of the table that stands, by what each was made of. */
function linesThatStand(table: LineTable, draft: Draft, store: Store): ReadonlyMap<string, Buffer> {
  const lines = new Map<string, Buffer>();
  if (!draft.isStanding(table.file)) return lines;
  const { sha256, bytes } = draft.standing(table.file);
  const kept = bytes <= LARGEST ? store.get(KIND, keyOfLines(table, sha256)) : null;
  if (!kept) return lines;
  const content = readFileSync(path.join(draft.site, ...table.file.split("/")));
  let at = Buffer.byteLength(table.head);
  for (const [made, length] of JSON.parse(kept.toString("utf8")) as Lines) {
    lines.set(made, content.subarray(at, at + length));
    at += length;
  }
  // Somebody is changing it at this moment.
  return at === content.length ? lines : new Map();
}

/** Writes pieces into a file, a megabyte at once; gives what was written. */
function writePieces(file: string, pieces: Iterable<Buffer>): Written {
  mkdirSync(path.dirname(file), { recursive: true });
  const hash = createHash("sha256");
  const opened = openSync(file, "w");
  // One piece of memory for all: a new one for every megabyte costs more than what is written.
  const gathered = Buffer.allocUnsafeSlow(AT_ONCE);
  let [filled, bytes] = [0, 0];
  const write = (part: Buffer): void => {
    hash.update(part);
    for (let done = 0; done < part.length; ) done += writeSync(opened, part, done);
    bytes += part.length;
  };
  const flush = (): void => {
    write(gathered.subarray(0, filled));
    filled = 0;
  };
  try {
    for (const piece of pieces) {
      if (filled + piece.length > AT_ONCE) flush();
      if (piece.length > AT_ONCE) write(piece);
      else filled += piece.copy(gathered, filled);
    }
    flush();
  } finally {
    closeSync(opened);
  }
  return { sha256: hash.digest("hex"), bytes };
}

/**
 * Writes a table into the draft.
 * @throws what the file system throws
 */
export function writeTable(table: LineTable, records: readonly ArticleRecord[], draft: Draft, store: Store): Written {
  const stand = linesThatStand(table, draft, store);
  const lines: [string, number][] = [];
  function* pieces(): Generator<Buffer> {
    yield Buffer.from(table.head);
    for (const record of records) {
      const made = `${fingerprintOf(record)} ${record.source.file}`;
      const line = stand.get(made) ?? Buffer.from(table.lineOf(record));
      lines.push([made, line.length]);
      yield line;
    }
  }
  const written = writePieces(path.join(draft.staging, ...table.file.split("/")), pieces());
  draft.wrote(table.file, written);
  store.put(KIND, keyOfLines(table, written.sha256), JSON.stringify(lines));
  return written;
}
