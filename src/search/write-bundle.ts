import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { stopWordList, variantGroups } from "../arabic/search-data.ts";
import type { ArchiveTable, FacetColumn, Fragment } from "./bundle-types.ts";
import { type BundleFile, engineFiles } from "./engine-files.ts";
import { ARCHIVE_FILE, fragmentPath, pageHash } from "./pagefind-format.ts";
import type { SearchDocument } from "./search-types.ts";
import { gatherVocabulary, indexedPostings, type PartLengths, type Vocabulary } from "./vocabulary.ts";
import { indexFiles, packed } from "./write-index.ts";
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

/** A facet as names and, for each article, their numbers (−1: none). */
function column(valuesOf: readonly (readonly string[])[]): FacetColumn {
  const values = [...new Set(valuesOf.flat())].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const number = new Map(values.map((value, i) => [value, i]));
  const of = valuesOf.map((own) => {
    const numbers = own.map((value) => number.get(value) as number);
    return numbers.length === 1 ? (numbers[0] as number) : numbers.length === 0 ? -1 : numbers;
  });
  return { values, of };
}

/** The fragment of an article: original words, and all that a result shows. */
function fragmentOf(document: SearchDocument, { headline, standfirst, text }: PartLengths): Fragment {
  const { id, url, date, dateShown, dateBasis, outlet } = document;
  const known = { title: document.headline, standfirst: document.standfirst, id, date, dateShown, dateBasis, outlet };
  const meta = Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  return {
    url,
    content: document.text,
    word_count: headline + standfirst + text,
    filters: document.agencies.length > 0 ? { agency: document.agencies } : {},
    meta,
    anchors: [],
  };
}

function archiveTable(
  documents: readonly SearchDocument[],
  { lengths, variants, compounds }: Vocabulary,
  shards: string[],
): ArchiveTable {
  const optional = (value: string | null): string[] => (value === null ? [] : [value]);
  return {
    format: 1,
    articles: documents.length,
    headlineWords: lengths.map(({ headline }) => headline),
    standfirstWords: lengths.map(({ standfirst }) => standfirst),
    textWords: lengths.map(({ text }) => text),
    dates: documents.map(({ date }) => date),
    outlet: column(documents.map(({ outlet }) => optional(outlet))),
    agency: column(documents.map(({ agencies }) => agencies)),
    section: column(documents.map(({ section }) => optional(section))),
    stopWords: stopWordList(),
    variants,
    compounds,
    shards,
  };
}

/** Letters of a fragment's name: every reader loads all names, so they are as short as Pagefind's own; longer where two meet. */
const NAME_LETTERS = 7;

function fragmentName(digest: string, taken: Set<string>): string {
  let letters = NAME_LETTERS;
  while (taken.has(digest.slice(0, letters)) && letters < digest.length) letters++;
  taken.add(digest.slice(0, letters));
  return digest.slice(0, letters);
}

/** All files of a bundle, engine included, in order of their paths. */
export async function bundleFiles(
  documents: readonly SearchDocument[],
  options: BundleOptions = {},
): Promise<{ files: BundleFile[]; words: number }> {
  const vocabulary = gatherVocabulary(documents, [...variantGroups(), ...(options.variants ?? [])]);
  const { files: lexicon, shards } = lexiconFiles(vocabulary);
  const taken = new Set<string>();
  const fragments = documents.map((document, article) => {
    const content = Buffer.from(JSON.stringify(fragmentOf(document, vocabulary.lengths[article] as PartLengths)));
    const name = fragmentName(createHash("sha256").update(document.id).update(content).digest("hex"), taken);
    return { name, file: { path: fragmentPath(name), content: packed(content) } };
  });
  const pages = fragments.map(({ name }, article) => pageHash(article, name));
  const table = Buffer.from(JSON.stringify(archiveTable(documents, vocabulary, shards)));
  const files = [
    ...(await engineFiles()),
    ...indexFiles(indexedPostings(vocabulary), pages),
    ...lexicon,
    ...fragments.map(({ file }) => file),
    { path: ARCHIVE_FILE, content: gzipSync(table, { level: 9 }) },
  ];
  const wordCount = vocabulary.lengths.reduce(
    (sum, { headline, standfirst, text }) => sum + headline + standfirst + text,
    0,
  );
  return { files, words: wordCount };
}

/**
 * Writes the search bundle of an archive. Same documents in the same order, same bytes.
 * @param outDir folder to write to; created, and must be empty so that nothing of an older bundle is found
 * @throws Error when the folder holds anything, or Pagefind's engine cannot be had
 */
export async function writeSearchBundle(
  documents: readonly SearchDocument[],
  outDir: string,
  options: BundleOptions = {},
): Promise<BundleReport> {
  mkdirSync(outDir, { recursive: true });
  if (readdirSync(outDir).length > 0)
    throw new Error(`${outDir} is not empty: a search bundle needs a folder of its own`);
  const { files, words } = await bundleFiles(documents, options);
  const parts: Record<string, number> = {};
  const folders = new Set<string>();
  for (const { path, content } of files) {
    const target = join(outDir, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(target, content);
    const part = path.includes("/") ? path.slice(0, path.indexOf("/")) : path.replace(/^.*?\.(?=[^.]+$)/u, "");
    parts[part] = (parts[part] ?? 0) + content.length;
  }
  return { articles: documents.length, words, bytes: Object.values(parts).reduce((sum, size) => sum + size, 0), parts };
}
