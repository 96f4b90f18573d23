import { createReadStream, type Dirent, existsSync, readFileSync, statSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { createGunzip, gunzipSync } from "node:zlib";
import { captureProblem } from "../problems/capture.ts";
import type { Problem } from "../problems/problem.ts";
import { notText } from "./decode/not-text.ts";
import { isNoCapture, isPageFolder, kindOf } from "./kinds.ts";
import { captureFromBytes } from "./read-capture.ts";
import type { Reading } from "./reading.ts";
import { parseSidecar, type Sidecar, sidecarPath } from "./sidecar.ts";
import { readCsv } from "./table/csv.ts";
import { readJsonl } from "./table/jsonl.ts";

/** What reading gives, one at a time: a capture or a problem. */
export type { Reading } from "./reading.ts";

/** Settings of reading: `columns` maps table headers to fields, as archive.yaml states. */
export interface ReadOptions {
  readonly columns?: Readonly<Record<string, string>>;
}

/** Largest file that can be one article, in bytes. */
const LARGEST = 64 * 1024 * 1024;

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const failure = (file: string, error: unknown): Problem => {
  const { code, message } = error as NodeJS.ErrnoException;
  return captureProblem(code === "ENOENT" ? "capture-missing" : "capture-unreadable", { file, found: code ?? message });
};

/** The files of a folder that may be captures, in the order of their names, folders inside included. */
async function* filesIn(folder: string): AsyncGenerator<string | Problem> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield failure(folder, error);
    return;
  }
  const names = new Set(entries.map((entry) => entry.name));
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    const file = path.join(folder, entry.name);
    if (isNoCapture(entry.name)) continue;
    // A link to a folder may lead back up: only links to files are followed.
    const kind = entry.isSymbolicLink() ? await stat(file).catch(() => null) : entry;
    if (!kind?.isDirectory()) yield file;
    else if (!entry.isSymbolicLink() && !isPageFolder(entry.name, names)) yield* filesIn(file);
  }
}

/** A file whose extension is none we read: named for what it is, if its first bytes tell. */
async function* unknownFile(file: string): AsyncGenerator<Reading> {
  const stream = createReadStream(file, { end: 4_095 });
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  const foreign = notText(Buffer.concat(chunks));
  const found = path.extname(file) || path.basename(file);
  yield {
    problem: foreign
      ? captureProblem(foreign.code, { file, found: foreign.found })
      : captureProblem("capture-unknown-extension", { file, found }),
  };
}

/** The sidecar beside a capture, if there is one. */
async function sidecarOf(file: string): Promise<Sidecar | Problem | null> {
  const beside = sidecarPath(file);
  if (!existsSync(beside)) return null;
  return parseSidecar(await readFile(beside, "utf8"), beside);
}

async function* articleFile(file: string, packed: boolean): AsyncGenerator<Reading> {
  // Captures are read one after another, so waiting costs nothing, and sync calls cost a fifth of the thread pool's.
  const { size } = statSync(file);
  if (size > LARGEST) {
    yield { problem: captureProblem("capture-too-large", { file, found: `${Math.round(size / 1024 / 1024)} MB` }) };
    return;
  }
  const found = readFileSync(file);
  const bytes = packed ? gunzipSync(found, { maxOutputLength: LARGEST }) : found;
  const sidecar = await sidecarOf(file);
  if (sidecar && "code" in sidecar) yield { problem: sidecar };
  const name = packed ? file.slice(0, -3) : file;
  const reading = captureFromBytes(bytes, name, sidecar && !("code" in sidecar) ? { sidecar } : {});
  yield packed && "capture" in reading ? { capture: { ...reading.capture, file } } : reading;
}

async function* tableFile(
  file: string,
  kind: { readonly format: "jsonl" | "csv"; readonly packed: boolean },
  columns: Readonly<Record<string, string>>,
): AsyncGenerator<Reading> {
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  const unpacked = kind.packed ? createGunzip() : null;
  if (unpacked) source.on("error", (error) => unpacked.destroy(error));
  const chunks = unpacked ? source.pipe(unpacked) : source;
  try {
    let rows = 0;
    for await (const reading of kind.format === "jsonl"
      ? readJsonl(chunks, file, columns)
      : readCsv(chunks, file, columns)) {
      rows++;
      yield reading;
    }
    if (rows === 0) {
      const { size } = await stat(file);
      yield { problem: captureProblem(size === 0 ? "capture-empty" : "capture-blank", { file }) };
    }
  } finally {
    source.destroy();
  }
}

async function* readFileByKind(file: string, columns: Readonly<Record<string, string>>): AsyncGenerator<Reading> {
  const kind = kindOf(file);
  try {
    if (!kind) yield* unknownFile(file);
    else if (kind.format === "jsonl" || kind.format === "csv")
      yield* tableFile(file, { format: kind.format, packed: kind.packed }, columns);
    else yield* articleFile(file, kind.packed);
  } catch (error) {
    yield { problem: failure(file, error) };
  }
}

/**
 * Ids seen so far: an id that returns is a problem, so that no two articles have one address. Notes that tell the same
 * of every row of a file (rows without an id) are given once per file.
 */
function once(): (reading: Reading) => Reading {
  const ids = new Set<string>();
  const unnamed = new Set<string>();
  return (reading) => {
    if (!("capture" in reading)) return reading;
    const { capture } = reading;
    if (ids.has(capture.id)) {
      const where = { file: capture.file, line: reading.line ?? null, field: "id", found: capture.id };
      return { problem: captureProblem("capture-duplicate-id", where) };
    }
    ids.add(capture.id);
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
 * their ids). In a folder: files by name, folders inside included; settings, corrections, sidecars and notes about the
 * folder are no captures. Never throws: what cannot be read is a Reading with a problem, and the rest goes on.
 */
export async function* readCaptures(file: string, options: ReadOptions = {}): AsyncGenerator<Reading> {
  const columns = options.columns ?? {};
  const checked = once();
  const folder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  for await (const inside of folder ? filesIn(file) : [file]) {
    if (typeof inside !== "string") yield { problem: inside };
    else for await (const reading of readFileByKind(inside, columns)) yield checked(reading);
  }
}
