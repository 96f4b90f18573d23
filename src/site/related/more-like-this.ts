import { fold } from "../../arabic/letters.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { type Vector, vectorsOf } from "./vectors.ts";

/** An article like another, with the words both are about, as printed, weightiest first. */
export interface Likeness {
  readonly id: string;
  readonly words: readonly string[];
}

/** Articles offered beside one. */
const OFFERED = 5;
/** Words that explain a likeness. */
const EXPLAINED = 4;
/** Least cosine: below it two articles share a name or two in passing. */
const LEAST = 0.1;
/** Most articles looked at through one word; a word with more is skipped, which keeps the work linear in the archive. */
const MOST_THROUGH_ONE_WORD = 150;
/** Words two articles must share: one name alone is chance. */
const SHARED = 2;

/** The articles a term weighs in, and how much in each. */
interface Posting {
  readonly articles: number[];
  readonly weights: number[];
}

function postingsOf(vectors: readonly Vector[]): Map<number, Posting> {
  const postings = new Map<number, Posting>();
  for (const [article, vector] of vectors.entries()) {
    for (const { term, weight } of vector) {
      const posting = postings.get(term) ?? { articles: [], weights: [] };
      posting.articles.push(article);
      posting.weights.push(weight);
      postings.set(term, posting);
    }
  }
  return postings;
}

/** The shared terms of two articles, by what each adds to their likeness. */
function sharedWords(one: Vector, other: Vector): string[] {
  const terms = new Map(other.map((weighted) => [weighted.term, weighted]));
  return one
    .flatMap(({ term, weight, printed }) => {
      const match = terms.get(term);
      if (!match) return [];
      const shorter = match.printed.length < printed.length ? match.printed : printed;
      return [{ printed: shorter, weight: weight * match.weight, term }];
    })
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .map(({ printed }) => printed)
    .filter(isAnother);
}

/** Whether a word is not a longer or shorter form of one before it: «بأريانة» adds nothing to «أريانة». */
function isAnother(word: string, place: number, all: readonly string[]): boolean {
  const folded = fold(word);
  return all.slice(0, place).every((before) => {
    const other = fold(before);
    return !folded.includes(other) && !other.includes(folded);
  });
}

/** Adds up the likeness of every article that shares a rarer word with this one; gives those that do. */
function score(
  article: number,
  vector: Vector,
  postings: ReadonlyMap<number, Posting>,
  scores: Float64Array,
): number[] {
  const touched: number[] = [];
  for (const { term, weight } of vector) {
    const posting = postings.get(term);
    if (!posting || posting.articles.length > MOST_THROUGH_ONE_WORD) continue;
    for (const [index, other] of posting.articles.entries()) {
      if (other === article) continue;
      const before = scores[other] ?? 0;
      if (before === 0) touched.push(other);
      scores[other] = before + weight * (posting.weights[index] ?? 0);
    }
  }
  return touched;
}

/**
 * For each article the ones most like it: cosine of TF-IDF vectors over analysed words, found through an inverted index of
 * the rarer words (never all pairs). Deterministic: equal likeness is ordered by id. Articles like no other are absent.
 */
export function moreLikeThis(records: readonly ArticleRecord[]): Map<string, Likeness[]> {
  const vectors = vectorsOf(records);
  const postings = postingsOf(vectors);
  const scores = new Float64Array(records.length);
  const idOf = (article: number): string => records[article]?.id ?? "";
  const alike = new Map<string, Likeness[]>();
  for (const [article, vector] of vectors.entries()) {
    const touched = score(article, vector, postings, scores);
    const scoreOf = (other: number): number => scores[other] ?? 0;
    const ranked = touched
      .filter((other) => scoreOf(other) >= LEAST)
      .sort((a, b) => scoreOf(b) - scoreOf(a) || (idOf(a) < idOf(b) ? -1 : 1));
    const offered: Likeness[] = [];
    for (const other of ranked) {
      const words = sharedWords(vector, vectors[other] ?? []);
      if (words.length >= SHARED) offered.push({ id: idOf(other), words: words.slice(0, EXPLAINED) });
      if (offered.length === OFFERED) break;
    }
    for (const other of touched) scores[other] = 0;
    if (offered.length > 0) alike.set(idOf(article), offered);
  }
  return alike;
}
