import type { Shelf } from "../../src/site/pages.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { timeOf } from "../parts/dated.ts";
import { entries } from "../parts/entries.ts";
import { fillHtml } from "../parts/fill.ts";
import { siteHead } from "../parts/head.ts";
import { type Place, placeOf } from "../parts/place.ts";
import { seek } from "../parts/seek.ts";
import { shelves } from "../parts/shelves.ts";
import { directionOf } from "../parts/text.ts";
import { timelineFigure } from "../parts/timeline.ts";

/** The first page: what the archive holds, at a glance. */
export const data = { permalink: "/index.html" };

function glance(place: Place): Html {
  const { site, words, count } = place;
  const { articles, outlets, agencies, from, to } = site.holdings;
  const facts = [count(words.count.articles, articles), count(words.count.outlets, outlets)];
  if (agencies > 0) facts.push(count(words.count.agencies, agencies));
  return html`<p class="glance">${facts.map((fact) => html`<strong>${fact}</strong>`)}
${from !== null && to !== null && html`<span>${fillHtml(words.home.span, { from: timeOf(place, from), to: timeOf(place, to) })}</span>`}</p>`;
}

function shelfSection(
  place: Place,
  title: string,
  items: readonly Shelf[],
  total: number,
  all: [string, string],
): Html {
  return html`${
    items.length > 0 &&
    html`<section class="section"><h2>${title}</h2>
${shelves(place, items)}
${total > items.length && html`<p class="more"><a href="${place.to(all[0])}">${all[1]}</a></p>`}
</section>
`
  }`;
}

export function render({ site }: { site: Site }): string {
  const place = placeOf(site, "");
  const { words, to, settings } = place;
  const { home, holdings } = site;
  return page(site, {
    path: "",
    title: null,
    head: html`<link rel="manifest" href="${to(site.assets.manifest)}">
${siteHead(site)}`,
    styles: ["home"],
    main: html`<div class="opening">
<h1${directionOf(place, settings.title)}>${settings.title}</h1>
<p class="lede"${directionOf(place, settings.description)}>${settings.description}</p>
${seek(place)}
${holdings.articles > 0 && glance(place)}
</div>
${
  holdings.articles === 0
    ? html`<p>${words.home.empty} ${words.home.emptyRemedy}</p>`
    : html`${timelineFigure(place)}
<div class="columns">
<div>
<section class="section"><h2>${words.home.newest}</h2>
${entries(place, home.newest, 3)}
<p class="more"><a href="${to("dates/")}">${words.home.all}</a></p>
</section>
${home.oldest && html`<section class="section"><h2>${words.home.oldest}</h2>\n${entries(place, [home.oldest], 3)}</section>`}
</div>
<div>
${shelfSection(place, words.site.outlets, home.outlets, holdings.outlets, ["outlets/", words.home.allOutlets])}
${shelfSection(place, words.site.agencies, home.agencies, holdings.agencies, ["agencies/", words.home.allAgencies])}
${shelfSection(place, words.site.sections, home.sections, holdings.sections, ["sections/", words.home.allSections])}
</div>
</div>`
}`,
  });
}
