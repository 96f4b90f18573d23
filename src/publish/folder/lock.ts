import { randomBytes } from "node:crypto";
import { lstat, open, readFile, rename, unlink } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** One build at a time puts its site in place. The lock is a file that names the process which holds it. */

/** Between two looks at a lock that another build holds, in milliseconds. */
const BETWEEN_LOOKS = 50;
/** A swap takes a second or two, with a large `.git` to carry perhaps a minute: who waits longer than this gives up. */
const PATIENCE = 5 * 60_000;

/** Whether a process runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The process that a lock names; null when the file is no lock of ours. */
async function holderOf(lock: string): Promise<number | null> {
  const text = await readFile(lock, "utf8").catch(() => "");
  const [, pid] = /^warraq (\d+)\n$/.exec(text) ?? [];
  return pid === undefined ? null : Number(pid);
}

async function take(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, "wx");
    await file.writeFile(`warraq ${process.pid}\n`);
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Takes the lock of a process that is gone out of the way; of two that try, one gets it. */
async function breakStale(lock: string): Promise<void> {
  const own = `${lock}.${randomBytes(4).toString("hex")}`;
  await rename(lock, own).catch(() => {});
  await unlink(own).catch(() => {});
}

/** Whether the lock is left of a process that was killed: it names none that runs, or nothing at all for a while. */
async function isStale(lock: string): Promise<boolean> {
  const found = await lstat(lock).catch(() => null);
  if (!found?.isFile()) return false;
  const holder = await holderOf(lock);
  if (holder === null) return found.size === 0 && Date.now() - found.mtimeMs > 10_000;
  return !isAlive(holder);
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
  try {
    return await work();
  } finally {
    await unlink(lock).catch(() => {});
  }
}
