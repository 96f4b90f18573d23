import { buildLexicon } from "../arabic/lexicon.ts";
import { stem } from "../arabic/stem.ts";
import { type VariantGroups, variantStems } from "../arabic/variants.ts";
import { type Word, words } from "../arabic/words.ts";
import { formCode, placeOf } from "./pagefind-format.ts";
import type { SearchDocument } from "./search-types.ts";
import type { Posting } from "./write-index.ts";

/** Everything the bundle says about words: gathered from all articles in one pass. Build side. */

/** A folded form: how it is mostly printed, and how many articles print it. */
export interface FormCount {
  readonly folded: string;
  readonly printed: string;
  readonly articles: number;
}

/** Word counts of the three parts of an article. */
export interface PartLengths {
  readonly headline: number;
  readonly standfirst: number;
  readonly text: number;
}

/** The words of an archive: where they stand, how they are printed, which are one. */
export interface Vocabulary {
  /** Postings of every stem of the rules, articles ascending. */
  readonly postings: ReadonlyMap<string, Posting[]>;
  /** Forms of every stem. */
  readonly forms: ReadonlyMap<string, readonly FormCount[]>;
  readonly lengths: readonly PartLengths[];
  /** Stem of the rules → stem it is indexed under; stems indexed as themselves are left out. */
  readonly links: ReadonlyMap<string, string>;
  /** Words that the archive also writes as two, folded: «عبدالله» → عبد, الله. */
  readonly compounds: Readonly<Record<string, readonly [string, string]>>;
  /** Variant spellings whose group the archive holds, stem → stem indexed. */
  readonly variants: Readonly<Record<string, string>>;
}

/** The words of an article in the order of their positions: headline, standfirst, text. */
export function articleWords(document: Pick<SearchDocument, "headline" | "standfirst" | "text">): {
  headline: Word[];
  standfirst: Word[];
  text: Word[];
} {
  return {
    headline: words(document.headline),
    standfirst: words(document.standfirst ?? ""),
    text: words(document.text),
  };
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
  readonly stem: string;
  readonly code: number;
  readonly postings: Posting[];
  printed: string;
  articles = 0;
  private lastArticle = -1;
  /** Votes for `printed` over other printings (Boyer and Moore's majority). */
  private votes = 0;

  constructor(folded: string, printed: string, base: string, postings: Posting[]) {
    this.folded = folded;
    this.printed = printed;
    this.stem = base;
    this.code = formCode(folded);
    this.postings = postings;
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
  readonly postings = new Map<string, Posting[]>();
  private readonly known = new Map<string, Form>();
  private readonly forms: Form[] = [];
  private readonly numbers = new Map<Form, number>();
  /** Each article's words as numbers of forms. */
  private readonly texts: Uint32Array[] = [];

  add(article: number, list: readonly Word[]): void {
    const numbers = new Uint32Array(list.length);
    list.forEach(({ text, folded }, position) => {
      const form = this.form(folded, text);
      form.seen(article, text.replace(ORNAMENT, ""));
      const place = placeOf(position, form.code);
      const last = form.postings.at(-1);
      if (last?.article === article) last.places.push(place);
      else form.postings.push({ article, places: [place] });
      numbers[position] = this.numbers.get(form) as number;
    });
    this.texts.push(numbers);
  }

  private form(folded: string, printed: string): Form {
    const known = this.known.get(folded);
    if (known) return known;
    const base = stem(folded);
    const made = new Form(
      folded,
      printed.replace(ORNAMENT, ""),
      base,
      entryOf(this.postings, base, () => []),
    );
    this.known.set(folded, made);
    this.numbers.set(made, this.forms.length);
    this.forms.push(made);
    return made;
  }

  formsByStem(): Map<string, Form[]> {
    const byStem = new Map<string, Form[]>();
    for (const form of this.forms) entryOf(byStem, form.stem, (): Form[] => []).push(form);
    return byStem;
  }

  /** Pairs of neighbouring words that the archive also writes as one. */
  compounds(): Record<string, readonly [string, string]> {
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
    return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Variant spellings that lead to a stem the archive has, each to the stem it is indexed under. */
function usefulVariants(
  spellings: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, string>,
  postings: ReadonlyMap<string, unknown>,
): { links: Map<string, string>; variants: Record<string, string> } {
  const heads = new Map<string, string>();
  for (const [spelling, head] of spellings) {
    for (const member of [head, spelling])
      if (postings.has(member) && !heads.has(head)) heads.set(head, links.get(member) ?? member);
  }
  const joined = new Map(links);
  const variants: Record<string, string> = {};
  for (const [spelling, head] of [...spellings, ...[...heads.keys()].map((head) => [head, head] as const)]) {
    const target = heads.get(head);
    if (target === undefined) continue;
    if (spelling !== target) variants[spelling] = target;
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
  for (const [spelling, target] of Object.entries(variants)) variants[spelling] = end(target);
  return { links: joined, variants };
}

/** Reads all articles once and says which words there are, where, and which are one word. */
export function gatherVocabulary(documents: readonly SearchDocument[], groups: VariantGroups): Vocabulary {
  const gatherer = new Gatherer();
  const lengths = documents.map((document, article): PartLengths => {
    const { headline, standfirst, text } = articleWords(document);
    gatherer.add(article, [...headline, ...standfirst, ...text]);
    return { headline: headline.length, standfirst: standfirst.length, text: text.length };
  });
  const { postings } = gatherer;
  const articlesOf = new Map([...postings].map(([base, list]) => [base, list.map(({ article }) => article)]));
  const lexicon = buildLexicon(articlesOf, documents.length);
  const { links, variants } = usefulVariants(variantStems(groups), lexicon, postings);
  return { postings, forms: gatherer.formsByStem(), lengths, links, compounds: gatherer.compounds(), variants };
}

/** Postings under the stems they are indexed as: the lists of linked stems become one. */
export function indexedPostings({ postings, links }: Vocabulary): Map<string, readonly Posting[]> {
  const families = new Map<string, Posting[][]>();
  for (const [base, list] of postings) entryOf(families, links.get(base) ?? base, (): Posting[][] => []).push(list);
  return new Map(
    [...families].map(([key, lists]) => [key, lists.length === 1 ? (lists[0] as Posting[]) : union(lists)]),
  );
}

function union(lists: readonly (readonly Posting[])[]): Posting[] {
  const articles = new Map<number, number[]>();
  for (const list of lists) {
    for (const { article, places } of list) {
      const known = articles.get(article);
      articles.set(article, known ? [...known, ...places].sort((a, b) => a - b) : places);
    }
  }
  return [...articles].sort(([a], [b]) => a - b).map(([article, places]) => ({ article, places }));
}
