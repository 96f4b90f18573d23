import type { Types } from "@opensearch-project/opensearch";
import { WEIGHTS } from "../rank.ts";
import { filterOf, idf, neighboursOf, scoredOf } from "./query.ts";
import { articlesWith, type Sought } from "./sought.ts";

/**
 * Articles that have some of a question's words, scored by `rank.ts`: the sum of what they have, multiplied by a power of the share of the
 * question's weight that they cover. A product is no query without a script; but a query has a factor, and an article has one set
 * of the words and no other. Browser-safe, pure.
 */

type Query = Types.Common_QueryDsl.QueryContainer;

/** Words up to which every set of them is asked for by itself: of more there are too many sets. */
const MOST_SETS_OF = 5;
/** Words up to which articles are parted by how many they have. */
const MOST_PARTED_OF = 12;
/** Clauses of a query: an engine refuses more than 1,024 (`indices.query.bool.max_clause_count`), and other parts of the question have some. */
const MOST_CLAUSES = 800;

/** How many terms queries ask for; each has one value. */
const clausesIn = (queries: readonly Query[]): number => JSON.stringify(queries).split('"value":').length - 1;
/** Shares of the words at which another part begins. */
const PARTS = [0, 0.25, 0.5, 0.75] as const;

/** How partial answers are asked for. */
export interface PartialOptions {
  /** How many articles the archive has. */
  readonly articles: number;
  /** Whether articles with all of the words are another tier. */
  readonly isWholeLeftOut: boolean;
}

/** What articles are scored by that have exactly some of the words. */
function ofSet(parts: readonly Sought[], has: (term: number) => boolean, factor: number, articles: number): Query {
  const there = parts.filter((_, term) => has(term));
  const together = parts.flatMap((second, i) => {
    if (i === 0 || !has(i) || !has(i - 1)) return [];
    return neighboursOf(parts[i - 1] as Sought, second, articles) ?? [];
  });
  return {
    bool: {
      must: there.map((part) => scoredOf(part, articles)),
      should: together,
      must_not: parts.filter((_, term) => !has(term)).map((part) => filterOf(part)),
      boost: factor,
    },
  };
}

/** One query for each set of the words. */
function bySets(parts: readonly Sought[], { articles, isWholeLeftOut }: PartialOptions): Query[] {
  const rarities = parts.map((part) => idf(articles, articlesWith(part)));
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  return Array.from({ length: 2 ** parts.length - (isWholeLeftOut ? 2 : 1) }, (_, i) => {
    const has = (term: number): boolean => (((i + 1) >> term) & 1) === 1;
    const covered = rarities.reduce((sum, rarity, term) => sum + (has(term) ? rarity : 0), 0);
    return ofSet(parts, has, (covered / whole) ** WEIGHTS.coverage, articles);
  });
}

/** One query for each share of the words: who has more is found by more of them, and their factors add up. */
function byShares(parts: readonly Sought[], articles: number, shares: readonly number[]): Query[] {
  const scores = parts.map((part) => scoredOf(part, articles));
  const should = parts.flatMap((second, i) =>
    i === 0 ? [] : (neighboursOf(parts[i - 1] as Sought, second, articles) ?? []),
  );
  let before = 0;
  return shares.map((share): Query => {
    const factor = (share + 1 / (2 * PARTS.length)) ** WEIGHTS.coverage;
    const least = Math.max(1, Math.ceil(share * parts.length));
    const query: Query = {
      bool: { must: [{ bool: { should: scores, minimum_should_match: least } }], should, boost: factor - before },
    };
    before = factor;
    return query;
  });
}

/** The scored query of articles that lack some of the words; null where there can be none. */
export function partialQuery(parts: readonly Sought[], options: PartialOptions): Query | null {
  const { articles, isWholeLeftOut } = options;
  if (isWholeLeftOut && parts.length === 1) return null;
  const sets = parts.length <= MOST_SETS_OF ? bySets(parts, options) : [];
  if (sets.length > 0 && clausesIn(sets) <= MOST_CLAUSES) return { bool: { should: sets, minimum_should_match: 1 } };
  const parted = byShares(parts, articles, parts.length <= MOST_PARTED_OF ? PARTS : PARTS.slice(0, 1));
  const should = clausesIn(parted) <= MOST_CLAUSES ? parted : byShares(parts, articles, PARTS.slice(0, 1));
  const all: Query = { bool: { filter: parts.map((part) => filterOf(part)) } };
  return {
    bool: {
      should,
      minimum_should_match: 1,
      ...(isWholeLeftOut ? { must_not: [all] } : {}),
    },
  };
}
