import type { ArticleRecord } from "../../record/schema.ts";

/**
 * A large archive's data in files of a year each: an article more or less changes the file of its year, and a reader takes the
 * years that are wanted. A small archive is one file.
 */

/** Articles of one year, of none, or of the whole archive. */
export interface DataPart {
  /** Folder of the part's files below `data/`, with a slash at its end: "2014/", "undated/"; "" for the whole archive. */
  readonly folder: string;
  readonly records: readonly ArticleRecord[];
}

/** Most articles that stay one file: some 4 MB of records. */
const MOST_IN_ONE = 1_000;

/** Folder of the articles without a date. */
const UNDATED = "undated/";

/** The folder of an article's year; a date that leaves the year open ("20XX") is none. */
export const yearFolder = ({ published }: Pick<ArticleRecord, "published">): string => {
  const year = /^\d{4}/u.exec(published?.edtf ?? "")?.[0];
  return year === undefined ? UNDATED : `${year}/`;
};

/** The parts of an archive, in order of their folders; articles in the order they came in. */
export function dataParts(records: readonly ArticleRecord[]): DataPart[] {
  if (records.length <= MOST_IN_ONE) return [{ folder: "", records }];
  const years = new Map<string, ArticleRecord[]>();
  for (const record of records) {
    const folder = yearFolder(record);
    const year = years.get(folder);
    if (year) year.push(record);
    else years.set(folder, [record]);
  }
  return [...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, own]) => ({ folder, records: own }));
}
