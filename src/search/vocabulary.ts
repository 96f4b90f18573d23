import type { KeptApart } from "../arabic/kept-apart.ts";
import { buildLexicon, type Decided, type LinkRules, NOTHING_DECIDED, type StemCounts } from "../arabic/lexicon.ts";
import { stem } from "../arabic/stem.ts";
import { type VariantGroups, variantStems } from "../arabic/variants.ts";
import type { CountedForm, PartWords, Readings } from "./gather-words.ts";

/** Which words an archive has and which of them are one word: the counts of all its parts, put together. Build side. */

/** A folded form: how it is mostly printed, and how many articles print it. */
export interface FormCount {
  readonly folded: string;
  /** Stem of the rules: where the form is looked for. Another than its stem for words kept apart. */
  readonly shelf: string;
  readonly printed: string;
  readonly articles: number;
}

/** The words of an archive: how they are printed, in how many articles, which are one. */
export interface Vocabulary {
  /** Forms of every stem. */
  readonly forms: ReadonlyMap<string, readonly FormCount[]>;
  /** The words found under themselves. */
  readonly apart: KeptApart;
  /** Stem → stem it is indexed under; stems indexed as themselves are left out. */
  readonly links: ReadonlyMap<string, string>;
  /** Words that the archive also writes as two, folded: «عبدالله» → عبد, الله. */
  readonly compounds: ReadonlyMap<string, readonly [string, string]>;
  /** Variant spellings whose group the archive holds, stem → stem indexed. */
  readonly variants: ReadonlyMap<string, string>;
}

/** Forms of several parts, added up. A printing has the votes of its parts, less those for others. */
function addForms(parts: readonly PartWords[]): CountedForm[] {
  const all = new Map<string, [folded: string, printed: string, votes: number, articles: number]>();
  for (const { forms } of parts) {
    for (const [folded, printed, votes, articles] of forms) {
      const known = all.get(folded);
      if (known === undefined) {
        all.set(folded, [folded, printed, votes, articles]);
        continue;
      }
      known[3] += articles;
      if (known[1] === printed) known[2] += votes;
      else if (known[2] >= votes) known[2] -= votes;
      else {
        known[1] = printed;
        known[2] = votes - known[2];
      }
    }
  }
  return [...all.values()];
}

/** The counts of stems of several parts, added up. */
export function addCounts(parts: readonly PartWords[]): StemCounts {
  const frequencies = new Map<string, number>();
  const beside = new Map<string, number>();
  for (const { stems, together } of parts) {
    for (const [own, articles] of stems) frequencies.set(own, (frequencies.get(own) ?? 0) + articles);
    for (const [own, reading, articles] of together) {
      const key = `${own} ${reading}`;
      beside.set(key, (beside.get(key) ?? 0) + articles);
    }
  }
  return {
    articles: parts.reduce((sum, { lengths }) => sum + lengths.length, 0),
    stems: [...frequencies.keys()],
    frequency: (own) => frequencies.get(own) ?? 0,
    together: (own, reading) => beside.get(`${own} ${reading}`) ?? 0,
  };
}

/** The forms of each stem. */
export function formsByStem(forms: readonly CountedForm[], { apart }: Readings): Map<string, FormCount[]> {
  const byStem = new Map<string, FormCount[]>();
  for (const [folded, printed, , articles] of forms) {
    const shelf = stem(folded);
    const own = apart.keyOf(folded) ?? shelf;
    const form = { folded, shelf, printed, articles };
    const known = byStem.get(own);
    if (known) known.push(form);
    else byStem.set(own, [form]);
  }
  return byStem;
}

/** What is known of variant spellings: where they lead, and which words the archive has. */
interface Spellings {
  readonly links: ReadonlyMap<string, string>;
  has(stem: string): boolean;
}

/** The stem that each group of spellings is indexed under, by its first spelling, where the archive has one of the group. */
function headsOf(spellings: ReadonlyMap<string, string>, sources: readonly Spellings[]): Map<string, string> {
  const heads = new Map<string, string>();
  for (const { has, links } of sources)
    for (const [spelling, head] of spellings)
      for (const member of [head, spelling])
        if (has(member) && !heads.has(head)) heads.set(head, links.get(member) ?? member);
  return heads;
}

/** Variant spellings that lead to a stem the archive has, each to the stem it is indexed under; what was decided comes first and stays. */
function usefulVariants(
  spellings: ReadonlyMap<string, string>,
  now: Spellings,
  decided: Decided,
): { links: Map<string, string>; variants: Map<string, string> } {
  const heads = headsOf(spellings, [decided, now]);
  const joined = new Map(now.links);
  const variants = new Map<string, string>();
  for (const [spelling, head] of [...spellings, ...[...heads.keys()].map((head) => [head, head] as const)]) {
    const target = heads.get(head);
    if (target === undefined || spelling === target) continue;
    variants.set(spelling, target);
    if (now.has(spelling) && !decided.has(spelling)) joined.set(spelling, target);
  }
  const end = (start: string): string => {
    const seen = new Set([start]);
    let at = start;
    for (let next = joined.get(at); next !== undefined && !seen.has(next); next = joined.get(at)) {
      seen.add(next);
      at = next;
    }
    return at;
  };
  for (const from of [...joined.keys()]) joined.set(from, decided.links.get(from) ?? end(from));
  for (const [spelling, target] of variants) variants.set(spelling, end(target));
  return { links: joined, variants };
}

/** What is known of Arabic before any article is read. */
export interface Knowledge extends Readings {
  readonly groups: VariantGroups;
  readonly stopWords: readonly string[];
  readonly forbidden: ReadonlySet<string>;
}

const byText = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** What says which words are one, for an archive of so many articles with these words. */
interface Linked {
  readonly links: ReadonlyMap<string, string>;
  readonly variants: ReadonlyMap<string, string>;
}

/**
 * Says which stems are one word.
 * @param decided stems that stay as they are, whatever the counts say now
 */
export function linked(counts: StemCounts, known: Knowledge, decided: Decided = NOTHING_DECIDED): Linked {
  const { groups, apart, stopWords, forbidden, background } = known;
  const keys = new Set([...apart.entries].map(([, key]) => key));
  const keyOf = (folded: string): string => apart.keyOf(folded) ?? stem(folded);
  const stopStems = new Set(stopWords.map(keyOf));
  const rules: LinkRules = { keeps: (stem) => keys.has(stem), stopStems, forbidden, background };
  const links = buildLexicon(counts, rules, decided);
  return usefulVariants(variantStems(groups, keyOf), { links, has: (own) => counts.frequency(own) > 0 }, decided);
}

/** The words that parts write as one and as two, the first part's where several do. */
function addCompounds(parts: readonly PartWords[]): Map<string, readonly [string, string]> {
  const compounds = new Map<string, readonly [string, string]>();
  for (const [joined, first, second] of parts.flatMap((part) => part.compounds))
    if (!compounds.has(joined)) compounds.set(joined, [first, second]);
  return new Map([...compounds].sort(byText));
}

/** Says which words an archive has and which of them are one word, by the counts of its parts. */
export function vocabularyOf(parts: readonly PartWords[], known: Knowledge): Vocabulary {
  return {
    ...linked(addCounts(parts), known),
    forms: formsByStem(addForms(parts), known),
    apart: known.apart,
    compounds: addCompounds(parts),
  };
}
