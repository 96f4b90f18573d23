import type { Background } from "../arabic/background.ts";
import type { KeptApart } from "../arabic/kept-apart.ts";
import { buildLexicon, type LinkRules } from "../arabic/lexicon.ts";
import { stem } from "../arabic/stem.ts";
import { type VariantGroups, variantStems } from "../arabic/variants.ts";
import type { Word } from "../arabic/words.ts";
import { textOf, wordsOf } from "./article-text.ts";
import { tokenOf } from "./pagefind-facts.ts";
import type { SearchDocument } from "./search-types.ts";

/** Everything the bundle says about words: gathered from all articles in one pass. Build side. */

/** A folded form: how it is mostly printed, and how many articles print it. */
export interface FormCount {
  readonly folded: string;
  /** Stem of the rules: where the form is looked for. Another than its stem for words kept apart. */
  readonly shelf: string;
  readonly printed: string;
  readonly articles: number;
}

/** Word counts of the three parts of an article. */
export interface PartLengths {
  readonly headline: number;
  readonly standfirst: number;
  readonly text: number;
}

/** The words of an archive: how they are printed, in how many articles, which are one. */
export interface Vocabulary {
  /** Forms of every stem. */
  readonly forms: ReadonlyMap<string, readonly FormCount[]>;
  readonly lengths: readonly PartLengths[];
  /** The tokens an article is indexed as, one for each of its words (pagefind-facts.ts). */
  tokens(article: number): string[];
  /** How many articles are found under a stem that words are indexed under. */
  readonly articlesUnder: ReadonlyMap<string, number>;
  /** The words found under themselves. */
  readonly apart: KeptApart;
  /** Stem → stem it is indexed under; stems indexed as themselves are left out. */
  readonly links: ReadonlyMap<string, string>;
  /** Words that the archive also writes as two, folded: «عبدالله» → عبد, الله. */
  readonly compounds: ReadonlyMap<string, readonly [string, string]>;
  /** Variant spellings whose group the archive holds, stem → stem indexed. */
  readonly variants: ReadonlyMap<string, string>;
}

/** The entry of a key, made when there is none. */
function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Letters the parts of a compound must have: shorter ones are particles written apart («و قال»). */
const FIRST_PART = 2;
const SECOND_PART = 3;

/** A folded form while articles are read. */
class Form implements FormCount {
  readonly folded: string;
  readonly shelf: string;
  readonly stem: string;
  printed: string;
  articles = 0;
  private lastArticle = -1;
  /** Votes for `printed` over other printings (Boyer and Moore's majority). */
  private votes = 0;

  constructor(folded: string, printed: string, own: string | null) {
    this.folded = folded;
    this.printed = printed;
    this.shelf = stem(folded);
    this.stem = own ?? this.shelf;
  }

  seen(article: number, printed: string): void {
    if (this.lastArticle !== article) {
      this.lastArticle = article;
      this.articles++;
    }
    if (printed === this.printed) this.votes++;
    else if (this.votes > 0) this.votes--;
    else this.printed = printed;
  }
}

/** Tashkeel, tatweel and invisible characters: a suggestion is printed without them. */
const ORNAMENT = /[\p{M}\p{Cf}\u0640]/gu;

/** Reads words, article after article. */
class Gatherer {
  /** Articles of every stem of the rules, ascending. */
  readonly articlesOf = new Map<string, number[]>();
  private readonly known = new Map<string, number>();
  private readonly forms: Form[] = [];
  /** Each article's words as numbers of forms. */
  private readonly texts: Uint32Array[] = [];
  private readonly apart: KeptApart;

  constructor(apart: KeptApart) {
    this.apart = apart;
  }

  add(article: number, list: readonly Word[]): void {
    const numbers = new Uint32Array(list.length);
    list.forEach(({ text, folded }, position) => {
      const printed = text.replace(ORNAMENT, "");
      const number = this.numberOf(folded, printed);
      const form = this.forms[number] as Form;
      form.seen(article, printed);
      const articles = entryOf(this.articlesOf, form.stem, (): number[] => []);
      if (articles.at(-1) !== article) articles.push(article);
      numbers[position] = number;
    });
    this.texts.push(numbers);
  }

  private numberOf(folded: string, printed: string): number {
    const known = this.known.get(folded);
    if (known !== undefined) return known;
    const number = this.forms.push(new Form(folded, printed, this.apart.keyOf(folded))) - 1;
    this.known.set(folded, number);
    return number;
  }

  formsByStem(): Map<string, Form[]> {
    const byStem = new Map<string, Form[]>();
    for (const form of this.forms) entryOf(byStem, form.stem, (): Form[] => []).push(form);
    return byStem;
  }

  /** Writes an article's words as tokens, each form under the stem that `links` give it. */
  tokens(links: ReadonlyMap<string, string>): (article: number) => string[] {
    const made: (string | undefined)[] = [];
    const token = (number: number): string => {
      const { stem, folded } = this.forms[number] as Form;
      made[number] ??= tokenOf(links.get(stem) ?? stem, folded);
      return made[number];
    };
    return (article) => Array.from(this.texts[article] ?? [], token);
  }

  /** Pairs of neighbouring words that the archive also writes as one. */
  compounds(): Map<string, readonly [string, string]> {
    const found = new Map<string, readonly [string, string]>();
    for (const text of this.texts) {
      for (let i = 1; i < text.length; i++) {
        const a = (this.forms[text[i - 1] as number] as Form).folded;
        const b = (this.forms[text[i] as number] as Form).folded;
        if (a.length < FIRST_PART || b.length < SECOND_PART) continue;
        const joined = a + b;
        if (this.known.has(joined) && !found.has(joined)) found.set(joined, [a, b]);
      }
    }
    return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Variant spellings that lead to a stem the archive has, each to the stem it is indexed under. */
function usefulVariants(
  spellings: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, string>,
  postings: ReadonlyMap<string, unknown>,
): { links: Map<string, string>; variants: Map<string, string> } {
  const heads = new Map<string, string>();
  for (const [spelling, head] of spellings) {
    for (const member of [head, spelling])
      if (postings.has(member) && !heads.has(head)) heads.set(head, links.get(member) ?? member);
  }
  const joined = new Map(links);
  const variants = new Map<string, string>();
  for (const [spelling, head] of [...spellings, ...[...heads.keys()].map((head) => [head, head] as const)]) {
    const target = heads.get(head);
    if (target === undefined) continue;
    if (spelling !== target) variants.set(spelling, target);
    if (postings.has(spelling) && spelling !== target) joined.set(spelling, target);
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
  for (const from of [...joined.keys()]) joined.set(from, end(from));
  for (const [spelling, target] of variants) variants.set(spelling, end(target));
  return { links: joined, variants };
}

/** In how many articles each indexed stem stands: those of all stems linked to it, each article once. */
function articlesUnder(
  articlesOf: ReadonlyMap<string, readonly number[]>,
  links: ReadonlyMap<string, string>,
): Map<string, number> {
  const families = new Map<string, (readonly number[])[]>();
  for (const [base, list] of articlesOf)
    entryOf(families, links.get(base) ?? base, (): (readonly number[])[] => []).push(list);
  return new Map(
    [...families].map(([key, lists]) => [
      key,
      lists.length === 1 ? (lists[0] as readonly number[]).length : new Set(lists.flat()).size,
    ]),
  );
}

/** What is known of Arabic before any article is read. */
export interface Knowledge {
  readonly groups: VariantGroups;
  readonly apart: KeptApart;
  readonly stopWords: readonly string[];
  readonly forbidden: ReadonlySet<string>;
  readonly background: Background;
}

/** Reads all articles once and says which words there are and which are one word. */
export function gatherVocabulary(documents: readonly SearchDocument[], known: Knowledge): Vocabulary {
  const { groups, apart, stopWords, forbidden, background } = known;
  const gatherer = new Gatherer(apart);
  const lengths = documents.map((document, article): PartLengths => {
    const { headline, standfirst, text } = wordsOf(textOf(document));
    gatherer.add(article, [...headline, ...standfirst, ...text]);
    return { headline: headline.length, standfirst: standfirst.length, text: text.length };
  });
  const { articlesOf } = gatherer;
  const keys = new Set([...apart.entries].map(([, key]) => key));
  const keyOf = (folded: string): string => apart.keyOf(folded) ?? stem(folded);
  const stopStems = new Set(stopWords.map(keyOf));
  const rules: LinkRules = { keeps: (stem) => keys.has(stem), stopStems, forbidden, background };
  const lexicon = buildLexicon(articlesOf, documents.length, rules);
  const { links, variants } = usefulVariants(variantStems(groups, keyOf), lexicon, articlesOf);
  return {
    forms: gatherer.formsByStem(),
    apart,
    lengths,
    tokens: gatherer.tokens(links),
    articlesUnder: articlesUnder(articlesOf, links),
    links,
    compounds: gatherer.compounds(),
    variants,
  };
}
