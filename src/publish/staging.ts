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

/** A staging folder is its process's own, so that two builds at once (a served archive and a command) do not mix. */
const stagingOf = (out: string): string => `${out}.staging-${process.pid}`;
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

/** Whether a process still runs. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The staging folders beside `out` that builds left which were killed. */
async function leftovers(out: string): Promise<string[]> {
  const prefix = `${path.basename(out)}.staging-`;
  const names = await readdir(path.dirname(out)).catch(() => []);
  const staged = names.filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)));
  return staged
    .filter((name) => !isAlive(Number(name.slice(prefix.length))))
    .map((name) => path.join(path.dirname(out), name));
}

/** Makes an empty staging folder beside the published one, on the same file system; leftovers of killed builds go. */
export async function openStaging(out: string): Promise<string> {
  const staging = stagingOf(out);
  for (const folder of [staging, ...(await leftovers(out))]) await rm(folder, { recursive: true, force: true });
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
