import { lstat, readdir } from "node:fs/promises";
import path from "node:path";
import { eachOf, fingerprintOf } from "../site-files.ts";
import type { Ledger } from "./ledger.ts";

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
  /** Files that the last build wrote and somebody changed since; empty ones hold nothing and do not count. */
  readonly altered: readonly string[];
}

/** Name and kind of what a folder holds, in order of names. A name that is not UTF-8 cannot be asked for by its text. */
async function entriesOf(folder: string): Promise<{ name: string; kind: Stranger["kind"] }[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: "buffer" });
  return entries
    .map((entry) => {
      const name = entry.name.toString("utf8");
      if (!Buffer.from(name).equals(entry.name)) return { name, kind: "odd" as const };
      if (entry.isFile()) return { name, kind: "file" as const };
      if (entry.isDirectory()) return { name, kind: "folder" as const };
      return { name, kind: entry.isSymbolicLink() ? ("link" as const) : ("odd" as const) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Which files of the ledger hold something else now. Every file is read: times tell nothing in a copied site, and an edit
 * that is taken for the build's own is lost.
 */
async function alteredOf(root: string, own: readonly string[], ledger: Ledger): Promise<string[]> {
  const changed = await eachOf(own, async (inRoot) => {
    const wanted = ledger.files.get(inRoot);
    if (!wanted) return null;
    const { bytes, sha256 } = await fingerprintOf(path.join(root, inRoot));
    return bytes > 0 && sha256 !== wanted ? inRoot : null;
  });
  return changed.filter((inRoot) => inRoot !== null);
}

/**
 * Looks through a folder that a build wrote.
 * @throws what the file system throws when a folder cannot be read
 */
export async function survey(root: string, ledger: Ledger): Promise<Survey> {
  const strangers: Stranger[] = [];
  const own: string[] = [];
  const disk = (await lstat(root)).dev;
  const look = async (folder: string): Promise<void> => {
    for (const { name, kind } of await entriesOf(path.join(root, folder))) {
      const inRoot = folder === "" ? name : `${folder}/${name}`;
      if (kind === "file" && ledger.files.has(inRoot)) own.push(inRoot);
      else if (kind === "folder" && ledger.folders.has(inRoot)) await look(inRoot);
      else strangers.push({ path: inRoot, kind: await kindOn(disk, path.join(root, inRoot), kind) });
    }
  };
  await look("");
  return { strangers, altered: await alteredOf(root, own, ledger) };
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
    for (const { name, kind } of await entriesOf(path.join(root, stranger.path))) {
      const inRoot = `${stranger.path}/${name}`;
      inside.push({ path: inRoot, kind: await kindOn(disk, path.join(root, inRoot), kind) });
    }
    yield* withContents(root, inside);
  }
}
