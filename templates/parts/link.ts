import type { ArchiveSettings } from "../../src/settings.ts";

/** Gives the address of a page or file of the site ("articles/x/", "data/articles.csv#top") as a link for one page. */
export type To = (path: string) => string;

/** A path with each of its parts percent-encoded: names may be Arabic or hold spaces. */
export const encodePath = (path: string): string =>
  path
    .split("/")
    .map((part) => encodeURIComponent(part))
    .join("/");

/**
 * Links relative to the page at `path`, so that the site works from any host, sub-path or folder. The one exception
 * is 404.html, which a host serves at whatever address was asked for: its links start at the settings' `pathPrefix`.
 */
export function linkFrom(settings: ArchiveSettings, path: string): To {
  const depth = path.split("/").length - 1;
  const root = path === "404.html" ? settings.pathPrefix : depth === 0 ? "./" : "../".repeat(depth);
  return (target) => {
    const [address = "", anchor] = target.split("#");
    return `${root}${encodePath(address)}${anchor === undefined ? "" : `#${anchor}`}`;
  };
}
