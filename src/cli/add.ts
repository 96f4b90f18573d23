import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { readRecords, settingsOf } from "../archive.ts";
import { fetchPage } from "../capture/fetch-page.ts";
import type { Problem } from "../problems/problem.ts";
import { publishProblem } from "../problems/publish.ts";
import { keep, nameFor, sameBytes } from "../publish/take-in.ts";
import type { ArticleRecord } from "../record/schema.ts";
import { defaultSettings } from "../settings.ts";
import { EXIT, type Terminal, tell, tellProblems } from "./command.ts";
import { fromUser, fromUserOr, shownPath } from "./paths.ts";
import { viewRecord } from "./record-view.ts";

/** Where captures are taken in. */
export interface AddOptions {
  readonly articles?: string;
}

/** A capture on its way in: its bytes, and what a fetched page brings beside them. */
interface Arrival {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly extension: string;
  readonly sidecar: string | null;
}

const SIDECAR = ".source.json";
const TABLES = /^\.(?:jsonl|ndjson|csv|tsv)$/i;

/** `warraq add`: takes files and web pages into the archive's folder and shows the record each gives. */
export async function add(places: readonly string[], options: AddOptions, terminal: Terminal): Promise<number> {
  const folder = fromUserOr(options.articles, "articles", terminal.env);
  let code: number = EXIT.fine;
  for (const place of places) {
    const arrival = await arrive(place, terminal);
    const told = "code" in arrival ? [arrival] : await takeIn(arrival, folder, terminal);
    code = Math.max(code, tellProblems(terminal, told));
  }
  return code;
}

/** Reads a file or fetches a page; nothing is written. */
async function arrive(place: string, terminal: Terminal): Promise<Arrival | Problem> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(place)) {
    const page = await fetchPage(place);
    if ("code" in page) return page;
    const sidecar = `${JSON.stringify(page.sidecar, null, 2)}\n`;
    return { bytes: page.bytes, name: "page", extension: page.extension, sidecar };
  }
  const file = fromUser(place, terminal.env);
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return publishProblem("folder-missing", { file: place, found: place });
  const extension = path.extname(file);
  return { bytes, name: path.basename(file, extension), extension: extension.toLowerCase(), sidecar: null };
}

/** Tries the capture outside the archive; only one that gives a record is kept. */
async function takeIn(arrival: Arrival, folder: string, terminal: Terminal): Promise<Problem[]> {
  const there = await sameBytes(folder, arrival.bytes);
  if (there) return [publishProblem("already-there", { file: there, found: shownPath(there, terminal.env) })];
  const settings = await settingsOf(folder).then(
    (read) => read.settings,
    () => defaultSettings(),
  );
  const trial = await mkdtemp(path.join(os.tmpdir(), "warraq-add-"));
  try {
    const file = path.join(trial, `${arrival.name}${arrival.extension}`);
    await writeFile(file, arrival.bytes);
    if (arrival.sidecar) await writeFile(path.join(trial, `${arrival.name}${SIDECAR}`), arrival.sidecar);
    const records: ArticleRecord[] = [];
    const problems: Problem[] = [];
    for await (const outcome of readRecords([file], settings)) {
      if (outcome.record) records.push(outcome.record);
      problems.push(...outcome.problems);
    }
    const [record] = records;
    if (!record) return problems;
    const isTable = TABLES.test(arrival.extension);
    const name = isTable ? arrival.name : nameFor(record);
    const kept = await keep(folder, name, arrival.extension, arrival.bytes);
    if (arrival.sidecar) await writeFile(path.join(folder, `${name}${SIDECAR}`), arrival.sidecar, { flag: "wx" });
    const place = shownPath(kept, terminal.env);
    tell(terminal, { ar: `حُفظ الأصل: ${place}`, en: `Kept: ${place}` });
    for (const each of records) terminal.print(viewRecord(isTable ? each : { ...each, id: name }, terminal.voice));
    return isTable ? problems : problems.filter(({ severity }) => severity === "error");
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}
