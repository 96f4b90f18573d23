import type { ArchiveTable } from "./bundle-types.ts";
import type { Plan, Term } from "./terms.ts";

/** Which articles answer a question, and how well: BM25 over weighted fields, coverage, proximity. Browser-safe, pure. */

/** The parameters of ranking; one set for every archive and every question, fixed on the dev queries (bench/search). */
export interface RankingWeights {
  /** BM25 saturation and length normalisation (Robertson & Zaragoza 2009). */
  readonly k1: number;
  readonly b: number;
  /** What an occurrence in the headline, and in the standfirst, counts for, where one in the text counts 1. */
  readonly headline: number;
  readonly standfirst: number;
  /** What the exact form adds to the stem's score. */
  readonly exact: number;
}

export const WEIGHTS: RankingWeights = { k1: 1.2, b: 0.7, headline: 5, standfirst: 2, exact: 0.5 };

/** An article with its score. */
export interface Ranked {
  readonly article: number;
  readonly score: number;
  /** Whether every known word of the question occurs. */
  readonly complete: boolean;
  readonly fragment: string;
}

const idf = (articles: number, holding: number): number => Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));

/** Adds up the scores of all terms for every article that has one. Best first; equal scores in order of articles. */
export function rank(
  { terms, excluded, unknown }: Plan,
  table: ArchiveTable,
  weights: RankingWeights = WEIGHTS,
): Ranked[] {
  const { articles, headlineWords, standfirstWords, textWords } = table;
  const length = (i: number): number => (headlineWords[i] ?? 0) + (standfirstWords[i] ?? 0) + (textWords[i] ?? 0);
  let total = 0;
  for (let i = 0; i < articles; i++) total += length(i);
  const average = total / articles || 1;

  const scores = new Map<number, { score: number; terms: number; fragment: string }>();
  const banned = new Set(excluded.flatMap(({ occurring }) => [...occurring.keys()]));
  for (const term of terms) scoreTerm(term);

  function scoreTerm({ occurring, code }: Term): void {
    const rare = idf(articles, occurring.size);
    const exactIn = new Map<number, number>();
    const weigh = (article: number, position: number): number => {
      const headline = headlineWords[article] ?? 0;
      if (position < headline) return weights.headline;
      return position < headline + (standfirstWords[article] ?? 0) ? weights.standfirst : 1;
    };
    let exactArticles = 0;
    for (const [article, { positions, codes }] of occurring) {
      let exact = 0;
      positions.forEach((position, k) => {
        if (code === -1 || codes[k] === code) exact += weigh(article, position);
      });
      exactIn.set(article, exact);
      if (exact > 0) exactArticles++;
    }
    const rareExact = idf(articles, exactArticles);
    for (const [article, { positions, fragment }] of occurring) {
      if (banned.has(article)) continue;
      let frequency = 0;
      for (const position of positions) frequency += weigh(article, position);
      const norm = weights.k1 * (1 - weights.b + (weights.b * length(article)) / average);
      const saturated = (tf: number): number => (tf * (weights.k1 + 1)) / (tf + norm);
      const gain = rare * saturated(frequency) + weights.exact * rareExact * saturated(exactIn.get(article) ?? 0);
      const known = scores.get(article);
      if (known) {
        known.score += gain;
        known.terms++;
      } else scores.set(article, { score: gain, terms: 1, fragment });
    }
  }

  const needed = terms.length + (unknown.length > 0 ? 1 : 0);
  return [...scores]
    .map(([article, { score, terms: held, fragment }]) => ({ article, score, complete: held === needed, fragment }))
    .sort((x, y) => Number(y.complete) - Number(x.complete) || y.score - x.score || x.article - y.article);
}
