import { rmdirSync, unlinkSync } from "node:fs";
import { lstat, mkdir, readdir, readlink, rename, rmdir, unlink } from "node:fs/promises";
import path from "node:path";
import { holdSame, MARK } from "../site-files.ts";
import { asideOf, putAside } from "./aside.ts";
import { type Ledger, readLedger } from "./ledger.ts";
import { CHECKSUMS, markSpare, NEXT_MARK, readMark } from "./mark.ts";
import { type Stranger, type Sureness, type Survey, survey, withContents } from "./survey.ts";

/**
 * Removing a site that was replaced. Only files that its build wrote are removed, one by one; a folder is never deleted
 * with what may be in it. Killed at any step, the next build goes on where this one stopped.
 */

/** Removes a file or an empty folder that may be gone already. */
async function gone(remove: Promise<void>): Promise<void> {
  await remove.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}

/** Whether what was carried over stands in the new site as it stood in the old. */
async function stands(from: string, to: string, kind: Stranger["kind"]): Promise<"same" | "other" | "missing"> {
  const there = await lstat(to).catch(() => null);
  if (!there) return "missing";
  if (kind === "folder") return there.isDirectory() ? "same" : "other";
  if (kind === "link") {
    const same = there.isSymbolicLink() && (await readlink(from)) === (await readlink(to));
    return same ? "same" : "other";
  }
  const own = await lstat(from);
  if (own.ino === there.ino && own.dev === there.dev) return "same";
  return there.isFile() && (await holdSame(from, to)) ? "same" : "other";
}

/** Takes somebody's things out of the old site: doubles go, what came late moves to the new one or aside. */
async function partWith(old: string, site: string, strangers: readonly Stranger[]): Promise<void> {
  const folders: string[] = [];
  const all: Stranger[] = [];
  for await (const each of withContents(old, strangers)) all.push(each);
  for (const { path: inRoot, kind } of all) {
    if (kind === "odd") throw new Error(`${inRoot}: neither file nor folder`);
    const [from, to] = [path.join(old, inRoot), path.join(site, inRoot)];
    const found = await stands(from, to, kind);
    if (found === "missing") {
      await mkdir(path.dirname(to), { recursive: true });
      if (kind !== "folder") await rename(from, to);
      else await mkdir(to);
    } else if (found === "other" && kind !== "folder") {
      if (kind === "file") await putAside(old, inRoot, asideOf(site));
      await gone(unlink(from));
    } else if (kind !== "folder") await gone(unlink(from));
    if (kind === "folder") folders.push(from);
  }
  for (const folder of folders.reverse()) await gone(rmdir(folder));
}

/** Calls for something that may be gone already. */
function goneAtOnce(remove: () => void): void {
  try {
    remove();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** Removes what the ledger names: files first, then the folders that are empty by then, the list and the mark last. */
function removeOwn(old: string, { files, folders }: Ledger): void {
  for (const file of files.keys())
    if (file !== CHECKSUMS && file !== MARK) goneAtOnce(() => unlinkSync(path.join(old, file)));
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  for (const folder of deepestFirst) goneAtOnce(() => rmdirSync(path.join(old, folder)));
}

/** Takes what is not the build's own out of a site that has been replaced. */
async function takeOut(old: string, site: string, { strangers, altered }: Survey): Promise<void> {
  for (const file of altered) await putAside(old, file, asideOf(site));
  await partWith(old, site, strangers);
}

/** What was seen of a site while it stood, and how it shares files with the one that replaced it. */
export interface Replaced extends Required<Pick<Sureness, "isUntouched" | "looks">> {
  readonly ledger: Ledger;
  /** Files of it that somebody had changed. */
  readonly altered: readonly string[];
  /** The files that both have. */
  readonly kept: readonly string[];
  /** Whether each of those is one file under two names. */
  readonly isDoubled: boolean;
}

/**
 * Lets a site that has been replaced wait to become the next one: nothing stays in it but what its build wrote. One that
 * somebody changed is no ground to build on, and is removed.
 * @throws when something in it cannot be read or moved; what is left stays where it is
 */
export async function retire(old: string, site: string, replaced: Replaced): Promise<void> {
  const { ledger, altered, isUntouched, looks, isDoubled } = replaced;
  const shared = new Set(isDoubled && altered.length === 0 ? replaced.kept : []);
  const seen = await survey(old, ledger, { isUntouched, looks, isShared: (file) => shared.has(file) });
  if (seen.altered.length > 0) return clearReplaced(old, site);
  await takeOut(old, site, seen);
  await markSpare(old, { isDoubled });
}

/**
 * Removes a site that has been replaced by the one at `site`.
 * @throws when something in it cannot be read or removed; what is left stays where it is
 */
export async function clearReplaced(old: string, site: string): Promise<void> {
  const mark = await readMark(old);
  if (mark?.state === "finished") {
    const ledger = await readLedger(old, mark);
    if (ledger) {
      await takeOut(old, site, await survey(old, ledger));
      removeOwn(old, ledger);
    }
    await gone(unlink(path.join(old, NEXT_MARK)));
    const left = (await readdir(old)).filter((name) => name !== CHECKSUMS && name !== MARK);
    if (left.length > 0) throw new Error(left.slice(0, 5).join(", "));
    await gone(unlink(path.join(old, CHECKSUMS)));
    await gone(unlink(path.join(old, MARK)));
  }
  await gone(rmdir(old));
}
