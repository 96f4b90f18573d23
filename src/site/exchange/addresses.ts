import type { ArchiveSettings } from "../../settings.ts";
import { addressPart } from "../address.ts";

/**
 * Addresses of what the archive publishes. Paths start at the site's root and have no leading slash; an absolute address
 * exists only when the archive states where it is published (`baseUrl`).
 */

/** Address of an article's page. */
export const articlePath = (id: string): string => `articles/${encodeURIComponent(id)}/`;

/** Endings of the files that stand beside an article's page. */
export const ARTICLE_FORMATS = ["json", "txt", "md", "bib", "ris", "csl.json"] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** Address of one of the files beside an article's page: "articles/<id>/<id>.bib". */
export const articleFile = (id: string, format: ArticleFormat): string =>
  `${articlePath(id)}${encodeURIComponent(id)}.${format}`;

/** Address of an outlet's feeds, by the publisher's id. */
export const outletFeed = (outletId: string, format: "xml" | "json"): string =>
  `outlets/${encodeURIComponent(addressPart(outletId))}/feed.${format}`;

/** Address of the picture that stands for an article where a link to it is shared. */
export const pictureFile = (id: string): string => `articles/${encodeURIComponent(id)}/${encodeURIComponent(id)}.png`;

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
  return root === null ? null : root + path;
}

/** The absolute address where there is one, else the path as seen from a file `depth` folders below the root. */
export const addressFrom = (depth: number, path: string, settings: ArchiveSettings): string =>
  absolute(path, settings) ?? "../".repeat(depth) + path;
