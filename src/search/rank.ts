import type { ArchiveTable } from "./bundle-types.ts";
import { AS_PRINTED, SAME_BUT_ARTICLE } from "./engine.ts";
import type { Plan, Term } from "./plan.ts";
import { recencyOf } from "./recency.ts";
import { lengthOf, textPlace } from "./text-length.ts";

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
  /** How many words a question must have for a partial answer to stand before the complete ones, and how much better it must be than the best of them. */
  readonly leadFrom: number;
  readonly leadBy: number;
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
  leadFrom: 3,
  leadBy: 1,
  recency: 0.02,
};

/** An article with its score. */
export interface Ranked {
  readonly article: number;
  readonly score: number;
  /** Whether every word of the question occurs, as it was typed or in another form. */
  readonly complete: boolean;
  /** A partial answer that stands before the complete ones: it has nearly all words, and together. */
  readonly leads: boolean;
}

/** Stem, form without its article, printed form. */
const LEVELS = 3;

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
  /** By article: its score, how many terms it holds, and the weight of those; and the articles that hold any. */
  readonly scores: Float64Array;
  readonly held: Uint16Array;
  readonly covered: Float64Array;
  readonly found: number[] = [];

  constructor(table: ArchiveTable, weights: RankingWeights) {
    this.table = table;
    this.weights = weights;
    this.scores = new Float64Array(table.articles);
    this.held = new Uint16Array(table.articles);
    this.covered = new Float64Array(table.articles);
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

  /** Weighted frequencies of a term's stem, of the form without its article and of the printed form, three an article. */
  private frequencies({ occurring }: Term): Float64Array {
    const { headlineWords, standfirstWords } = this.table;
    const counts = new Float64Array(occurring.size * LEVELS);
    let at = 0;
    for (const [article, { positions, likeness }] of occurring) {
      const headline = headlineWords[article] ?? 0;
      const text = textPlace(headline + (standfirstWords[article] ?? 0));
      let [stem, bare, exact] = [0, 0, 0];
      for (let k = 0; k < positions.length; k++) {
        const place = positions[k] as number;
        const weight = place < headline ? this.weights.headline : place < text ? this.weights.standfirst : 1;
        const kind = likeness[k] as number;
        stem += weight;
        if (kind >= SAME_BUT_ARTICLE) bare += weight;
        if (kind === AS_PRINTED) exact += weight;
      }
      counts[at] = stem;
      counts[at + 1] = bare;
      counts[at + 2] = exact;
      at += LEVELS;
    }
    return counts;
  }

  /** Adds a term's score to every article that has it; returns the term's weight. */
  addTerm(term: Term): number {
    const counts = this.frequencies(term);
    const holding = [0, 0, 0];
    for (let at = 0; at < counts.length; at++) if ((counts[at] as number) > 0) (holding[at % LEVELS] as number)++;
    const rarity = holding.map((articles) => idf(this.table.articles, articles));
    const shares = [1, this.weights.bare, this.weights.exact].map((share, level) => share * (rarity[level] as number));
    const own = rarity[0] as number;
    let at = 0;
    for (const article of term.occurring.keys()) {
      let gain = 0;
      for (let level = 0; level < LEVELS; level++) {
        const frequency = counts[at + level] as number;
        if (frequency > 0) gain += (shares[level] as number) * this.saturated(frequency, article);
      }
      at += LEVELS;
      if (this.held[article] === 0) this.found.push(article);
      (this.held[article] as number)++;
      (this.scores[article] as number) += gain;
      (this.covered[article] as number) += own;
    }
    return own;
  }

  /** Adds to articles in which the second of two neighbouring terms follows the first closely. */
  addNeighbours(first: Term, second: Term, weight: number): void {
    const fewer = first.occurring.size < second.occurring.size ? first.occurring : second.occurring;
    for (const article of fewer.keys()) {
      const a = first.occurring.get(article)?.positions;
      const b = second.occurring.get(article)?.positions;
      if (!a || !b) continue;
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
      if (closeness > 0)
        (this.scores[article] as number) += this.weights.near * weight * this.saturated(closeness, article);
    }
  }
}

/**
 * Articles that have at least one of the question's words and none of those it excludes: those that lead, complete ones, the others, each
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
  /** Terms that a complete answer holds: none can where a word is unknown. */
  const full = unknown.length === 0 ? terms.length : -1;
  const scores = new Float64Array(table.articles);
  let best = 0;
  for (const article of ranker.found) {
    const newer = 1 + weights.recency * (newness[article] ?? 0);
    const covered = (ranker.covered[article] as number) / whole;
    const score = (ranker.scores[article] as number) * covered ** weights.coverage * newer;
    scores[article] = score;
    if (ranker.held[article] === full && !banned.has(article)) best = Math.max(best, score);
  }
  const least = terms.length >= weights.leadFrom && best > 0 ? best * weights.leadBy : Number.POSITIVE_INFINITY;
  const ranked: Ranked[] = [];
  for (const article of ranker.found) {
    if (banned.has(article)) continue;
    const score = scores[article] as number;
    const complete = ranker.held[article] === full;
    ranked.push({ article, score, complete, leads: !complete && score > least });
  }
  return ranked.sort(byRank);
}

const rankOf = ({ leads, complete }: Ranked): number => (leads ? 0 : complete ? 1 : 2);
const byRank = (x: Ranked, y: Ranked): number => rankOf(x) - rankOf(y) || y.score - x.score || x.article - y.article;
