import { background, forbiddenLinks, keptApart, stopWordList, variantGroups } from "../arabic/search-data.ts";
import type { Store } from "../store/store.ts";
import { gatherWords } from "./gather-words.ts";
import { KeptParts } from "./kept-parts.ts";
import { settledWords, withNewest } from "./newest-words.ts";
import { readTexts } from "./part-texts.ts";
import { type Part, partition, SIZES, type Sizes, settledAndNewest } from "./partition.ts";
import type { SearchDocument } from "./search-types.ts";
import { type Knowledge, type Vocabulary, vocabularyOf } from "./vocabulary.ts";
import { type CountedPart, fingerprintOf, Indexer } from "./write-part.ts";

/** An archive's words counted, and which of them are one: what every index of it is made with. Build side. */

/** What counting may be told. */
export interface CountOptions {
  /** The archive's own groups of spellings (`variants` of archive.yaml), beside the program's. */
  readonly variants?: readonly (readonly string[])[];
  /** Where parts of earlier builds are kept; without it all are made anew. */
  readonly store?: Store;
  /** From which size on the archive is parted; the program's own sizes where it is not said. */
  readonly sizes?: Sizes;
}

/** A counted archive. */
export interface CountedArchive {
  readonly parts: readonly CountedPart[];
  readonly vocabulary: Vocabulary;
  /** Says how words are indexed. */
  readonly indexer: Indexer;
  /** Parts of earlier builds; absent without a store. */
  readonly kept?: KeptParts;
}

/** What is known of Arabic, and of the archive's own spellings. */
export const knowledgeOf = ({ variants = [] }: CountOptions): Knowledge => ({
  groups: [...variantGroups(), ...variants],
  apart: keptApart(),
  stopWords: stopWordList(),
  forbidden: forbiddenLinks(),
  background: background(),
});

/** A part with its words counted; `kept` are those of earlier builds, if any are. */
export function countPart(part: Part, known: Knowledge, kept: KeptParts | null | undefined): CountedPart {
  if (kept) return kept.counted(part, known);
  const texts = readTexts(part.documents, part.documents.map(fingerprintOf));
  const words = gatherWords(texts, known);
  return { ...part, lengths: words.lengths, words, texts: () => texts };
}

/** Counts the words of an archive's articles, part by part; the newest beside the others, as they are indexed. */
export function countArchive(documents: readonly SearchDocument[], options: CountOptions): CountedArchive {
  const { store, sizes = SIZES } = options;
  const known = knowledgeOf(options);
  const kept = store && new KeptParts(store);
  const parts = partition(documents, sizes).map((part) => countPart(part, known, kept));
  const { settled, newest } = settledAndNewest(parts);
  const others = parts.filter((part) => settled.includes(part)).map(({ words }) => words);
  const decided = vocabularyOf(others, known);
  const last = parts.find((part) => part === newest);
  const vocabulary = last ? withNewest(settledWords(others, decided, new Map()), last.words, known) : decided;
  return { parts, vocabulary, indexer: new Indexer(vocabulary), ...(kept ? { kept } : {}) };
}
