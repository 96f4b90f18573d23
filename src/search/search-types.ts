/**
 * The door of the search room: what goes into the bundle, what a question is, what comes back.
 * The same types serve the build, the browser, the terminal and the tests.
 */

/** One article as search sees it. `text` paragraphs are separated by "\n". */
export interface SearchDocument {
  readonly id: string;
  /** Address relative to the site's root, without leading slash: "articles/<id>/". */
  readonly url: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly text: string;
  /** EDTF date to order by (earliest day of an interval), or null. */
  readonly date: string | null;
  /** Date as shown, e.g. «28 يناير/ كانون الثاني 2022», and its basis, or null. */
  readonly dateShown: string | null;
  readonly dateBasis: "stated" | "metadata" | "inferred" | "editor" | null;
  readonly outlet: string | null;
  readonly agencies: readonly string[];
  readonly section: string | null;
}

/** Facets a question can be narrowed by: display names; several values of one facet are alternatives. `month` is "2022-01". */
export type FacetName = "outlet" | "agency" | "section" | "month";

/** A question. */
export interface SearchRequest {
  readonly text: string;
  readonly facets?: Partial<Record<FacetName, readonly string[]>>;
  /** First and last day, "2022-01-28", both included. */
  readonly from?: string;
  readonly to?: string;
  /** Default: relevance. */
  readonly sort?: "relevance" | "newest" | "oldest";
}

/** A stretch of text; `mark` where it is what the reader looked for. */
export interface Run {
  readonly text: string;
  readonly mark: boolean;
}

/** What a result shows; made on demand, since it loads the article's fragment. Words are the original ones. */
export interface HitDetails {
  readonly id: string;
  readonly url: string;
  readonly headline: readonly Run[];
  readonly excerpt: readonly Run[];
  readonly outlet: string | null;
  readonly agencies: readonly string[];
  readonly date: string | null;
  readonly dateShown: string | null;
  readonly dateBasis: string | null;
  /** Distinct marked surface words, for highlighting in the opened article. */
  readonly words: readonly string[];
}

/** One result, best first. */
export interface Hit {
  readonly score: number;
  /** `all`: has every word of the question; `partial`: lacks some. */
  readonly tier: "all" | "partial";
  details(): Promise<HitDetails>;
}

/** A word of the question that the archive does not have, with what it has that is close, as printed. */
export interface UnknownWord {
  readonly word: string;
  readonly suggestions: readonly string[];
}

/** The answer. `hits` holds all of them; loading details is left to whoever shows them. */
export interface SearchResponse {
  readonly hits: readonly Hit[];
  /** How many hits are of tier `all`. */
  readonly complete: number;
  readonly unknown: readonly UnknownWord[];
  /** Words left out of the question as too common («من»، «في»), as typed. */
  readonly ignored: readonly string[];
  /**
   * Values of each facet among the hits that have every word (among all, where none has), with counts, most frequent
   * first (months: newest first). Outlets and months add up: "-" counts the articles without one.
   */
  readonly facets: Readonly<Record<FacetName, readonly { value: string; count: number }[]>>;
}

/** A completion or correction offered while typing. */
export interface Suggestion {
  readonly kind: "word" | "headline" | "correction";
  readonly text: string;
  /** Headlines only: address of the article. */
  readonly url?: string;
  /** Words: number of articles that have it. */
  readonly count?: number;
}

/** An opened archive, ready for questions. */
export interface Searcher {
  search(request: SearchRequest): Promise<SearchResponse>;
  suggest(typed: string, limit?: number): Promise<readonly Suggestion[]>;
}
