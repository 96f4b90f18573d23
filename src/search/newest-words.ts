import type { KeptApart } from "../arabic/kept-apart.ts";
import type { Decided } from "../arabic/lexicon.ts";
import type { PartWords } from "./gather-words.ts";
import { addCounts, type FormCount, formsByStem, type Knowledge, linked, type Vocabulary } from "./vocabulary.ts";

/**
 * The words of the newest articles beside those of all others. What the others decided stays: which of their stems are one word,
 * in how many of their articles each stands. So one article more moves nothing of them. Build side, pure.
 */

/** The words of the articles that are not among the newest. */
export interface SettledWords {
  readonly articles: number;
  readonly vocabulary: Vocabulary;
  /** Stem → how many of the articles hold it. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Indexed stem → how many of the articles are found under it. */
  readonly articlesUnder: ReadonlyMap<string, number>;
}

/** The words of articles whose stems were linked. */
export function settledWords(
  parts: readonly PartWords[],
  vocabulary: Vocabulary,
  articlesUnder: ReadonlyMap<string, number>,
): SettledWords {
  const { articles, stems, frequency } = addCounts(parts);
  return { articles, vocabulary, articlesUnder, frequencies: new Map([...stems].map((own) => [own, frequency(own)])) };
}

type Pairs<Value> = readonly (readonly [string, Value])[];

/** Settled words as they are kept: forms one after another behind the stem they are of. */
interface PackedWords {
  readonly articles: number;
  readonly forms: readonly (readonly (string | number)[])[];
  readonly links: Pairs<string>;
  readonly variants: Pairs<string>;
  readonly compounds: Pairs<readonly [string, string]>;
  readonly frequencies: Pairs<number>;
  readonly articlesUnder: Pairs<number>;
}

/** Settled words as JSON. */
export function packWords({ articles, vocabulary, frequencies, articlesUnder }: SettledWords): string {
  const { forms, links, variants, compounds } = vocabulary;
  const flat = [...forms].map(([key, own]) => [
    key,
    ...own.flatMap(({ folded, shelf, printed, articles }) => [folded, shelf, printed, articles]),
  ]);
  const words: PackedWords = {
    articles,
    forms: flat,
    links: [...links],
    variants: [...variants],
    compounds: [...compounds],
    frequencies: [...frequencies],
    articlesUnder: [...articlesUnder],
  };
  return JSON.stringify(words);
}

/** What `packWords` packed. */
export function unpackWords(json: string, apart: KeptApart): SettledWords {
  const { articles, forms, links, variants, compounds, ...counts } = JSON.parse(json) as PackedWords;
  const byStem = new Map<string, FormCount[]>();
  for (const flat of forms) {
    const own: FormCount[] = [];
    for (let i = 1; i < flat.length; i += 4) {
      const [folded, shelf, printed, count] = flat.slice(i, i + 4) as [string, string, string, number];
      own.push({ folded, shelf, printed, articles: count });
    }
    byStem.set(String(flat[0]), own);
  }
  const maps = { links: new Map(links), variants: new Map(variants), compounds: new Map(compounds) };
  return {
    articles,
    vocabulary: { forms: byStem, apart, ...maps },
    frequencies: new Map(counts.frequencies),
    articlesUnder: new Map(counts.articlesUnder),
  };
}

/** What the settled words leave to be decided: nothing of their own stems, printed or not. */
function decidedBy({ frequencies, vocabulary: { links } }: SettledWords): Decided {
  const targets = new Set(links.values());
  return { links, has: (stem) => frequencies.has(stem) || links.has(stem) || targets.has(stem) };
}

/** The forms of a stem with those that newer articles print; a form stays printed as it was. */
function joinedForms(settled: readonly FormCount[], newest: readonly FormCount[]): readonly FormCount[] {
  const forms = new Map(settled.map((form) => [form.folded, form]));
  for (const form of newest) {
    const known = forms.get(form.folded);
    forms.set(form.folded, known ? { ...known, articles: known.articles + form.articles } : form);
  }
  return [...forms.values()];
}

/** The words of all articles. */
export function withNewest(settled: SettledWords, newest: PartWords, known: Knowledge): Vocabulary {
  const { articles, frequencies, vocabulary } = settled;
  const own = addCounts([newest]);
  const counts = {
    ...own,
    articles: articles + own.articles,
    frequency: (stem: string) => (frequencies.get(stem) ?? 0) + own.frequency(stem),
  };
  const forms = new Map(vocabulary.forms);
  for (const [key, printed] of formsByStem(newest.forms, known))
    forms.set(key, joinedForms(forms.get(key) ?? [], printed));
  const compounds = new Map(vocabulary.compounds);
  for (const [joined, first, second] of newest.compounds)
    if (!compounds.has(joined)) compounds.set(joined, [first, second]);
  return { ...linked(counts, known, decidedBy(settled)), forms, compounds, apart: vocabulary.apart };
}
