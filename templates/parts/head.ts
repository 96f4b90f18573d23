import type { ArticleRecord } from "../../src/record/schema.ts";
import { articlePath } from "../../src/site/entry.ts";
import { absolute } from "../../src/site/exchange/addresses.ts";
import { type HeadTags, headTags } from "../../src/site/head/head.ts";
import { serialiseJsonLd } from "../../src/site/head/serialise.ts";
import { siteHeadTags } from "../../src/site/head/site-head.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html, trusted } from "../html.ts";
import type { Place } from "./place.ts";

/**
 * Tags left out of the page: the description, which the layout writes on every page, and what card readers take from
 * Open Graph where it is missing (developer.x.com, "Cards markup").
 */
const LEFT_OUT = new Set(["description", "twitter:title", "twitter:description"]);

/** Metadata tags as markup. */
function markup({ meta, links, jsonLd }: HeadTags): Html {
  return html`${meta
    .filter(({ name }) => name === undefined || !LEFT_OUT.has(name))
    .map(({ name, property, content }) =>
      name === undefined
        ? html`<meta property="${property}" content="${content}">\n`
        : html`<meta name="${name}" content="${content}">\n`,
    )}${links.map(
    ({ rel, href, type, title, hreflang }) =>
      html`<link rel="${rel}" href="${href}"${type && html` type="${type}"`}${title && html` title="${title}"`}${hreflang && html` hreflang="${hreflang}"`}>\n`,
  )}<script type="application/ld+json">${trusted(serialiseJsonLd(jsonLd))}</script>`;
}

const descriptionIn = ({ meta }: HeadTags): string | null =>
  meta.find(({ name }) => name === "description")?.content ?? null;

/**
 * The links of a page in a further language: files are those of the first, and the page is the canonical one of its language.
 * @param path the page from the root of its language
 */
function inItsLanguage({ site: { at, settings }, to }: Place, path: string, { links, ...tags }: HeadTags): HeadTags {
  if (at === "") return { ...tags, links };
  const own = absolute(at + path, settings);
  const moved = links.map((link) => {
    if (link.rel === "canonical") return own === null ? link : { ...link, href: own };
    return /^[a-z]+:/u.test(link.href) ? link : { ...link, href: to(decodeURIComponent(path + link.href)) };
  });
  return { ...tags, links: moved };
}

/** Head of the home page. */
export function siteHead(place: Place): Html {
  const { settings, holdings } = place.site;
  const { articles, from, to } = holdings;
  return markup(inItsLanguage(place, "", siteHeadTags(settings, { articles, from, to })));
}

/** Head of an article's page, and its description. */
export function articleHead(place: Place, record: ArticleRecord): { head: Html; description: string | null } {
  const { settings, offers } = place.site;
  const tags = inItsLanguage(place, articlePath(record.id), headTags(record, settings, { pictures: offers.pictures }));
  return { head: markup(tags), description: descriptionIn(tags) };
}

/** The canonical address of what a page stands for: absolute where the archive states one, else as linked. */
export const canonical = ({ settings, at }: Site, path: string, linked: string): Html =>
  html`<link rel="canonical" href="${absolute(at + path, settings) ?? linked}">`;
