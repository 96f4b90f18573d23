import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";

/** Files of a staged site: listing, hashing, writing. Paths are relative to its folder, with "/" on every system. */

/** Files worked on at once: enough to keep a disk busy, few enough for the open-file limit of every system. */
const AT_ONCE = 32;

/** Does the work for every item, some at once; results in the order of the items. */
export async function eachOf<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}

/** Name of the mark in a folder that Warraq wrote (see folder/mark.ts). It belongs to this machine, not to the site. */
export const MARK = ".warraq.json";

/** Every file of the site, without the mark, in code-unit order of the paths, so that the order is the same on every machine. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== MARK)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Files up to this size are read whole: for tens of thousands of small ones that takes a third of the time of streams. */
const READ_WHOLE = 1024 * 1024;

/** Size of a file in bytes, and SHA-256 of its bytes in hex. */
export async function fingerprintOf(file: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash("sha256");
  const { size } = statSync(file);
  if (size <= READ_WHOLE) hash.update(readFileSync(file));
  else await pipeline(createReadStream(file), hash);
  return { bytes: size, sha256: hash.digest("hex") };
}

/** Size and SHA-256 of what is to be written. */
export const writtenOf = (content: string | Uint8Array): { readonly sha256: string; readonly bytes: number } => ({
  sha256: createHash("sha256").update(content).digest("hex"),
  bytes: typeof content === "string" ? Buffer.byteLength(content) : content.length,
});

/**
 * Writes a file below the folder, making the folders on the way. Sync calls: of tens of thousands of small files each is a
 * moment's work, and the thread pool's takes several times that.
 */
export function place(folder: string, file: string, content: string | Uint8Array): void {
  const target = path.join(folder, file);
  try {
    writeFileSync(target, content);
  } catch {
    // Most folders are there already: making them first would double the work.
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** Whether two regular files hold the same bytes. */
export async function holdSame(a: string, b: string): Promise<boolean> {
  if (statSync(a).size !== statSync(b).size) return false;
  return (await fingerprintOf(a)).sha256 === (await fingerprintOf(b)).sha256;
}

/** Milliseconds within which a file system that counts in whole seconds may give two changes the same time. */
const FRESH_SECONDS = 2_000;
/** The same of one that counts finer: Linux gives files the time of its last tick. */
const FRESH = 20;

/** Whether a file was changed so lately that another change could leave it the same times. */
export function isFresh({ mtimeMs, ctimeMs }: { readonly mtimeMs: number; readonly ctimeMs: number }, now: number) {
  const fresh = Number.isInteger(mtimeMs) && Number.isInteger(ctimeMs) ? FRESH_SECONDS : FRESH;
  return Math.max(mtimeMs, ctimeMs) > now - fresh;
}
