import type { ArchiveSettings } from "../../src/settings.ts";
import { siteRoot } from "../../src/site/exchange/addresses.ts";

/** Gives the address of a page or file of the site ("articles/x/", "data/articles.csv#top") as a link for one page. */
export type To = (path: string) => string;

/** A path with each of its parts percent-encoded: names may be Arabic or hold spaces. */
export const encodePath = (path: string): string =>
  path
    .split("/")
    .map((part) => encodeURIComponent(part))
    .join("/");

/** Path of the site's root on its host: that of the stated address, else the settings' `pathPrefix`. */
function rootPath(settings: ArchiveSettings): string {
  const stated = siteRoot(settings);
  return stated === null ? settings.pathPrefix : new URL(stated).pathname;
}

/** From a page: the root of the pages of its language, and the site's root, where the files lie. */
export interface Roots {
  readonly pages: string;
  readonly files: string;
}

/**
 * Roots relative to the page at `path`, so that the site works from any host, sub-path or folder. The one exception
 * is 404.html, which a host serves at whatever address was asked for: its links start at the root of the host, and
 * `src/browser/missing.ts` points them elsewhere where that is not the site's.
 * @param at folder of the pages of its language ("", "en/")
 */
export function rootsFrom(settings: ArchiveSettings, path: string, at: string): Roots {
  const up = "../".repeat(path.split("/").length - 1);
  if (path === "404.html") return { pages: rootPath(settings) + at, files: rootPath(settings) };
  return { pages: up || "./", files: up + "../".repeat(at.split("/").length - 1) || "./" };
}

/** Addresses of pages end in a slash; of folders only that of the search bundle is none of a page. */
export const isPage = (path: string): boolean => path === "" || (path.endsWith("/") && !path.startsWith("pagefind/"));

/** Links from a page by its roots. */
export const linkFrom =
  ({ pages, files }: Roots): To =>
  (target) => {
    const [address = "", anchor] = target.split("#");
    return `${isPage(address) ? pages : files}${encodePath(address)}${anchor === undefined ? "" : `#${anchor}`}`;
  };
