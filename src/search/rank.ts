import type { ArchiveTable } from "./bundle-types.ts";
import { AS_PRINTED, type Occurrences, SAME_BUT_ARTICLE } from "./engine.ts";
import { recencyOf } from "./recency.ts";
import type { Plan, Term } from "./terms.ts";
import { lengthOf } from "./text-length.ts";

/**
 * Which articles answer a question, and how well: BM25 over weighted fields for the stem, the form without its article
 * and the form as printed; neighbours of the question that are neighbours in the text; coverage. Browser-safe, pure.
 */

/** The parameters of ranking; one set for every archive and every question, fixed on the dev queries (bench/search). */
export interface RankingWeights {
  /** BM25 saturation and length normalisation (Robertson & Zaragoza 2009). */
  readonly k1: number;
  readonly b: number;
  /** What an occurrence in the headline, and in the standfirst, counts for, where one in the text counts 1. */
  readonly headline: number;
  readonly standfirst: number;
  /** What the form as printed, and the form without its article, add to the stem's score. */
  readonly exact: number;
  readonly bare: number;
  /** What two neighbouring words of the question add where the second follows the first within `reach` words. */
  readonly near: number;
  readonly reach: number;
  /** What such a pair counts for in the headline, where one in the text counts 1. */
  readonly nearInHeadline: number;
  /** Power of the share of the question's weight (IDF) that an article covers. */
  readonly coverage: number;
  /** What the newest article gains over the oldest, as a share of its score: it parts equals, and no more. */
  readonly recency: number;
}

/** The set chosen on the dev queries. */
export const WEIGHTS: RankingWeights = {
  k1: 1.2,
  b: 0.7,
  headline: 8,
  standfirst: 2,
  exact: 0.3,
  bare: 0.3,
  near: 0.3,
  reach: 3,
  nearInHeadline: 4,
  coverage: 0.5,
  recency: 0.02,
};

/** An article with its score. */
export interface Ranked {
  readonly article: number;
  readonly score: number;
  /** Whether every word of the question occurs, as it was typed or in another form. */
  readonly complete: boolean;
}

interface Tally {
  score: number;
  terms: number;
  covered: number;
}

const idf = (articles: number, holding: number): number => Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));

const wordCounts = new WeakMap<ArchiveTable, Float32Array>();
const recencies = new WeakMap<ArchiveTable, Float32Array>();

/** Read off a table once: it does not change while the archive is open. */
function recency(table: ArchiveTable): Float32Array {
  const known = recencies.get(table) ?? recencyOf(table);
  recencies.set(table, known);
  return known;
}

/** Ranks the articles of one archive. */
class Ranker {
  private readonly table: ArchiveTable;
  private readonly weights: RankingWeights;
  private readonly lengths: Float32Array;
  private readonly average: number;
  readonly tallies = new Map<number, Tally>();

  constructor(table: ArchiveTable, weights: RankingWeights) {
    this.table = table;
    this.weights = weights;
    let lengths = wordCounts.get(table);
    if (lengths === undefined) {
      const { headlineWords, standfirstWords, textLengths } = table;
      lengths = Float32Array.from({ length: table.articles }, (_, article) => {
        const text = lengthOf(textLengths[article] ?? "#");
        return (headlineWords[article] ?? 0) + (standfirstWords[article] ?? 0) + text;
      });
      wordCounts.set(table, lengths);
    }
    this.lengths = lengths;
    this.average = lengths.reduce((sum, words) => sum + words, 0) / table.articles || 1;
  }

  /** About how many words an article has; kept, since every term of every question asks. */
  private length(article: number): number {
    return this.lengths[article] ?? 0;
  }

  /** BM25's share of a weighted frequency in an article. */
  private saturated(frequency: number, article: number): number {
    const { k1, b } = this.weights;
    return (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * this.length(article)) / this.average));
  }

  /** What a place counts for, by the field it stands in. */
  private weigh(article: number, position: number): number {
    const headline = this.table.headlineWords[article] ?? 0;
    if (position < headline) return this.weights.headline;
    return position < headline + (this.table.standfirstWords[article] ?? 0) ? this.weights.standfirst : 1;
  }

  private frequencies(article: number, { positions, likeness }: Occurrences): [number, number, number] {
    let stem = 0;
    let bare = 0;
    let exact = 0;
    for (let k = 0; k < positions.length; k++) {
      const weight = this.weigh(article, positions[k] as number);
      const kind = likeness[k] as number;
      stem += weight;
      if (kind >= SAME_BUT_ARTICLE) bare += weight;
      if (kind === AS_PRINTED) exact += weight;
    }
    return [stem, bare, exact];
  }

  /** Adds a term's score to every article that has it; returns the term's weight. */
  addTerm({ occurring }: Term): number {
    const found = [...occurring].map(([article, places]) => ({ article, of: this.frequencies(article, places) }));
    const { articles } = this.table;
    const rarity = [0, 1, 2].map((level) => idf(articles, found.filter(({ of }) => (of[level] as number) > 0).length));
    const shares = [1, this.weights.bare, this.weights.exact];
    for (const { article, of } of found) {
      let gain = 0;
      for (let level = 0; level < 3; level++) {
        const frequency = of[level] as number;
        if (frequency > 0)
          gain += (shares[level] as number) * (rarity[level] as number) * this.saturated(frequency, article);
      }
      const tally = this.tallies.get(article);
      if (tally) {
        tally.score += gain;
        tally.terms++;
        tally.covered += rarity[0] as number;
      } else this.tallies.set(article, { score: gain, terms: 1, covered: rarity[0] as number });
    }
    return rarity[0] as number;
  }

  /** Adds to articles in which the second of two neighbouring terms follows the first closely. */
  addNeighbours(first: Term, second: Term, weight: number): void {
    const fewer = first.occurring.size < second.occurring.size ? first.occurring : second.occurring;
    for (const article of fewer.keys()) {
      const a = first.occurring.get(article)?.positions;
      const b = second.occurring.get(article)?.positions;
      const tally = this.tallies.get(article);
      if (!a || !b || !tally) continue;
      const headline = this.table.headlineWords[article] ?? 0;
      let closeness = 0;
      let from = 0;
      for (const position of a) {
        while (from < b.length && (b[from] as number) <= position) from++;
        for (let k = from; k < b.length; k++) {
          const distance = (b[k] as number) - position;
          if (distance > this.weights.reach) break;
          closeness += (position < headline ? this.weights.nearInHeadline : 1) / distance;
        }
      }
      if (closeness > 0) tally.score += this.weights.near * weight * this.saturated(closeness, article);
    }
  }
}

/**
 * Articles that have at least one of the question's words and none of those it excludes: complete ones first, each tier
 * best first, equal scores in order of articles.
 */
export function rank(plan: Plan, table: ArchiveTable, weights: RankingWeights = WEIGHTS): Ranked[] {
  const { terms, excluded, unknown } = plan;
  const ranker = new Ranker(table, weights);
  const rarities = terms.map((term) => ranker.addTerm(term));
  for (let i = 1; i < terms.length; i++) {
    const weight = Math.min(rarities[i - 1] as number, rarities[i] as number);
    ranker.addNeighbours(terms[i - 1] as Term, terms[i] as Term, weight);
  }
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  const banned = new Set(excluded.flatMap(({ occurring }) => [...occurring.keys()]));
  const newness = recency(table);
  const ranked: Ranked[] = [];
  for (const [article, { score, terms: held, covered }] of ranker.tallies) {
    if (banned.has(article)) continue;
    const complete = held === terms.length && unknown.length === 0;
    const newer = 1 + weights.recency * (newness[article] ?? 0);
    ranked.push({ article, score: score * (covered / whole) ** weights.coverage * newer, complete });
  }
  return ranked.sort((x, y) => Number(y.complete) - Number(x.complete) || y.score - x.score || x.article - y.article);
}
