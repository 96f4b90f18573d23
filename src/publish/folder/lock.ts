import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { lstat, readFile, readlink, rename, symlink, unlink, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** One build at a time puts its site in place. The lock is a link whose text names the process that holds it. */

/** Between two looks at a lock that another build holds, in milliseconds. */
const BETWEEN_LOOKS = 50;
/** A swap takes a second or two, with a large `.git` to carry perhaps a minute: who waits longer than this gives up. */
const PATIENCE = 5 * 60_000;
/** A lock that is an empty file for longer than this was never written, in milliseconds. */
const LONGEST_WRITE = 10_000;

/** Whether a process runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const LOCK = /^warraq (\d+)$/;

/** The process that a lock names; null when it is none of ours. */
async function holderOf(lock: string): Promise<number | null> {
  const text = await readlink(lock).catch(() => readFile(lock, "utf8").catch(() => ""));
  const [, pid] = LOCK.exec(text) ?? [];
  return pid === undefined ? null : Number(pid);
}

/** Errors by which a system says that it makes no links (Windows without the right, FAT). */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/** Takes the lock if it is free. A link comes with its text in one step; a file is written after it is made. */
async function take(lock: string): Promise<boolean> {
  const text = `warraq ${process.pid}`;
  try {
    await symlink(text, lock);
    return true;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!WITHOUT_LINKS.has(code)) throw error;
  }
  try {
    await writeFile(lock, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    await unlink(lock).catch(() => {});
    throw error;
  }
}

/** Takes the lock of a process that is gone out of the way; of two that try, one gets it. */
async function breakStale(lock: string): Promise<void> {
  const own = `${lock}.${randomBytes(4).toString("hex")}`;
  await rename(lock, own).catch(() => {});
  await unlink(own).catch(() => {});
}

/** The locks this process holds: one that names it and is not among them could not be removed at the time. */
const held = new Set<string>();

/** Lets go of every lock this process holds, at once. */
export function dropLocks(): void {
  for (const lock of held) rmSync(lock, { force: true });
}

/** Whether the lock is left of a process that was killed: it names none that runs, or nothing at all for a while. */
async function isStale(lock: string): Promise<boolean> {
  const found = await lstat(lock).catch(() => null);
  const holder = found && (await holderOf(lock));
  if (!found || holder === null) return found?.size === 0 && Date.now() - found.mtimeMs > LONGEST_WRITE;
  return holder === process.pid ? !held.has(lock) : !isAlive(holder);
}

/**
 * Does the work while no other process holds the lock; waits its turn.
 * @returns what the work gives, or null when the lock could not be had
 */
export async function withLock<Result>(lock: string, work: () => Promise<Result>): Promise<Result | null> {
  const started = Date.now();
  while (!(await take(lock))) {
    if (await isStale(lock)) await breakStale(lock);
    else if (Date.now() - started > PATIENCE) return null;
    else await pause(BETWEEN_LOOKS);
  }
  held.add(lock);
  try {
    return await work();
  } finally {
    held.delete(lock);
    await unlink(lock).catch(() => {});
  }
}
