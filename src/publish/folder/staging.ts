import { createHash, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { clearReplaced } from "./clear.ts";
import { isAlive } from "./lock.ts";
import { isBarelyBegun, isStaging, markStaging, readMark } from "./mark.ts";

/**
 * A site is never half-written: it is built in a staging folder beside the published one, on the same file system, and
 * takes its place in one step. Until then, and when anything fails, the old site stays. The names of these folders are
 * random, and they carry a mark: a name alone makes no folder ours.
 */

/** Longest part of a name that is taken over into another one, in bytes: names end at 255. */
const LONGEST = 120;

/** What names beside the published folder begin with: ".warraq-dist-". */
export function prefixOf(site: string): string {
  const name = path.basename(site);
  const short = createHash("sha256").update(name).digest("hex").slice(0, 16);
  return `.warraq-${Buffer.byteLength(name) > LONGEST ? short : name}-`;
}

/** A path beside the published folder that nobody has. */
export const besideOf = (site: string): string =>
  path.join(path.dirname(site), `${prefixOf(site)}${randomBytes(4).toString("hex")}`);

/** The staging folders this process fills at the moment. */
const filling = new Set<string>();

/** Makes an empty, marked staging folder beside the published one. */
export async function openStaging(site: string): Promise<string> {
  const staging = besideOf(site);
  filling.add(staging);
  try {
    await mkdir(staging);
    await markStaging(staging);
  } catch (error) {
    await discard(staging).catch(() => {});
    release(staging);
    throw error;
  }
  return staging;
}

/** Says that this process has done with a staging folder: what is left of it now is a leftover. */
export const release = (staging: string): void => void filling.delete(staging);

/** Removes a staging folder that will not be published. */
export async function discard(staging: string): Promise<void> {
  await rm(staging, { recursive: true, force: true });
  release(staging);
}

/**
 * Removes every staging folder this process fills, at once. One that is finished already may be the site that was
 * replaced, with somebody's things in it: the next build clears that.
 */
export function dropStagings(): void {
  for (const staging of filling)
    if (isStaging(staging) || isBarelyBegun(staging))
      rmSync(staging, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
}

/** Whether another build, or this one, is still at work in a staging folder. */
const inUse = (folder: string, pid: number): boolean => (pid === process.pid ? filling.has(folder) : isAlive(pid));

/** The folders beside a site that have names as ours. */
async function namedLikeOurs(site: string): Promise<string[]> {
  const prefix = prefixOf(site);
  const entries = await readdir(path.dirname(site), { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => name.startsWith(prefix) && /^[0-9a-f]{8}$/.test(name.slice(prefix.length)))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(path.dirname(site), name))
    .sort();
}

/** Says that this process fills a folder that was there before. */
export const take = (folder: string): void => void filling.add(folder);

/** The folders beside a site that wait to become the next one: one, as a rule. */
export async function sparesOf(site: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of await namedLikeOurs(site)) {
    if (!filling.has(folder) && (await readMark(folder))?.state === "spare") found.push(folder);
  }
  return found;
}

/** Sites that a killed build left beside: replaced but not removed, or complete but not published; the oldest first. */
async function finishedBeside(site: string): Promise<string[]> {
  const found: { folder: string; made: number }[] = [];
  for (const folder of await namedLikeOurs(site)) {
    if ((await readMark(folder))?.state === "finished") found.push({ folder, made: (await lstat(folder)).mtimeMs });
  }
  return found.sort((a, b) => a.made - b.made).map(({ folder }) => folder);
}

/**
 * Ends what builds began that were killed: half-filled staging folders go, a site that was moved away and not replaced
 * comes back, and what was replaced is removed. To be done while the lock is held.
 */
export async function recover(site: string): Promise<void> {
  for (const folder of await namedLikeOurs(site)) {
    const mark = await readMark(folder);
    if (mark?.state === "staging" && !inUse(folder, mark.process)) await discard(folder);
    else if (mark === null && !filling.has(folder) && isBarelyBegun(folder)) await discard(folder);
  }
  const isMissing = (await lstat(site).catch(() => null)) === null;
  for (const spare of isMissing ? await sparesOf(site) : []) await discard(spare);
  const [oldest, ...others] = await finishedBeside(site);
  if (oldest === undefined) return;
  if (isMissing) await rename(oldest, site);
  if ((await readMark(site))?.state !== "finished") return;
  for (const folder of isMissing ? others : [oldest, ...others]) {
    if (!filling.has(folder)) await clearReplaced(folder, site).catch(() => {});
  }
}
