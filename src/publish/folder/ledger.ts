import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import { fingerprintOf, MARK } from "../site-files.ts";
import { CHECKSUMS, type Mark } from "./mark.ts";

/** What a build wrote into a folder: the files it may replace and remove, and no others. */
export interface Ledger {
  /** Path from the folder's root, with "/" → SHA-256 of the bytes as written, hex; "" where it is not known. */
  readonly files: ReadonlyMap<string, string>;
  /** The folders that hold those files. */
  readonly folders: ReadonlySet<string>;
}

/** A line of `sha256sum`: 64 hexadecimal digits, two spaces, the path. */
const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** Every folder above a path: "a/b/c" → "a/b", "a". */
function* above(file: string): Generator<string> {
  for (let folder = path.posix.dirname(file); folder !== "."; folder = path.posix.dirname(folder)) yield folder;
}

/** Whether a path stays below the folder it is relative to. */
const staysBelow = (file: string): boolean =>
  !path.posix.isAbsolute(file) && path.posix.normalize(file) === file && !file.startsWith("../");

/**
 * The ledger of a finished folder; null when its list is missing or is not the one its mark vouches for, so that nobody
 * can tell what is whose.
 */
export async function readLedger(folder: string, mark: Mark & { state: "finished" }): Promise<Ledger | null> {
  const list = path.join(folder, CHECKSUMS);
  try {
    if (!(await lstat(list)).isFile()) return null;
    if ((await fingerprintOf(list)).sha256 !== mark.list) return null;
    const files = new Map<string, string>([
      [CHECKSUMS, mark.list],
      [MARK, ""],
    ]);
    const folders = new Set<string>();
    for (const line of (await readFile(list, "utf8")).split("\n")) {
      const [, sha256, file] = LINE.exec(line) ?? [];
      if (!sha256 || !file || !staysBelow(file)) continue;
      files.set(file, sha256);
      for (const each of above(file)) {
        if (folders.has(each)) break;
        folders.add(each);
      }
    }
    return { files, folders };
  } catch {
    return null;
  }
}
