import type { IndexedPart } from "./bundle-types.ts";
import { inTime } from "./in-time.ts";
import { askable, fingerprintOfPages, partOf } from "./pagefind-facts.ts";

/** Pagefind, asked for one word at a time through its documented search. Browser-safe. */

/** A result of Pagefind, of which the id and the places are used. */
interface EngineResult {
  readonly id: string;
  /** Places of the word, ascending. */
  readonly words: readonly number[];
}

/** What is used of `pagefind.js`: an instance of its `createInstance({ exactDiacritics: true })`. */
export interface PagefindLike {
  /** Null asks for all articles, in the order they were indexed. */
  search(term: string | null): Promise<{ readonly results: readonly EngineResult[] } | null>;
  /** Joins another part of the archive, by its name, to the largest, with which the engine starts. */
  join?(part: string): Promise<void>;
}

/** How like the word asked a form in the text is: another form of its stem, the same but for article and particles, the printed form. */
export const OTHER_FORM = 0;
export const SAME_BUT_ARTICLE = 1;
export const AS_PRINTED = 2;

/** Where a word stands in one article, ascending; `likeness` are the kinds of form beside the positions, and may be longer. */
export interface Occurrences {
  readonly positions: readonly number[];
  readonly likeness: readonly number[];
}

/** Articles that hold a word. */
export type Occurring = ReadonlyMap<number, Occurrences>;

/** A word as the lexicon knows it, ready to be looked up. */
export interface Wanted {
  /** Stem it is indexed under, and how many articles the index has under it. */
  readonly stem: string;
  readonly articles: number;
  /** Whether the archive prints this form; whether it prints others that differ by article and particles only. */
  readonly printed: boolean;
  readonly sisters: boolean;
}

/** Kinds of places that are all other forms, as many as were ever needed: most articles have no more to tell. */
let otherForms: number[] = [];

function allOther(count: number): readonly number[] {
  if (otherForms.length < count) otherForms = new Array<number>(2 * count).fill(OTHER_FORM);
  return otherForms;
}

/** The kind of form at each place of a stem, of which some are places of the form without its article and of the printed form; all ascending. */
function likenessOf(
  stem: readonly number[],
  bare: readonly number[] | undefined,
  exact: readonly number[] | undefined,
): readonly number[] {
  if (bare === undefined && exact === undefined) return allOther(stem.length);
  const kinds: number[] = new Array(stem.length).fill(OTHER_FORM);
  const mark = (places: readonly number[], kind: number): void => {
    let at = 0;
    for (const place of places) {
      while (at < stem.length && (stem[at] as number) < place) at++;
      if (stem[at] === place) kinds[at] = kind;
    }
  };
  if (bare) mark(bare, SAME_BUT_ARTICLE);
  if (exact) mark(exact, AS_PRINTED);
  return kinds;
}

function placesOf(results: readonly EngineResult[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, readonly number[]>();
  for (const { id, words } of results) places.set(id, words);
  return places;
}

const byArticle = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number => a - b;

/** The index could not be read: nothing can be said about the archive until it is opened anew. */
export class IndexUnreadable extends Error {
  override readonly name = "IndexUnreadable";
}

/** How many words' lists are kept, so that typing on and paging do not look up again. */
const KEPT = 96;
/** Looks words up and keeps the latest. */
export class WordIndex {
  private readonly engine: PagefindLike;
  private readonly parts: readonly IndexedPart[];
  private pages: Promise<readonly string[]> | undefined;
  private readonly numbers = new Map<string, number>();
  private readonly kept = new Map<string, Promise<Occurring>>();

  /** @param parts the archive's parts, in the order of articles */
  constructor(engine: PagefindLike, parts: readonly IndexedPart[]) {
    this.engine = engine;
    this.parts = parts;
  }

  /**
   * The id of each article's fragment, in the order of articles.
   * @throws IndexUnreadable when Pagefind has other articles than the table: a part is missing, or the two are of different builds
   */
  fragments(): Promise<readonly string[]> {
    this.pages ??= this.allPages();
    return this.pages;
  }

  /**
   * Where a word of the lexicon occurs.
   * @throws IndexUnreadable when Pagefind gives fewer articles than the lexicon counted: it keeps silent about a part of the
   * index it could not load, and "no results", or fewer than there are, would be untrue
   */
  occurrences(wanted: Wanted, folded: string): Promise<Occurring> {
    const { exact, stem } = askable(wanted.stem, folded);
    const key = wanted.printed || wanted.sisters ? exact : stem;
    let found = this.kept.get(key);
    if (found) this.kept.delete(key);
    else {
      found = this.lookUp(wanted, folded);
      found.catch(() => this.kept.delete(key));
    }
    this.kept.set(key, found);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return found;
  }

  private async allPages(): Promise<readonly string[]> {
    if (this.parts.every(({ articles }) => articles === 0)) return [];
    const found = new Map<string, string[]>(this.parts.map(({ name }) => [name, []]));
    for (const { id } of await this.ask(null)) found.get(partOf(id))?.push(id);
    const pages = this.parts.flatMap(({ name, articles, pages }) => {
      const own = found.get(name) ?? [];
      if (own.length !== articles || fingerprintOfPages(own) !== pages)
        throw new IndexUnreadable(`The index of ${name} has ${own.length} articles, its table ${articles}.`);
      return own;
    });
    for (const [number, id] of pages.entries()) this.numbers.set(id, number);
    return pages;
  }

  private async ask(term: string | null): Promise<readonly EngineResult[]> {
    const what = term === null ? "The list of articles" : `The index of «${term}»`;
    try {
      return (await inTime(this.engine.search(term), what))?.results ?? [];
    } catch (failure) {
      throw new IndexUnreadable(`${what} could not be read.`, { cause: failure });
    }
  }

  private async lookUp({ stem, articles, printed, sisters }: Wanted, folded: string): Promise<Occurring> {
    const terms = askable(stem, folded);
    const none: Promise<readonly EngineResult[]> = Promise.resolve([]);
    const [all, bare, exact] = await Promise.all([
      this.ask(terms.stem),
      sisters ? this.ask(terms.bare) : none,
      printed ? this.ask(terms.exact) : none,
      this.fragments(),
    ]);
    if (all.length < articles)
      throw new IndexUnreadable(`The index gave ${all.length} of ${articles} articles with «${stem}».`);
    const [inBare, inExact] = [placesOf(bare), placesOf(exact)];
    const found = all.map(({ id, words }): [number, Occurrences] => [
      this.numbers.get(id) ?? -1,
      { positions: words, likeness: likenessOf(words, inBare.get(id), inExact.get(id)) },
    ]);
    return new Map(found.sort(byArticle));
  }
}
