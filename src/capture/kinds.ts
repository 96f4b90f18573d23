import path from "node:path";
import type { Format } from "./capture.ts";

/** What a file is by its name: how it is read, and the id it gives. */

const FORMATS: Readonly<Record<string, Format>> = {
  ".txt": "text",
  ".text": "text",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".mhtml": "html",
  ".mht": "html",
  ".md": "markdown",
  ".markdown": "markdown",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".csv": "csv",
  ".tsv": "csv",
  ".json": "json",
  ".xml": "feed",
  ".rss": "feed",
  ".atom": "feed",
  ".rdf": "feed",
  ".warc": "warc",
  ".wacz": "warc",
  ".eml": "eml",
};

const SINGLE: ReadonlySet<Format> = new Set<Format>(["text", "html", "markdown", "eml"]);

/** Whether a file of this format is one article, so that the file's name is the article's id. */
export const isOneArticle = (format: Format): boolean => SINGLE.has(format);

/** Name of the file beside a fetched page that says where it came from. */
export const SIDECAR = ".source.json";

const isPacked = (name: string): boolean => name.toLowerCase().endsWith(".gz");

/** How a file is read, by its extension ("a.jsonl.gz" as "a.jsonl"); null when the extension is none we read. */
export function kindOf(file: string): { readonly format: Format; readonly packed: boolean } | null {
  const packed = isPacked(file);
  const name = packed ? file.slice(0, -3) : file;
  const format = FORMATS[path.extname(name).toLowerCase()];
  return format ? { format, packed } : null;
}

/** The permanent id a file's name gives: its base name without extension ("x/000_a.txt" → "000_a"). */
export function idOf(file: string): string {
  const name = path.basename(isPacked(file) ? file.slice(0, -3) : file);
  const id = name.slice(0, name.length - path.extname(name).length).trim();
  return id === "" ? name : id;
}
