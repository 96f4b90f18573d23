import type { ArchiveSettings } from "../../settings.ts";
import { articlePath } from "../entry.ts";

/**
 * Addresses of what the archive publishes beside its pages. Paths start at the site's root, have no leading slash and are
 * not percent-encoded, as everywhere in this room; an absolute address exists only when the archive states where it is
 * published (`baseUrl`).
 */

/** Endings of the files that can stand beside an article's page. */
const ARTICLE_FORMATS = ["json", "txt", "md", "bib", "ris", "csl.json"] as const;
/** One of them. */
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** Those that an archive publishes: the record, and what its settings ask for. Hosts count files. */
export const formatsOf = ({ formats }: ArchiveSettings): ArticleFormat[] =>
  ARTICLE_FORMATS.filter((format) => format === "json" || formats.includes(format));

/** One of the files beside an article's page: "articles/<id>/<id>.bib". */
export const articleFile = (id: string, format: ArticleFormat): string => `${articlePath(id)}${id}.${format}`;

/** Name of the Atom and the JSON feed in the root (whole archive) and in each outlet's folder. */
export const FEED_NAMES = { atom: "feed.xml", json: "feed.json" } as const;

/** The picture that stands for an article where a link to it is shared. */
export const pictureFile = (id: string): string => `${articlePath(id)}${id}.png`;

/** A path with each part percent-encoded. */
export const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/**
 * The site's root with a slash at the end, or null. `pathPrefix` is added when the stated address is that of the host
 * alone, so `https://example.org` with `/archive/` and `https://example.org/archive/` mean the same.
 */
export function siteRoot(settings: ArchiveSettings): string | null {
  if (settings.baseUrl === null) return null;
  const url = new URL(settings.baseUrl);
  url.search = "";
  url.hash = "";
  if (url.pathname === "/") url.pathname = settings.pathPrefix;
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

/** The absolute address of a path, or null when the archive does not state where it is published. */
export function absolute(path: string, settings: ArchiveSettings): string | null {
  const root = siteRoot(settings);
  return root === null ? null : root + encodePath(path);
}

/** The absolute address where there is one, else the path as seen from a file that lies `depth` folders below the root. */
export const addressFrom = (depth: number, path: string, settings: ArchiveSettings): string =>
  absolute(path, settings) ?? ("../".repeat(depth) + encodePath(path) || "./");
