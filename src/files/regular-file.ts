import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { type Hindrance, megabytes, NotRead } from "./hindrance.ts";

/**
 * Regular files, and nothing else: a pipe, a device or a socket is named as what it is and never opened, since opening
 * one can wait for ever or set something off. What a path leads to is looked at before it is opened and again after,
 * and it is opened without waiting, in case the one was exchanged for another in between.
 */

/** Absent on systems without named pipes in folders. */
const NO_WAITING = constants.O_NONBLOCK ?? 0;

/** What a path leads to: a file or a folder that can be opened, links followed; else what hinders it. */
export function inspect(file: string): "file" | "folder" | NotRead {
  try {
    const found = statSync(file);
    return found.isDirectory() ? "folder" : (whatElse(found, file) ?? "file");
  } catch (error) {
    return hindranceOf(error, file);
  }
}

/** What an entry is when it is neither file nor folder; null when it is a file. */
function whatElse(found: Stats, file: string): NotRead | null {
  if (found.isFile()) return null;
  const hindrance: Hindrance = found.isFIFO() ? "fifo" : found.isSocket() ? "socket" : "device";
  return new NotRead(found.isDirectory() ? "folder" : hindrance, file);
}

/** The hindrance that an error of the file system tells of; a `NotRead` is given back as it is. */
export function hindranceOf(error: unknown, file: string): NotRead {
  if (error instanceof NotRead) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ELOOP") return new NotRead("link-loop", file);
  if (code === "EISDIR") return new NotRead("folder", file);
  if (code !== "ENOENT" && code !== "ENOTDIR") return new NotRead("unreadable", file, code ?? message);
  const target = linkTarget(file);
  if (target === null && hasLostName(file)) return new NotRead("name-lost", file, path.basename(file));
  return target === null ? new NotRead("missing", file) : new NotRead("link-dangling", file, target);
}

/**
 * Whether a part of a path that leads nowhere holds U+FFFD, which is what Node makes of bytes of a name that are no UTF-8
 * when a person gives it. A folder that is there is really called so.
 */
function hasLostName(file: string): boolean {
  const parts = path.resolve(file).split(path.sep);
  const at = parts.findIndex((part) => part.includes("\ufffd"));
  return at >= 0 && !lstatSync(parts.slice(0, at + 1).join(path.sep), { throwIfNoEntry: false });
}

/** Where a link points, null when the path is no link. */
export function linkTarget(file: string): string | null {
  try {
    return lstatSync(file).isSymbolicLink() ? readlinkSync(file) : null;
  } catch {
    return null;
  }
}

/**
 * Looks at a path before something else opens it.
 * @throws NotRead where it is no regular file
 */
export function mustBeFile(file: string): void {
  const kind = inspect(file);
  if (kind === "folder") throw new NotRead("folder", file);
  if (kind !== "file") throw kind;
}

/** Whether a file was written to between two looks at it. */
const wasWritten = (before: Stats, after: Stats): boolean =>
  before.size !== after.size || before.mtimeMs !== after.mtimeMs;

/** Reads until `most` bytes are there or the file ends: the size a file states can be wrong (it grows, or is none on disk). */
function readUpTo(descriptor: number, stated: number, most: number): Buffer {
  let bytes = Buffer.allocUnsafe(Math.min(stated, most) + 1);
  let length = 0;
  for (;;) {
    const got = readSync(descriptor, bytes, length, bytes.length - length, null);
    length += got;
    if (got === 0 || length >= most) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(Math.min(length, most) + 1)]);
  }
}

/**
 * The bytes of a regular file, links followed.
 * @param most bytes it may have
 * @throws NotRead naming what hinders it: what it is, that it is missing, too large, or written to meanwhile
 */
export function readRegularFile(file: string, most: number): Buffer {
  mustBeFile(file);
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, constants.O_RDONLY | NO_WAITING);
    const before = fstatSync(descriptor);
    const other = whatElse(before, file);
    if (other) throw other;
    if (before.size > most) throw new NotRead("too-large", file, megabytes(before.size));
    const bytes = readUpTo(descriptor, before.size, most + 1);
    if (bytes.length > most) throw new NotRead("too-large", file, `> ${megabytes(most)}`);
    if (wasWritten(before, fstatSync(descriptor))) throw new NotRead("changing", file);
    return bytes;
  } catch (error) {
    throw hindranceOf(error, file);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** Bytes read at once from a long file. */
const CHUNK = 256 * 1024;

/**
 * The bytes of a regular file of any length, in pieces.
 * @param end bytes after which reading stops
 * @throws NotRead as `readRegularFile`; that the file was written to meanwhile is thrown after the last piece
 */
export async function* regularFileChunks(file: string, end = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  mustBeFile(file);
  try {
    const handle = await open(file, constants.O_RDONLY | NO_WAITING);
    try {
      const before = await handle.stat();
      const other = whatElse(before, file);
      if (other) throw other;
      for (let length = 0; length < end; ) {
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(Math.min(CHUNK, end - length)));
        if (bytesRead === 0) break;
        length += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
      if (wasWritten(before, await handle.stat())) throw new NotRead("changing", file);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw hindranceOf(error, file);
  }
}
