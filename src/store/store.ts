import { readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "../files/make-folder.ts";
import { foreignIn, type Pack, type PackWriter, packsIn, readPack, unfinishedIn, writePack } from "./pack.ts";

/**
 * The store of results: what was made of some content by some version of the program, kept for the next build. Nothing
 * of a site depends on it: it may be deleted at any time, and a build then makes everything anew, byte for byte.
 *
 * Results lie in packs (pack.ts), which are plain files because nothing was faster: 10,000 records (93 MB of JSON) are written in
 * 0.5 s and read in 1.0 s of processor time, of which nearly all is reading JSON; LMDB (lmdb 3.5.6) takes 0.9 and 1.1 s, a file
 * a record 2.4 and 0.8 s. SQLite needs code compiled on the spot (better-sqlite3) or Node 22.
 */
export interface Store {
  /** The folder it lies in, which another thread may open for kinds of its own; null where nothing is kept, or not for others. */
  readonly folder: string | null;
  /** A result, null when it is not there; bytes that were damaged are not there. What is asked for is kept. */
  get(kind: string, key: string): Buffer | null;
  /** Whether there is such a result; it is kept. */
  has(kind: string, key: string): boolean;
  /**
   * Keeps a result, in the place of what was kept under the key. A key names everything that the result depends on (`keyOf`);
   * only what is no result but an observation (how files lie on a disk) is put again.
   */
  put(kind: string, key: string, result: Uint8Array | string): void;
  /**
   * Ends a build: what was put is there for the next one. Of the kinds that were asked for, results that nobody asked for
   * are cleared once they are the larger part.
   */
  close(): void;
}

/** A store that holds nothing. */
export const NO_STORE: Store = { folder: null, get: () => null, has: () => false, put: () => {}, close: () => {} };

/** Packs of one kind before the newest are written into one. */
const MOST_PACKS = 8;
/** An older pack so many times as large as all newer ones together is left alone: of thousands of results a build adds a few. */
const LEFT_ALONE = 2;
/** Bytes that nobody asked for, below which clearing is not worth its work. */
const LEAST_CLEARED = 4 * 1024 * 1024;
/** Days after which the store of an archive that is not built any more goes. */
const LONGEST_UNUSED = 90;

const DAY = 24 * 60 * 60 * 1000;

/** The results of one kind: those of earlier builds, those of this one, and which were asked for. */
interface Shelf {
  readonly packs: readonly Pack[];
  readonly asked: Set<string>;
  writer: PackWriter | null;
}

const packWith = ({ packs }: Pick<Shelf, "packs">, key: string): Pack | undefined =>
  packs.find((pack) => pack.has(key));

/** A result in the packs of earlier builds: the latest whose bytes are whole. */
function kept({ packs }: Pick<Shelf, "packs">, key: string): Buffer | null {
  for (const pack of packs) {
    const result = pack.get(key);
    if (result) return result;
  }
  return null;
}

/** Writes results into one pack, and removes those they lay in. */
function rewrite(folder: string, kind: string, { packs }: Pick<Shelf, "packs">, keys: Iterable<string>): void {
  const writer = writePack(folder, kind);
  for (const key of keys) {
    const result = kept({ packs }, key);
    if (result) writer.put(key, result);
  }
  writer.finish();
  for (const pack of packs) pack.remove();
}

/** The newest packs of a full shelf, as many as are worth writing anew. They stand before the others: what they hold is the later. */
function newestOf(packs: readonly Pack[]): readonly Pack[] {
  if (packs.length < MOST_PACKS) return [];
  let [count, bytes] = [0, 0];
  for (const pack of packs) {
    if (count >= 2 && pack.bytes > LEFT_ALONE * bytes) break;
    bytes += pack.bytes;
    count++;
  }
  return packs.slice(0, count);
}

/** The results of packs but for those of a later one. */
function* keysOf(packs: readonly Pack[], later: PackWriter | null): Generator<string> {
  for (const key of new Set(packs.flatMap((pack) => [...pack.keys()]))) if (!later?.has(key)) yield key;
}

/** Whether what nobody asked for is the larger part of what packs hold, and worth clearing. */
function isMostlyOld({ packs, asked }: Shelf): boolean {
  let [all, live] = [0, 0];
  for (const pack of packs) all += pack.bytes;
  for (const key of asked) {
    live += packWith({ packs }, key)?.sizeOf(key) ?? 0;
    // Of the tens of thousands that most builds ask for half are enough to know.
    if (2 * live >= all) return false;
  }
  return all - live > LEAST_CLEARED;
}

/** Writes what was asked for into one pack where most is old by now, else the newest packs where they are many. */
function tidy(folder: string, kind: string, shelf: Shelf): void {
  const { packs, asked, writer } = shelf;
  if (asked.size === 0) return;
  const isOld = isMostlyOld(shelf);
  if (isOld) rewrite(folder, kind, shelf, asked);
  const newest = isOld ? [] : newestOf(packs);
  if (newest.length > 0) rewrite(folder, kind, { packs: newest }, keysOf(newest, writer));
}

/** Removes what killed builds left in a store and packs of another form, and beside it the stores of archives that were not built for long. */
function clearLeft(folder: string): void {
  for (const name of [...unfinishedIn(folder), ...foreignIn(folder)]) rmSync(path.join(folder, name), { force: true });
  const root = path.dirname(folder);
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const other = path.join(root, entry.name);
    if (!entry.isDirectory() || other === folder) continue;
    if (Date.now() - statSync(other).mtimeMs > LONGEST_UNUSED * DAY) rmSync(other, { recursive: true, force: true });
  }
}

/** Results of so many bytes are written at once, and need no copy until then. */
const LARGE = 1024 * 1024;

/** A result as bytes that nobody changes before they are written. */
function bytesOf(result: Uint8Array | string): Buffer {
  if (typeof result === "string") return Buffer.from(result);
  return result.length >= LARGE
    ? Buffer.from(result.buffer, result.byteOffset, result.byteLength)
    : Buffer.from(result);
}

/**
 * Opens the store of one archive. Where its folder cannot be used, nothing is kept.
 * @param folder its own folder, beside those of other archives; null where the system has no place for such things
 */
export function openStore(folder: string | null): Store {
  if (folder === null) return NO_STORE;
  const shelves = new Map<string, Shelf>();
  let isUsable = true;
  /** Does without the store from the first failure on: a full disk must not fail the build. */
  const attempt = <Result>(work: () => Result): Result | null => {
    if (!isUsable) return null;
    try {
      return work();
    } catch {
      isUsable = false;
      return null;
    }
  };
  const found = attempt(() => {
    makeFolder(folder);
    clearLeft(folder);
    utimesSync(folder, new Date(), new Date());
    return packsIn(folder);
  });
  const shelfOf = (kind: string): Shelf => {
    const known = shelves.get(kind);
    if (known) return known;
    const packs = (found?.get(kind) ?? []).flatMap((file) => readPack(file) ?? []);
    const shelf: Shelf = { packs, asked: new Set(), writer: null };
    shelves.set(kind, shelf);
    return shelf;
  };
  return {
    folder,
    get: (kind, key) =>
      attempt(() => {
        const shelf = shelfOf(kind);
        const result = shelf.writer?.get(key) ?? kept(shelf, key);
        if (result && !shelf.writer?.has(key)) shelf.asked.add(key);
        return result;
      }),
    has: (kind, key) =>
      attempt(() => {
        const shelf = shelfOf(kind);
        if (!packWith(shelf, key)) return shelf.writer?.has(key) ?? false;
        shelf.asked.add(key);
        return true;
      }) ?? false,
    put: (kind, key, result) =>
      void attempt(() => {
        const shelf = shelfOf(kind);
        const bytes = bytesOf(result);
        // Of another length it is another result: the old one need not be read.
        const isAsLong = packWith(shelf, key)?.sizeOf(key) === bytes.length;
        const same = isAsLong && kept(shelf, key)?.equals(bytes);
        if (same && !shelf.writer?.has(key)) return void shelf.asked.add(key);
        shelf.asked.delete(key);
        shelf.writer ??= writePack(folder, kind);
        shelf.writer.put(key, bytes);
      }),
    close() {
      for (const [kind, shelf] of shelves) {
        attempt(() => shelf.writer?.finish());
        attempt(() => tidy(folder, kind, shelf));
        for (const pack of shelf.packs) pack.close();
      }
      isUsable = false;
    },
  };
}
