import type { ArticleRecord } from "../../record/schema.ts";
import { type Term, termsOf } from "./terms.ts";

/** What an article is about: its weightiest terms, normalised to length 1, weightiest first. */
export type Vector = readonly WeightedTerm[];

/** A term of a vector. */
export interface WeightedTerm {
  /** Number of the term in this archive. */
  readonly term: number;
  readonly weight: number;
  readonly printed: string;
}

/** Terms kept of an article; more adds common words only. */
const KEPT = 40;
/** Share of an archive's articles above which a word tells nothing («قال», «الرئيس»), once the archive is large enough to know. */
const COMMON_SHARE = 0.1;
/** A word in no more articles than this is never too common: in five articles every shared word stands in two fifths of them. */
const SMALL = 50;

const byWeight = (a: WeightedTerm, b: WeightedTerm): number => b.weight - a.weight || a.term - b.term;

/** Largest archive whose analysed texts are all kept in memory (some 6 KB an article); a larger one is analysed twice. */
const MOST_KEPT = 20_000;

/** Gives the terms of the article at an index. */
type Reader = (index: number) => ReadonlyMap<string, Term>;

function readerOf(records: readonly ArticleRecord[]): Reader {
  const none = new Map<string, Term>();
  const analyse: Reader = (index) => {
    const record = records[index];
    return record ? termsOf(record) : none;
  };
  if (records.length > MOST_KEPT) return analyse;
  const kept = records.map(termsOf);
  return (index) => kept[index] ?? none;
}

/** Numbers terms and counts in how many articles each stands. */
function documentFrequencies(size: number, read: Reader): Map<string, { term: number; articles: number }> {
  const frequencies = new Map<string, { term: number; articles: number }>();
  for (let index = 0; index < size; index++) {
    for (const key of read(index).keys()) {
      const known = frequencies.get(key);
      if (known) known.articles++;
      else frequencies.set(key, { term: frequencies.size, articles: 1 });
    }
  }
  return frequencies;
}

/**
 * TF-IDF vectors, in the order of the records: (1 + ln count) × ln(1 + N / articles) (Salton and Buckley 1988, "ltc"; the 1
 * keeps a word that all articles of a small archive share, which is what that archive is about).
 * A word of one article alone relates it to nothing and is left out.
 */
export function vectorsOf(records: readonly ArticleRecord[]): Vector[] {
  const size = records.length;
  const read = readerOf(records);
  const frequencies = documentFrequencies(size, read);
  const most = Math.max(SMALL, size * COMMON_SHARE);
  const weigh = (key: string, { count, printed }: Term): WeightedTerm[] => {
    const known = frequencies.get(key);
    if (known === undefined || known.articles < 2 || known.articles > most) return [];
    return [{ term: known.term, weight: (1 + Math.log(count)) * Math.log(1 + size / known.articles), printed }];
  };
  return records.map((_, index) => {
    const kept = [...read(index)]
      .flatMap(([key, term]) => weigh(key, term))
      .sort(byWeight)
      .slice(0, KEPT);
    const length = Math.hypot(...kept.map(({ weight }) => weight));
    return kept.map((term) => ({ ...term, weight: term.weight / length }));
  });
}
