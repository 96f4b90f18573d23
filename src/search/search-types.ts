import type { FieldName } from "./field-names.ts";

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
  /** The same in a site's second language; absent where it has one. */
  readonly dateShownToo?: string | null;
  readonly dateBasis: "stated" | "metadata" | "inferred" | "editor" | null;
  readonly outlet: string | null;
  readonly agencies: readonly string[];
  readonly section: string | null;
  /** Subjects an editor gave, and keywords that articles share; absent where there are none. */
  readonly subjects?: readonly string[];
  readonly tags?: readonly string[];
  /** Id of the first of the articles that have this text or nearly so; absent where there is none but itself. */
  readonly copyOf?: string;
  /** Another whenever anything above is another; made of all of it where it is not given. */
  readonly fingerprint?: string;
}

/** Facets a question can be narrowed by: display names; several values of one facet are alternatives. `month` is "2022-01". */
export type FacetName = "outlet" | "agency" | "section" | "subject" | "tag" | "month";

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
  /** In the site's second language, where it has two. */
  readonly dateShownToo: string | null;
  readonly dateBasis: string | null;
  /** Distinct marked surface words, for highlighting in the opened article. */
  readonly words: readonly string[];
}

/** One result, best first. */
export interface Hit {
  readonly score: number;
  /** `all`: has every word of the question; `partial`: lacks some. */
  readonly tier: "all" | "partial";
  /** Words of the question that it lacks, as typed. */
  readonly lacks: readonly string[];
  /** Articles with one text or nearly so share a number; null for an article whose text is its own. */
  readonly copies: number | null;
  details(): Promise<HitDetails>;
}

/** A word of the question that the archive does not have, with what it has that is close, as printed. */
export interface UnknownWord {
  readonly word: string;
  readonly suggestions: readonly string[];
}

/** A field of the question, as it was understood. */
export interface FieldRead {
  readonly field: FieldName;
  /** Its name as typed, the whole of it as written («-ناشر:الشروق»), and the words of its value. */
  readonly typed: string;
  readonly written: string;
  readonly asked: string;
  readonly excluded: boolean;
  /** Names of the archive that are meant, none where it has no such name; a day, month or year; words of a headline. */
  readonly values: readonly string[];
  /** Names that are close to one which the archive does not hold. */
  readonly suggestions: readonly string[];
}

/** A word of the question that was read as another («Putin»: «بوتين»), as typed and as printed. */
export interface Replacement {
  readonly word: string;
  readonly by: string;
}

/** A word of the question that hardly an article has, and one spelt nearly so that many have, as printed. */
export interface Commoner extends Replacement {
  readonly articles: number;
}

/** The question that was probably meant, where words of it are unknown. */
export interface Guess {
  readonly text: string;
  readonly words: readonly Replacement[];
  /** The question that asks for the words as they were typed: in quotation marks. */
  readonly asTyped: string;
}

/** A date in the question: "2022-01-28", "2022-01", "2022", or "-01-28" for that day of any year. */
export interface DateRead {
  readonly day: string;
  /** Its words as typed, without what stands between them. */
  readonly words: readonly string[];
  /** How many articles are of it, and how many mention it. */
  readonly of: number;
  readonly mentions: number;
}

/** Values of each facet with the number of articles, most frequent first (months: newest first). */
export type FacetCounts = Readonly<Record<FacetName, readonly { readonly value: string; readonly count: number }[]>>;

/** The answer. `hits` holds all of them; loading details is left to whoever shows them. */
export interface SearchResponse {
  readonly hits: readonly Hit[];
  /** How many hits are of tier `all`. */
  readonly complete: number;
  readonly unknown: readonly UnknownWord[];
  readonly fields: readonly FieldRead[];
  /** Words left out of the question as too common («من»، «في»), as typed. */
  readonly ignored: readonly string[];
  /** Words that the archive writes in other letters. */
  readonly otherScripts: readonly Replacement[];
  readonly dates: readonly DateRead[];
  /** The question to ask instead of one with unknown words; null where there is none, or nothing is near enough. */
  readonly guess: Guess | null;
  /**
   * Counts of the hits that have every word (of all, where none has). Outlets and months add up: "-" counts the articles
   * without one.
   */
  facets(): Promise<FacetCounts>;
  /** Commoner words than rare ones of the question; they are offered beside the answer. */
  commoner(): Promise<readonly Commoner[]>;
  /** Months of the same hits, those outside the asked time too. */
  months(): Promise<FacetCounts["month"]>;
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
