import type { ArticleRecord, Dated } from "../record/schema.ts";

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

/** Longest summary in a list, in characters. */
const LONGEST_SUMMARY = 180;

/** Address of an article's page. */
export const articlePath = (id: string): string => `articles/${id}/`;

/** Text cut after a whole word, with an ellipsis when something was cut. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > 0 ? end : longest).replace(/[\s،؛:,.«(-]+$/u, "")}…`;
}

/** Entries that were made: an article stands on some ten pages. */
const made = new WeakMap<ArticleRecord, Entry>();

/** What a list shows of an article: its standfirst, else how its text begins. */
export function entryOf(record: ArticleRecord): Entry {
  const known = made.get(record) ?? newEntry(record);
  made.set(record, known);
  return known;
}

function newEntry(record: ArticleRecord): Entry {
  const opening = record.standfirst ?? record.body.find((block) => block.type === "paragraph")?.text ?? null;
  return {
    id: record.id,
    path: articlePath(record.id),
    headline: record.headline,
    summary: opening === null ? null : cutAtWord(opening, LONGEST_SUMMARY),
    publisher: record.publisher?.name ?? null,
    agencies: record.agencies,
    section: record.section,
    published: record.published,
  };
}
