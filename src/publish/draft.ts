import { rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { checksumLines } from "./checksums.ts";
import { CHECKSUMS } from "./folder/mark.ts";
import { eachOf, filesOf, fingerprintOf, place, writtenOf } from "./site-files.ts";
import { NOTHING_STANDS, type Standing, type Unit, type Written } from "./standing.ts";

/** Why something was made: new to the site, its files gone or changed by hand, or parts of what it is made of. */
export type Reason = "new" | "touched" | readonly string[];

/**
 * A site being made. What is made lies in the staging folder; what the site that stands has already is kept as it is
 * there, with its bytes and times.
 */
export interface Draft {
  /** The folder to write into. */
  readonly staging: string;
  /** The folder of the site that stands. */
  readonly site: string;
  /** Whether a unit of this key stands whole; it is kept then. */
  stands(name: string, key: Unit["key"]): boolean;
  /** The files of a unit that stands. */
  filesOf(name: string): readonly string[];
  /** Keeps a unit that stands whole as it is, though another is wanted; whether that can be. */
  keepLate(name: string): boolean;
  /** Says which files a unit was made into. */
  made(name: string, key: Unit["key"], files: readonly string[]): void;
  /** Writes a file. */
  place(file: string, content: string | Uint8Array): Promise<void>;
  /** Says what was written into a file by somebody else. */
  wrote(file: string, written: Written): void;
  /** Every file so far, kept and written, in order of their paths. What was written by others is read. */
  files(): Promise<ReadonlyMap<string, Written>>;
  /** The folder that a file of it lies in now. */
  rootOf(file: string): string;
  /** Whether a file stands as it was written. */
  isStanding(file: string): boolean;
  /** Takes over a file that stands. */
  keep(file: string): void;
  /** Fingerprint and size of a file that stands. */
  standing(file: string): Written;
  /** Why units were made. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** Writes the list of all files and lets go of what was made for nothing. To be called last. */
  finish(): Promise<Finished>;
}

/** A draft that can be published. */
export interface Finished {
  readonly units: ReadonlyMap<string, Unit>;
  readonly files: ReadonlyMap<string, Written>;
  /** The files that are not in the staging folder: they are taken from the site that stands. */
  readonly kept: readonly string[];
}

/** The parts by which two keys differ. */
function differing(key: Unit["key"], before: Unit["key"]): string[] {
  const parts = new Set([...Object.keys(key), ...Object.keys(before)]);
  return [...parts].filter((part) => key[part] !== before[part]);
}

const byPath = ([a]: readonly [string, Written], [b]: readonly [string, Written]): number => (a < b ? -1 : 1);

/** Removes the folders above a file that are empty by now. */
function removeEmptyAbove(root: string, file: string): void {
  for (let folder = path.posix.dirname(file); folder !== "."; folder = path.posix.dirname(folder)) {
    try {
      rmdirSync(path.join(root, folder));
    } catch {
      return;
    }
  }
}

/**
 * Begins a site.
 * @param site the folder where `standing` stands
 */
export function beginDraft(staging: string, site: string, standing: Standing): Draft {
  const units = new Map<string, Unit>();
  const kept = new Map<string, Written>();
  const written = new Map<string, Written>();
  const reasons = new Map<string, Reason>();

  const reasonFor = (name: string, key: Unit["key"]): Reason | null => {
    const before = standing.units.get(name);
    if (!before) return "new";
    const parts = differing(key, before.key);
    if (parts.length > 0) return parts;
    return before.files.every((file) => standing.files.has(file)) ? null : "touched";
  };

  /** What lies in the staging folder, with what others wrote there. */
  const staged = async (): Promise<ReadonlyMap<string, Written>> => {
    const unknown = (await filesOf(staging)).filter((file) => !written.has(file) && file !== CHECKSUMS);
    await eachOf(unknown, async (file) => written.set(file, await fingerprintOf(path.join(staging, file))));
    return written;
  };

  /** Takes a staged file away whose like stands, so that the one that stands keeps its times. */
  const dropSame = async (): Promise<void> => {
    const same = [...(await staged())].filter(([file, { sha256 }]) => standing.files.get(file)?.sha256 === sha256);
    for (const [file, each] of same) {
      rmSync(path.join(staging, file));
      removeEmptyAbove(staging, file);
      written.delete(file);
      kept.set(file, each);
    }
  };
  const files = async (): Promise<ReadonlyMap<string, Written>> => new Map([...kept, ...(await staged())].sort(byPath));

  return {
    staging,
    site,
    reasons,
    stands(name, key) {
      const reason = reasonFor(name, key);
      const before = standing.units.get(name);
      if (reason !== null || !before) {
        reasons.set(name, reason ?? "new");
        return false;
      }
      units.set(name, before);
      for (const file of before.files) kept.set(file, standing.files.get(file) as Written);
      return true;
    },
    keepLate(name) {
      const before = standing.units.get(name);
      if (!before?.files.every((file) => standing.files.has(file))) return false;
      reasons.delete(name);
      units.set(name, before);
      for (const file of before.files) kept.set(file, standing.files.get(file) as Written);
      return true;
    },
    filesOf: (name) => standing.units.get(name)?.files ?? [],
    made: (name, key, made) => void units.set(name, { key, files: made }),
    async place(file, content) {
      written.set(file, writtenOf(content));
      place(staging, file, content);
    },
    wrote: (file, each) => void written.set(file, each),
    files,
    rootOf: (file) => (kept.has(file) && !written.has(file) ? site : staging),
    isStanding: (file) => standing.files.has(file),
    keep: (file) => void kept.set(file, standing.files.get(file) as Written),
    standing: (file) => standing.files.get(file) as Written,
    async finish() {
      await dropSame();
      const all = await files();
      place(staging, CHECKSUMS, checksumLines([...all].map(([file, each]) => ({ path: file, ...each }))));
      return { units, files: all, kept: [...kept.keys()].filter((file) => !written.has(file)) };
    },
  };
}

/** A draft of a site that is made whole, in its own folder. */
export const wholeDraft = (folder: string): Draft => beginDraft(folder, folder, NOTHING_STANDS);
