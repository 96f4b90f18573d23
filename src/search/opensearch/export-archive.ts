import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { API, Types } from "@opensearch-project/opensearch";
import { makeFolder } from "../../files/make-folder.ts";
import { keyOf, programOf } from "../../store/keys.ts";
import type { Store } from "../../store/store.ts";
import { type CountedArchive, countArchive } from "../count-archive.ts";
import { WEIGHTS } from "../rank.ts";
import type { SearchDocument } from "../search-types.ts";
import { fingerprintOf } from "../write-part.ts";
import { bulkParts } from "./bulk-parts.ts";
import { engineArticle, type Repetitions } from "./engine-article.ts";
import { INDEX_FORMAT, indexTemplate, type Volume } from "./index-template.ts";
import { type ExportReceipt, exportsIn, isContinued, nextName, RECEIPT } from "./receipt.ts";
import { sendScript } from "./send-script.ts";

/**
 * An archive as files for OpenSearch: the whole of it for a new index that takes the old one's place, or what changed since an
 * export for the index that stands. An export is written beside its place and named when it is whole: one that was killed
 * is none, and the next begins where the last whole one ended. Build side.
 */

/** What to export. */
export interface ExportRequest {
  readonly documents: readonly SearchDocument[];
  readonly variants?: readonly (readonly string[])[];
  readonly store?: Store;
  /** Name that the site asks. */
  readonly alias: string;
  /** Folder of the exports. */
  readonly out: string;
  /** The export that was sent last; null begins anew. */
  readonly since: ExportReceipt | null;
  /** Bytes of a bulk file; the program's own where it is not said. */
  readonly largestPart?: number;
}

/** What was written. */
export interface ExportReport {
  /** Folder of the export; null where nothing changed. */
  readonly folder: string | null;
  readonly kind: "full" | "changes";
  readonly index: string;
  readonly articles: number;
  /** Articles sent, and articles taken out. */
  readonly sent: number;
  readonly removed: number;
  readonly parts: number;
}

/** How often a word of a field is sent: its weight in ranking. */
export const REPETITIONS: Repetitions = { headline: WEIGHTS.headline, standfirst: WEIGHTS.standfirst };
/** Terms that are made of a token. */
const TERMS = 3;

/** The words of an archive, and the terms the engine makes of them. */
export function volumeOf({ parts }: Pick<CountedArchive, "parts">): Volume {
  let [words, terms] = [0, 0];
  for (const { words: counted } of parts) {
    for (const { headline, standfirst, text } of counted.lengths) {
      words += headline + standfirst + text;
      terms += TERMS * (REPETITIONS.headline * headline + REPETITIONS.standfirst * standfirst + text);
    }
  }
  return { words, terms };
}

const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The actions that put the new index in the place of all others of its alias, in one step. */
const swap = (alias: string, index: string): API.Indices_UpdateAliases_RequestBody => ({
  actions: [{ remove: { index: `${alias}-*`, alias, must_exist: false } }, { add: { index, alias } }],
});

/** An article's line, and its fingerprint. */
type Line = readonly [id: string, json: string, fingerprint: string];

/** Articles one by one: of a large archive never all are held. */
function* linesOf(documents: readonly SearchDocument[], { indexer }: CountedArchive): Generator<Line> {
  for (const document of documents) {
    const tokens = indexer.wordsOf(document).map(({ token }) => token);
    const json = JSON.stringify(engineArticle(document, tokens, REPETITIONS));
    yield [document.id, json, fingerprint(json)];
  }
}

const action = (operation: Types.Core_Bulk.OperationContainer): string => JSON.stringify(operation);

/** Writes the bulk files; the receipt of what the index then holds, and what was done. */
function writeBulk(
  lines: Iterable<Line>,
  folder: string,
  index: string,
  { since, largestPart }: Pick<ExportRequest, "largestPart" | "since">,
): { articles: Record<string, string>; sent: number; removed: number; parts: readonly string[] } {
  const bulk = bulkParts(folder, largestPart);
  const articles: Record<string, string> = {};
  let sent = 0;
  for (const [id, json, print] of lines) {
    articles[id] = print;
    if (since?.articles[id] === print) continue;
    bulk.add(action({ index: { _index: index, _id: id } }), json);
    sent++;
  }
  const gone = Object.keys(since?.articles ?? {}).filter((id) => !Object.hasOwn(articles, id));
  for (const id of gone) bulk.add(action({ delete: { _index: index, _id: id } }));
  return { articles, sent, removed: gone.length, parts: bulk.finish() };
}

/** What decides about the words of an index beside its articles. */
const PROGRAM = ["src/arabic/", "src/search/"] as const;

/** A name for a new index: another for other articles or another program, the same for the same. */
const indexName = ({ alias, documents }: ExportRequest, template: string): string =>
  `${alias}-${keyOf(programOf(PROGRAM), template, ...documents.map(fingerprintOf)).slice(0, 12)}`;

const UNFINISHED = /^\.unfinished-(\d+)-[0-9a-f]+$/u;

/** Takes away what processes that are gone left. */
function clearUnfinished(out: string): void {
  for (const name of readdirSync(out)) {
    const [, pid] = UNFINISHED.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(out, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Gives a finished export its name; one of an earlier run under it is another archive's or was not finished. */
function place(unfinished: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

/**
 * Writes an export.
 * @throws what the file system throws; what is unfinished then is taken away
 */
export function exportArchive(request: ExportRequest): ExportReport {
  const { documents, alias, out, variants = [], store } = request;
  const counted = countArchive(documents, { variants, ...(store ? { store } : {}) });
  const volume = volumeOf(counted);
  const since = request.since && isContinued(request.since, alias, volume) ? request.since : null;
  const template = `${JSON.stringify(indexTemplate(alias, volume), null, 2)}\n`;
  const index = since?.index ?? indexName(request, template);
  makeFolder(out);
  clearUnfinished(out);
  const unfinished = path.join(out, `.unfinished-${process.pid}-${randomBytes(4).toString("hex")}`);
  mkdirSync(unfinished);
  try {
    const bulk = writeBulk(linesOf(documents, counted), unfinished, index, { ...request, since });
    const { articles, sent, removed, parts } = bulk;
    const kind = since ? "changes" : "full";
    const report = { kind, index, articles: documents.length, sent, removed, parts: parts.length } as const;
    if (since && parts.length === 0) return { ...report, folder: null };
    if (kind === "full") {
      writeFileSync(path.join(unfinished, "template.json"), template);
      writeFileSync(path.join(unfinished, "aliases.json"), `${JSON.stringify(swap(alias, index), null, 2)}\n`);
    }
    writeFileSync(path.join(unfinished, "send.sh"), sendScript({ alias, index, parts, kind }));
    const receipt: ExportReceipt = { format: INDEX_FORMAT, alias, index, volume: since?.volume ?? volume, articles };
    writeFileSync(path.join(unfinished, RECEIPT), JSON.stringify(receipt));
    const folder = path.join(out, nextName(exportsIn(out), kind));
    place(unfinished, folder);
    return { ...report, folder };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
