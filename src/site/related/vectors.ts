import { hash } from "node:crypto";
import type { Terms } from "./features.ts";
import { bytesOf } from "./features.ts";

/** What each article is about: its weightiest terms, normalised to length 1. Lists side by side, weightiest first. */
export interface Vector {
  /** Number of each term in this archive. */
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
  /** Place of each term among the article's terms. */
  readonly places: Uint16Array;
}

/** The vectors of an archive, in the order of its articles. */
export interface Vectors {
  readonly of: readonly Vector[];
  /** In how many articles each term stands. */
  readonly articles: Uint32Array;
  /** A fingerprint for each article of what its vector follows from; empty where nobody asked for it. */
  readonly prints: readonly string[];
}

/** Places of the weightiest terms of an article whose vector follows from what it did before; null where it does not. */
export type KnownPlaces = (article: number, print: string) => readonly number[] | null;

/** Terms kept of an article; more adds common words only. */
const KEPT = 40;
/** Share of an archive's articles above which a word tells nothing («قال», «الرئيس»), once the archive is large enough to know. */
const COMMON_SHARE = 0.1;
/** A word in no more articles than this is never too common: in five articles every shared word stands in two fifths of them. */
const SMALL = 50;

/**
 * Numbers of articles count in steps of two: 64 to 127 articles weigh the same. So an article more seldom moves the weights of
 * others, and pages stay as they are: one in 64 to 127 additions of a word does.
 */
const step = (count: number): number => 2 ** (Math.floor(Math.log2(count)) + 0.5);

/** Numbers terms and counts in how many articles each stands. */
function numbered(archive: readonly Terms[]): { terms: Uint32Array[]; articles: Uint32Array } {
  const known = new Map<number, number>();
  const counts: number[] = [];
  const terms = archive.map(({ numbers }) =>
    numbers.map((number) => {
      let term = known.get(number);
      if (term === undefined) {
        term = known.size;
        known.set(number, term);
        counts.push(0);
      }
      (counts[term] as number)++;
      return term;
    }),
  );
  return { terms, articles: Uint32Array.from(counts) };
}

/** (1 + ln count) by the count. */
const FREQUENCY = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** Weights are a few dozen, all below 20: a million of their parts tell them apart. */
const PARTS = 1e6;

/** The fingerprint of what a vector follows from: the article's terms, how often each stands there, and how rare it is. */
function printOf({ numbers, counts }: Terms, terms: Uint32Array, rarity: Uint32Array): string {
  const rare = Uint32Array.from(terms, (term) => rarity[term] as number);
  return hash("sha256", Buffer.concat([bytesOf(numbers), bytesOf(rare), counts]), "base64");
}

/**
 * TF-IDF vectors, in the order of the articles: (1 + ln count) × ln(1 + N / articles) (Salton and Buckley 1988, "ltc"; the 1
 * keeps a word that all articles of a small archive share, which is what that archive is about), both numbers of articles in
 * steps. A word of one article alone relates it to nothing and is left out. Equal weights are ordered by the terms' own
 * numbers, so that the order of articles makes no difference.
 * @param known what the last build found, to be found no second time
 */
export function vectorsOf(archive: readonly Terms[], known: KnownPlaces | null = null): Vectors {
  const { terms, articles } = numbered(archive);
  const size = step(Math.max(1, archive.length));
  const most = Math.max(SMALL, size * COMMON_SHARE);
  const rarity = Float64Array.from(articles, (count) =>
    count < 2 || count > most ? 0 : Math.log(1 + size / step(count)),
  );
  const parts = Uint32Array.from(rarity, (rare) => Math.round(rare * PARTS));
  const prints: string[] = [];
  const of = archive.map((own, article) => {
    const ownTerms = terms[article] as Uint32Array;
    if (known === null) return vectorOf(own, ownTerms, rarity);
    const print = printOf(own, ownTerms, parts);
    prints.push(print);
    const places = known(article, print);
    return vectorOf(own, ownTerms, rarity, places && Uint16Array.from(places));
  });
  return { of, articles, prints };
}

/** The places of the weightiest terms, weightiest first. */
function weightiest({ numbers }: Terms, weightOf: (place: number) => number): Uint16Array {
  const weights = Float64Array.from(numbers.keys(), weightOf);
  const weight = (place: number): number => weights[place] as number;
  return Uint16Array.from(numbers.keys())
    .filter((place) => weight(place) > 0)
    .sort((a, b) => weight(b) - weight(a) || (numbers[a] as number) - (numbers[b] as number))
    .slice(0, KEPT);
}

function vectorOf(own: Terms, terms: Uint32Array, rarity: Float64Array, known: Uint16Array | null = null): Vector {
  const weight = (place: number): number =>
    (FREQUENCY[own.counts[place] as number] as number) * (rarity[terms[place] as number] as number);
  const places = known ?? weightiest(own, weight);
  const [kept, weights] = [new Uint32Array(places.length), new Float64Array(places.length)];
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    kept[i] = terms[place] as number;
    weights[i] = weight(place);
  }
  const length = Math.hypot(...weights);
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) / length;
  return { terms: kept, weights, places };
}
