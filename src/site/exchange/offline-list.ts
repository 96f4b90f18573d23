import { createHash } from "node:crypto";

/** A file of the staged site. `path` from the root, not percent-encoded. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the service worker keeps (`offline.json`). Addresses are relative to the site's root, percent-encoded. */
export interface OfflineList {
  /** Changes when any kept file does: the name of the cache. */
  readonly version: string;
  /** Kept at once: home, search page, styles, scripts, fonts, the page for what is missing, the entries of the search bundle. */
  readonly shell: readonly string[];
  /** Kept after that, while the reader reads: the other pages, the search bundle, records to compare; empty when the archive is too large. */
  readonly rest: readonly string[];
  /**
   * Address → fingerprint (Subresource Integrity: "sha256-…") of all that is kept: nothing of another build gets among it,
   * and what did not change is not fetched again.
   */
  readonly digests: Readonly<Record<string, string>>;
  /** Bytes of both, uncompressed. */
  readonly bytes: { readonly shell: number; readonly rest: number };
}

/** Most bytes kept unasked: above it only what was read is kept. Browsers allow far more, readers' data plans do not. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Pages of the shell: home, search, about. */
const SHELL_PAGE = /^(?:index\.html|404\.html|(?:search|about)\/index\.html)$/u;
const PAGE = /(?:^|\/)index\.html$/u;
const PART = /\.(?:css|js|mjs|woff2|webmanifest|svg|ico)$/u;
/** The search bundle (publish/bundle-place.ts). */
const SEARCH = /^pagefind\//u;
/** Entries of the bundle: they are kept together, or a search would be of two builds, and only where all that they name is. */
const SEARCH_ENTRY = /^pagefind\/[^/]+\/(?:pagefind-entry\.json|warraq\.json\.gz)$/u;
/** Pictures of articles. */
const PICTURE = /^articles\/[^/]+\/picture-\d+-\d+\.[a-z]+$/u;
/** What articles are compared by in the reader's browser: their records, and what comparing knows of the language. */
const COMPARED = /^(?:articles\/([^/]+)\/\1\.json|assets\/comparing-[^/]+\.json)$/u;
/** Never kept: what is downloaded to be kept elsewhere, Pagefind's interfaces that no page loads, and the worker's own files. */
const NEVER = /^(?:data\/|pagefind\/[^/]+$|sw\.js$|service-worker\.js$|offline\.json$|SHA256SUMS$)/u;

/** A page's address is its folder. */
const address = (path: string): string => {
  const folder = path.replace(PAGE, (found) => (found.startsWith("/") ? "/" : ""));
  return folder.split("/").map(encodeURIComponent).join("/") || "./";
};

/** The list for a staged site. Pure: the same files give the same list, in order of their paths. */
export function offlineList(files: readonly SiteFile[]): OfflineList {
  const kept = files.filter(({ path }) => !NEVER.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const isPart = ({ path }: SiteFile): boolean => SHELL_PAGE.test(path) || (PART.test(path) && !SEARCH.test(path));
  const isText = (file: SiteFile): boolean => isPart(file) || PAGE.test(file.path) || SEARCH.test(file.path);
  const texts = kept.filter(isText);
  // Pictures give way to comparing, and both to texts, where all of them are too much.
  const compared = kept.filter((file) => isText(file) || COMPARED.test(file.path));
  const whole = kept.filter((file) => isText(file) || COMPARED.test(file.path) || PICTURE.test(file.path));
  const size = (some: readonly SiteFile[]): number => some.reduce((sum, { bytes }) => sum + bytes, 0);
  const all = [whole, compared].find((some) => size(some) <= MOST_BYTES) ?? texts;
  const fits = size(all) <= MOST_BYTES;
  const isShell = (file: SiteFile): boolean => isPart(file) || (fits && SEARCH_ENTRY.test(file.path));
  const shell = all.filter(isShell);
  const rest = all.filter((file) => !isShell(file));
  const version = createHash("sha256");
  for (const { path, sha256 } of [...shell, ...rest]) version.update(`${path}\n${sha256}\n`);
  return {
    version: version.digest("hex").slice(0, 16),
    shell: shell.map(({ path }) => address(path)),
    rest: fits ? rest.map(({ path }) => address(path)) : [],
    digests: Object.fromEntries(
      [...shell, ...(fits ? rest : [])].map(({ path, sha256 }) => [
        address(path),
        `sha256-${Buffer.from(sha256, "hex").toString("base64")}`,
      ]),
    ),
    bytes: { shell: size(shell), rest: fits ? size(rest) : 0 },
  };
}
