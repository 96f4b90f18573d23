import { mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync } from "node:fs";
import path from "node:path";
import { MARK } from "../site-files.ts";
import { doubleFile } from "./carry.ts";
import { type Ledger, readLedger } from "./ledger.ts";
import { CHECKSUMS, markTaken, NEXT_MARK, readMark } from "./mark.ts";
import { discard, release, sparesOf, take } from "./staging.ts";

/**
 * Two folders for one site. The one that was replaced waits beside the other, and shares with it every file that did not
 * change (a second name for the same file). To become the next site it needs only what changed since it was replaced: so a
 * rebuild of a large site costs what changed and not what there is. They change places in one step, as ever.
 */

/** A staged site, the files it shares with the one that stands, and how sure that is. */
export interface Staged {
  readonly staging: string;
  readonly kept: readonly string[];
  /** Whether nobody can have touched a file of the site that stands. */
  isUntouched(file: string): boolean;
  /** Files from which on a replaced site waits to become the next; default `SPARE_FROM`. */
  readonly spareFrom?: number;
}

/** Below so many files a second name for each is made and removed in a moment, and nothing is left beside the site. */
export const SPARE_FROM = 1_000;

/** Gives the files that the new site shares with the old a second name in it; whether all are one file with the old one's. */
async function shareAll(files: readonly string[], from: string, to: string): Promise<boolean> {
  const folders = new Set<string>();
  let isDoubled = true;
  for (const file of files) {
    const folder = path.posix.dirname(file);
    if (!folders.has(folder)) mkdirSync(path.join(to, folder), { recursive: true });
    folders.add(folder);
    if (!(await doubleFile(path.join(from, file), path.join(to, file)))) isDoubled = false;
  }
  return isDoubled;
}

/** Moves all files of a folder into another, but its mark: killed meanwhile, it must still be known for what it is. */
function moveAll(from: string, to: string): void {
  const entries = readdirSync(from, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const inRoot = path.relative(from, path.join(entry.parentPath, entry.name));
    if (entry.isDirectory()) mkdirSync(path.join(to, inRoot), { recursive: true });
  }
  for (const entry of entries) {
    const inRoot = path.relative(from, path.join(entry.parentPath, entry.name));
    if (entry.isFile() && inRoot !== MARK) renameSync(path.join(from, inRoot), path.join(to, inRoot));
  }
}

/** Calls, and lets an error pass that says what is wanted already. */
function unless(codes: readonly string[], call: () => void): void {
  try {
    call();
  } catch (error) {
    if (!codes.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

/** Removes files and the folders that are empty then. */
function removeAll(root: string, files: readonly string[]): void {
  const folders = new Set<string>();
  for (const file of files) {
    unless(["ENOENT"], () => unlinkSync(path.join(root, file)));
    for (let folder = path.posix.dirname(file); folder !== "."; folder = path.posix.dirname(folder))
      folders.add(folder);
  }
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  for (const folder of deepestFirst)
    unless(["ENOENT", "ENOTEMPTY", "EEXIST"], () => rmdirSync(path.join(root, folder)));
}

/** The site that stands: what it holds, and which of its files may have been touched. */
export interface Stands {
  readonly ledger: Ledger;
  readonly unsure: ReadonlySet<string>;
}

/** What the folder that waits holds, and what the site that stands does. */
interface Both {
  readonly waits: Ledger;
  readonly stands: Stands;
}

/** Makes the spare folder what the staged one is to be; whether the files that the site shares with it anew are one with the site's. */
async function become(spare: string, { waits, stands }: Both, staged: Staged, site: string): Promise<boolean> {
  const { staging, kept } = staged;
  const isSame = (file: string): boolean =>
    waits.files.get(file) === stands.ledger.files.get(file) && !stands.unsure.has(file);
  const same = new Set(kept.filter(isSame));
  const own = [...waits.files.keys()].filter((file) => file !== CHECKSUMS && file !== MARK);
  removeAll(
    spare,
    own.filter((file) => !same.has(file)),
  );
  const isDoubled = await shareAll(
    kept.filter((file) => !same.has(file)),
    site,
    spare,
  );
  removeAll(spare, [CHECKSUMS, NEXT_MARK]);
  moveAll(staging, spare);
  await discard(staging);
  return isDoubled;
}

/** A folder with the staged site in it. */
export interface Whole {
  readonly folder: string;
  /** Whether every file that it shares with the site that stands is one file under two names. */
  readonly isDoubled: boolean;
}

/**
 * The folder that holds the staged site with all its files: the staging folder, or the spare one.
 * @param stands what the site that stands holds; null when there is none
 */
export async function wholeOf(staged: Staged, site: string, stands: Stands | null): Promise<Whole> {
  const { staging, kept } = staged;
  for (const spare of stands && kept.length > 0 ? await sparesOf(site) : []) {
    const mark = await readMark(spare);
    if (mark?.state !== "spare") continue;
    const waits = await readLedger(spare, mark);
    if (!stands || !waits) continue;
    take(spare);
    try {
      await markTaken(spare);
      const isDoubled = await become(spare, { waits, stands }, staged, site);
      return { folder: spare, isDoubled: isDoubled && mark.isDoubled };
    } catch (error) {
      // Half of one and half of another: nothing is lost with it but second names.
      await discard(spare).catch(() => release(spare));
      throw error;
    }
  }
  return { folder: staging, isDoubled: await shareAll(kept, site, staging) };
}
