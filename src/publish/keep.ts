import { randomBytes } from "node:crypto";
import { link, lstat, mkdir, open as openFile, readdir, readFile, rename, rm, rmdir, unlink } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../files/make-folder.ts";
import { isAlive } from "./folder/lock.ts";
import { isBarelyBegun, markStaging, readMark } from "./folder/mark.ts";

/**
 * Keeping files in the archive's folder: byte for byte, never over another file, whole or not at all. What comes in is
 * written into a marked folder of its own first; only files that are complete and on the disk get their names, in the
 * order given: a sidecar before its capture, so that no capture is ever seen without it.
 */

/** What the names of folders begin with that files on their way in wait in; dot files are no captures. */
const WAITING = ".warraq-";

/** Whether a file is one on its way in. */
export const isWaiting = (folder: string, file: string): boolean => path.relative(folder, file).startsWith(WAITING);

/** A file on its way in, by the name it is to have. */
export interface Incoming {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A whole file with these bytes that waits already (`writeWhole`); it goes where the name goes. */
  readonly whole?: string;
}

/** Where files wait until they are whole. */
export interface Waiting {
  readonly folder: string;
  /** Removes the folder, and the archive's own where it was made for this and is empty. */
  close(): Promise<void>;
}

/** The folders in which this process has files waiting. */
const open = new Set<string>();

/** Removes what was on its way in when a process was killed. */
async function clearKilled(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !/^\.warraq-[0-9a-f]{8}$/.test(entry.name)) continue;
    const waiting = path.join(folder, entry.name);
    const mark = await readMark(waiting);
    if (open.has(waiting)) continue;
    const isRunning = mark?.state === "staging" && mark.process !== process.pid && isAlive(mark.process);
    const isOurs = mark === null ? await isBarelyBegun(waiting) : mark.state === "staging";
    if (isOurs && !isRunning) await rm(waiting, { recursive: true, force: true });
  }
}

/**
 * Opens a place in the archive's folder where files wait until they are whole.
 * @throws what the file system throws when the folder cannot be made or written
 */
export async function openWaiting(archive: string): Promise<Waiting> {
  const isNew = (await lstat(archive).catch(() => null)) === null;
  makeFolder(archive);
  await clearKilled(archive);
  const folder = path.join(archive, `${WAITING}${randomBytes(4).toString("hex")}`);
  const close = async (): Promise<void> => {
    open.delete(folder);
    await rm(folder, { recursive: true, force: true });
    if (isNew) await rmdir(archive).catch(() => {});
  };
  open.add(folder);
  try {
    await mkdir(folder);
    await markStaging(folder);
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
  return { folder, close };
}

/** Writes a file and waits until the disk has it. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await openFile(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What stands under a name: nothing, these very bytes, or something else. */
async function standsAs(file: string, bytes: Uint8Array): Promise<"free" | "same" | "other"> {
  const found = await lstat(file).catch(() => null);
  if (!found) return "free";
  if (!found.isFile() || found.size !== bytes.length) return "other";
  const there = await readFile(file).catch(() => null);
  return there && Buffer.from(bytes).equals(there) ? "same" : "other";
}

/** Errors by which a file system says that it has no second names for files (FAT, some network disks). */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** Gives a whole file its name. A link never replaces a file; where there are none, the name is looked at first. */
async function giveName(whole: string, file: string): Promise<void> {
  try {
    await link(whole, file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!WITHOUT_LINKS.has(code)) throw error;
    if (await lstat(file).catch(() => null)) throw Object.assign(new Error(file), { code: "EEXIST" });
    await rename(whole, file);
  }
}

/** Waits until the disk has a folder's names too; where folders cannot be opened (Windows), the system sees to it. */
async function settle(folder: string): Promise<void> {
  const handle = await openFile(folder, "r").catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** What became of files on their way in. */
export interface Kept {
  /** Paths of the files that have their names now, in the order given. */
  readonly files: readonly string[];
  /** The file in the way, which holds something else; nothing was written then. */
  readonly taken: string | null;
}

/**
 * Gives every file its name in the folder, in the order given; one that is there with the same bytes counts as done.
 * Where a name is taken by something else, none gets its name.
 * @throws what the file system throws; files that had their names by then are complete
 */
export async function keep(archive: string, waiting: Waiting, incoming: readonly Incoming[]): Promise<Kept> {
  const named = incoming.map((each, index) => ({
    ...each,
    file: path.join(archive, each.name),
    // A file's own name may be as long as a name can be: nothing is put before it.
    waits: each.whole ?? path.join(waiting.folder, `whole-${index}`),
  }));
  const missing: typeof named = [];
  for (const each of named) {
    const standing = await standsAs(each.file, each.bytes);
    if (standing === "other") return { files: [], taken: each.file };
    if (standing === "free") missing.push(each);
  }
  for (const { whole, waits, bytes } of missing) if (whole === undefined) await writeWhole(waits, bytes);
  const done: string[] = [];
  for (const { file, waits } of missing) {
    try {
      await giveName(waits, file);
      done.push(file);
    } catch (error) {
      for (const each of done) await unlink(each).catch(() => {});
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return { files: [], taken: file };
      throw error;
    }
  }
  await settle(archive);
  return { files: named.map(({ file }) => file), taken: null };
}
