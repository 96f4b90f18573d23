/** The bundle's own files as read back: the table of articles, the lexicon shards. Browser-safe. */

/** One column a facet: the names, and for each article the numbers of its names. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly of: readonly (number | readonly number[])[];
}

/** `warraq.json.gz`: what the planner needs to know of all articles before it asks the engine. */
export interface ArchiveTable {
  readonly format: 2;
  readonly articles: number;
  /** Words of each article's headline and standfirst. */
  readonly headlineWords: readonly number[];
  readonly standfirstWords: readonly number[];
  /** Length of each article's text, a letter an article (text-length.ts). */
  readonly textLengths: string;
  /** EDTF dates as written; null where an article has none. */
  readonly dates: readonly (string | null)[];
  readonly outlet: FacetColumn;
  readonly agency: FacetColumn;
  readonly section: FacetColumn;
  /** Folded words left out of questions. */
  readonly stopWords: readonly string[];
  /** Folded names of the twelve months, in every style of the Arab press. */
  readonly months: readonly (readonly string[])[];
  /** The first stem of each lexicon shard, ascending; the n-th lies in `lexicon/n.json.gz`. */
  readonly shards: readonly string[];
}

/** Stands before the stem of a word that is kept apart from the word the rules would take it for (arabic/kept-apart.ts). */
export const KEPT_APART = "=";

/**
 * A word of the lexicon: the stem the rules give it, the stem it is indexed under ("" = the same), how many articles are found under that, its
 * own printed forms, each with the number of articles that print it, and after them, if there are any, folded forms that the
 * archive also writes as two words, each with the two. A spelling that only a list of variants knows has no forms.
 */
export type LexiconEntry = readonly [
  stem: string,
  indexedAs: string,
  articles: number,
  forms: readonly (string | number)[],
  apart?: readonly string[],
];

/** `lexicon/<n>.json.gz`: entries in order of their stems. */
export interface LexiconShard {
  readonly entries: readonly LexiconEntry[];
}

/** What an article's fragment holds for a result: `content` is headline, standfirst and text, each a line of its own or more. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
}
