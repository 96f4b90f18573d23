import { readdirSync, readFileSync } from "node:fs";
import { lstat, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fingerprintOf, MARK } from "../site-files.ts";

/**
 * The mark of a folder that Warraq wrote. A folder's name says nothing about whose it is; only this mark, read and
 * checked, does. While a folder is being filled the mark says by which process, afterwards which list of files belongs
 * to it, so that a file that is not on that list is known to be somebody else's.
 */

/** The list of a finished folder's files with their fingerprints, as `sha256sum -c` reads it; the mark vouches for it. */
export const CHECKSUMS = "SHA256SUMS";

/**
 * What a mark tells: a folder being filled by a process, a finished one with the SHA-256 of its list, or one that was
 * replaced and waits to become the next, with nothing in it but what its list names. `isDoubled`: whether every file that it
 * shares with the site is one file under two names, not a copy.
 */
export type Mark =
  | { readonly state: "staging"; readonly process: number }
  | { readonly state: "finished"; readonly list: string }
  | { readonly state: "spare"; readonly list: string; readonly isDoubled: boolean };

const GENERATOR = "warraq";

/** Far beyond any mark, in bytes. */
const LARGEST = 64 * 1024;

/** A JSON object out of a regular file, or null. */
async function readObject(file: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const found = await lstat(file);
    if (!found.isFile() || found.size > LARGEST) return null;
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The mark of a folder; null when it carries none of ours. Never throws. */
export async function readMark(folder: string): Promise<Mark | null> {
  const mark = await readObject(path.join(folder, MARK));
  if (mark?.generator !== GENERATOR) return null;
  const { state, process, list, isDoubled } = mark;
  if (state === "staging" && typeof process === "number") return { state, process };
  if (typeof list !== "string") return null;
  if (state === "spare") return { state, list, isDoubled: isDoubled === true };
  return state === "finished" ? { state, list } : null;
}

/** Whether a folder has a file in a mark's place that is no JSON: a mark that was cut off, or that two people changed. */
export async function isMarkBroken(folder: string): Promise<boolean> {
  const file = path.join(folder, MARK);
  const isFile = await lstat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile && (await readObject(file)) === null;
}

/** A mark's text up to the process. */
const STAGING = `{"generator":"${GENERATOR}","state":"staging","process":`;

/** Marks a folder as being filled by this process. */
export async function markStaging(folder: string): Promise<void> {
  await writeFile(path.join(folder, MARK), `${STAGING}${process.pid}}\n`, { flag: "wx" });
}

/** Whether a folder is marked as being filled by this process. */
export function isStaging(folder: string): boolean {
  try {
    return readFileSync(path.join(folder, MARK), "utf8") === `${STAGING}${process.pid}}\n`;
  } catch {
    return false;
  }
}

/** Whether a folder holds nothing but the beginning of a mark: its process was killed while writing it. */
export function isBarelyBegun(folder: string): boolean {
  try {
    const names = readdirSync(folder);
    if (names.length !== 1 || names[0] !== MARK) return names.length === 0;
    const text = readFileSync(path.join(folder, MARK), "utf8");
    return STAGING.startsWith(text.slice(0, STAGING.length)) && /^\d*$/.test(text.slice(STAGING.length));
  } catch {
    return false;
  }
}

/** A mark on its way to its place; one that is left is of a process that was killed there. */
export const NEXT_MARK = `${MARK}.new`;

/** Puts another mark in the place of a folder's own, in one step. */
async function markAnew(folder: string, mark: string): Promise<void> {
  const next = path.join(folder, NEXT_MARK);
  try {
    await writeFile(next, `${mark}\n`);
    await rename(next, path.join(folder, MARK));
  } catch (error) {
    await rm(next, { force: true }).catch(() => {});
    throw error;
  }
}

const listed = async (folder: string, told: { readonly state: "finished" | "spare" }): Promise<string> => {
  const { sha256 } = await fingerprintOf(path.join(folder, CHECKSUMS));
  return JSON.stringify({ generator: GENERATOR, ...told, list: sha256 });
};

/** Marks a folder as finished, in one step. Its list must be written before, and nothing after. */
export const markFinished = async (folder: string): Promise<void> =>
  markAnew(folder, await listed(folder, { state: "finished" }));

/** Marks a folder that was replaced as waiting to become the next. */
export async function markSpare(folder: string, told: { readonly isDoubled: boolean }): Promise<void> {
  const mark = { state: "spare", ...told } as const;
  await markAnew(folder, await listed(folder, mark));
}

/** Marks a folder that waited as being filled by this process. */
export const markTaken = (folder: string): Promise<void> => markAnew(folder, `${STAGING}${process.pid}}`);
