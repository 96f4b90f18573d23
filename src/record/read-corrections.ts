import { readdir } from "node:fs/promises";
import path from "node:path";
import { listedProblem } from "../files/not-read-problem.ts";
import { readRegularFile } from "../files/regular-file.ts";
import type { Problem } from "../problems/problem.ts";
import { recordProblem } from "../problems/record.ts";
import { type Correction, parseCorrection } from "./correction.ts";
import { safeId } from "./identity.ts";

/** Name of the settings file, which is no correction. */
const SETTINGS = "archive.yaml";
/** Largest correction, in bytes. */
const LARGEST = 16 * 1024 * 1024;
const CORRECTION = /\.ya?ml$/i;

/** A correction with what is wrong in it. */
export interface CorrectionRead {
  readonly correction: Correction;
  readonly problems: readonly Problem[];
}

/** The corrections of an archive, each asked for by the capture it lies beside. */
export interface Corrections {
  /** The correction beside a capture, null when there is none. */
  of(captureFile: string, id: string): Promise<CorrectionRead | null>;
  /** A problem for each correction in the folders seen that no capture asked for. */
  unused(): Problem[];
}

/** The names of a folder's corrections by the id they are for. */
async function corrections(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).sort();
  const ours = names.filter((name) => CORRECTION.test(name) && name !== SETTINGS && !name.startsWith("."));
  return new Map(ours.map((name) => [safeId(name.replace(CORRECTION, "")), path.join(folder, name)]));
}

/** Opens the corrections: each folder is listed once, a correction is read when its capture comes by. */
export function openCorrections(): Corrections {
  const folders = new Map<string, Promise<Map<string, string>>>();
  const listed = new Map<string, string>();
  const used = new Set<string>();
  const list = (folder: string): Promise<Map<string, string>> => {
    const known = folders.get(folder);
    if (known) return known;
    const listing = corrections(folder).then((names) => {
      for (const [id, file] of names) listed.set(file, id);
      return names;
    });
    folders.set(folder, listing);
    return listing;
  };
  return {
    async of(captureFile, id) {
      const file = (await list(path.dirname(captureFile))).get(id);
      if (!file) return null;
      used.add(file);
      try {
        return parseCorrection(readRegularFile(file, LARGEST).toString("utf8"), file);
      } catch (error) {
        return { ...parseCorrection("", file), problems: [listedProblem(error, file)] };
      }
    },
    unused() {
      return [...listed]
        .filter(([file]) => !used.has(file))
        .map(([file, id]) => recordProblem("correction-orphan", { file, found: id }));
    },
  };
}
