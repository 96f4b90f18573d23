import { type Background, NO_BACKGROUND } from "./background.ts";
import { type Candidate, type CandidateKind, candidates } from "./candidates.ts";

/**
 * The archive's own lexicon: which stems are one word. A stem is linked to a candidate (candidates.ts) when the archive
 * speaks for it: both stand in the same articles more often than chance would have it. Where the archive is too small to
 * tell, Arabic news at large speaks (background.ts).
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

/** docs/search.md, "The lexicon that worked"; `article` and `ending` were added and measured in bench/search. */
const EVIDENCE: Readonly<Record<CandidateKind, Evidence>> = {
  article: { lift: 4, together: 2, ratio: 0.3 },
  feminine: { lift: 1.5, together: 2, ratio: 0.5 },
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

/** In how many articles stems stand, alone and beside one another. */
export interface StemCounts {
  /** How many articles there are. */
  readonly articles: number;
  /** The stems that articles hold. */
  readonly stems: Iterable<string>;
  /** How many articles hold a stem; 0 for one that none holds. */
  frequency(stem: string): number;
  /** How many articles hold a stem and one of its readings (`readingsOf`). */
  together(stem: string, reading: string): number;
}

/** How many articles two ascending lists have in common. */
export function common(a: readonly number[], b: readonly number[]): number {
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

/** Counts of lists: for each stem the articles that hold it, ascending. */
export const countsOf = (articlesOf: ReadonlyMap<string, readonly number[]>, articles: number): StemCounts => ({
  articles,
  stems: articlesOf.keys(),
  frequency: (stem) => articlesOf.get(stem)?.length ?? 0,
  together: (stem, reading) => common(articlesOf.get(stem) ?? [], articlesOf.get(reading) ?? []),
});

/** The stems that a stem may be linked to: beside these it has to be counted. */
export function readingsOf(stem: string, background: Background): Set<string> {
  const readings = new Set(candidates(stem).map((candidate) => candidate.stem));
  const link = background.link(stem);
  if (link !== null) readings.add(link);
  return readings;
}

/** What no archive's words can overrule (data/search). */
export interface LinkRules {
  /** Whether a stem is found under itself (kept-apart.yaml). */
  readonly keeps: (stem: string) => boolean;
  /** Stems of particles and other stop words: no other word is one of them. */
  readonly stopStems: ReadonlySet<string>;
  /** Pairs that are two words, as «stem stem». */
  readonly forbidden: ReadonlySet<string>;
  readonly background: Background;
}

const NO_RULES: LinkRules = {
  keeps: () => false,
  stopStems: new Set(),
  forbidden: new Set(),
  background: NO_BACKGROUND,
};

/**
 * Articles of the news that must hold a word before one that they do not know is taken for a form of it: few behind و and ف, which
 * hardly any word begins with that is rarer than the rest of it; more behind other letters.
 */
const COMMON = { conjunction: 4, other: 128 } as const;
/** Articles of the news in which a word's forms would have shown themselves. */
const KNOWN_WELL = 128;
/** Times together that chance alone would bring before an archive's silence speaks against the news: its words then meet and do not. */
const WOULD_HAVE_MET = 5;

/** A stop word behind و or ف is itself; of two letters behind و only, and not «هم» («وهم», «فهم», «وفي»). */
const BEHIND_AND = /^(?:[وف](.{3,})|و(من|عن|ما|لا|هو|هي|ان))$/u;

/** Whether a stem may be taken for a candidate at all. A stop word behind و or ف is itself («وبعد» is «بعد»); no other word is one. */
function allowed(stem: string, candidate: string, { stopStems, forbidden }: LinkRules): boolean {
  if (forbidden.has(`${stem} ${candidate}`)) return false;
  // «بولاية» is no «ولا»: what stands for a stop word behind و or ف leads to it.
  const isStop = stopStems.has(candidate) || (/^[وف]/u.test(candidate) && stopStems.has(candidate.slice(1)));
  if (!isStop) return true;
  return stopStems.has(stem) || (/^[وف]/u.test(stem) && stem.slice(1) === candidate);
}

/** Stems that were linked, or left themselves, by articles that are indexed as they are. */
export interface Decided {
  has(stem: string): boolean;
  /** Each followed to its end. */
  readonly links: ReadonlyMap<string, string>;
}

/** Where all is still to be decided. */
export const NOTHING_DECIDED: Decided = { has: () => false, links: new Map() };

/**
 * Links stems that are one word.
 * @param decided what stays as it is, whatever the counts say now
 * @returns stem → stem it is indexed under, what was decided included; stems that stay themselves are left out
 */
export function buildLexicon(
  counts: StemCounts,
  rules: LinkRules = NO_RULES,
  decided: Decided = NOTHING_DECIDED,
): Map<string, string> {
  const link = new Map(decided.links);
  const reader = new Reader(counts, rules);
  for (const stem of counts.stems) {
    if (rules.keeps(stem) || decided.has(stem)) continue;
    const particle = BEHIND_AND.exec(stem)?.slice(1).find(Boolean);
    if (particle !== undefined && rules.stopStems.has(particle) && allowed(stem, particle, rules)) {
      link.set(stem, particle);
      continue;
    }
    const found = reader.read(stem);
    if (found !== null) link.set(stem, found);
  }
  // What the archive does not print may still be where its words meet («قرارا», «قرارات»: قرار).
  for (const target of [...link.values()]) {
    for (let at = target; counts.frequency(at) === 0 && !link.has(at) && !decided.has(at); ) {
      const next = reader.read(at);
      if (next === null) break;
      link.set(at, next);
      at = next;
    }
  }
  return followed(link, counts);
}

/** Reads a stem as a form of another, or as a word of its own. */
class Reader {
  private readonly counts: StemCounts;
  private readonly rules: LinkRules;

  constructor(counts: StemCounts, rules: LinkRules) {
    this.counts = counts;
    this.rules = rules;
  }

  /** The stem a stem is linked to, or null. */
  read(stem: string): string | null {
    const { background } = this.rules;
    const own = background.ownsFirstLetter(stem);
    const offered = candidates(stem).filter(
      (candidate) => !(own && candidate.kind === "particle") && allowed(stem, candidate.stem, this.rules),
    );
    // In a handful of articles everything stands beside everything: of words that the news knows it proves nothing.
    const telling = this.counts.articles >= FEW_ARTICLES || background.frequency(stem) === 0;
    for (const candidate of telling ? offered : []) if (this.proven(candidate, stem)) return candidate.stem;
    const link = this.ofTheNews(stem);
    if (link !== null) return this.denied(link, stem) ? null : link;
    const rare = this.counts.frequency(stem) < RARE || this.counts.articles < FEW_ARTICLES;
    for (const candidate of rare ? offered : []) if (this.likely(stem, candidate)) return candidate.stem;
    return null;
  }

  /** What the news takes a stem for, if nothing speaks against it. */
  ofTheNews(stem: string): string | null {
    const link = this.rules.background.link(stem);
    return link !== null && allowed(stem, link, this.rules) ? link : null;
  }

  private proven({ stem, kind }: Candidate, from: string): boolean {
    const own = this.counts.frequency(from);
    const theirs = this.counts.frequency(stem);
    const { lift, together, ratio } = EVIDENCE[kind];
    if (own === 0 || theirs === 0 || theirs < ratio * own) return false;
    const both = this.counts.together(from, stem);
    return both >= together && (both * this.counts.articles) / (own * theirs) >= lift;
  }

  /** Whether the archive is large enough to speak against a link of the news, and does. */
  private denied(link: string, from: string): boolean {
    const expected = (this.counts.frequency(from) * this.counts.frequency(link)) / this.counts.articles;
    return expected >= WOULD_HAVE_MET && this.counts.together(from, link) < expected;
  }

  /** Whether a word too rare for evidence is likely to be a form of one that is commoner, in the news or here. */
  private likely(stem: string, { stem: candidate, sure, kind }: Candidate): boolean {
    const { background } = this.rules;
    const [of, from] = [background.frequency(candidate), background.frequency(stem)];
    const here = this.counts.frequency(candidate);
    // Two letters and ات or ت are hardly ever anything but a word in ة.
    if (kind === "feminine") return here > 0;
    // What the news knows well and links to nothing is a word of its own, but for plurals, of which it was not asked.
    if (from >= KNOWN_WELL && kind !== "plural") return false;
    if (sure && here > 0 && (from > 0 ? of >= from : here >= this.counts.frequency(stem))) return true;
    const conjunction = kind === "particle" && /^[وف]/u.test(stem) && stem.slice(1) === candidate;
    const enough = conjunction ? COMMON.conjunction : COMMON.other;
    return from === 0 && (kind === "particle" || (kind === "ending" && sure)) && of >= enough;
  }
}

/** Every link followed to its end; a cycle ends in its most frequent member. */
function followed(link: ReadonlyMap<string, string>, counts: StemCounts): Map<string, string> {
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
      const commoner = (stem: string, than: string): number => counts.frequency(stem) - counts.frequency(than);
      end = cycle.reduce((best, stem) =>
        commoner(stem, best) > 0 || (commoner(stem, best) === 0 && stem < best) ? stem : best,
      );
    }
    if (end !== start) ends.set(start, end);
  }
  return ends;
}
