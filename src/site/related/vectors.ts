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

/** Numbers terms and counts in how many articles each stands. Two passes are needed; texts are analysed once more rather than kept. */
function documentFrequencies(records: readonly ArticleRecord[]): Map<string, { term: number; articles: number }> {
  const frequencies = new Map<string, { term: number; articles: number }>();
  for (const record of records) {
    for (const key of termsOf(record).keys()) {
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
  const frequencies = documentFrequencies(records);
  const size = records.length;
  const most = Math.max(SMALL, size * COMMON_SHARE);
  const weigh = (key: string, { count, printed }: Term): WeightedTerm[] => {
    const known = frequencies.get(key);
    if (known === undefined || known.articles < 2 || known.articles > most) return [];
    return [{ term: known.term, weight: (1 + Math.log(count)) * Math.log(1 + size / known.articles), printed }];
  };
  return records.map((record) => {
    const kept = [...termsOf(record)]
      .flatMap(([key, term]) => weigh(key, term))
      .sort(byWeight)
      .slice(0, KEPT);
    const length = Math.hypot(...kept.map(({ weight }) => weight));
    return kept.map((term) => ({ ...term, weight: term.weight / length }));
  });
}
