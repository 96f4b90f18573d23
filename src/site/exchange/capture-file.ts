import type { ArticleRecord } from "../../record/schema.ts";

/**
 * Where the capture itself, byte for byte, is published. A saved page is named `.html.txt`, so that every host serves it as
 * text/plain: opened in a browser it is read, never run, on the archive's origin. A row of a table has no file of its own:
 * its table is published once, whole.
 */

type Format = ArticleRecord["source"]["format"];

const ENDINGS: Readonly<Record<Format, string>> = {
  text: "txt",
  html: "html.txt",
  markdown: "md.txt",
  jsonl: "jsonl",
  csv: "csv",
};

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: "text/plain",
  html: "text/html",
  markdown: "text/markdown",
  jsonl: "application/x-ndjson",
  csv: "text/csv",
};

/** Media type of a capture as it was kept. */
export const mediaType = (format: Format): string => MEDIA_TYPES[format];

/** Whether the capture is a row of a table that holds many articles. */
export const isRow = (record: ArticleRecord): boolean =>
  record.source.format === "jsonl" || record.source.format === "csv";

const baseName = (file: string): string => file.split(/[/\\]/u).at(-1) ?? file;

/** The file as named from the archive's folder; nothing in it may lead out of the folder it is published in. */
const within = (file: string): string =>
  file
    .split(/[/\\]/u)
    .filter((part) => !/^(?:\.{0,2}|[a-z]:)$/iu.test(part))
    .join("/");

/** Path of the published capture from the site's root, not percent-encoded: "articles/<id>/capture.txt", "data/captures/<table>". */
export function captureFile(record: ArticleRecord): string {
  if (isRow(record)) return `data/captures/${within(record.source.file)}`;
  return `articles/${record.id}/capture.${ENDINGS[record.source.format]}`;
}

/** Name a browser should save it under (`download`): with its true ending. */
export const captureDownloadName = (record: ArticleRecord): string =>
  isRow(record) ? baseName(record.source.file) : `${record.id}.${ENDINGS[record.source.format].replace(/\.txt$/u, "")}`;
