import type { ArticleRecord } from "../../src/record/schema.ts";
import { offersOf } from "../../src/site/exchange/offers.ts";
import { type HeadTags, headTags } from "../../src/site/head/head.ts";
import { serialiseJsonLd } from "../../src/site/head/serialise.ts";
import { siteHeadTags } from "../../src/site/head/site-head.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html, trusted } from "../html.ts";

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

/** Head of the home page. */
export const siteHead = ({ settings, holdings }: Site): Html =>
  markup(siteHeadTags(settings, { articles: holdings.articles, from: holdings.from, to: holdings.to }));

/** Head of an article's page, and its description. */
export function articleHead(
  { settings, holdings }: Site,
  record: ArticleRecord,
): { head: Html; description: string | null } {
  const tags = headTags(record, settings, { pictures: offersOf(settings, holdings.articles).pictures });
  return { head: markup(tags), description: descriptionIn(tags) };
}
