import { linkSync } from "node:fs";
import { chmod, chown, constants, copyFile, lstat, mkdir, readlink, symlink, utimes } from "node:fs/promises";
import path from "node:path";
import { type Stranger, withContents } from "./survey.ts";

/**
 * Carrying over what a person keeps in the published folder (`.git`, `CNAME`, notes): it stands in the new site before
 * the old one goes, so that it is missing at no moment.
 */

const isThere = async (file: string): Promise<boolean> => {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    // Below a file there is nothing, but nothing can be put there either.
    return (error as NodeJS.ErrnoException).code === "ENOTDIR";
  }
};

/** The strangers that the new site has something else in the place of. */
export async function collisions(staging: string, strangers: readonly Stranger[]): Promise<string[]> {
  const found: string[] = [];
  for (const { path: inRoot } of strangers) if (await isThere(path.join(staging, inRoot))) found.push(inRoot);
  return found;
}

/** Gives a file or folder the rights and owner of its model; only root can give something away, and then it matters. */
export async function dressLike(model: string, file: string): Promise<void> {
  const { mode, uid, gid } = await lstat(model);
  await chown(file, uid, gid).catch(() => {});
  await chmod(file, mode & 0o7777);
}

/**
 * Gives a file a second name, or makes a copy where the file system gives none (FAT, other owners); whether it is one file. A sync
 * call: a large site has tens of thousands of files, and the thread pool takes several times as long for each.
 */
export async function doubleFile(from: string, to: string): Promise<boolean> {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    const { atime, mtime } = await lstat(from);
    await dressLike(from, to);
    await utimes(to, atime, mtime);
    return false;
  }
}

/** Makes a folder and those above it, each like its model below `from`. */
async function makeFolders(from: string, to: string, inRoot: string): Promise<void> {
  if (inRoot === "." || (await isThere(path.join(to, inRoot)))) return;
  await makeFolders(from, to, path.posix.dirname(inRoot));
  await mkdir(path.join(to, inRoot));
  await dressLike(path.join(from, inRoot), path.join(to, inRoot));
}

/**
 * Puts a double of every stranger into the staged folder, folders with all that is in them.
 * @returns what cannot be carried (pipes, sockets, other disks); nothing was changed for it
 * @throws what the file system throws; the original is untouched then
 */
export async function carryOver(out: string, staging: string, strangers: readonly Stranger[]): Promise<string[]> {
  const odd: string[] = [];
  for await (const { path: inRoot, kind } of withContents(out, strangers)) {
    if (kind === "odd") odd.push(inRoot);
  }
  if (odd.length > 0) return odd;
  for await (const { path: inRoot, kind } of withContents(out, strangers)) {
    const [from, to] = [path.join(out, inRoot), path.join(staging, inRoot)];
    if (kind === "folder") {
      await makeFolders(out, staging, inRoot);
      continue;
    }
    await makeFolders(out, staging, path.posix.dirname(inRoot));
    if (kind === "link") await symlink(await readlink(from), to);
    else await doubleFile(from, to);
  }
  return [];
}
