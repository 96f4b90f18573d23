import type { ArchiveSettings } from "../../settings.ts";
import { absolute, siteRoot } from "./addresses.ts";
import { element, type Xml, xmlDocument } from "./xml.ts";

/** A file for the site's root. */
export interface RootFile {
  readonly name: string;
  readonly content: string;
}

/** Most addresses in one sitemap (sitemaps.org). */
const MOST = 50_000;
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

const place = (name: string, address: string): Xml => element(name, {}, element("loc", {}, address));

/** Addresses of pages that share a sitemap of their own: articles of a year. */
export interface SitemapPart {
  /** "2014": its file is `sitemap-2014.xml`. */
  readonly name: string;
  /** Pages from the root, not percent-encoded. */
  readonly paths: readonly string[];
}

/** Files of some pages: more where there are more addresses than one may hold. */
function partFiles({ name, paths }: SitemapPart, settings: ArchiveSettings): RootFile[] {
  const addresses = paths.flatMap((path) => absolute(path, settings) ?? []);
  return Array.from({ length: Math.ceil(addresses.length / MOST) }, (_, i) => ({
    name: `sitemap${name === "" ? "" : `-${name}`}${i === 0 ? "" : `-${i + 1}`}.xml`,
    content: xmlDocument(
      element(
        "urlset",
        { xmlns: NAMESPACE },
        ...addresses.slice(i * MOST, (i + 1) * MOST).map((address) => place("url", address)),
      ),
    ),
  }));
}

/**
 * Sitemap of all pages: one file, or an index and its parts where articles have parts of their own or there are more addresses
 * than a file may hold. None while the archive states no address, since a sitemap holds absolute ones only. No `lastmod`: an
 * article's date is not its page's.
 * @param paths pages from the root, not percent-encoded
 */
export function sitemaps(
  paths: readonly string[],
  settings: ArchiveSettings,
  parts: readonly SitemapPart[] = [],
): RootFile[] {
  if (siteRoot(settings) === null) return [];
  if (parts.length === 0 && paths.length <= MOST) return partFiles({ name: "", paths }, settings);
  const files = [{ name: "pages", paths }, ...parts].flatMap((part) => partFiles(part, settings));
  const entries = files.map(({ name }) => place("sitemap", absolute(name, settings) ?? name));
  return [
    { name: "sitemap.xml", content: xmlDocument(element("sitemapindex", { xmlns: NAMESPACE }, ...entries)) },
    ...files,
  ];
}

/** robots.txt: everything may be read; the search bundle is of no use to a crawler. */
export function robots(settings: ArchiveSettings): RootFile {
  const sitemap = absolute("sitemap.xml", settings);
  const root = siteRoot(settings);
  const prefix = root === null ? settings.pathPrefix : new URL(root).pathname;
  const lines = [
    "User-agent: *",
    `Disallow: ${prefix}pagefind/`,
    ...(sitemap === null ? [] : ["", `Sitemap: ${sitemap}`]),
  ];
  return { name: "robots.txt", content: `${lines.join("\n")}\n` };
}

/** Longest short name OpenSearch 1.1 allows. */
const SHORT_NAME = 16;

/**
 * OpenSearch 1.1 description, by which a browser offers the archive among its search engines. Null while the archive states
 * no address: browsers take absolute templates only.
 */
export function openSearch(settings: ArchiveSettings): RootFile | null {
  const root = siteRoot(settings);
  if (root === null) return null;
  const content = xmlDocument(
    element(
      "OpenSearchDescription",
      { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
      element("ShortName", {}, [...settings.title].slice(0, SHORT_NAME).join("")),
      element("Description", {}, settings.description),
      element("Language", {}, "ar"),
      element("InputEncoding", {}, "UTF-8"),
      element("Url", { type: "text/html", template: `${root}search/?q={searchTerms}` }),
    ),
  );
  return { name: "opensearch.xml", content };
}
