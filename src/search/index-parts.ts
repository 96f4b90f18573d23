import { ARCHIVE_FILE, type BundleFile } from "./bundle-files.ts";
import type { NewestLexicon } from "./bundle-types.ts";
import { countPart } from "./count-archive.ts";
import type { KeptParts } from "./kept-parts.ts";
import { packWords, type SettledWords, settledWords, unpackWords, withNewest } from "./newest-words.ts";
import type { Part } from "./partition.ts";
import { type Place, writeInto } from "./place.ts";
import { type Knowledge, vocabularyOf } from "./vocabulary.ts";
import { lexiconFiles, type Shards } from "./write-lexicon.ts";
import { newestLexicon } from "./write-newest.ts";
import { Indexer, type MeasuredPart, type PartReport, writePart } from "./write-part.ts";

/**
 * The parts of an archive, indexed: those that are settled by what they say together, the newest beside them. Build side.
 */

/** What parts are indexed with. */
export interface Ground {
  readonly known: Knowledge;
  readonly place: Place;
  /** What earlier builds made; null where nothing is kept. */
  readonly kept: KeptParts | null;
}

/** A part and what became of it. */
export interface IndexedPart {
  readonly part: MeasuredPart;
  readonly report: PartReport;
}

/** The settled parts, indexed. */
export interface Settled {
  readonly parts: readonly IndexedPart[];
  readonly shards: Shards;
  words(): SettledWords;
}

/** In how many articles of all parts each stem stands. */
function addedUp(reports: readonly PartReport[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { articlesUnder } of reports)
    for (const [stem, articles] of articlesUnder) sums.set(stem, (sums.get(stem) ?? 0) + articles);
  return sums;
}

/** Writes files that are not there already. */
export function writeFiles(files: readonly BundleFile[], { folder, isThere }: Place): void {
  for (const file of files) if (file.path === ARCHIVE_FILE || !isThere(file.path)) writeInto(folder, file);
}

/** What an earlier build made of the settled parts. */
function settledBefore(parts: readonly Part[], { known, kept, place }: Ground): Settled | null {
  const before = kept?.together(parts, known.groups, place);
  if (!kept || !before) return null;
  const { reports, lengths, shards } = before;
  return {
    parts: parts.map((part, i) => ({
      part: { ...part, lengths: lengths[i] ?? [] },
      report: reports[i] as PartReport,
    })),
    shards,
    words: () => unpackWords(kept.words(parts, known.groups) ?? "", known.apart),
  };
}

/** Indexes the parts that hold all but the newest articles, and writes their lexicon. */
export async function indexSettled(parts: readonly Part[], ground: Ground): Promise<Settled> {
  const before = settledBefore(parts, ground);
  if (before) return before;
  const { known, kept, place } = ground;
  const all = parts.map((part) => countPart(part, known, kept));
  const words = all.map((part) => part.words);
  const vocabulary = vocabularyOf(words, known);
  const indexer = new Indexer(vocabulary);
  const indexed: IndexedPart[] = [];
  for (const part of all)
    indexed.push({
      part,
      report: await (kept?.write(part, indexer, place) ?? writePart(part, indexer, place.folder)),
    });
  const articlesUnder = addedUp(indexed.map(({ report }) => report));
  const { files, shards } = lexiconFiles(vocabulary, articlesUnder);
  writeFiles(files, place);
  const settled = settledWords(words, vocabulary, articlesUnder);
  kept?.putTogether(all, known.groups, { shards, indexer, words: packWords(settled), files });
  return { parts: indexed, shards, words: () => settled };
}

/** Indexes the newest articles, and writes what they add to the lexicon. */
export async function indexNewest(
  newest: Part,
  settled: Settled,
  ground: Ground,
): Promise<{ part: IndexedPart; lexicon: NewestLexicon }> {
  const { known, kept, place } = ground;
  const part = countPart(newest, known, kept);
  const words = settled.words();
  const all = withNewest(words, part.words, known);
  const indexer = new Indexer(all);
  const report = await (kept?.write(part, indexer, place) ?? writePart(part, indexer, place.folder));
  const { files, newest: lexicon } = newestLexicon(words, all, report.articlesUnder);
  writeFiles(files, place);
  return { part: { part, report }, lexicon };
}
