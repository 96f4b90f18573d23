import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../problems/problem.ts";
import { recordProblem } from "../problems/record.ts";
import { type Correction, parseCorrection } from "./correction.ts";
import { safeId } from "./identity.ts";

/** Name of the settings file, which is no correction. */
const SETTINGS = "archive.yaml";
const CORRECTION = /\.ya?ml$/i;

/** The corrections of an archive, asked for by id. */
export interface Corrections {
  readonly problems: readonly Problem[];
  /** The correction of one article; it counts as used from then on. */
  of(id: string): Correction | null;
  /** A problem for each correction that nothing has asked for. */
  unused(): Problem[];
}

/** Reads every `<id>.yaml` of the folder and its subfolders, in the order of their names. */
export async function readCorrections(folder: string): Promise<Corrections> {
  const byId = new Map<string, Correction>();
  const problems: Problem[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && CORRECTION.test(entry.name) && entry.name !== SETTINGS)
    .filter((entry) => !entry.name.startsWith("."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const read = parseCorrection(await readFile(file, "utf8"), file);
    problems.push(...read.problems);
    byId.set(safeId(path.basename(file).replace(CORRECTION, "")), read.correction);
  }
  const used = new Set<string>();
  return {
    problems,
    of(id) {
      used.add(id);
      return byId.get(id) ?? null;
    },
    unused() {
      return [...byId]
        .filter(([id]) => !used.has(id))
        .map(([id, { file }]) => recordProblem("correction-orphan", { file, found: id }));
    },
  };
}
