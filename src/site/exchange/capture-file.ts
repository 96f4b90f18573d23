import { createHash } from "node:crypto";
import type { ArticleRecord } from "../../record/schema.ts";

/**
 * Where the capture itself, byte for byte, is published. A saved page is named `.html.txt`, so that every host serves it as
 * text/plain: opened in a browser it is read, never run, on the archive's origin. A row of a table has no file of its own:
 * its table is published once, whole, and so is an export or a feed. Nothing is published of files that hold more than their
 * owner may want to give away: a message with its addresses, a web archive or a Telegram export with everything else in it.
 */

type Format = ArticleRecord["source"]["format"];

/** Endings of captures with a file of their own. */
const ENDINGS: Readonly<Partial<Record<Format, string>>> = {
  text: "txt",
  html: "html.txt",
  markdown: "md.txt",
};

/** Formats of files that hold several articles and are published whole. */
const SHARED: ReadonlySet<Format> = new Set<Format>(["jsonl", "csv", "json", "csl", "factiva", "nexis", "feed"]);

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: "text/plain",
  html: "text/html",
  markdown: "text/markdown",
  eml: "message/rfc822",
  jsonl: "application/x-ndjson",
  csv: "text/csv",
  json: "application/json",
  csl: "application/vnd.citationstyles.csl+json",
  factiva: "text/plain",
  nexis: "text/plain",
  feed: "application/xml",
  telegram: "application/json",
  warc: "application/warc",
};

/** Media type of a capture as it was kept. */
export const mediaType = (format: Format): string => MEDIA_TYPES[format];

/** Whether the capture is a part of a file that holds many articles and is published whole: a row, an entry of a feed. */
export const isRow = (record: ArticleRecord): boolean => SHARED.has(record.source.format);

/** Names of files that browsers would run when they are served under them. */
const RUNS = /\.(?:x?html?|mht(?:ml)?|xml|svg|rss|atom|rdf)$/iu;

const baseName = (file: string): string => file.split(/[/\\]/u).at(-1) ?? file;

/** What cannot stand in a file name on some system or host, or cuts an address short ("#", "?"), or is read as one ("%41"). */
const UNSAFE = /[?#%:*"<>|\p{C}\p{Zl}\p{Zp}]+/gu;
/** Names of devices on Windows, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/iu;

/** A name that can stand on every file system; one that is changed carries a fingerprint, so that no two become one. */
function safeName(name: string): string {
  const safe = name
    .replace(UNSAFE, "-")
    .replace(DEVICE, "-$&")
    .replace(/[ .]+$/u, "");
  if (safe === name) return name;
  const fingerprint = createHash("sha256").update(name).digest("hex").slice(0, 8);
  const dot = safe.lastIndexOf(".");
  return dot > 0 ? `${safe.slice(0, dot)}-${fingerprint}${safe.slice(dot)}` : `${safe}-${fingerprint}`;
}

/** The file as named from the archive's folder, each part safe; nothing in it may lead out of the folder it is published in. */
const within = (file: string): string =>
  file
    .split(/[/\\]/u)
    .filter((part) => !/^(?:\.{0,2}|[a-z]:)$/iu.test(part))
    .map(safeName)
    .join("/");

/** Path of a published file that holds several articles, "data/captures/<table>"; null for any other capture. */
export const sharedCapture = ({ file, format }: Pick<ArticleRecord["source"], "file" | "format">): string | null =>
  SHARED.has(format) ? `data/captures/${within(file)}${RUNS.test(file) ? ".txt" : ""}` : null;

/**
 * Path of the published capture from the site's root, not percent-encoded: "articles/<id>/capture.txt",
 * "data/captures/<table>"; null when it is not published, as where its file holds an article that is off the site.
 */
export function captureFile({ id, source }: ArticleRecord): string | null {
  if (source.withheld) return null;
  const shared = sharedCapture(source);
  if (shared !== null) return shared;
  const ending = ENDINGS[source.format];
  return ending === undefined ? null : `articles/${id}/capture.${ending}`;
}

/** Name a browser should save it under (`download`): with its true ending. */
export const captureDownloadName = (record: ArticleRecord): string =>
  isRow(record)
    ? baseName(record.source.file)
    : `${record.id}.${(ENDINGS[record.source.format] ?? "").replace(/\.txt$/u, "")}`;
