import type { PackedDates } from "./packed-columns.ts";

/** The bundle's own files as read back: the table of articles, the lexicon shards. Browser-safe. */

/** One column a facet: the names, and for each article the numbers of its names. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly of: readonly (number | readonly number[])[];
}

/** What is known of each article before the engine is asked, in the order of articles. */
export interface TablePart {
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
  /** Only where something is said there. */
  readonly subject?: FacetColumn;
  readonly tag?: FacetColumn;
}

/** A part's table as it is published: some columns packed (packed-columns.ts). */
export interface PackedTable extends Omit<TablePart, "dates" | "headlineWords" | "standfirstWords"> {
  readonly headlineWords: string;
  readonly standfirstWords: string;
  readonly dates: PackedDates;
}

/** A part of the archive that has an index of its own. */
export interface IndexedPart {
  /** Pagefind's name for it, with which the ids of its articles begin. */
  readonly name: string;
  readonly articles: number;
  /** Fingerprint of the ids of its articles in their order: an index of another build has another. */
  readonly pages: number;
}

/** The form of the table below: another where a reader's program of this one would misread it. */
export const TABLE_FORMAT = 7;

/** What the newest articles add to the lexicon of the others: files of their own, so that the others' stay as they are. */
export interface NewestLexicon {
  /** Name of a shard with what the others do not have: entries, and of their entries forms. */
  readonly words: string;
  /** Name of the file of `NewestCounts`. */
  readonly counts: string;
  /** Marks of the stems and the forms without their article in `words` (`markOf` of lexicon-reader.ts, packSet). */
  readonly marks: string;
}

/** `lexicon/<fingerprint>.json.gz`: indexed stems of the lexicon that the newest articles hold too, and in how many articles they all stand. */
export type NewestCounts = readonly (readonly [stem: string, articles: number])[];

/** What the planner needs to know of the archive as a whole. */
interface ArchiveFacts {
  readonly format: typeof TABLE_FORMAT;
  readonly articles: number;
  /** Its parts, in the order of articles. */
  readonly parts: readonly IndexedPart[];
  /** Articles that have one text or nearly so, group by group. */
  readonly copies: readonly (readonly number[])[];
  /** Folded words left out of questions. */
  readonly stopWords: readonly string[];
  /** Folded names of the twelve months, in every style of the Arab press. */
  readonly months: readonly (readonly string[])[];
  /** Where each lexicon shard begins, ascending (of its first stem as much as needed), and the name of its file. */
  readonly shards: readonly string[];
  readonly shardNames: readonly string[];
  /** Only where the newest articles are a part of their own: the shards above then tell of the others. */
  readonly newest?: NewestLexicon;
}

/** What the planner needs to know of all articles before it asks the engine. */
export interface ArchiveTable extends ArchiveFacts, TablePart {}

/** `warraq.json.gz`: the only file of ours that changes under its name. The tables of the parts, or where they lie. */
export interface ArchiveEntry extends ArchiveFacts {
  readonly tables: readonly (PackedTable | string)[];
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

/** `lexicon/<fingerprint>.json.gz`: entries in order of their stems. */
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
