import type { ArticleRecord, Dated } from "../record/schema.ts";
import type { ArticleView } from "./article.ts";
import type { Timeline } from "./timeline/timeline-data.ts";

/**
 * The kinds of pages and what each shows. Templates turn these into markup and words; nothing here is a sentence.
 * Every `path` is an address from the site's root without leading slash: "" is the home page.
 */

/** An article as lists show it. */
export interface Entry {
  readonly id: string;
  readonly path: string;
  readonly headline: string | null;
  /** Standfirst, else the opening of the body, cut at a word: at most 180 characters. */
  readonly summary: string | null;
  readonly publisher: string | null;
  readonly agencies: readonly string[];
  readonly section: string | null;
  readonly published: Dated | null;
}

/** A link with how many articles stand behind it. */
export interface Shelf {
  readonly path: string;
  /** Name as shown; for days and months the EDTF date, which templates put into words. */
  readonly name: string;
  readonly count: number;
}

/** What a list of articles has in common. `value`: EDTF for dates, a name otherwise, a letter for headlines. */
export interface Subject {
  readonly of: "year" | "month" | "day" | "undated" | "outlet" | "agency" | "section" | "headlines";
  readonly value: string;
}

/** A page of a list: at most 50 articles. */
export interface ListPage {
  readonly kind: "list";
  readonly path: string;
  readonly subject: Subject;
  /** 1-based. */
  readonly number: number;
  readonly last: number;
  readonly total: number;
  /** Address of the list's first page; page n is `${first}page-${n}/`. */
  readonly first: string;
  readonly entries: readonly Entry[];
  /** Narrower lists: months of a year, days of a month. On the first page only. */
  readonly narrower: readonly Shelf[];
  /** Folder of the list's feeds ("outlets/x/"), or null: outlets have their own. */
  readonly feeds: string | null;
  /** Neighbours in time: the list before and after (year, month, day). */
  readonly before: Shelf | null;
  readonly after: Shelf | null;
}

/** A page of shelves: every outlet, agency, section, year, or letter. At most 50. */
export interface ShelvesPage {
  readonly kind: "shelves";
  readonly path: string;
  readonly of: "dates" | "outlets" | "agencies" | "sections" | "headlines";
  readonly number: number;
  readonly last: number;
  readonly total: number;
  readonly first: string;
  readonly shelves: readonly Shelf[];
  /** For dates: months of each year with their counts, by year. */
  readonly months: ReadonlyMap<string, readonly Shelf[]>;
  /** How many articles have no date (dates only). */
  readonly undated: number;
}

/** The home page. */
export interface HomePage {
  readonly kind: "home";
  readonly path: "";
  readonly newest: readonly Entry[];
  /** The archive on the line of time, drawn for wide and narrow screens; null when nothing is dated. */
  readonly timelines: { readonly wide: Timeline; readonly narrow: Timeline } | null;
  /** The oldest dated article, when it is not among the newest. */
  readonly oldest: Entry | null;
  readonly outlets: readonly Shelf[];
  readonly agencies: readonly Shelf[];
  readonly sections: readonly Shelf[];
}

/** An article's page. */
export interface ArticlePage {
  readonly kind: "article";
  readonly path: string;
  readonly record: ArticleRecord;
  readonly view: ArticleView;
}

/** A page of running text. */
export interface ProsePage {
  readonly kind: "prose";
  readonly path: string;
  /** Markdown of articles/about.md, or null for the built-in text. */
  readonly markdown: string | null;
}

/** What the archive holds, for the masthead, home and about pages. */
export interface Holdings {
  readonly articles: number;
  readonly outlets: number;
  readonly agencies: number;
  readonly sections: number;
  readonly undated: number;
  readonly inferred: number;
  readonly corrected: number;
  /** EDTF day, month or year the archive reaches from and to; null when nothing is dated. */
  readonly from: string | null;
  readonly to: string | null;
}
