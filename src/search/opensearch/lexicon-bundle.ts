import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { monthNames, stopWordList } from "../../arabic/search-data.ts";
import { columnOf } from "../archive-table.ts";
import { ARCHIVE_FILE, type BundleFile } from "../bundle-files.ts";
import { type ArchiveEntry, type FacetColumn, TABLE_FORMAT } from "../bundle-types.ts";
import { type CountOptions, countArchive } from "../count-archive.ts";
import { foldedMonths } from "../metadata.ts";
import { packed } from "../packed.ts";
import { packCounts, packDates } from "../packed-columns.ts";
import type { SearchDocument } from "../search-types.ts";
import { lexiconFiles, type Shards } from "../write-lexicon.ts";
import type { Indexer } from "../write-part.ts";

/**
 * What the search page of an archive loads whose articles an engine holds: the lexicon, and the names that questions may ask for.
 * No table of articles, no index: what a reader loads does not grow with the archive. Build side.
 */

/** Says in a bundle that an engine holds the articles, and where it answers. */
export const ENGINE_FILE = "engine.json";

/** In how many articles each indexed stem stands. */
function articlesUnder(documents: readonly SearchDocument[], indexer: Indexer): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const under of new Set(indexer.wordsOf(document).map((word) => word.under)))
      counts.set(under, (counts.get(under) ?? 0) + 1);
  return counts;
}

/** The names of a facet, without who has them. */
const namesOf = (values: readonly (readonly string[])[]): FacetColumn => ({ ...columnOf(values), of: [] });

function entryFile(documents: readonly SearchDocument[], shards: Shards): BundleFile {
  const entry: ArchiveEntry = {
    format: TABLE_FORMAT,
    articles: documents.length,
    parts: [],
    copies: [],
    stopWords: stopWordList(),
    months: foldedMonths(monthNames()),
    shards: shards.first,
    shardNames: shards.names,
    tables: [
      {
        headlineWords: packCounts([]),
        standfirstWords: packCounts([]),
        textLengths: "",
        dates: packDates([]),
        outlet: namesOf(documents.map(({ outlet }) => (outlet === null ? [] : [outlet]))),
        agency: namesOf(documents.map(({ agencies }) => agencies)),
        section: namesOf(documents.map(({ section }) => (section === null ? [] : [section]))),
      },
    ],
  };
  return { path: ARCHIVE_FILE, content: packed(JSON.stringify(entry)).content };
}

/**
 * Writes the bundle of an archive whose articles an engine holds.
 * @param options.address where the engine answers
 * @param options.isThere whether a file of an earlier build is taken over: it is not written then
 * @throws what the file system throws
 */
export function writeLexiconBundle(
  documents: readonly SearchDocument[],
  folder: string,
  options: CountOptions & { readonly address: string; readonly isThere?: (path: string) => boolean },
): void {
  const { vocabulary, indexer } = countArchive(documents, options);
  const { files, shards } = lexiconFiles(vocabulary, articlesUnder(documents, indexer));
  const engine = { path: ENGINE_FILE, content: Buffer.from(JSON.stringify({ opensearch: options.address })) };
  for (const { path, content } of [...files, engine, entryFile(documents, shards)]) {
    if (path.includes("/") && options.isThere?.(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
