import { lstat, mkdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readRecords } from "../archive.ts";
import { addressWithoutScheme, isAddress, shownAddress } from "../capture/fetch/address.ts";
import { type FetchedPage, fetchPage } from "../capture/fetch/fetch-page.ts";
import { fingerprint } from "../capture/fingerprint.ts";
import { isOneArticle, SIDECAR } from "../capture/kinds.ts";
import { parseSidecar } from "../capture/sidecar.ts";
import { notReadProblem } from "../files/not-read-problem.ts";
import { hindranceOf, inspect, readRegularFile } from "../files/regular-file.ts";
import { addProblem } from "../problems/add.ts";
import { captureProblem } from "../problems/capture.ts";
import { causeOf } from "../problems/cause.ts";
import type { Problem } from "../problems/problem.ts";
import { type Incoming, keep, openWaiting, type Waiting, writeWhole } from "../publish/keep.ts";
import { nameFor, sameBytes } from "../publish/take-in.ts";
import { readSettings } from "../record/read-settings.ts";
import type { ArticleRecord } from "../record/schema.ts";
import type { ArchiveSettings } from "../settings.ts";
import { type Terminal, tell, tellProblems } from "./command.ts";
import { articles } from "./counts.ts";
import { fromUser, placeOf, shownPath } from "./paths.ts";
import { viewRecord } from "./record-view.ts";

/** Where captures are taken in. */
export interface AddOptions {
  readonly articles?: string;
  /** Only say what would be kept, and under which name. */
  readonly dryRun?: boolean;
}

/** Where a capture is taken in, and what it is read with. */
interface Archive {
  readonly folder: string;
  readonly settings: ArchiveSettings;
  readonly dryRun: boolean;
}

/** A capture on its way in: its bytes, and what a fetched page brings beside them. */
interface Arrival {
  /** The file or address as the person wrote it. */
  readonly place: string;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly extension: string;
  readonly sidecar: string | null;
}

/** Largest file that is taken in: it goes through memory. Larger web archives are put into the folder by hand. */
const LARGEST = 1024 * 1024 * 1024;
/** Records shown of a file that holds many. */
const MOST_SHOWN = 20;

/** `warraq add`: takes files and web pages into the archive's folder and shows the record each gives. */
export async function add(places: readonly string[], options: AddOptions, terminal: Terminal): Promise<number> {
  const home = placeOf(options.articles, "articles", terminal.env);
  const { settings, problems } = await readSettings(home.path);
  const archive = { folder: home.path, settings, dryRun: options.dryRun === true };
  let code = tellProblems(terminal, problems, [home]);
  for (const place of places) {
    const arrival = await arrive(place, terminal);
    const told = "code" in arrival ? [arrival] : await takeIn(arrival, archive, terminal);
    code = Math.max(code, tellProblems(terminal, told));
  }
  return code;
}

/** Reads a file or fetches a page; nothing is written. */
async function arrive(place: string, terminal: Terminal): Promise<Arrival | Problem> {
  if (isAddress(place)) {
    const page = await fetchPage(place);
    if ("code" in page) return page;
    const sidecar = `${JSON.stringify(page.sidecar, null, 2)}\n`;
    return { place, bytes: page.bytes, name: nameOfAddress(page), extension: page.extension, sidecar };
  }
  const file = fromUser(place, terminal.env);
  if (inspect(file) === "folder") return addProblem("add-folder", { file: place, found: place });
  try {
    const extension = path.extname(file);
    const name = path.basename(file, extension);
    const bytes = readRegularFile(file, LARGEST);
    return { place, bytes, name, extension: extension.toLowerCase(), sidecar: null };
  } catch (error) {
    return notTaken(error, file, place);
  }
}

/** Why a file is not taken in; a name that no file has may be an address without its scheme. */
function notTaken(error: unknown, file: string, place: string): Problem {
  const { hindrance } = hindranceOf(error, file);
  const where = { file: place, found: place };
  if (hindrance === "too-large") return addProblem("add-too-large", where);
  if (hindrance !== "missing") return { ...notReadProblem(error, file), file: place };
  const meant = addressWithoutScheme(place);
  if (meant !== null) return captureProblem("fetch-scheme", { file: shownAddress(place), found: meant });
  return addProblem("add-missing", where);
}

/** The name of a feed's file, on which its articles' ids rest: host and fingerprint. An article's page gets a canonical one. */
const nameOfAddress = ({ bytes, sidecar }: FetchedPage): string =>
  `${new URL(sidecar.finalUrl ?? sidecar.url).hostname.replace(/^www\./u, "")}-${fingerprint(bytes).slice(0, 8)}`;

/** Tries the capture and keeps it when it gives a record; gives the problems met. */
async function takeIn(arrival: Arrival, archive: Archive, terminal: Terminal): Promise<Problem[]> {
  const { folder, dryRun } = archive;
  try {
    const there = await sameBytes(folder, arrival.bytes);
    if (there && dryRun) return [alreadyThere(there, arrival, terminal)];
    // A trial leaves no trace, not even the folder of an archive that has none yet.
    const waiting = await openWaiting(dryRun ? path.join(tmpdir(), "warraq-add") : folder);
    try {
      if (there) return await complete(there, arrival, waiting, terminal);
      return await tryAndKeep(arrival, archive, waiting, terminal);
    } finally {
      await waiting.close();
    }
  } catch (error) {
    const found = `${shownPath(folder, terminal.env)}: ${causeOf(error)}`;
    return [addProblem("add-not-kept", { file: arrival.place, found })];
  }
}

const alreadyThere = (there: string, { place }: Arrival, terminal: Terminal): Problem =>
  addProblem("already-there", { file: place, found: shownPath(there, terminal.env) });

/** A capture that is there already gets the sidecar it lacks: an `add` may have been killed between the two. */
async function complete(there: string, arrival: Arrival, waiting: Waiting, terminal: Terminal): Promise<Problem[]> {
  const shown = shownPath(there, terminal.env);
  const beside = path.basename(there, path.extname(there)) + SIDECAR;
  const isMissing = (await lstat(path.join(path.dirname(there), beside)).catch(() => null)) === null;
  if (arrival.sidecar === null || !isMissing) return [alreadyThere(there, arrival, terminal)];
  await keep(path.dirname(there), waiting, [incoming(beside, arrival.sidecar)]);
  return [addProblem("sidecar-completed", { file: arrival.place, found: shown })];
}

const incoming = (name: string, text: string): Incoming => ({ name, bytes: Buffer.from(text) });

/** Reads the capture as the archive would; only one that gives a record is kept. */
async function tryAndKeep(
  arrival: Arrival,
  { folder, settings, dryRun }: Archive,
  waiting: Waiting,
  terminal: Terminal,
): Promise<Problem[]> {
  const whole = await written(arrival, waiting);
  const { records, count, problems } = await trial(whole, settings, arrival.place);
  const [record] = records;
  if (!record) return problems;
  const isOne = isOneArticle(record.source.format);
  const name = isOne ? nameFor(record) : arrival.name;
  const beside = name + SIDECAR;
  const files: Incoming[] = [{ name: name + arrival.extension, bytes: arrival.bytes, whole }];
  if (arrival.sidecar !== null && !(await isKnown(path.join(folder, beside), arrival.sidecar))) {
    files.unshift(incoming(beside, arrival.sidecar));
  }
  const kept = dryRun ? await wouldKeep(folder, files) : await keep(folder, waiting, files);
  if (kept.taken !== null) {
    return [addProblem("add-name-taken", { file: arrival.place, found: shownPath(kept.taken, terminal.env) })];
  }
  const place = shownPath(kept.files.at(-1) ?? folder, terminal.env);
  if (dryRun) tell(terminal, { ar: `كان سيُحفظ الأصل: ${place}`, en: `Would be kept: ${place}` });
  else tell(terminal, { ar: `حُفظ الأصل: ${place}`, en: `Kept: ${place}` });
  for (const each of records) terminal.print(viewRecord(isOne ? { ...each, id: name } : each, terminal.voice));
  if (count > records.length) {
    const [all, shown] = [articles(count), String(records.length)];
    tell(terminal, { ar: `فيه ${all.ar}، عُرض منها ${shown}.`, en: `It holds ${all.en}, ${shown} of them shown.` });
  }
  return isOne ? problems.filter(({ severity }) => severity === "error") : problems;
}

/** What `keep` would give: the files, or the name that another file has. */
async function wouldKeep(folder: string, incoming: readonly Incoming[]): Promise<Awaited<ReturnType<typeof keep>>> {
  const files = incoming.map(({ name }) => path.join(folder, name));
  for (const file of files) if ((await lstat(file).catch(() => null)) !== null) return { files: [], taken: file };
  return { files, taken: null };
}

/** Whether a sidecar of the same page stands there: its capture never came. It tells when these bytes were first fetched. */
async function isKnown(file: string, sidecar: string): Promise<boolean> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return false;
  const [there, own] = [parseSidecar(text, file), parseSidecar(sidecar, file)];
  return !("code" in there) && !("code" in own) && there.url === own.url;
}

/** Writes the capture, and the sidecar beside it, into a folder of their own among what waits: any name may be theirs. */
async function written({ name, extension, bytes, sidecar }: Arrival, waiting: Waiting): Promise<string> {
  const folder = path.join(waiting.folder, "trial");
  const file = path.join(folder, name + extension);
  await mkdir(folder);
  await writeWhole(file, bytes);
  if (sidecar) await writeWhole(path.join(folder, name + SIDECAR), Buffer.from(sidecar));
  return file;
}

/** The first records that the capture gives and the number of all; problems name the file or address as the person wrote it. */
async function trial(
  file: string,
  settings: ArchiveSettings,
  place: string,
): Promise<{ records: ArticleRecord[]; count: number; problems: Problem[] }> {
  const records: ArticleRecord[] = [];
  let count = 0;
  const problems: Problem[] = [];
  for await (const outcome of readRecords([file], settings)) {
    if (outcome.record && count++ < MOST_SHOWN) records.push(outcome.record);
    for (const each of outcome.problems)
      problems.push(each.file?.startsWith(path.dirname(file)) ? { ...each, file: place } : each);
  }
  return { records, count, problems };
}
