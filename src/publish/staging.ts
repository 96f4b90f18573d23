import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { MANIFEST } from "./manifest.ts";

/**
 * A site is never half-written: it is built in a staging folder beside the published one and takes its place by rename,
 * which a file system does whole or not at all. Until then, and when anything fails, the old site stays.
 */

const exists = async (file: string): Promise<boolean> => {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
};

const stagingOf = (out: string): string => `${out}.staging`;
const previousOf = (out: string): string => `${out}.previous`;

/**
 * Whether a folder may be replaced: it does not exist, is empty, or holds a site that Warraq built.
 * A folder with anything else in it is somebody's and is never touched.
 */
export async function isOurs(out: string): Promise<boolean> {
  if (!(await exists(out))) return true;
  if (!(await stat(out)).isDirectory()) return false;
  return (await readdir(out)).length === 0 || (await exists(path.join(out, MANIFEST)));
}

/** Puts back the old site when a swap was cut off between its two renames (power, kill). */
export async function recover(out: string): Promise<void> {
  if (!(await exists(out)) && (await exists(previousOf(out)))) await rename(previousOf(out), out);
}

/** Makes an empty staging folder beside the published one, on the same file system; leftovers of a killed build go. */
export async function openStaging(out: string): Promise<string> {
  const staging = stagingOf(out);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  return staging;
}

/** Removes a staging folder that will not be published. */
export const discard = (staging: string): Promise<void> => rm(staging, { recursive: true, force: true });

/** Publishes: the staged site takes the place of the old one, which is removed last. */
export async function swap(staging: string, out: string): Promise<void> {
  const previous = previousOf(out);
  await rm(previous, { recursive: true, force: true });
  if (await exists(out)) await rename(out, previous);
  try {
    await rename(staging, out);
  } catch (error) {
    await recover(out);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}
