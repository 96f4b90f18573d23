import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";

/**
 * A disk that fails when it is told to: every call that changes something below a folder is counted, and at a given one
 * the disk refuses with a system code, or the process is as if killed: half of what was being written is there, and
 * nothing that it does afterwards reaches the disk.
 */

/** What happens: the process is killed, or the call fails with a code. */
export type FaultKind = "kill" | "ENOSPC" | "EIO" | "EACCES" | "EMFILE" | "EROFS";

/** A fault at the n-th changing call, counted from 1. */
export interface Fault {
  readonly at: number;
  readonly kind: FaultKind;
}

/** How a run with a fault ended. */
export interface Run<Result> {
  /** What the work gave; null when it threw or was killed. */
  readonly result: Result | null;
  /** What it threw, but for what a killed process throws. */
  readonly thrown: unknown;
  /** Changing calls that were made. */
  readonly calls: number;
  readonly isHit: boolean;
}

const CHANGING = [
  "rename",
  "link",
  "symlink",
  "unlink",
  "rm",
  "rmdir",
  "mkdir",
  "writeFile",
  "copyFile",
  "chmod",
  "chown",
  "utimes",
] as const;

type Call = (...given: never[]) => Promise<unknown>;
type SyncCall = (...given: never[]) => unknown;

class Killed extends Error {}

const failure = (code: string, name: string): Error =>
  Object.assign(new Error(`${code}: injected, ${name}`), { code, errno: -1, syscall: name });

/** The paths a call names: the second too where there is one (rename, link, copyFile). */
const isBelow = (folder: string, given: readonly unknown[]): boolean =>
  given.slice(0, 2).some((each) => typeof each === "string" && path.resolve(each).startsWith(folder));

/** Does the work on a disk that fails below `folder` at the fault; a fault of null only counts. */
export async function onFaultyDisk<Result>(
  folder: string,
  fault: Fault | null,
  work: () => Promise<Result>,
): Promise<Run<Result>> {
  const state = { calls: 0, isHit: false, isDead: false };
  const kept = new Map<string, Call>();
  const disk = fs.promises as unknown as Record<string, Call>;

  /** Counts a call; whether it is the one that fails. */
  const isTurn = (): boolean => {
    if (state.isDead) throw new Killed();
    state.calls += 1;
    if (state.calls !== fault?.at) return false;
    state.isHit = true;
    return true;
  };
  const fail = (name: string): never => {
    const { kind } = fault as Fault;
    state.isDead = kind === "kill";
    throw kind === "kill" ? new Killed() : failure(kind, name);
  };
  const before = async (name: string, half: () => Promise<unknown>): Promise<void> => {
    if (!isTurn()) return;
    await half().catch(() => {});
    fail(name);
  };
  const halfOf = (content: unknown): Uint8Array => {
    const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from((content as Uint8Array) ?? []);
    return bytes.subarray(0, bytes.length >> 1);
  };

  for (const name of CHANGING) {
    const real = disk[name] as Call;
    kept.set(name, real);
    disk[name] = (async (...given: unknown[]) => {
      if (!isBelow(folder, given)) return real(...(given as never[]));
      await before(name, async () => {
        if (name === "writeFile") await real(...([given[0], halfOf(given[1]), given[2]] as never[]));
      });
      return real(...(given as never[]));
    }) as Call;
  }
  const syncDisk = fs as unknown as Record<string, SyncCall>;
  const keptSync = new Map<string, SyncCall>();
  for (const name of CHANGING.map((each) => `${each}Sync`)) {
    const real = syncDisk[name] as SyncCall;
    keptSync.set(name, real);
    syncDisk[name] = (...given: unknown[]) => {
      if (isBelow(folder, given) && isTurn()) {
        if (name === "writeFileSync") real(...([given[0], halfOf(given[1]), given[2]] as never[]));
        fail(name);
      }
      return real(...(given as never[]));
    };
  }
  const open = disk.open as Call;
  kept.set("open", open);
  disk.open = (async (...given: unknown[]) => {
    const isWriting = /[wa+]/.test(String(given[1] ?? "r"));
    if (!isWriting || !isBelow(folder, given)) return open(...(given as never[]));
    await before("open", async () => {});
    const handle = (await open(...(given as never[]))) as fs.promises.FileHandle;
    const write = handle.writeFile.bind(handle) as Call;
    handle.writeFile = (async (content: unknown) => {
      await before("write", () => write(...([halfOf(content)] as never[])));
      return write(...([content] as never[]));
    }) as typeof handle.writeFile;
    return handle;
  }) as Call;
  syncBuiltinESMExports();

  let result: Result | null = null;
  let thrown: unknown = null;
  try {
    result = await work();
  } catch (error) {
    thrown = error instanceof Killed ? null : error;
  } finally {
    for (const [name, real] of kept) disk[name] = real;
    for (const [name, real] of keptSync) syncDisk[name] = real;
    syncBuiltinESMExports();
  }
  return { result: state.isDead ? null : result, thrown, calls: state.calls, isHit: state.isHit };
}

/** No process has this number. */
const NOBODY = 999_999_999;

/**
 * After a kill: what the dead process left names a process that does not run, as it would on a real machine, and lies
 * under a name that this process does not know.
 */
export async function bury(folder: string): Promise<void> {
  for (const name of await fs.promises.readdir(folder)) {
    if (!name.startsWith(".warraq-")) continue;
    const found = path.join(folder, name);
    if ((await fs.promises.lstat(found)).isSymbolicLink()) {
      const text = await fs.promises.readlink(found);
      await fs.promises.unlink(found);
      await fs.promises.symlink(text.replace(String(process.pid), String(NOBODY)), found);
      continue;
    }
    const mark = path.join(found, ".warraq.json");
    const text = await fs.promises.readFile(mark, "utf8").catch(() => null);
    if (text?.includes('"staging"')) {
      await fs.promises.writeFile(mark, text.replace(`"process":${process.pid}`, `"process":${NOBODY}`));
    }
    const flipped = name.replace(/[0-9a-f]$/, (digit) => (digit === "0" ? "1" : "0"));
    await fs.promises.rename(found, path.join(folder, flipped));
  }
}
