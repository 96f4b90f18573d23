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

/**
 * Sitemap of all pages: one file, or an index and its parts when there are more addresses than one may hold. None while the
 * archive states no address, since a sitemap holds absolute ones only. No `lastmod`: an article's date is not its page's.
 * @param paths pages from the root, not percent-encoded
 */
export function sitemaps(paths: readonly string[], settings: ArchiveSettings): RootFile[] {
  if (siteRoot(settings) === null) return [];
  const addresses = paths.flatMap((path) => absolute(path, settings) ?? []);
  const part = (some: readonly string[]): string =>
    xmlDocument(element("urlset", { xmlns: NAMESPACE }, ...some.map((address) => place("url", address))));
  if (addresses.length <= MOST) return [{ name: "sitemap.xml", content: part(addresses) }];
  const parts: RootFile[] = [];
  for (let start = 0; start < addresses.length; start += MOST) {
    parts.push({ name: `sitemap-${parts.length + 1}.xml`, content: part(addresses.slice(start, start + MOST)) });
  }
  const entries = parts.map(({ name }) => place("sitemap", absolute(name, settings) ?? name));
  return [
    { name: "sitemap.xml", content: xmlDocument(element("sitemapindex", { xmlns: NAMESPACE }, ...entries)) },
    ...parts,
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
