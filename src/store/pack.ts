import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { endOf, MAGIC, type Place, readList } from "./pack-list.ts";

/**
 * A pack: one file of many results of one kind. Results stand one after another; a list at the end names each with its
 * place, length and check sum; the last sixteen bytes say where the list begins. A pack is written under another name and renamed, so it is
 * whole or not there, and is never changed.
 */
export interface Pack {
  /** Bytes of all its results. */
  readonly bytes: number;
  keys(): Iterable<string>;
  has(key: string): boolean;
  /** Bytes of a result; 0 when it is not here. */
  sizeOf(key: string): number;
  /** A result; null when it is not here or its bytes are not those that were written. */
  get(key: string): Buffer | null;
  /** Closes the pack and takes it away. */
  remove(): void;
  close(): void;
}

/** A pack being written. */
export interface PackWriter {
  has(key: string): boolean;
  /** What was put, as it was put; null when it was not. */
  get(key: string): Buffer | null;
  /** @param result taken as it is, without a copy: it must not change any more */
  put(key: string, result: Buffer): void;
  /** Gives the pack its name. */
  finish(): void;
  abandon(): void;
}

const ENDING = ".pack";
const UNFINISHED = /^([^.]+)\.(\d+)\.[0-9a-z.]+\.part$/;
/** Bytes gathered before they are written. */
const AT_ONCE = 1024 * 1024;

/** Bytes read at once where results are asked for one after another, as they lie. */
const AHEAD = 256 * 1024;

/** A part of a file; null when it ends before. */
function readPart(file: number, [offset, length, sum]: Place): Buffer | null {
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(file, bytes, 0, length, offset) !== length) return null;
  return crc32(bytes) === sum ? bytes : null;
}

/** A reader of parts of a file that reads ahead where they are asked for in their order. */
function partReader(file: number): (place: Place) => Buffer | null {
  let [start, next] = [0, -1];
  let ahead: Buffer = Buffer.alloc(0);
  return (place) => {
    const [offset, length, sum] = place;
    const isNext = offset === next;
    next = offset + length;
    if (offset < start || next > start + ahead.length) {
      if (!isNext || length > AHEAD) return readPart(file, place);
      const bytes = Buffer.allocUnsafe(AHEAD);
      [start, ahead] = [offset, bytes.subarray(0, readSync(file, bytes, 0, AHEAD, offset))];
      if (ahead.length < length) return null;
    }
    const part = ahead.subarray(offset - start, next - start);
    return crc32(part) === sum ? part : null;
  };
}

/** Opens a pack; null when the file is none. Never throws. */
export function readPack(name: string): Pack | null {
  let file = -1;
  try {
    file = openSync(name, "r");
    const list = readList(file, statSync(name).size);
    if (!list) throw new Error("no pack");
    const read = partReader(file);
    const close = (): void => {
      if (file >= 0) closeSync(file);
      file = -1;
    };
    return {
      bytes: list.bytes,
      keys: () => list.keys(),
      has: (key) => list.has(key),
      sizeOf: (key) => list.sizeOf(key),
      get(key) {
        const place = list.get(key);
        return place === undefined || file < 0 ? null : read(place);
      },
      remove() {
        close();
        rmSync(name, { force: true });
      },
      close,
    };
  } catch {
    if (file >= 0) closeSync(file);
    return null;
  }
}

/**
 * Begins a pack.
 * @throws what the file system throws
 */
export function writePack(folder: string, kind: string): PackWriter {
  const own = `${Date.now().toString(36).padStart(9, "0")}.${process.hrtime.bigint().toString(36)}`;
  const unfinished = path.join(folder, `${kind}.${process.pid}.${own}.part`);
  const file = openSync(unfinished, "wx+");
  const list = new Map<string, Place>();
  let waiting: Buffer[] = [];
  let [written, gathered] = [0, 0];
  const write = (bytes: Buffer): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    written += bytes.length;
  };
  const flush = (): void => {
    write(Buffer.concat(waiting));
    [waiting, gathered] = [[], 0];
  };
  const add = (bytes: Buffer): void => {
    if (bytes.length >= AT_ONCE) {
      flush();
      write(bytes);
      return;
    }
    waiting.push(bytes);
    gathered += bytes.length;
    if (gathered >= AT_ONCE) flush();
  };
  const abandon = (): void => {
    closeSync(file);
    rmSync(unfinished, { force: true });
  };
  return {
    has: (key) => list.has(key),
    get(key) {
      const place = list.get(key);
      if (place === undefined) return null;
      if (place[0] + place[1] > written) flush();
      return readPart(file, place);
    },
    put(key, bytes) {
      list.set(key, [written + gathered, bytes.length, crc32(bytes)]);
      add(bytes);
    },
    finish() {
      if (list.size === 0) return abandon();
      const end = Buffer.alloc(16);
      const offset = written + gathered;
      end.writeUInt32LE(offset % 2 ** 32, 0);
      end.writeUInt32LE(Math.floor(offset / 2 ** 32), 4);
      end.write(MAGIC, 8, "latin1");
      add(Buffer.from(JSON.stringify([...list].flat(2))));
      add(end);
      flush();
      closeSync(file);
      renameSync(unfinished, path.join(folder, `${kind}.${own}${ENDING}`));
    },
    abandon,
  };
}

/** The packs of a folder by kind, as file names, the newest first. */
export function packsIn(folder: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of readdirSync(folder).sort().reverse()) {
    if (!name.endsWith(ENDING)) continue;
    const kind = name.slice(0, name.indexOf("."));
    found.set(kind, [...(found.get(kind) ?? []), path.join(folder, name)]);
  }
  return found;
}

/** The packs of a folder that cannot be read: cut off, or of another form than this program's. */
export function foreignIn(folder: string): string[] {
  const isPack = (name: string): boolean => {
    const pack = openSync(path.join(folder, name), "r");
    try {
      return endOf(pack, fstatSync(pack).size) !== null;
    } finally {
      closeSync(pack);
    }
  };
  return readdirSync(folder).filter((name) => name.endsWith(ENDING) && !isPack(name));
}

/** The files of a folder that processes which are gone began. */
export function unfinishedIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    const [, , pid] = UNFINISHED.exec(name) ?? [];
    if (pid === undefined) return false;
    try {
      process.kill(Number(pid), 0);
      return false;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ESRCH";
    }
  });
}
