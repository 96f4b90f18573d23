import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../files/make-folder.ts";

/**
 * What outlives builds and can be made anew: cut fonts, drawn pictures. It lies where the system keeps such things of a
 * person (XDG_CACHE_HOME, ~/Library/Caches, %LOCALAPPDATA%), never in the program. A cache that cannot be read or written
 * is done without: nothing of a site depends on it.
 */

/**
 * The folder of one kind of things; null where the system names none. A relative XDG_CACHE_HOME names none (XDG Base
 * Directory Specification 0.8), and a user without an entry and without HOME has none.
 */
export async function cacheFolder(kind: string): Promise<string | null> {
  const paths = await import("env-paths").catch(() => null);
  const folder = paths?.default("warraq", { suffix: "" }).cache;
  return folder !== undefined && path.isAbsolute(folder) ? path.join(folder, kind) : null;
}

/** A file of the cache; null when it is not there, cannot be read or holds nothing. */
export async function taken(file: string): Promise<Buffer | null> {
  const content = await readFile(file).catch(() => null);
  return content === null || content.length === 0 ? null : content;
}

/**
 * Writes a file of the cache, which appears whole or not at all, also when a build is killed or two run at once.
 * @throws what the file system throws
 */
export async function put(file: string, content: Uint8Array): Promise<void> {
  makeFolder(path.dirname(file));
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}

/** Writes a file of the cache where that is possible. */
export const keep = (file: string, content: Uint8Array): Promise<void> => put(file, content).catch(() => {});
