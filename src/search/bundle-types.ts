/** The bundle's own files as read back: the table of articles, the lexicon shards, the fragments. Browser-safe. */

/** One column a facet: the names, and for each article the numbers of its names. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly of: readonly (number | readonly number[])[];
}

/** `warraq.json.gz`: what the planner needs to know of all articles before it asks the engine. */
export interface ArchiveTable {
  readonly format: 1;
  readonly articles: number;
  /** Words of each article's headline, standfirst and text. */
  readonly headlineWords: readonly number[];
  readonly standfirstWords: readonly number[];
  readonly textWords: readonly number[];
  /** EDTF dates as written; null where an article has none. */
  readonly dates: readonly (string | null)[];
  readonly outlet: FacetColumn;
  readonly agency: FacetColumn;
  readonly section: FacetColumn;
  /** Folded words left out of questions. */
  readonly stopWords: readonly string[];
  /** Stem of a variant spelling → stem the index has it under. */
  readonly variants: Readonly<Record<string, string>>;
  /** Folded word → the two words it is also written as. */
  readonly compounds: Readonly<Record<string, readonly [string, string]>>;
  /** The shards there are. */
  readonly shards: readonly string[];
}

/** A stem in a shard: the stem, the stem it is indexed under ("" = itself), and its printed forms with article counts. */
export type LexiconEntry = readonly [stem: string, indexedAs: string, forms: readonly (string | number)[]];

/** `lexicon/<shard>.json.gz`: entries in order of their stems. */
export interface LexiconShard {
  readonly entries: readonly LexiconEntry[];
}

/** An article's fragment, in the form Pagefind gives its fragments. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly never[];
}
