import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { tableFiles } from "./archive-table.ts";
import { type CountOptions, knowledgeOf } from "./count-archive.ts";
import { type IndexedPart, indexNewest, indexSettled, writeFiles } from "./index-parts.ts";
import { KeptParts } from "./kept-parts.ts";
import { interfaceFiles, writeEntry } from "./pagefind-indexer.ts";
import { wordCount } from "./part-texts.ts";
import { partition, SIZES, settledAndNewest } from "./partition.ts";
import type { SearchDocument } from "./search-types.ts";

/** What was written. */
export interface BundleReport {
  readonly articles: number;
  /** Words indexed, all articles together. */
  readonly words: number;
  /** Bytes of all files of the bundle, as they lie on disk. */
  readonly bytes: number;
  /** Bytes of the kinds of files, as they lie on disk. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Settings of a bundle. */
export interface BundleOptions extends CountOptions {
  /** Whether a file of an earlier build is taken over by whoever publishes, by its path in the bundle: it is not written then. */
  readonly isThere?: (path: string) => boolean;
}

/** Bytes of the kinds of files in a folder, by the folder they lie in or by their ending; Pagefind's interfaces are no part of it. */
function sizesIn(folder: string): Record<string, number> {
  const parts: Record<string, number> = {};
  const interfaces = new Set(interfaceFiles(folder));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || interfaces.has(entry.name)) continue;
    const inside = entry.parentPath.slice(folder.length + 1);
    const part = inside === "" ? entry.name.replace(/^.*?\.(?=[^.]+$)/u, "") : inside;
    parts[part] = (parts[part] ?? 0) + statSync(join(entry.parentPath, entry.name)).size;
  }
  return parts;
}

function refuseWhatLies(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  // Dot files are no part of any bundle: a folder may carry a mark of whose it is.
  if (readdirSync(outDir).some((name) => !name.startsWith(".")))
    throw new Error(`${outDir} is not empty: a search bundle needs a folder of its own`);
}

/**
 * Writes the search bundle of an archive: Pagefind's own, made by its indexer, with our lexicon and table beside it. Same
 * documents in the same order, same bytes. All files but two entries (`pagefind-entry.json`, `warraq.json.gz`) and Pagefind's
 * programs are named by their content.
 * @param outDir folder to write to; created, and must be empty so that nothing of an older bundle is found
 * @throws Error when the folder holds anything, two articles have one address, or Pagefind's index is not what was asked for
 */
export async function writeSearchBundle(
  documents: readonly SearchDocument[],
  outDir: string,
  options: BundleOptions = {},
): Promise<BundleReport> {
  refuseWhatLies(outDir);
  const { sizes = SIZES, store, isThere = () => false } = options;
  const parts = partition(documents, sizes);
  const place = { folder: outDir, isThere };
  const ground = { known: knowledgeOf(options), place, kept: store ? new KeptParts(store) : null };
  const { settled: others, newest: last } = settledAndNewest(parts);
  const settled = await indexSettled(others, ground);
  const newest = last === null ? null : await indexNewest(last, settled, ground);
  const indexed = new Map([...settled.parts, ...(newest ? [newest.part] : [])].map((one) => [one.part.name, one]));
  const all = parts.map(({ name }) => indexed.get(name) as IndexedPart);
  const entries = all.filter(({ part }) => part.documents.length > 0);
  writeEntry(outDir, new Map(entries.map(({ part, report }) => [part.name, report.entry])));
  writeFiles(tableFiles(all, { shards: settled.shards, newest: newest?.lexicon ?? null }), place);
  const kinds = sizesIn(outDir);
  return {
    articles: documents.length,
    words: all.flatMap(({ part }) => part.lengths).reduce((sum, own) => sum + wordCount(own), 0),
    bytes: Object.values(kinds).reduce((sum, size) => sum + size, 0),
    parts: kinds,
  };
}
