import { lstatSync, readdirSync } from "node:fs";
import { lstat } from "node:fs/promises";
import path from "node:path";
import { eachOf, fingerprintOf, isFresh } from "../site-files.ts";
import type { Ledger } from "./ledger.ts";
import { NEXT_MARK } from "./mark.ts";

/** What stands in a published folder besides what the last build wrote there. */

/** Something in the folder that the last build did not write: the topmost of it, a folder for all that is in it. */
export interface Stranger {
  /** Path from the folder's root, with "/". */
  readonly path: string;
  /** `odd`: neither file, folder nor link (a pipe, a socket, another disk), or a name that is not UTF-8. */
  readonly kind: "file" | "folder" | "link" | "odd";
}

/** The outcome of looking through a folder. */
export interface Survey {
  readonly strangers: readonly Stranger[];
  /** Files of which times and size do not say that they are as they were left; their bytes were read. */
  readonly unsure: ReadonlySet<string>;
  /** Files that the last build wrote and somebody changed since; empty ones hold nothing and do not count. */
  readonly altered: readonly string[];
  /** What each folder held, by its path from the root. */
  readonly looks: ReadonlyMap<string, Look>;
}

/** Name and kind of something in a folder. */
interface Entry {
  readonly name: string;
  readonly kind: Stranger["kind"];
}

/** What a folder held, and how it lay on the disk before it was read; null where a change since could look the same. */
interface Look {
  readonly state: string | null;
  readonly entries: readonly Entry[];
}

/** How sure it is that what the last build wrote is as it was. */
export interface Sureness {
  /** Says of a file that nobody can have changed it, by its place, size and times on the disk. */
  readonly isUntouched?: (file: string) => boolean;
  /** What an earlier look at the same folders found: those that lie as they did need not be read again. */
  readonly looks?: Survey["looks"];
  /**
   * Says of a file that another folder of ours has the same one: what is written into it is there as well. It is looked at only
   * where its folder changed since the earlier look, and another file may have its name.
   */
  readonly isShared?: (file: string) => boolean;
}

/** How a folder lies: what comes to it, goes or is renamed in it changes its times. */
function stateOf(folder: string): string | null {
  const found = lstatSync(folder);
  return isFresh(found, Date.now()) ? null : [found.dev, found.ino, found.mtimeMs, found.ctimeMs].join(" ");
}

/** Looks into a folder, unless it lies as it did when that was done before. */
function lookInto(folder: string, before: Look | undefined): Look {
  const state = stateOf(folder);
  return before !== undefined && state !== null && state === before.state
    ? before
    : { state, entries: entriesOf(folder) };
}

/** Stands in a text for bytes that are none of UTF-8. */
const NOT_UTF8 = "\ufffd";

/** The names of a folder that are not UTF-8, as texts that may stand for several. */
const oddNames = (folder: string): ReadonlySet<string> => {
  const names = readdirSync(folder, { encoding: "buffer" });
  return new Set(names.flatMap((name) => (Buffer.from(name.toString("utf8")).equals(name) ? [] : [name.toString()])));
};

/**
 * Name and kind of what a folder holds, in order of names. A name that is not UTF-8 cannot be asked for by its text. Of the tens of
 * thousands of folders of a large site each is a moment's work, which sync calls do in a third of the thread pool's time.
 */
function entriesOf(folder: string): Entry[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const odd = entries.some(({ name }) => name.includes(NOT_UTF8)) ? oddNames(folder) : null;
  return entries
    .map((entry) => {
      const { name } = entry;
      if (odd?.has(name)) return { name, kind: "odd" as const };
      if (entry.isFile()) return { name, kind: "file" as const };
      if (entry.isDirectory()) return { name, kind: "folder" as const };
      return { name, kind: entry.isSymbolicLink() ? ("link" as const) : ("odd" as const) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Which files of the ledger hold something else now. Every file is read of which it is not known how it lay on the disk: times
 * alone tell nothing in a copied site, and an edit that is taken for the build's own is lost.
 */
async function alteredOf(root: string, unsure: readonly string[], ledger: Ledger): Promise<string[]> {
  const changed = await eachOf(unsure, async (inRoot) => {
    const { bytes, sha256 } = await fingerprintOf(path.join(root, inRoot));
    return bytes > 0 && sha256 !== ledger.files.get(inRoot) ? inRoot : null;
  });
  return changed.filter((inRoot) => inRoot !== null);
}

const isNever = (_file: string): boolean => false;

/**
 * Looks through a folder that a build wrote.
 * @throws what the file system throws when a folder cannot be read
 */
export async function survey(root: string, ledger: Ledger, sure: Sureness = {}): Promise<Survey> {
  const { isUntouched = isNever, isShared = isNever, looks: before } = sure;
  const strangers: Stranger[] = [];
  const unsure: string[] = [];
  const looks = new Map<string, Look>();
  const disk = (await lstat(root)).dev;
  const look = async (folder: string): Promise<void> => {
    const known = before?.get(folder);
    const seen = lookInto(path.join(root, folder), known);
    looks.set(folder, seen);
    for (const { name, kind } of seen.entries) {
      const inRoot = folder === "" ? name : `${folder}/${name}`;
      // A mark that a killed build had not put in place is ours, whatever the list says.
      if (inRoot === NEXT_MARK) continue;
      const sha256 = kind === "file" ? ledger.files.get(inRoot) : undefined;
      if (sha256 !== undefined) {
        const isSafe = sha256 === "" || (seen === known && isShared(inRoot)) || isUntouched(inRoot);
        if (!isSafe) unsure.push(inRoot);
      } else if (kind === "folder" && ledger.folders.has(inRoot)) await look(inRoot);
      else strangers.push({ path: inRoot, kind: await kindOn(disk, path.join(root, inRoot), kind) });
    }
  };
  await look("");
  return { strangers, unsure: new Set(unsure), altered: await alteredOf(root, unsure, ledger), looks };
}

/** A folder with another disk mounted on it cannot be carried anywhere. */
async function kindOn(disk: number, file: string, kind: Stranger["kind"]): Promise<Stranger["kind"]> {
  return kind === "folder" && (await lstat(file)).dev !== disk ? "odd" : kind;
}

/** Everything in a folder that belongs to somebody, with what is in it, folders before their contents. */
export async function* withContents(root: string, strangers: readonly Stranger[]): AsyncGenerator<Stranger> {
  const disk = (await lstat(root)).dev;
  for (const stranger of strangers) {
    yield stranger;
    if (stranger.kind !== "folder") continue;
    const inside: Stranger[] = [];
    for (const { name, kind } of entriesOf(path.join(root, stranger.path))) {
      const inRoot = `${stranger.path}/${name}`;
      inside.push({ path: inRoot, kind: await kindOn(disk, path.join(root, inRoot), kind) });
    }
    yield* withContents(root, inside);
  }
}
