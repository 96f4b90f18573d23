import { buildLexicon } from "../arabic/lexicon.ts";
import { stem } from "../arabic/stem.ts";
import { type VariantGroups, variantStems } from "../arabic/variants.ts";
import { type Word, words } from "../arabic/words.ts";
import { formCode, placeOf } from "./pagefind-format.ts";
import type { SearchDocument } from "./search-types.ts";
import type { Posting } from "./write-index.ts";

/** Everything the bundle says about words: gathered from all articles in one pass. Build side. */

/** A printed form of a folded word, and how many articles print it. */
export interface FormCount {
  printed: string;
  articles: number;
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
  /** Folded forms of every stem. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, FormCount>>;
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

/** Letters each part of a compound must have: shorter ones are particles written apart («و قال»). */
const PART_OF_COMPOUND = 3;

/** Pairs of neighbouring words that the archive also writes as one. */
function compoundsIn(
  texts: readonly (readonly Word[])[],
  isWord: (folded: string) => boolean,
): Vocabulary["compounds"] {
  const found: Record<string, readonly [string, string]> = {};
  for (const text of texts) {
    for (let i = 1; i < text.length; i++) {
      const a = (text[i - 1] as Word).folded;
      const b = (text[i] as Word).folded;
      if (a.length < PART_OF_COMPOUND || b.length < PART_OF_COMPOUND) continue;
      if (isWord(a + b) && !Object.hasOwn(found, a + b)) found[a + b] = [a, b];
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

class Gatherer {
  readonly postings = new Map<string, Posting[]>();
  readonly forms = new Map<string, Map<string, FormCount>>();
  /** Every folded form with its stem. */
  readonly stems = new Map<string, string>();
  private readonly lastArticle = new Map<FormCount, number>();

  add(article: number, position: number, { text, folded }: Word): void {
    let base = this.stems.get(folded);
    if (base === undefined) {
      base = stem(folded);
      this.stems.set(folded, base);
    }
    const place = placeOf(position, formCode(folded));
    const list = entryOf(this.postings, base, (): Posting[] => []);
    const last = list.at(-1);
    if (last?.article === article) last.places.push(place);
    else list.push({ article, places: [place] });

    const forms = entryOf(this.forms, base, () => new Map<string, FormCount>());
    const count = entryOf(forms, folded, () => ({ printed: text, articles: 0 }));
    if (this.lastArticle.get(count) !== article) {
      count.articles++;
      this.lastArticle.set(count, article);
    }
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
  for (const [from, to] of joined) {
    const further = joined.get(to);
    if (further !== undefined && further !== from) joined.set(from, further);
  }
  return { links: joined, variants };
}

/** Reads all articles once and says which words there are, where, and which are one word. */
export function gatherVocabulary(documents: readonly SearchDocument[], groups: VariantGroups): Vocabulary {
  const gatherer = new Gatherer();
  const texts: Word[][] = [];
  const lengths = documents.map((document, article): PartLengths => {
    const { headline, standfirst, text } = articleWords(document);
    texts.push(headline, standfirst, text);
    let position = 0;
    for (const part of [headline, standfirst, text]) for (const word of part) gatherer.add(article, position++, word);
    return { headline: headline.length, standfirst: standfirst.length, text: text.length };
  });
  const articlesOf = new Map([...gatherer.postings].map(([base, list]) => [base, list.map(({ article }) => article)]));
  const lexicon = buildLexicon(articlesOf, documents.length);
  const { links, variants } = usefulVariants(variantStems(groups), lexicon, gatherer.postings);
  const compounds = compoundsIn(texts, (folded) => gatherer.stems.has(folded));
  return { postings: gatherer.postings, forms: gatherer.forms, lengths, links, compounds, variants };
}

/** Postings under the stems they are indexed as: the lists of linked stems become one. */
export function indexedPostings({ postings, links }: Vocabulary): Map<string, Posting[]> {
  const merged = new Map<string, Map<number, number[]>>();
  for (const [base, list] of postings) {
    const key = links.get(base) ?? base;
    const articles = entryOf(merged, key, () => new Map<number, number[]>());
    for (const { article, places } of list) {
      const known = articles.get(article);
      articles.set(article, known ? [...known, ...places].sort((a, b) => a - b) : places);
    }
  }
  return new Map(
    [...merged].map(([key, articles]) => [
      key,
      [...articles].sort(([a], [b]) => a - b).map(([article, places]) => ({ article, places })),
    ]),
  );
}
