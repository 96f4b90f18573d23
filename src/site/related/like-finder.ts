import { fold } from "../../arabic/letters.ts";
import type { Likeness } from "./likeness.ts";
import { articlesWith, type TermTable } from "./term-table.ts";
import { type Vector, type Vectors, vectorAt } from "./vectors.ts";

/** Articles offered beside one. */
const OFFERED = 5;
/** Words that explain a likeness. */
const EXPLAINED = 4;
/** Least cosine: below it two articles share a name or two in passing. */
const LEAST = 0.1;
/** A word in as many articles or more leads to none of them, which keeps the work linear in the archive; a step of vectors.ts. */
const MOST_THROUGH_ONE_WORD = 128;
/** Words two articles must share: one name alone is chance. */
const SHARED = 2;

/** An archive as it is compared. */
export interface Comparison {
  readonly ids: readonly string[];
  readonly table: TermTable;
  readonly vectors: Vectors;
  /** The terms of an article as printed. */
  readonly printed: (article: number) => readonly string[];
}

/** The articles a term weighs in, and how much in each: those of term t lie from `starts[t]` on, up to `starts[t + 1]`. */
interface Postings {
  readonly starts: Uint32Array;
  readonly articles: Uint32Array;
  readonly weights: Float64Array;
}

function postingsOf({ table, vectors }: Comparison): Postings {
  const counts = articlesWith(table);
  const leads = (term: number): boolean => (counts[term] as number) < MOST_THROUGH_ONE_WORD;
  const starts = new Uint32Array(counts.length + 1);
  for (const term of vectors.terms) if (leads(term)) (starts[term + 1] as number)++;
  for (let term = 0; term < counts.length; term++) (starts[term + 1] as number) += starts[term] as number;
  const next = starts.slice();
  const articles = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Float64Array(articles.length);
  // Plain loops here and in vectors.ts: an archive has some half a million of these, and iterators take three times as long.
  for (let article = 0; article + 1 < vectors.starts.length; article++) {
    for (let i = vectors.starts[article] as number; i < (vectors.starts[article + 1] as number); i++) {
      const term = vectors.terms[i] as number;
      if (!leads(term)) continue;
      const at = (next[term] as number)++;
      articles[at] = article;
      weights[at] = vectors.weights[i] as number;
    }
  }
  return { starts, articles, weights };
}

/** An article with its terms as printed and its vector. */
interface Compared {
  readonly printed: readonly string[];
  readonly vector: Vector;
}

/** The shared terms of two articles, by what each adds to their likeness, as printed; at most as many as explain it. */
function sharedWords(one: Compared, other: Compared, numbers: Uint32Array, folded: (word: string) => string): string[] {
  const theirs = new Map(Array.from(other.vector.terms, (term, i) => [term, i]));
  const both = Array.from(one.vector.terms)
    .flatMap((term, i) => {
      const j = theirs.get(term);
      if (j === undefined) return [];
      const weight = (one.vector.weights[i] as number) * (other.vector.weights[j] as number);
      return [{ i, j, weight, number: numbers[term] as number }];
    })
    .sort((a, b) => b.weight - a.weight || a.number - b.number);
  const seen: string[] = [];
  const words: string[] = [];
  for (const { i, j } of both) {
    const [mine, match] = [printedAs(one, i), printedAs(other, j)];
    const word = match.length < mine.length ? match : mine;
    const own = folded(word);
    // A longer or shorter form of a word before it adds nothing: «بأريانة» to «أريانة».
    if (seen.every((before) => !own.includes(before) && !before.includes(own))) words.push(word);
    if (words.length === EXPLAINED) return words;
    seen.push(own);
  }
  return words;
}

const printedAs = ({ printed, vector }: Compared, i: number): string => printed[vector.places[i] as number] ?? "";

/** Folds words, each once: an archive has some ten thousand that explain a likeness. */
function folder(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word) ?? fold(word);
    known.set(word, found);
    return found;
  };
}

/** Adds up the likeness of every article that shares a rarer word with this one; gives those that do. */
function score(article: number, { terms, weights }: Vector, postings: Postings, scores: Float64Array): number[] {
  const touched: number[] = [];
  for (const [i, term] of terms.entries()) {
    const end = postings.starts[term + 1] as number;
    for (let at = postings.starts[term] as number; at < end; at++) {
      const other = postings.articles[at] as number;
      if (other === article) continue;
      const before = scores[other] as number;
      if (before === 0) touched.push(other);
      scores[other] = before + (weights[i] as number) * (postings.weights[at] as number);
    }
  }
  return touched;
}

/** Difference that the order of adding up may make: a likeness is measured from either side. */
const ROUNDING = 1e-9;

/** Finds what articles are like. */
export interface LikenessFinder {
  /** What an article is most like. */
  find(article: number): Likeness[];
  /** The articles that may have it among what they are most like. */
  near(article: number): number[];
}

/**
 * Finds what one article after another is most like: cosine of their vectors, found through an inverted index of the rarer words
 * (never all pairs). Equal likeness is ordered by id.
 */
export function likenessFinder(comparison: Comparison): LikenessFinder {
  const { ids, table, vectors, printed } = comparison;
  const postings = postingsOf(comparison);
  const scores = new Float64Array(ids.length);
  const idOf = (article: number): string => ids[article] ?? "";
  const compared = (article: number): Compared => ({ printed: printed(article), vector: vectorAt(vectors, article) });
  const folded = folder();
  const scored = (article: number, least: number): { other: number; score: number }[] => {
    const touched = score(article, vectorAt(vectors, article), postings, scores);
    const all = touched.map((other) => ({ other, score: scores[other] as number }));
    for (const other of touched) scores[other] = 0;
    return all.filter((each) => each.score >= least);
  };
  return {
    near: (article) => scored(article, LEAST - ROUNDING).map(({ other }) => other),
    find(article) {
      const ranked = scored(article, LEAST).sort(
        (a, b) => b.score - a.score || (idOf(a.other) < idOf(b.other) ? -1 : 1),
      );
      const offered: Likeness[] = [];
      if (ranked.length === 0) return offered;
      // Its terms lie in the store: they are read once, whatever it is compared with.
      const own = compared(article);
      for (const { other } of ranked) {
        const words = sharedWords(own, compared(other), table.numbers, folded);
        if (words.length >= SHARED) offered.push({ id: idOf(other), words });
        if (offered.length === OFFERED) break;
      }
      return offered;
    },
  };
}
