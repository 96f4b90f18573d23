import { articlesWith, type TermTable } from "./term-table.ts";

/** What an article is about: its weightiest terms, normalised to length 1. Lists side by side, weightiest first. */
export interface Vector {
  /** Place of each term among the terms of the archive. */
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
  /** Place of each term among the article's terms. */
  readonly places: Uint16Array;
}

/** The vectors of an archive: that of article `a` lies from `starts[a]` on, up to `starts[a + 1]`. */
export interface Vectors extends Vector {
  readonly starts: Uint32Array;
}

/** The vector of one article. */
export function vectorAt({ starts, terms, weights, places }: Vectors, article: number): Vector {
  const [from, to] = [starts[article], starts[article + 1]];
  return { terms: terms.subarray(from, to), weights: weights.subarray(from, to), places: places.subarray(from, to) };
}

/** Places of the weightiest terms of an article whose vector is what it was; null where it has to be found. */
export type KnownPlaces = (article: number) => Uint16Array | null;

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

/** (1 + ln count) by the count. */
const FREQUENCY = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/**
 * How rare each term is in the archive: ln(1 + N / articles), both in steps. 0 of a word of one article alone, which relates it
 * to nothing, and of one too common to tell anything.
 */
export function rarityOf(table: TermTable): Float64Array {
  const size = step(Math.max(1, table.starts.length - 1));
  const most = Math.max(SMALL, size * COMMON_SHARE);
  return Float64Array.from(articlesWith(table), (count) =>
    count < 2 || count > most ? 0 : Math.log(1 + size / step(count)),
  );
}

/** The places of an article's weightiest terms, weightiest first. */
function weightiest({ numbers, starts, terms, counts }: TermTable, rarity: Float64Array, article: number): Uint16Array {
  const from = starts[article] as number;
  const weights = new Float64Array((starts[article + 1] as number) - from);
  for (let place = 0; place < weights.length; place++)
    weights[place] = weightOf(counts[from + place] as number, rarity[terms[from + place] as number] as number);
  const weight = (place: number): number => weights[place] as number;
  const number = (place: number): number => numbers[terms[from + place] as number] as number;
  return Uint16Array.from(weights.keys())
    .filter((place) => weight(place) > 0)
    .sort((a, b) => weight(b) - weight(a) || number(a) - number(b))
    .slice(0, KEPT);
}

const weightOf = (count: number, rare: number): number => (FREQUENCY[count] as number) * rare;

/**
 * TF-IDF vectors, in the order of the articles: (1 + ln count) × rarity (Salton and Buckley 1988, "ltc"; the 1 in the rarity
 * keeps a word that all articles of a small archive share, which is what that archive is about). Equal weights are ordered by the
 * terms' own numbers, so that the order of articles makes no difference.
 * @param known what the last build found, to be found no second time
 */
export function vectorsOf(table: TermTable, rarity: Float64Array, known: KnownPlaces = () => null): Vectors {
  const articles = table.starts.length - 1;
  const starts = new Uint32Array(articles + 1);
  const places = new Uint16Array(articles * KEPT);
  const [terms, weights] = [new Uint32Array(places.length), new Float64Array(places.length)];
  for (let article = 0; article < articles; article++) {
    const own = known(article) ?? weightiest(table, rarity, article);
    const [at, from] = [starts[article] as number, table.starts[article] as number];
    places.set(own, at);
    // Plain loops: an archive has some half a million of these, and iterators take three times as long.
    for (let i = 0; i < own.length; i++) {
      const inTable = from + (own[i] as number);
      const term = table.terms[inTable] as number;
      terms[at + i] = term;
      weights[at + i] = weightOf(table.counts[inTable] as number, rarity[term] as number);
    }
    const end = at + own.length;
    const length = Math.hypot(...weights.subarray(at, end));
    for (let i = at; i < end; i++) weights[i] = (weights[i] as number) / length;
    starts[article + 1] = end;
  }
  const end = starts[articles] as number;
  return {
    starts,
    terms: terms.subarray(0, end),
    weights: weights.subarray(0, end),
    places: places.subarray(0, end),
  };
}
