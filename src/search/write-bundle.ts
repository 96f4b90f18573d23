import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { background, forbiddenLinks, keptApart, stopWordList, variantGroups } from "../arabic/search-data.ts";
import { archiveTable } from "./archive-table.ts";
import { markedContent, textOf } from "./article-text.ts";
import { ARCHIVE_FILE } from "./bundle-files.ts";
import { checkIndex } from "./check-index.ts";
import { facetsOf, momentOf } from "./facets.ts";
import { indexedAddress, type PagefindFragment } from "./pagefind-facts.ts";
import { type IndexRecord, indexRecords, interfaceFiles, rewriteFragments } from "./pagefind-indexer.ts";
import type { SearchDocument } from "./search-types.ts";
import { gatherVocabulary, type PartLengths, type Vocabulary } from "./vocabulary.ts";
import { lexiconFiles } from "./write-lexicon.ts";

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
export interface BundleOptions {
  /** The archive's own groups of spellings (`variants` of archive.yaml), beside the program's. */
  readonly variants?: readonly (readonly string[])[];
}

const wordCount = ({ headline, standfirst, text }: PartLengths): number => headline + standfirst + text;

/** What a result shows of an article beside its text, by the names Pagefind's interfaces know (`title`) and our own. */
function metaOf(document: SearchDocument): Record<string, string> {
  const { headline, standfirst } = textOf(document);
  const { id, date, dateShown, dateBasis, outlet } = document;
  const known = { title: headline, standfirst: standfirst || null, id, date, dateShown, dateBasis, outlet };
  return Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The articles as Pagefind is given them. */
function* recordsOf(documents: readonly SearchDocument[], vocabulary: Vocabulary): Generator<IndexRecord> {
  for (const [article, document] of documents.entries()) {
    const fingerprint = createHash("sha256").update(JSON.stringify(document)).digest("hex").slice(0, 16);
    const moment = momentOf(document.date);
    yield {
      address: indexedAddress(document.url, fingerprint),
      tokens: vocabulary.tokens(article),
      filters: facetsOf(document),
      sort: moment === null ? {} : { date: moment },
    };
  }
}

/**
 * Puts the original text back into Pagefind's fragments.
 * @returns the id of each article's fragment, in the order of articles
 * @throws Error when Pagefind counted other words than there are
 */
function putTextBack(documents: readonly SearchDocument[], { lengths }: Vocabulary, folder: string): string[] {
  const numbers = new Map(documents.map(({ url }, article) => [url, article]));
  const ids: string[] = new Array(documents.length).fill("");
  rewriteFragments(folder, (url, old, id): Omit<PagefindFragment, "anchors"> => {
    const article = numbers.get(url) ?? -1;
    const document = documents[article];
    if (document === undefined) throw new Error(`Pagefind wrote a fragment of no article: ${url}`);
    const count = wordCount(lengths[article] as PartLengths);
    if (old.word_count !== Math.max(1, count))
      throw new Error(`Pagefind counted ${old.word_count} words in «${document.id}», there are ${count}.`);
    ids[article] = id;
    return { ...old, url, content: markedContent(textOf(document)), word_count: count, meta: metaOf(document) };
  });
  const missing = ids.indexOf("");
  if (missing >= 0) throw new Error(`Pagefind wrote no fragment of «${documents[missing]?.id}».`);
  return ids;
}

/** Bytes of the kinds of files in a folder, by the folder they lie in or by their ending; Pagefind's interfaces are no part of it. */
function sizes(folder: string): Record<string, number> {
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

/**
 * Writes the search bundle of an archive: Pagefind's own, made by its indexer, with our lexicon and table beside it. Same
 * documents in the same order, same bytes.
 * @param outDir folder to write to; created, and must be empty so that nothing of an older bundle is found
 * @throws Error when the folder holds anything, two articles have one address, or Pagefind's index is not what was asked for
 */
export async function writeSearchBundle(
  documents: readonly SearchDocument[],
  outDir: string,
  options: BundleOptions = {},
): Promise<BundleReport> {
  mkdirSync(outDir, { recursive: true });
  // Dot files are no part of any bundle: a folder may carry a mark of whose it is.
  if (readdirSync(outDir).some((name) => !name.startsWith(".")))
    throw new Error(`${outDir} is not empty: a search bundle needs a folder of its own`);
  const vocabulary = gatherVocabulary(documents, {
    groups: [...variantGroups(), ...(options.variants ?? [])],
    apart: keptApart(),
    stopWords: stopWordList(),
    forbidden: forbiddenLinks(),
    background: background(),
  });
  const words = vocabulary.lengths.reduce((sum, own) => sum + wordCount(own), 0);
  await indexRecords(recordsOf(documents, vocabulary), words, outDir);
  const ids = documents.length === 0 ? [] : putTextBack(documents, vocabulary, outDir);
  await checkIndex(outDir, ids, vocabulary);
  const { files, shards } = lexiconFiles(vocabulary);
  const table = JSON.stringify(archiveTable(documents, vocabulary, shards));
  for (const { path, content } of [...files, { path: ARCHIVE_FILE, content: gzipSync(table, { level: 9 }) }]) {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    writeFileSync(join(outDir, path), content);
  }
  const parts = sizes(outDir);
  return {
    articles: documents.length,
    words,
    bytes: Object.values(parts).reduce((sum, size) => sum + size, 0),
    parts,
  };
}
