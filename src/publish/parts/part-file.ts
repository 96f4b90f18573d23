import { readFileSync } from "node:fs";
import path from "node:path";
import type { Archive } from "../../opened-archive.ts";
import type { Problem } from "../../problems/problem.ts";
import { shareProblem } from "../../problems/shares.ts";
import { fingerprintOf } from "../../record/fingerprint.ts";
import { keyOf, programOf } from "../../store/keys.ts";
import type { Share } from "./share.ts";

/** What a part of a build says of itself: which it is, and of what. */
export interface PartFile extends Share {
  readonly format: number;
  /** Fingerprint of the program that made it, and of the archive. */
  readonly program: string;
  readonly archive: string;
}

/** Another form of parts: they are not joined with those of this one. */
const FORMAT = 1;
/** The file in the folder of a part. */
export const PART_FILE = "part.json";
/** Where its results lie. */
export const PART_STORE = "store/results";

/** The whole program: parts of two versions are no parts of one site. */
const PROGRAM = ["src/", "templates/", ".eleventy.ts"] as const;

/** The fingerprint of the program that runs. */
export const programNow = (): string => keyOf(programOf(PROGRAM));

/** The fingerprint of an archive: its settings, its records, and the files they are of. */
export const archiveNow = ({ settings, records }: Pick<Archive, "records" | "settings">): string =>
  keyOf(
    JSON.stringify(settings),
    ...records.flatMap((record) => [record.id, fingerprintOf(record), record.source.file]),
  );

/** What a part of an archive says of itself. */
export const partOf = (archive: Archive, { number, of }: Share): PartFile => ({
  format: FORMAT,
  number,
  of,
  program: programNow(),
  archive: archiveNow(archive),
});

/** A part with the folder it lies in. */
export interface FoundPart extends PartFile {
  readonly folder: string;
}

/** Reads what the part in a folder says of itself. */
export function readPart(folder: string): FoundPart | Problem {
  try {
    const part = JSON.parse(readFileSync(path.join(folder, PART_FILE), "utf8")) as PartFile;
    if (part.format !== FORMAT) return shareProblem("share-stale", { file: folder, found: folder });
    return { ...part, folder };
  } catch {
    return shareProblem("share-none", { file: folder, found: folder });
  }
}

const named = ({ folder, number, of }: FoundPart): string => `${folder} (${number}/${of})`;

/** What keeps parts from being one build: one that is missing, double, of another number of parts, or of another program. */
export function againstParts(parts: readonly FoundPart[]): Problem[] {
  const [first] = parts;
  if (first === undefined) return [];
  const problems: Problem[] = [];
  const found = new Map<number, FoundPart>();
  const program = programNow();
  for (const part of parts) {
    const where = { file: part.folder, found: named(part) };
    if (part.of !== first.of || part.archive !== first.archive) problems.push(shareProblem("share-foreign", where));
    else if (found.has(part.number)) problems.push(shareProblem("share-double", where));
    else if (part.program !== program) problems.push(shareProblem("share-stale", where));
    else found.set(part.number, part);
  }
  if (problems.length > 0) return problems;
  const missing = Array.from({ length: first.of }, (_, i) => i + 1).filter((number) => !found.has(number));
  return missing.map((number) => shareProblem("share-missing", { found: `${number}/${first.of}` }));
}
