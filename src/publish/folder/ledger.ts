import { createHash } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import { eachListed } from "../checksums.ts";
import { MARK } from "../site-files.ts";
import { CHECKSUMS, type Mark } from "./mark.ts";

/** What a build wrote into a folder: the files it may replace and remove, and no others. */
export interface Ledger {
  /** Path from the folder's root, with "/" → SHA-256 of the bytes as written, hex; "" where it is not known. */
  readonly files: ReadonlyMap<string, string>;
  /** The folders that hold those files. */
  readonly folders: ReadonlySet<string>;
}

/** A part of a path that is no name: with one a path may lead out of the folder it is relative to. */
const NO_NAME = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** Adds every folder above a path: "a/b/c" → "a/b", "a". */
function addAbove(file: string, folders: Set<string>): void {
  for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
    const folder = file.slice(0, end);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}

/**
 * The ledger of a finished folder; null when its list is missing or is not the one its mark vouches for, so that nobody
 * can tell what is whose.
 */
export async function readLedger(folder: string, mark: Exclude<Mark, { state: "staging" }>): Promise<Ledger | null> {
  const list = path.join(folder, CHECKSUMS);
  try {
    if (!(await lstat(list)).isFile()) return null;
    const bytes = await readFile(list);
    if (createHash("sha256").update(bytes).digest("hex") !== mark.list) return null;
    const files = new Map<string, string>([
      [CHECKSUMS, mark.list],
      [MARK, ""],
    ]);
    const folders = new Set<string>();
    eachListed(bytes.toString("utf8"), (file, sha256) => {
      if (NO_NAME.test(file)) return;
      files.set(file, sha256);
      addAbove(file, folders);
    });
    return { files, folders };
  } catch {
    return null;
  }
}
