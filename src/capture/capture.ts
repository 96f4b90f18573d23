import type { Problem } from "../problems/problem.ts";

/**
 * How a capture was kept. `text`, `html`, `markdown`, `eml`: one article a file; the others hold several: rows of a table
 * (`jsonl`, `csv`, `json`), references (`csl`), articles of a database's export (`factiva`, `nexis`), entries of a feed (RSS, Atom, a WordPress
 * export), posts of a Telegram channel, pages of a web archive (WARC, WACZ).
 */
export type Format =
  | "text"
  | "html"
  | "markdown"
  | "eml"
  | "jsonl"
  | "csv"
  | "json"
  | "csl"
  | "factiva"
  | "nexis"
  | "feed"
  | "telegram"
  | "warc";

/** What the format itself says of a line; plain text says nothing. Evidence for labelling, never a verdict. */
export interface LineHint {
  /** Nearest block element in lower case: "h1", "p", "li", "figcaption", "time", "blockquote", … */
  readonly element: string;
  /** The landmark the line stands in, as far as tags, roles and class names tell; `banner`: what a web archive put above. */
  readonly region: "banner" | "main" | "header" | "nav" | "aside" | "footer" | "figure" | "comments" | "none";
  /** Share of the line's characters that stand inside links, 0–1. */
  readonly linked: number;
}

/** One non-empty line of a capture. */
export interface Line {
  /** 1-based number in the capture as found (empty lines count). For HTML: number of the rendered text line. */
  readonly number: number;
  /** The line through `clean` (arabic/letters.ts); leading and trailing spaces stay, they are evidence. Never blank. */
  readonly text: string;
  readonly hint?: LineHint;
}

/** A value that the format states outside the text, with where it was found: "JSON-LD datePublished", "column date". */
export interface Stated {
  readonly value: string;
  readonly from: string;
  /** Of a table's date: the order of day and month that the whole column has. */
  readonly order?: ColumnOrder;
}

/** The order of day and month in a column of dates, with the value and row that prove it. */
export interface ColumnOrder {
  readonly read: "day-first" | "month-first";
  readonly proof: string;
}

/** What the format states: JSON-LD, Open Graph, meta and time elements, front matter, columns. Dates are strings as found. */
export interface Metadata {
  readonly headline?: Stated;
  readonly standfirst?: Stated;
  readonly section?: Stated;
  readonly publisher?: Stated;
  readonly byline?: Stated;
  readonly agency?: Stated;
  readonly place?: Stated;
  readonly published?: Stated;
  readonly updated?: Stated;
  /** When the capture was made (sidecar of a fetched page, front matter). */
  readonly captured?: Stated;
  readonly url?: Stated;
  readonly language?: Stated;
  readonly tags?: readonly Stated[];
  /** Columns and front-matter keys that fill no field; kept under the record's `extra`. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** One captured article: numbered lines plus whatever the format states. */
export interface Capture {
  /** Permanent id: base name of the file without extension; for a row, its `id` column; for a part of an export, `<file>-<key>`. */
  readonly id: string;
  /** Path of the file as given. */
  readonly file: string;
  readonly format: Format;
  /** Name of the encoding the bytes were read in, lower case: "utf-8", "windows-1256", "utf-16le", … */
  readonly encoding: string;
  /** Line end found most: "lf", "crlf", "cr" or "none". */
  readonly lineEnd: "lf" | "crlf" | "cr" | "none";
  /** Size and fingerprint of the bytes as found; for an article of a larger file, of its own part of it. */
  readonly bytes: number;
  readonly sha256: string;
  /** Non-empty lines in order. */
  readonly lines: readonly Line[];
  readonly metadata: Metadata;
  readonly problems: readonly Problem[];
}
