import { lstatSync } from "node:fs";
import path from "node:path";
import { listedProblem, notReadProblem } from "../files/not-read-problem.ts";
import { unpack } from "../files/packed-file.ts";
import { hindranceOf, inspect, readRegularFile, regularFileChunks } from "../files/regular-file.ts";
import { captureProblem } from "../problems/capture.ts";
import type { Problem } from "../problems/problem.ts";
import { notText } from "./decode/not-text.ts";
import { filesIn } from "./folder.ts";
import { foreignByName } from "./foreign-files.ts";
import { isOfFile, stumbled } from "./guarded.ts";
import { kindOf } from "./kinds.ts";
import type { KnownFiles } from "./known-files.ts";
import { readBytes } from "./parts/read-bytes.ts";
import { isPartsFormat, readParts } from "./parts/read-parts.ts";
import type { Known, Reading } from "./reading.ts";
import { isUnfinished } from "./set-aside.ts";
import { parseSidecar, type Sidecar, sidecarPath } from "./sidecar.ts";
import { readTable } from "./table/table-file.ts";

/** What reading gives, one at a time: a capture or a problem. */
export type { Reading } from "./reading.ts";

/** Settings of reading: `columns` maps table headers to fields, as archive.yaml states. */
export interface ReadOptions {
  readonly columns?: Readonly<Record<string, string>>;
}

/** The same, and what is known of files that were read before. */
export interface KnownOptions extends ReadOptions {
  readonly known?: KnownFiles | null;
}

/** Largest file that can be one article, in bytes. */
const LARGEST = 64 * 1024 * 1024;
/** Largest sidecar, in bytes: five short values. */
const LARGEST_SIDECAR = 1024 * 1024;

/** A file whose extension is none we read: named for what it is, if its first bytes tell. */
async function* unknownFile(file: string): AsyncGenerator<Reading> {
  if (isUnfinished(file)) {
    yield { problem: captureProblem("capture-unfinished", { file }) };
    return;
  }
  let start: Uint8Array = new Uint8Array();
  for await (const chunk of regularFileChunks(file, 4_096)) {
    start = chunk;
    break;
  }
  const byBytes = notText(start);
  // "PK" opens a document, a sheet and an archive alike: the name says which.
  const foreign = byBytes?.code === "capture-pdf" ? byBytes : (foreignByName(file) ?? byBytes);
  const found = path.extname(file) || path.basename(file);
  yield {
    problem: foreign
      ? captureProblem(foreign.code, { file, found: foreign.found })
      : captureProblem("capture-unknown-extension", { file, found }),
  };
}

/** The sidecar beside a capture, if there is one. */
function sidecarOf(file: string): Sidecar | Problem | null {
  const beside = sidecarPath(file);
  try {
    if (!lstatSync(beside, { throwIfNoEntry: false })) return null;
    return parseSidecar(readRegularFile(beside, LARGEST_SIDECAR).toString("utf8"), beside);
  } catch (error) {
    const { hindrance, found } = hindranceOf(error, beside);
    // A capture's own name may be as long as a name can be.
    return hindrance === "missing" || found === "ENAMETOOLONG" ? null : notReadProblem(error, beside);
  }
}

/** The reading of a packed file's content, told of the file itself. */
function underName(reading: Reading, file: string): Reading {
  if ("problem" in reading) return { problem: { ...reading.problem, file } };
  const problems = reading.capture.problems.map((problem) => ({ ...problem, file }));
  return { ...reading, capture: { ...reading.capture, file, problems } };
}

/** The captures of a file's bytes under a name, with what its sidecar says. */
async function* withSidecar(file: string, name: string, bytes: Uint8Array): AsyncGenerator<Reading> {
  const sidecar = sidecarOf(file);
  if (sidecar && "code" in sidecar) yield { problem: sidecar };
  yield* readBytes(bytes, name, sidecar && !("code" in sidecar) ? { sidecar } : {});
}

async function* packedFile(file: string): AsyncGenerator<Reading> {
  const bytes = unpack(readRegularFile(file, LARGEST), file, LARGEST);
  for await (const reading of withSidecar(file, file.slice(0, -3), bytes)) yield underName(reading, file);
}

// Captures are read one after another, so waiting costs nothing, and sync calls cost a fifth of the thread pool's.
const plainFile = (file: string): AsyncGenerator<Reading> => withSidecar(file, file, readRegularFile(file, LARGEST));

async function* readFileByKind(
  file: string,
  { columns = {}, known }: KnownOptions,
  problemOf: typeof notReadProblem,
): AsyncGenerator<Reading | Known> {
  const kind = kindOf(file);
  try {
    if (!kind) yield* unknownFile(file);
    else if (kind.format === "jsonl" || kind.format === "csv")
      yield* readTable(file, { format: kind.format, packed: kind.packed }, columns, known?.rows(file, columns));
    else if (isPartsFormat(kind.format)) yield* readParts(file, { format: kind.format, packed: kind.packed }, columns);
    else {
      const read = (): AsyncGenerator<Reading> => (kind.packed ? packedFile(file) : plainFile(file));
      yield* known ? known.readings(file, read) : read();
    }
  } catch (error) {
    yield { problem: isOfFile(error) ? problemOf(error, file) : stumbled(error, { file }) };
  }
}

/**
 * Ids seen so far, each with its file: an id that returns is a problem that names the first, so that no two articles have one
 * address. Notes that tell the same
 * of every row of a file (rows without an id) are given once per file.
 */
function once(): (reading: Reading | Known) => Reading | Known {
  const ids = new Map<string, string>();
  const unnamed = new Set<string>();
  return (reading) => {
    if ("problem" in reading) return reading;
    const { id, file } = "head" in reading ? reading.head : reading.capture;
    const first = ids.get(id);
    if (first !== undefined) {
      const row = reading.line ?? null;
      return { problem: captureProblem("capture-duplicate-id", { file, id, row, field: "id", found: first }) };
    }
    ids.set(id, file);
    if ("head" in reading) return reading;
    const { capture } = reading;
    if (!capture.problems.some((problem) => problem.code === "capture-row-unnamed")) return reading;
    if (!unnamed.has(capture.file)) {
      unnamed.add(capture.file);
      return reading;
    }
    return {
      ...reading,
      capture: { ...capture, problems: capture.problems.filter(({ code }) => code !== "capture-row-unnamed") },
    };
  };
}

/**
 * Every article of a file or a folder, one Reading at a time: memory does not grow with the number of rows (but for
 * their ids). In a folder: files by name, folders inside included; a file that is not read is a problem with its reason
 * (`filesIn`). Only regular files are opened. Never throws: what cannot be read is a Reading with a problem, and the rest
 * goes on.
 */
export const readCaptures = (file: string, options: ReadOptions = {}): AsyncGenerator<Reading> =>
  // Without known files nothing but readings is given.
  readKnownCaptures(file, options) as AsyncGenerator<Reading>;

/** The same, where files that were read before need not be read again. */
export async function* readKnownCaptures(file: string, options: KnownOptions): AsyncGenerator<Reading | Known> {
  const checked = once();
  const isFolder = inspect(file) === "folder";
  const problemOf = isFolder ? listedProblem : notReadProblem;
  for await (const inside of isFolder ? filesIn(file) : [file]) {
    if (typeof inside !== "string") yield { problem: inside };
    else for await (const reading of readFileByKind(inside, options, problemOf)) yield checked(reading);
  }
}
