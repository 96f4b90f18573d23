import type { ComparePageData } from "../../src/browser/compare/words.ts";
import { earliest } from "../../src/site/order.ts";
import type { ComparePage } from "../../src/site/pages.ts";
import { type Html, html, nothing } from "../html.ts";
import { sideNames } from "./compare.ts";
import { fill, fillHtml } from "./fill.ts";
import { jsonData, latinOf, monthNames, nuqtaTemplates } from "./page-data.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** The page that compares any articles in the reader's browser: what its script is told, and what stands there without one. */

function pageData(place: Place): ComparePageData {
  const { settings, site, words, to, root } = place;
  const { compare, article, dates, comma, count } = words;
  return {
    language: words.language,
    direction: words.direction,
    digits: settings.digits,
    root: to(""),
    ...(site.at === "" ? {} : { files: root }),
    ...latinOf(place),
    knowledge: to(site.assets.comparing),
    months: monthNames(settings),
    words: {
      ...compare.page,
      comparison: { ...compare, comma },
      articles: count.articles,
      quote: words.quote,
      innerMarks: words.innerMarks,
      noHeadline: article.noHeadline,
      publisherUnknown: article.publisherUnknown,
      noDate: dates.undated,
      bases: dates.basis,
    },
  };
}

/** A comparison that was made with the site. */
function ready(place: Place, { path, entries }: ComparePage): Html {
  const { words, to } = place;
  const names = sideNames(place, entries);
  const [one, other] = names.map(({ name }) => html`<bdi>${text(name)}</bdi>`);
  const title = fillHtml(words.compare.title, { one, other });
  const headlines = entries
    .filter((_, side) => !names[side]?.isHeadline)
    .map(({ headline }) => headline ?? words.article.noHeadline);
  return html`<li><a href="${to(path)}">${title}</a>
${headlines.map((headline) => html`<p class="summary"${directionOf(place, headline)}>${text(headline)}</p>\n`)}</li>\n`;
}

/** Comparisons that are listed: as many as articles on a page of a list. Articles lead to their own, however many there are. */
const MOST_LISTED = 50;

/** The moment of the later article of a comparison, as a string that sorts; the undated come first. */
const momentOf = ({ entries: [, later] }: ComparePage): string => earliest(later.published?.edtf ?? "") ?? "";

/** Comparisons that were made with the site, the newest first. */
function listed(place: Place): Html {
  const { site, words, number } = place;
  const { comparisons } = site;
  const { page } = words.compare;
  if (comparisons.length === 0) return nothing;
  const newest = [...comparisons].sort((a, b) => Number(momentOf(a) < momentOf(b)) - Number(momentOf(a) > momentOf(b)));
  const values = { shown: number(MOST_LISTED), all: number(comparisons.length) };
  return html`<section class="section"><h2>${page.ready}</h2>
${comparisons.length > MOST_LISTED && html`<p class="small">${fill(page.readyNewest, values)}</p>\n`}<ul class="entries ready">
${newest.slice(0, MOST_LISTED).map((each) => ready(place, each))}</ul>
</section>`;
}

/** What stands before articles are chosen. */
function start(place: Place): Html {
  const { site, words, to } = place;
  const { page } = words.compare;
  const search = site.search === null ? page.search : html`<a href="${to("search/")}">${page.search}</a>`;
  return html`<div data-compare-start>
<noscript><p class="note">${page.withoutScript}</p></noscript>
<p class="note compare-local">${page.local}</p>
<p>${fillHtml(page.how, { search })}</p>
${listed(place)}
</div>`;
}

/** What stands inside `<main>` below the breadcrumbs. */
export function comparePageMain(place: Place): Html {
  return html`<h1>${place.words.compare.page.heading}</h1>
<p class="away" role="status" data-compare-status></p>
<div data-compare-place></div>
${start(place)}
${nuqtaTemplates()}
<script type="application/json" data-compare-page>${jsonData(pageData(place))}</script>`;
}
