import type { ArticleRecord } from "../../record/schema.ts";
import { shared, shinglesOf } from "./shingles.ts";

/** Two articles with the same text or nearly so. */
export interface NearDuplicate {
  /** Ids; the first is the smaller in code-unit order. */
  readonly first: string;
  readonly second: string;
  /** `same`: one text from two captures; `reissue`: changed in places; `contained`: the shorter stands in the longer. */
  readonly kind: "same" | "reissue" | "contained";
  /** Shared shingles over all of both (Jaccard), 0–1. */
  readonly likeness: number;
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

const sketch = (shingles: Uint32Array): number[] =>
  [...shingles].filter((fingerprint, index) => index < SMALLEST || fingerprint % SAMPLED === 0);

/** Pairs that share a sampled shingle, as indices, `later → earlier ones`. */
function proposals(texts: readonly Uint32Array[]): Map<number, Set<number>> {
  const holders = new Map<number, number[]>();
  for (const [article, shingles] of texts.entries()) {
    for (const fingerprint of sketch(shingles)) {
      const articles = holders.get(fingerprint);
      if (articles) articles.push(article);
      else holders.set(fingerprint, [article]);
    }
  }
  const proposed = new Map<number, Set<number>>();
  for (const articles of holders.values()) {
    const reach = articles.length > STANDING ? 1 : STANDING;
    for (const [place, later] of articles.entries()) {
      for (const earlier of articles.slice(Math.max(0, place - reach), place)) {
        const partners = proposed.get(later);
        if (partners) partners.add(earlier);
        else proposed.set(later, new Set([earlier]));
      }
    }
  }
  return proposed;
}

function kindOf(one: Uint32Array, other: Uint32Array): Pick<NearDuplicate, "kind" | "likeness"> | null {
  const common = shared(one, other);
  const likeness = common / (one.length + other.length - common);
  const shorter = Math.min(one.length, other.length);
  if (likeness >= SAME) return { kind: "same", likeness };
  if (likeness >= REISSUE) return { kind: "reissue", likeness };
  return shorter >= SHORTEST_CONTAINED && common / shorter >= CONTAINED ? { kind: "contained", likeness } : null;
}

/**
 * Finds articles that hold the same text: one text captured twice, a re-issue, a short report inside a longer one. Shingles
 * propose pairs through an inverted index, whole texts decide. Linear in the archive but for true duplicates; deterministic.
 * @returns pairs in order of their ids
 */
export function nearDuplicates(records: readonly ArticleRecord[]): NearDuplicate[] {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const texts = sorted.map(shinglesOf);
  const pairs: NearDuplicate[] = [];
  for (const [later, partners] of proposals(texts)) {
    for (const earlier of partners) {
      const one = texts[earlier];
      const other = texts[later];
      const first = sorted[earlier]?.id;
      const second = sorted[later]?.id;
      if (!one || !other || first === undefined || second === undefined) continue;
      const found = kindOf(one, other);
      if (found) pairs.push({ first, second, ...found });
    }
  }
  const order = (pair: NearDuplicate): string => `${pair.first}\n${pair.second}`;
  return pairs.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
