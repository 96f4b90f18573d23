import type { CompareWords, Forms } from "../../compare/drawing/pen.ts";

/** What the page of comparisons tells its script (JSON in `<script type="application/json" data-compare-page>`). */

/** What is shown when a comparison cannot be made: what is wrong, what to do. */
export interface Failure {
  readonly what: string;
  readonly remedy: string;
}

/** Interface words of the page beside those of a comparison. Placeholders stand in braces. */
export interface ComparePageWords {
  readonly comparison: CompareWords;
  /** "{names}": heading of the tab. */
  readonly title: string;
  readonly and: string;
  /** "«{text}»", for a headline in the heading of the tab, and the marks that its own become there. */
  readonly quote: string;
  readonly innerMarks: readonly string[];
  readonly loading: string;
  /** Announced when a comparison stands: "{count}" of articles. */
  readonly stands: string;
  readonly articles: Forms;
  readonly failed: Failure;
  readonly offline: Failure;
  readonly retry: string;
  /** Before the ids of which no record is there. */
  readonly missing: string;
  /** Only one article is named, or left. */
  readonly one: Failure;
  /** "{most}" are compared, more were named. */
  readonly tooMany: string;
  readonly noHeadline: string;
  readonly publisherUnknown: string;
  readonly noDate: string;
  /** "{from}", "{to}" of an interval; "{date}" that is about. */
  readonly dateBetween: string;
  readonly dateAbout: string;
  readonly bases: Readonly<Record<"stated" | "metadata" | "inferred" | "editor", string>>;
}

/** What the page tells its script. */
export interface ComparePageData {
  readonly language: "ar" | "en";
  readonly digits: "western" | "arabic";
  readonly direction: "rtl" | "ltr";
  /** Addresses relative to the page: the root of pages, that of files where it is another, and what comparing knows of the language. */
  readonly root: string;
  readonly files?: string;
  readonly knowledge: string;
  /** What outlets are called in Latin letters, on a page in English. */
  readonly latin?: Readonly<Record<string, string>>;
  readonly months: readonly string[];
  readonly words: ComparePageWords;
}
