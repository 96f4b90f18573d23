import type { ArchiveSettings } from "../settings.ts";
import { siteRoot } from "./exchange/addresses.ts";

/** Where an old address of an article lies on this site. */
export interface OldAddress {
  /** From the site's root, not percent-encoded: "articles/old/", "2019/05/story.html"; "" is the root itself. */
  readonly path: string;
  /** What stands behind "?"; null without one. No file can answer to it. */
  readonly query: string | null;
}

/** What cannot stand in a file's name on some system. */
const UNSAFE = /[\\:*"<>|\p{C}]/u;
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/iu;
const isSafe = (part: string): boolean =>
  part !== "" && !UNSAFE.test(part) && !DEVICE.test(part) && !/[. ]$/u.test(part);

/** A path that names a script. */
const SCRIPT = /\.[a-z\d]{1,5}$/iu;

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return null;
  }
}

/** A path as the page that answers to it: a folder, unless it names a page by its ending. */
function pageOf(path: string): string | null {
  const parts = path.replace(/\/(?:index\.html?)?$/u, "").split("/");
  if (!parts.every(isSafe)) return null;
  const whole = parts.join("/");
  return /\.html?$/iu.test(whole) ? whole : `${whole}/`;
}

/** The path below the site's root that the path of an address means; addresses of other hosts are taken as moved here. */
function belowRoot(path: string, settings: ArchiveSettings): string {
  const root = siteRoot(settings);
  const prefix = root === null ? settings.pathPrefix : new URL(root).pathname;
  const own = decoded(prefix) ?? prefix;
  return path.startsWith(own) ? path.slice(own.length) : path.replace(/^\/+/u, "");
}

/**
 * Reads an old id («harbour»), path («/2019/story.html») or whole address. Null where it can be none.
 * @param safeId makes an id safe, as those of captures are
 */
export function oldAddress(
  written: string,
  settings: ArchiveSettings,
  safeId: (id: string) => string,
): OldAddress | null {
  const isWhole = /^https?:\/\//iu.test(written);
  if (!isWhole && /^[a-z][a-z\d+.-]*:/iu.test(written)) return null;
  if (!isWhole && !written.includes("/") && !/[?#]/u.test(written))
    return { path: `articles/${safeId(written)}/`, query: null };
  let url: URL;
  try {
    url = new URL(isWhole ? written : `/${written.replace(/^\/+/u, "")}`, "https://archive.invalid");
  } catch {
    return null;
  }
  const path = decoded(url.pathname);
  if (path === null) return null;
  const below = belowRoot(path, settings);
  const query = url.search === "" ? null : url.search.slice(1);
  if (below === "") return query === null ? null : { path: "", query };
  const page = pageOf(below);
  if (page === null) return null;
  // No folder answers a question: a script that was asked keeps its name, as hosts compare it.
  return { path: query !== null && SCRIPT.test(below) ? page.replace(/\/$/u, "") : page, query };
}
