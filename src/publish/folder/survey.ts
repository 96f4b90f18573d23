import { lstat, readdir } from "node:fs/promises";
import path from "node:path";
import { fingerprintOf } from "../site-files.ts";
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

/** Whether a file that the build wrote holds something else now. Times are asked first: they cost no reading. */
async function isAltered(file: string, sha256: string, ended: number): Promise<boolean> {
  const { mtimeMs, ctimeMs, size } = await lstat(file);
  if (size === 0 || Math.max(mtimeMs, ctimeMs) < ended || sha256 === "") return false;
  return (await fingerprintOf(file)).sha256 !== sha256;
}

/**
 * Looks through a folder that a build wrote.
 * @throws what the file system throws when a folder cannot be read
 */
export async function survey(root: string, ledger: Ledger): Promise<Survey> {
  const strangers: Stranger[] = [];
  const altered: string[] = [];
  const disk = (await lstat(root)).dev;
  const look = async (folder: string): Promise<void> => {
    for (const { name, kind } of await entriesOf(path.join(root, folder))) {
      const inRoot = folder === "" ? name : `${folder}/${name}`;
      const sha256 = ledger.files.get(inRoot);
      if (kind === "file" && sha256 !== undefined) {
        if (await isAltered(path.join(root, inRoot), sha256, ledger.ended)) altered.push(inRoot);
      } else if (kind === "folder" && ledger.folders.has(inRoot)) await look(inRoot);
      else strangers.push({ path: inRoot, kind: await kindOn(disk, path.join(root, inRoot), kind) });
    }
  };
  await look("");
  return { strangers, altered };
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
