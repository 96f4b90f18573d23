import type { Comparison } from "../compare/comparison.ts";
import type { ArticleRecord, Basis } from "../record/schema.ts";
import type { Entry } from "./entry.ts";
import type { Story } from "./story/story.ts";
import type { Chart, MonthDays } from "./timeline/chart.ts";

/**
 * The kinds of pages and what each shows. Templates turn these into markup and words; nothing here is a sentence.
 * Every `path` is an address from the site's root without leading slash: "" is the home page.
 */

/** A link with how many articles stand behind it. */
export interface Shelf {
  readonly path: string;
  /** Name as shown; for days and months the EDTF date, which templates put into words. */
  readonly name: string;
  readonly count: number;
}

/** A shelf with what a reader looks for on it; null where nothing on it is dated. */
export interface DescribedShelf extends Shelf {
  readonly span: Portrait["span"];
  readonly newest: Entry | null;
}

/** What a list of articles has in common. `value`: EDTF for dates, a name otherwise, a letter for headlines. */
export interface Subject {
  readonly of: "year" | "month" | "day" | "undated" | "outlet" | "agency" | "section" | "tag" | "subject" | "headlines";
  readonly value: string;
}

/** A list at a glance: when, what its dates rest on, who and what is in it. */
export interface Portrait {
  /** First and last date, as EDTF; null when nothing is dated. */
  readonly span: readonly [string, string] | null;
  readonly chart: Chart | null;
  /** Of a month. */
  readonly calendar: MonthDays | null;
  /** How many of its dates rest on what. */
  readonly bases: Readonly<Record<Basis | "undated", number>>;
  /** Newest first. Empty where the list is of one year. */
  readonly years: readonly Shelf[];
  /** The largest eight of each. Empty where the list is of one outlet, agency or section. */
  readonly outlets: readonly Shelf[];
  readonly agencies: readonly Shelf[];
  readonly sections: readonly Shelf[];
}

/** A list beside another in time. It has no count: that would change with every article there. */
export type ListNeighbour = Pick<Shelf, "path" | "name">;

/** A page of a list: some 50 articles. */
export interface ListPage {
  readonly kind: "list";
  readonly path: string;
  readonly subject: Subject;
  /** 1-based: in time from the oldest page, by name from the first. */
  readonly number: number;
  /** How many pages and articles the list has: on its first page only, since others must not change with them. */
  readonly last: number | null;
  readonly total: number | null;
  /** Address of the list's first page; page n is `${first}page-${n}/`. */
  readonly first: string;
  /** Addresses of the pages before and after, as they are read: newer and older, or by name. */
  readonly previous: string | null;
  readonly next: string | null;
  /** The articles on this page. */
  readonly records: readonly ArticleRecord[];
  /** The same as they are shown. */
  readonly entries: readonly Entry[];
  /** What `portrait` follows from, as a key. */
  readonly gathered: string | null;
  /** The whole list at a glance, on its first page only; lists by letter and of undated articles have none. */
  readonly portrait: Portrait | null;
  /** The letters that headlines begin with, on the first page of a letter: with no counts, which change with every article. */
  readonly letters: readonly Pick<Shelf, "path" | "name">[];
  /** Folder of the list's feeds ("outlets/x/"), or null: outlets have their own. */
  readonly feeds: string | null;
  /**
   * Neighbours in time: the list before and after (year, month, day). On the first page only, and the older one where the list
   * ends: the first article of a new year would change every page of the last.
   */
  readonly before: ListNeighbour | null;
  readonly after: ListNeighbour | null;
}

/** A page of shelves: every outlet, agency, section, year, or letter. At most 50. */
export interface ShelvesPage {
  readonly kind: "shelves";
  readonly path: string;
  readonly of: "dates" | "outlets" | "agencies" | "sections" | "tags" | "subjects" | "headlines";
  readonly number: number;
  readonly last: number;
  readonly total: number;
  readonly first: string;
  readonly shelves: readonly DescribedShelf[];
  /** For dates: all articles in time. */
  readonly chart: Chart | null;
  /** How many articles have no date (dates only). */
  readonly undated: number;
}

/** The home page. */
export interface HomePage {
  readonly kind: "home";
  readonly path: "";
  readonly newest: readonly Entry[];
  /** The archive told as one line of time, while it is small; null for a larger one. */
  readonly story: Story | null;
  /** Articles in time; null when nothing is dated. */
  readonly chart: Chart | null;
  readonly outlets: readonly Shelf[];
  readonly agencies: readonly Shelf[];
  readonly sections: readonly Shelf[];
  readonly subjects: readonly Shelf[];
  /** Tags that articles share. */
  readonly tags: readonly Shelf[];
}

/** An address that a page had once, or that another spelling of its name would have, and where it leads. */
export interface Redirect {
  readonly path: string;
  readonly to: string;
}

/** Two articles side by side. */
export interface ComparePage {
  readonly kind: "compare";
  readonly path: string;
  /** The earlier of the two, and the later: what the page shows follows from them. */
  readonly records: readonly [ArticleRecord, ArticleRecord];
  readonly entries: readonly [Entry, Entry];
  readonly comparison: Comparison;
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
  readonly subjects: number;
  readonly tags: number;
  readonly undated: number;
  readonly inferred: number;
  readonly corrected: number;
  /** EDTF day, month or year the archive reaches from and to; null when nothing is dated. */
  readonly from: string | null;
  readonly to: string | null;
}
