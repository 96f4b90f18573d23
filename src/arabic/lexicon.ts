import { type CandidateKind, candidates } from "./candidates.ts";

/**
 * The archive's own lexicon: which stems are one word. A stem is linked to a candidate (candidates.ts) when the archive
 * speaks for it: both stand in the same articles more often than chance would have it.
 */

/** What acceptance asks of each kind of candidate. */
interface Evidence {
  /** Times more often together than chance: P(both) / (P(a)·P(b)). */
  readonly lift: number;
  /** Articles that hold both. */
  readonly together: number;
  /** Frequency of the candidate over that of the stem, at least. */
  readonly ratio: number;
}

/** search.md, "The lexicon that worked"; `article` and `ending` were added and measured in bench/search. */
const EVIDENCE: Readonly<Record<CandidateKind, Evidence>> = {
  article: { lift: 4, together: 2, ratio: 0.3 },
  ending: { lift: 1.5, together: 2, ratio: 0.5 },
  particle: { lift: 1.5, together: 2, ratio: 1 },
  verb: { lift: 4, together: 3, ratio: 0.5 },
  plural: { lift: 5, together: 3, ratio: 0.3 },
};

/**
 * A stem in fewer articles than this is too rare for chance to be told from meaning: a `sure` candidate is taken that
 * is at least as frequent.
 */
const RARE = 4;
/** Below this many articles every stem is that rare. */
const FEW_ARTICLES = 200;

/** How many articles two ascending lists have in common. */
function common(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}

/**
 * Links stems that are one word.
 * @param articlesOf for each stem the articles that hold it, ascending
 * @param articles how many articles there are
 * @returns stem → stem it is indexed under; stems that stay themselves are left out
 */
export function buildLexicon(
  articlesOf: ReadonlyMap<string, readonly number[]>,
  articles: number,
): Map<string, string> {
  const link = new Map<string, string>();
  const frequency = (stem: string): number => articlesOf.get(stem)?.length ?? 0;
  for (const [stem, own] of articlesOf) {
    for (const { stem: candidate, kind, sure } of candidates(stem)) {
      const theirs = articlesOf.get(candidate);
      if (!theirs) continue;
      const { lift, together, ratio } = EVIDENCE[kind];
      if (theirs.length < ratio * own.length) continue;
      const both = common(own, theirs);
      const proven = both >= together && (both * articles) / (own.length * theirs.length) >= lift;
      const rare = sure && (own.length < RARE || articles < FEW_ARTICLES) && theirs.length >= own.length;
      if (!proven && !rare) continue;
      link.set(stem, candidate);
      break;
    }
  }
  return followed(link, frequency);
}

/** Every link followed to its end; a cycle ends in its most frequent member. */
function followed(link: ReadonlyMap<string, string>, frequency: (stem: string) => number): Map<string, string> {
  const ends = new Map<string, string>();
  for (const start of link.keys()) {
    const path = [start];
    let at = link.get(start);
    while (at !== undefined && !path.includes(at)) {
      path.push(at);
      at = link.get(at);
    }
    let end = path.at(-1) as string;
    if (at !== undefined) {
      const cycle = path.slice(path.indexOf(at));
      end = cycle.reduce((best, stem) =>
        frequency(stem) > frequency(best) || (frequency(stem) === frequency(best) && stem < best) ? stem : best,
      );
    }
    if (end !== start) ends.set(start, end);
  }
  return ends;
}
