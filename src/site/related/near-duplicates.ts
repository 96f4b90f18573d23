import { fingerprintOf } from "../../record/fingerprint.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { type Features, READ } from "./features.ts";
import { type FoundTwins, type KnownTwins, NO_TWINS, type Sameness, type Verdict } from "./known-twins.ts";
import { shared } from "./shingles.ts";

/** Two articles with the same text or nearly so. */
export interface NearDuplicate extends Sameness {
  /** Ids; the first is the smaller in code-unit order. */
  readonly first: string;
  readonly second: string;
}

/** From this Jaccard on two texts are one: what differs is a typing error or a lost line. */
const SAME = 0.9;
/** From this on one was written over the other (Broder 1997 and Henzinger 2006 take 0.5 for near-duplicates). */
const REISSUE = 0.5;
/** Share of the shorter text that must stand in the longer. */
const CONTAINED = 0.8;
/** Shortest text, in shingles, that can be said to be contained: below it standing phrases decide. */
const SHORTEST_CONTAINED = 20;
/** One shingle in this many is looked up; those are the same ones in every text (Broder's "0 mod m" sketch). */
const SAMPLED = 8;
/** Smallest fingerprints that are looked up in any case, so that short texts are found. */
const SMALLEST = 4;
/**
 * A shingle in more articles than this is standing text of an outlet, or a text captured very often: comparing all of them
 * with one another would be quadratic, so each is compared with the one before it only.
 */
const STANDING = 30;

const sketch = (shingles: Uint32Array): Uint32Array =>
  shingles.filter((fingerprint, index) => index < SMALLEST || fingerprint % SAMPLED === 0);

/** More articles than any archive has. A fingerprint of 32 bits times this, and an article's number, are exact in a number. */
const BEYOND = 2 ** 21;

/** Two numbers as one, in the order of the first, then the second. */
const both = (first: number, second: number): number => first * BEYOND + second;

/** Pairs that share a sampled shingle, each once: numbers of articles, the later one first. */
function* proposals(sketches: readonly Uint32Array[]): Generator<readonly [later: number, earlier: number]> {
  const held = new Float64Array(sketches.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const [article, own] of sketches.entries())
    for (const fingerprint of own) held[at++] = both(fingerprint, article);
  held.sort();
  const proposed: number[] = [];
  for (let start = 0, end = 0; start < held.length; start = end) {
    const fingerprint = Math.floor((held[start] as number) / BEYOND);
    while (end < held.length && Math.floor((held[end] as number) / BEYOND) === fingerprint) end++;
    const reach = end - start > STANDING ? 1 : STANDING;
    for (let later = start + 1; later < end; later++) {
      for (let earlier = Math.max(start, later - reach); earlier < later; earlier++)
        proposed.push(both((held[later] as number) % BEYOND, (held[earlier] as number) % BEYOND));
    }
  }
  let last = -1;
  for (const pair of Float64Array.from(proposed).sort()) {
    if (pair !== last) yield [Math.floor(pair / BEYOND), pair % BEYOND];
    last = pair;
  }
}

function kindOf(one: Uint32Array, other: Uint32Array): Verdict {
  const common = shared(one, other);
  const likeness = common / (one.length + other.length - common);
  const shorter = Math.min(one.length, other.length);
  if (likeness >= SAME) return { kind: "same", likeness };
  if (likeness >= REISSUE) return { kind: "reissue", likeness };
  return shorter >= SHORTEST_CONTAINED && common / shorter >= CONTAINED ? { kind: "contained", likeness } : null;
}

/** Articles in order of their ids, with what each is looked up by and which of them are as they were. */
interface Texts {
  readonly sorted: readonly ArticleRecord[];
  readonly sketches: readonly Uint32Array[];
  readonly isSame: readonly boolean[];
}

function textsOf(records: readonly ArticleRecord[], features: Features, before: FoundTwins): Texts {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = new Map(before.articles.map(([id, print], place) => [`${id}\n${print}`, place]));
  const placed = sorted.map((record) => places.get(`${record.id}\n${fingerprintOf(record)}`));
  const sketches = sorted.map((record, article) => {
    const place = placed[article];
    return (place === undefined ? null : before.sketches[place]) ?? sketch(features.shingles(record));
  });
  return { sorted, sketches, isSame: placed.map((place) => place !== undefined) };
}

/** What the pairs that share a shingle turn out to be. */
function verdictsOf({ sorted, sketches, isSame }: Texts, features: Features, before: FoundTwins): Map<string, Verdict> {
  const read = new Map<number, Uint32Array>();
  const shinglesAt = (article: number): Uint32Array => {
    const found = read.get(article) ?? features.shingles(sorted[article] as ArticleRecord);
    read.set(article, found);
    return found;
  };
  const verdicts = new Map<string, Verdict>();
  for (const [later, earlier] of proposals(sketches)) {
    const pair = `${sorted[earlier]?.id}\n${sorted[later]?.id}`;
    const known = isSame[later] && isSame[earlier] ? before.verdicts.get(pair) : undefined;
    verdicts.set(pair, known === undefined ? kindOf(shinglesAt(earlier), shinglesAt(later)) : known);
  }
  return verdicts;
}

/**
 * Finds articles that hold the same text: one text captured twice, a re-issue, a short report inside a longer one. Shingles
 * propose pairs through an inverted index, whole texts decide. Linear in the archive but for true duplicates; deterministic.
 * @param features what articles are compared by
 * @param known what the last build found, to be compared no second time
 * @returns pairs in order of their ids
 */
export function nearDuplicates(
  records: readonly ArticleRecord[],
  features: Features = READ,
  { before, keep }: KnownTwins = NO_TWINS,
): NearDuplicate[] {
  const texts = textsOf(records, features, before);
  const isAllSame = texts.sorted.length === before.articles.length && !texts.isSame.includes(false);
  const verdicts = isAllSame ? before.verdicts : verdictsOf(texts, features, before);
  const articles = texts.sorted.map((record) => [record.id, fingerprintOf(record)] as const);
  if (!isAllSame) keep({ articles, sketches: texts.sketches, verdicts });
  return [...verdicts]
    .flatMap(([pair, found]): NearDuplicate[] => {
      const [first = "", second = ""] = pair.split("\n");
      return found ? [{ first, second, ...found }] : [];
    })
    .sort((a, b) => (`${a.first}\n${a.second}` < `${b.first}\n${b.second}` ? -1 : 1));
}
