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

/**
 * Links relative to the page at `path`, so that the site works from any host, sub-path or folder. The one exception
 * is 404.html, which a host serves at whatever address was asked for: its links start at the root of the host.
 */
export function linkFrom(settings: ArchiveSettings, path: string): To {
  const depth = path.split("/").length - 1;
  const root = path === "404.html" ? rootPath(settings) : depth === 0 ? "./" : "../".repeat(depth);
  return (target) => {
    const [address = "", anchor] = target.split("#");
    return `${root}${encodePath(address)}${anchor === undefined ? "" : `#${anchor}`}`;
  };
}
