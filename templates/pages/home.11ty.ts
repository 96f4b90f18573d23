import type { Shelf } from "../../src/site/pages.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html, nothing } from "../html.ts";
import { page } from "../layouts/page.ts";
import { chartTable } from "../parts/chart.ts";
import { timeOf } from "../parts/dated.ts";
import { dossiers } from "../parts/dossiers.ts";
import { entries } from "../parts/entries.ts";
import { fillHtml } from "../parts/fill.ts";
import { siteHead } from "../parts/head.ts";
import { type Place, placeOf } from "../parts/place.ts";
import { spanSentence } from "../parts/portrait.ts";
import { seek } from "../parts/seek.ts";
import { shelves } from "../parts/shelves.ts";
import { story } from "../parts/story.ts";
import { directionOf, text } from "../parts/text.ts";

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

/** Shelves of one kind: the largest are shown, all are a page of their own. */
interface ShownShelves {
  readonly items: readonly Shelf[];
  readonly total: number;
  /** Address of that page, and what the link is called. */
  readonly all: readonly [path: string, name: string];
}

function shelfSection(place: Place, title: string, { items, total, all }: ShownShelves): Html {
  return html`${
    items.length > 0 &&
    html`<section class="section"><h2>${title}</h2>
${shelves(place, items)}
${total > items.length && html`<p class="more"><a href="${place.to(all[0])}">${all[1]}</a></p>`}
</section>
`
  }`;
}

/** Dossiers on the home page. */
const DOSSIERS = 6;

/** The stories the archivist tells. */
function ofOnesOwn(place: Place): Html {
  const { site, words, to } = place;
  if (site.dossiers.length === 0) return nothing;
  return html`<section class="section"><h2>${words.order.dossiersTitle}</h2>
${dossiers(place, site.dossiers.slice(0, DOSSIERS), 3)}
${site.dossiers.length > DOSSIERS && html`<p class="more"><a href="${to("dossiers/")}">${place.count(words.count.dossiers, site.dossiers.length)}</a></p>`}
</section>
`;
}

/** What a small archive says: its story. */
const told = (place: Place): Html => html`<div>
${story(place)}
</div>`;

/** What a larger one says first: when it is from, and what is new. */
function overview(place: Place): Html {
  const { site, words, to } = place;
  const { home, holdings } = site;
  const span = holdings.from === null || holdings.to === null ? null : ([holdings.from, holdings.to] as const);
  return html`<div>
${
  home.chart !== null &&
  html`<section class="section"><h2>${words.time.heading}</h2>\n${chartTable(place, home.chart, spanSentence(place, holdings.articles - holdings.undated, span))}
${holdings.undated > 0 && html`<p class="more"><a href="${to("undated/")}">${place.count(words.count.undated, holdings.undated)}</a></p>`}
</section>`
}
<section class="section"><h2>${words.home.newest}</h2>
${entries(place, home.newest, 3)}
<p class="more"><a href="${to("dates/")}">${words.home.all}</a></p>
</section>
</div>`;
}

export function render({ site }: { site: Site }): string {
  const place = placeOf(site, "");
  const { words, to, settings } = place;
  const { home, holdings } = site;
  return page(site, {
    path: "",
    title: null,
    head: html`<link rel="manifest" href="${to(site.assets.manifest)}">
${siteHead(place)}`,
    styles: ["home"],
    main: html`<div class="opening">
<h1${directionOf(place, settings.title)}>${settings.title}</h1>
<p class="lede"${directionOf(place, settings.description)}>${text(settings.description)}</p>
${seek(place)}
${holdings.articles > 0 && glance(place)}
</div>
${
  holdings.articles === 0
    ? html`<p>${words.home.empty} ${words.home.emptyRemedy}</p>`
    : html`${ofOnesOwn(place)}<div class="columns">
${home.story === null ? overview(place) : told(place)}
<div>
${shelfSection(place, words.site.outlets, { items: home.outlets, total: holdings.outlets, all: ["outlets/", words.home.allOutlets] })}
${shelfSection(place, words.site.agencies, { items: home.agencies, total: holdings.agencies, all: ["agencies/", words.home.allAgencies] })}
${shelfSection(place, words.site.sections, { items: home.sections, total: holdings.sections, all: ["sections/", words.home.allSections] })}
${shelfSection(place, words.site.subjects, { items: home.subjects, total: holdings.subjects, all: ["subjects/", words.home.allSubjects] })}
${shelfSection(place, words.site.tags, { items: home.tags, total: holdings.tags, all: ["tags/", words.home.allTags] })}
</div>
</div>`
}`,
  });
}
