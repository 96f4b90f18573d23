import { hash } from "node:crypto";
import { fold } from "../../arabic/letters.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { bytesOf, type Features, READ, type Terms } from "./features.ts";
import type { KnownArticle, KnownLikeness } from "./known-likeness.ts";
import type { Likeness } from "./likeness.ts";
import { type KnownPlaces, type Vector, type Vectors, vectorsOf } from "./vectors.ts";

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

/** The articles a term weighs in, and how much in each: those of term t lie from `starts[t]` on, up to `starts[t + 1]`. */
interface Postings {
  readonly starts: Uint32Array;
  readonly articles: Uint32Array;
  readonly weights: Float64Array;
}

function postingsOf({ of, articles: counts }: Vectors): Postings {
  const leads = (term: number): boolean => (counts[term] as number) < MOST_THROUGH_ONE_WORD;
  const starts = new Uint32Array(counts.length + 1);
  for (const { terms } of of) for (const term of terms) if (leads(term)) (starts[term + 1] as number)++;
  for (let term = 0; term < counts.length; term++) (starts[term + 1] as number) += starts[term] as number;
  const next = starts.slice();
  const articles = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Float64Array(articles.length);
  // Plain loops here and in vectors.ts: an archive has some half a million of these, and iterators take three times as long.
  for (let article = 0; article < of.length; article++) {
    const vector = of[article] as Vector;
    for (let i = 0; i < vector.terms.length; i++) {
      const term = vector.terms[i] as number;
      if (!leads(term)) continue;
      const at = (next[term] as number)++;
      articles[at] = article;
      weights[at] = vector.weights[i] as number;
    }
  }
  return { starts, articles, weights };
}

/** An article with its terms and its vector. */
interface Compared {
  readonly terms: Terms;
  readonly vector: Vector;
}

/** The shared terms of two articles, by what each adds to their likeness, as printed; at most as many as explain it. */
function sharedWords(one: Compared, other: Compared, folded: (word: string) => string): string[] {
  const theirs = new Map(Array.from(other.vector.terms, (term, i) => [term, i]));
  const both = Array.from(one.vector.terms)
    .flatMap((term, i) => {
      const j = theirs.get(term);
      if (j === undefined) return [];
      const weight = (one.vector.weights[i] as number) * (other.vector.weights[j] as number);
      const number = one.terms.numbers[one.vector.places[i] as number] as number;
      return [{ i, j, weight, number }];
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

const printedAs = ({ terms, vector }: Compared, i: number): string => terms.printed()[vector.places[i] as number] ?? "";

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

/** An archive as it is compared: its articles, the words of each, what leads from one to others. */
interface Comparison {
  readonly records: readonly ArticleRecord[];
  readonly terms: readonly Terms[];
  readonly vectors: Vectors;
  readonly postings: Postings;
}

/** Finds what one article after another is like. */
function likenessFinder({ records, terms, vectors, postings }: Comparison): (article: number) => Likeness[] {
  const scores = new Float64Array(records.length);
  const idOf = (article: number): string => records[article]?.id ?? "";
  const compared = (article: number): Compared => ({
    terms: terms[article] as Terms,
    vector: vectors.of[article] as Vector,
  });
  const folded = folder();
  return (article) => {
    const touched = score(article, vectors.of[article] as Vector, postings, scores);
    const scoreOf = (other: number): number => scores[other] as number;
    const ranked = touched
      .filter((other) => scoreOf(other) >= LEAST)
      .sort((a, b) => scoreOf(b) - scoreOf(a) || (idOf(a) < idOf(b) ? -1 : 1));
    const offered: Likeness[] = [];
    for (const other of ranked) {
      const words = sharedWords(compared(article), compared(other), folded);
      if (words.length >= SHARED) offered.push({ id: idOf(other), words });
      if (offered.length === OFFERED) break;
    }
    for (const other of touched) scores[other] = 0;
    return offered;
  };
}

/** Numbers of 32 bits that a fingerprint is added up in: 128 bits. */
const LANES = 4;

/** A fingerprint for each article of what it adds to the likeness of others: its vector, its id, its words as printed. */
function ownPrints({ records, terms, vectors }: Comparison): Uint32Array {
  const prints = new Uint32Array(records.length * LANES);
  for (const [article, { id }] of records.entries()) {
    const text = `${vectors.prints[article]} ${id} ${(terms[article] as Terms).print()}`;
    const made = hash("sha256", text, "buffer");
    for (let lane = 0; lane < LANES; lane++) prints[article * LANES + lane] = made.readUInt32LE(4 * lane);
  }
  return prints;
}

/**
 * A fingerprint for each article of all that its likenesses follow from: its own words and those of every article that a rarer
 * word of its leads to, whichever they are.
 */
function measuresOf(comparison: Comparison): string[] {
  const { articles, starts } = comparison.postings;
  const own = ownPrints(comparison);
  // Sums, since the order of articles makes no difference.
  const sums = new Uint32Array(starts.length * LANES);
  for (let term = 0; term + 1 < starts.length; term++) {
    for (let at = starts[term] as number; at < (starts[term + 1] as number); at++) {
      const from = (articles[at] as number) * LANES;
      for (let lane = 0; lane < LANES; lane++) (sums[term * LANES + lane] as number) += own[from + lane] as number;
    }
  }
  return comparison.vectors.of.map(({ terms }, article) => {
    const all = new Uint32Array((terms.length + 1) * LANES);
    all.set(own.subarray(article * LANES, (article + 1) * LANES));
    for (const [place, term] of terms.entries())
      all.set(sums.subarray(term * LANES, (term + 1) * LANES), (place + 1) * LANES);
    return hash("sha256", bytesOf(all), "base64");
  });
}

/** What articles are compared by, and what the last build found. */
export interface LikenessParts {
  /** Read from their texts where it is absent. */
  readonly features?: Features;
  readonly known?: KnownLikeness;
}

/**
 * For each article the ones most like it: cosine of TF-IDF vectors over analysed words, found through an inverted index of
 * the rarer words (never all pairs). Deterministic: equal likeness is ordered by id. Articles like no other are absent.
 */
export function moreLikeThis(
  records: readonly ArticleRecord[],
  { features = READ, known }: LikenessParts = {},
): Map<string, readonly Likeness[]> {
  const terms = records.map((record) => features.terms(record));
  const before = records.map(({ id }) => known?.of(id) ?? null);
  const places: KnownPlaces = (article, print) => {
    const found = before[article];
    return found?.vector === print ? found.places : null;
  };
  const vectors = vectorsOf(terms, known ? places : null);
  const comparison: Comparison = { records, terms, vectors, postings: postingsOf(vectors) };
  const measures = known ? measuresOf(comparison) : null;
  const find = likenessFinder(comparison);
  const [alike, found] = [new Map<string, readonly Likeness[]>(), new Map<string, KnownArticle>()];
  for (const [article, { id }] of records.entries()) {
    const measured = measures?.[article] ?? "";
    const same = measures && before[article]?.measured === measured ? before[article] : null;
    const own = same?.alike ?? find(article);
    if (own.length > 0) alike.set(id, own);
    const { places = [] } = vectors.of[article] ?? {};
    if (known)
      found.set(id, same ?? { vector: vectors.prints[article] ?? "", places: [...places], measured, alike: own });
  }
  known?.keep(found);
  return alike;
}
