import { cell } from "../../csv-cell.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { articlePath } from "../entry.ts";
import { addressFrom } from "./addresses.ts";

/**
 * The archive as a table, one article a row. The same columns give the CSV, its header and the description of its fields in
 * datapackage.json.
 */
export interface Column {
  readonly name: string;
  readonly type: "string" | "integer";
  readonly description: string;
  /** `depth`: how many folders below the root the table lies. */
  readonly value: (record: ArticleRecord, settings: ArchiveSettings, depth: number) => string | number | null;
}

/** Between several values in one cell. */
export const LIST_SEPARATOR = "; ";

const column = (
  name: string,
  description: string,
  value: Column["value"],
  type: Column["type"] = "string",
): Column => ({ name, type, description, value });

const wordCount = ({ body }: ArticleRecord): number =>
  body.reduce((count, { text }) => count + text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, 0);

/** The columns in order. */
export const COLUMNS: readonly Column[] = [
  column("id", "permanent id", ({ id }) => id),
  column("headline", "headline as printed", ({ headline }) => headline),
  column("standfirst", "summary printed between headline and body", ({ standfirst }) => standfirst),
  column("section", "section of the outlet", ({ section }) => section),
  column("publisher", "outlet", ({ publisher }) => publisher?.name ?? null),
  column("publisher_id", "canonical id of the outlet", ({ publisher }) => publisher?.id ?? null),
  column("publisher_basis", "stated, metadata, inferred or editor", ({ publisher }) => publisher?.basis ?? null),
  column("byline", "who signed", ({ byline }) => byline),
  column("agencies", "news agencies as printed", ({ agencies }) => agencies.join(LIST_SEPARATOR)),
  column("place", "place of the dateline", ({ place }) => place),
  column("published", "EDTF (ISO 8601-2)", ({ published }) => published?.edtf ?? null),
  column("published_basis", "stated, metadata, inferred or editor", ({ published }) => published?.basis ?? null),
  column("published_evidence", "words the date rests on", ({ published }) => published?.evidence ?? null),
  column("updated", "EDTF (ISO 8601-2)", ({ updated }) => updated?.edtf ?? null),
  column("updated_basis", "stated, metadata, inferred or editor", ({ updated }) => updated?.basis ?? null),
  column("captured", "EDTF: when the capture was made", ({ captured }) => captured?.edtf ?? null),
  column("subjects", "subjects an editor put it under", ({ subjects }) => subjects.join(LIST_SEPARATOR)),
  column("tags", "keywords printed on the page", ({ tags }) => tags.join(LIST_SEPARATOR)),
  column("words", "words of the body", wordCount, "integer"),
  column("text", "body, blocks separated by an empty line", ({ body }) => body.map(({ text }) => text).join("\n\n")),
  column("problems", "codes of what a person should look at", ({ problems }) =>
    problems.map(({ code }) => code).join(LIST_SEPARATOR),
  ),
  column("source_url", "page the capture was taken from", ({ source }) => source.url),
  column("source_file", "file of the capture", ({ source }) => source.file),
  column("source_sha256", "fingerprint of the capture's bytes", ({ source }) => source.sha256),
  column("address", "the article's page, from this file", ({ id }, settings, depth) =>
    addressFrom(depth, articlePath(id), settings),
  ),
];

/** How the value comes back: what matches is replaced (ECMAScript, flags "gu"). Told in datapackage.json. */
export const UNGUARD = {
  pattern: /((?:^|[,;\t\r\n])[ "']*)'(?=[=+\-@＝＋－＠])|(^[ "']*)'(?=[\t\r\n])/gu.source,
  replacement: "$1$2",
} as const;

const row = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(",")}\r\n`;

/** The first line of the table; it begins with a byte order mark, by which Excel knows UTF-8. */
export const csvHead = (): string => `\ufeff${row(COLUMNS.map(({ name }) => name))}`;

/**
 * An article's line of the table.
 * @param depth how many folders below the root the table lies
 */
export const csvLine = (record: ArticleRecord, settings: ArchiveSettings, depth: number): string =>
  row(COLUMNS.map(({ value }) => value(record, settings, depth)));

/** The table line by line. */
export function* csvLines(records: Iterable<ArticleRecord>, settings: ArchiveSettings, depth = 1): Generator<string> {
  yield csvHead();
  for (const record of records) yield csvLine(record, settings, depth);
}

/** An article's line of newline-delimited JSON. */
export const ndjsonLine = (record: ArticleRecord): string => `${JSON.stringify(record)}\n`;

/** The records as newline-delimited JSON, line by line. */
export function* ndjsonLines(records: Iterable<ArticleRecord>): Generator<string> {
  for (const record of records) yield ndjsonLine(record);
}
