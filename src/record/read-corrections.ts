import { readdir } from "node:fs/promises";
import path from "node:path";
import { meantName } from "../files/own-names.ts";
import { correctionProblem } from "../problems/correction.ts";
import { ownFileProblem } from "../problems/own-files.ts";
import type { Problem } from "../problems/problem.ts";
import { readWritten } from "../written-file.ts";
import { nearestName } from "../yaml/nearest.ts";
import { type Correction, parseCorrection } from "./correction.ts";
import {
  type CorrectionInTable,
  type CorrectionTable,
  isCorrectionTable,
  joinCorrections,
} from "./correction-table.ts";
import { safeId } from "./identity.ts";
import { isPicture } from "./pictures.ts";
import { isSettingsFile } from "./read-settings.ts";
import { isWithdrawnList } from "./withdrawn.ts";

const CORRECTION = /\.ya?ml$/iu;

/** A correction with what is wrong in it; `correction` is null where the file could not be read. */
export interface CorrectionRead {
  readonly correction: Correction | null;
  readonly problems: readonly Problem[];
}

/** A correction that was found: the key of all that its reading depends on, null when it cannot be read; and its reading. */
export interface CorrectionFound {
  readonly key: string | null;
  read(): CorrectionRead;
}

/** The corrections of an archive, each asked for by the capture it lies beside. */
export interface Corrections {
  /** The correction of a capture, beside it or alone of its name in the archive; null when there is none. */
  of(captureFile: string, id: string): Promise<CorrectionFound | null>;
  /** A problem for each correction of a folder and those inside it that no capture asked for. */
  unused(folder: string): Promise<Problem[]>;
}

/** Names of one folder's corrections by the ids they can be for, the preferred name first. */
type Names = ReadonlyMap<string, readonly string[]>;

/** Files that people write in YAML for the archive as a whole. */
const isOfArchive = (name: string): boolean => isSettingsFile(name) || isCorrectionTable(name) || isWithdrawnList(name);
const isCorrection = (name: string): boolean => CORRECTION.test(name) && !isOfArchive(name) && !name.startsWith(".");
const idOf = (name: string): string => safeId(name.replace(CORRECTION, ""));
/** The id that a name with the capture's ending means: "a.txt.yaml" → "a". */
const idWithin = (name: string): string =>
  safeId(name.replace(CORRECTION, "").replace(/\.[A-Za-z\d]{1,8}(?:\.gz)?$/u, ""));

/** "a.yaml" before "a.yml", the bare name before one with the capture's ending. */
function preferred(id: string, a: string, b: string): number {
  const rank = (name: string): number => (idOf(name) === id ? 0 : 2) + (/\.yaml$/iu.test(name) ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

async function namesIn(folder: string): Promise<Names> {
  const names = new Map<string, string[]>();
  for (const name of (await readdir(folder)).filter(isCorrection).sort())
    for (const id of new Set([idOf(name), idWithin(name)])) names.set(id, [...(names.get(id) ?? []), name]);
  return new Map([...names].map(([id, found]) => [id, found.sort((a, b) => preferred(id, a, b))]));
}

/** Every correction of a folder and those inside it, links not followed. Folders beside saved pages hold none. */
async function* allWithin(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = path.join(folder, entry.name);
    if (entry.name.startsWith(".") || /(?:_|\.)files$/u.test(entry.name)) continue;
    if (entry.isDirectory()) yield* allWithin(place);
    else if (isCorrection(entry.name)) yield place;
  }
}

/** Whether "a.txt.yaml" stands for the capture "a.txt". */
const isOfFile = (name: string, captureFile: string): boolean =>
  name.replace(CORRECTION, "").normalize("NFC") === path.basename(captureFile).normalize("NFC");

function read(file: string, written: ReturnType<typeof readWritten>): CorrectionRead {
  const unread = written === null ? null : "hindrance" in written ? written.hindrance : null;
  if (written === null || "hindrance" in written) {
    const problem = correctionProblem("correction-unreadable", { file, found: path.basename(file) });
    return { correction: null, problems: unread ? [problem, unread] : [problem] };
  }
  const { correction, problems } = parseCorrection(written.text, file);
  return { correction, problems: [...written.problems, ...problems] };
}

const NO_TABLE: CorrectionTable = { byId: new Map(), problems: [] };

/** A correction of its own and the table's of the same article, as one. */
function withTable(own: CorrectionFound | null, table: CorrectionInTable | undefined): CorrectionFound | null {
  if (table === undefined) return own;
  if (own === null) return { key: table.key, read: () => table };
  return {
    key: own.key === null ? null : JSON.stringify([own.key, table.key]),
    read() {
      const single = own.read();
      const problems = [...single.problems, ...table.problems];
      if (single.correction === null) return { correction: table.correction, problems };
      const joined = joinCorrections(single.correction, table);
      return { correction: joined.correction, problems: [...problems, ...joined.problems] };
    },
  };
}

/** The rows of a table that no capture asked for. */
function unasked({ byId, problems }: CorrectionTable, ids: ReadonlyMap<string, string>): Problem[] {
  const orphans = [...byId].filter(([id]) => !ids.has(id));
  return [
    ...problems,
    ...orphans.flatMap(([id, { correction, lineOf }]) =>
      [...lineOf].map(([field, line]) =>
        correctionProblem("corrections-orphan", { file: correction.file, line, field, found: id }),
      ),
    ),
  ];
}

/** A file that belongs to no capture: one of the archive's own under a name near theirs, or a correction. */
function orphan(file: string, id: string): Problem {
  const stem = path.basename(file).replace(CORRECTION, "");
  const near = /^\p{L}+$/u.test(stem) ? nearestName(stem, ["archive", "corrections", "withdrawn"]) : null;
  const meant = meantName(path.basename(file)) ?? (near && `${near}.yaml`);
  return meant === null
    ? correctionProblem("correction-orphan", { file, found: id })
    : ownFileProblem("own-file-near-name", { file, found: meant });
}

/** Gives the corrections of an article that lie beside no capture of its name: those of captures that were moved. */
type Elsewhere = (captureFile: string, id: string) => Promise<string[]>;

/** Corrections of an archive by the id each is named after; what lies elsewhere than its capture is found here. */
async function byName(home: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for await (const file of allWithin(home)) {
    const name = path.basename(file);
    for (const id of new Set([idOf(name), idWithin(name)])) found.set(id, [...(found.get(id) ?? []), file]);
  }
  return found;
}

/** Whether a folder holds a capture of that id, whose own correction the one beside it is. */
async function hasCapture(folder: string, id: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => !isCorrection(name) && !isPicture(name) && idWithin(name) === id);
}

/** Whether a correction lies beside a capture of its own that was left out, since the first of that id lies in another folder. */
const isOfLeftOut = async (file: string, first: string, id: string): Promise<boolean> =>
  path.dirname(file) !== path.dirname(first) && (await hasCapture(path.dirname(file), id));

/** Looks through an archive's folder, once and when it is first asked; without a folder nothing lies elsewhere. */
function openElsewhere(home: string | null): Elsewhere {
  if (home === null) return async () => [];
  let names: ReturnType<typeof byName> | null = null;
  return async (captureFile, id) => {
    names ??= byName(home);
    const found: string[] = [];
    for (const file of (await names).get(id) ?? []) {
      const [folder, name] = [path.dirname(file), path.basename(file)];
      if (folder === path.dirname(captureFile) || (idOf(name) !== id && !isOfFile(name, captureFile))) continue;
      if (!(await hasCapture(folder, id))) found.push(file);
    }
    return found;
  };
}

/**
 * Opens the corrections: each folder is listed once, a correction is read when its capture comes by.
 * @param home the archive's folder, where corrections of captures that were moved are looked for; null looks nowhere else
 * @param table the archive's table of corrections
 */
export function openCorrections(home: string | null, table: CorrectionTable = NO_TABLE): Corrections {
  const folders = new Map<string, Promise<Names>>();
  const captures = new Map<string, string>();
  const used = new Set<string>();
  const applied = new Map<string, string>();
  const elsewhere = openElsewhere(home);
  const list = (folder: string): Promise<Names> => {
    const listing = folders.get(folder) ?? namesIn(folder);
    folders.set(folder, listing);
    return listing;
  };
  const ownOf = async (captureFile: string, id: string): Promise<CorrectionFound | null> => {
    const folder = path.dirname(captureFile);
    const names = ((await list(folder)).get(id) ?? []).filter(
      (name) => idOf(name) === id || isOfFile(name, captureFile),
    );
    const beside = names.map((name) => path.join(folder, name));
    const [file, ...seconds] = [...beside, ...(await elsewhere(captureFile, id))];
    if (file === undefined) return null;
    const name = path.basename(file);
    const shown = path.relative(home ?? folder, file);
    for (const each of [file, ...seconds]) used.add(each);
    applied.set(id, shown);
    const notes = seconds.map((second) => correctionProblem("correction-second", { file: second, found: shown }));
    if (beside.length === 0)
      notes.push(
        correctionProblem("correction-elsewhere", { file, found: path.relative(home ?? folder, captureFile) }),
      );
    else if (idOf(name) !== id) notes.push(correctionProblem("correction-other-name", { file, found: name }));
    const written = readWritten(file);
    const key = written && "text" in written ? JSON.stringify([file, written, notes]) : null;
    return {
      key,
      read() {
        const { correction, problems } = read(file, written);
        return { correction, problems: [...problems, ...notes] };
      },
    };
  };
  return {
    async of(captureFile, id) {
      captures.set(id, captureFile);
      return withTable(await ownOf(captureFile, id), table.byId.get(id));
    },
    async unused(folder) {
      const problems: Problem[] = unasked(table, captures);
      for await (const file of allWithin(folder)) {
        if (used.has(file)) continue;
        const id = idOf(path.basename(file));
        const within = idWithin(path.basename(file));
        const other = applied.get(id) ?? applied.get(within);
        const first = captures.get(id) ?? captures.get(within);
        if (other !== undefined) problems.push(correctionProblem("correction-second", { file, found: other }));
        else if (first !== undefined && (await isOfLeftOut(file, first, within)))
          problems.push(
            correctionProblem("correction-of-left-out", { file, found: path.relative(home ?? folder, first) }),
          );
        else problems.push(orphan(file, id));
      }
      return problems;
    },
  };
}
