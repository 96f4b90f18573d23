import type { Entry } from "../../src/site/entry.ts";
import { OTHER_INITIAL } from "../../src/site/initials.ts";
import type { ShelvesPage } from "../../src/site/pages.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Room } from "../layouts/page-content.ts";
import { chartTable } from "../parts/chart.ts";
import { crumbs } from "../parts/crumbs.ts";
import { timeOf } from "../parts/dated.ts";
import { fill, fillHtml } from "../parts/fill.ts";
import { pager } from "../parts/pager.ts";
import { type Place, placeOf } from "../parts/place.ts";
import { spanSentence } from "../parts/portrait.ts";
import { shelfName } from "../parts/shelves.ts";
import { text } from "../parts/text.ts";

/** Pages of shelves: every year with its months, every outlet, agency, section, letter. */
export const data = {
  pagination: { data: "shelvesPages", size: 1, alias: "shelf" },
  permalink: ({ shelf }: { shelf: ShelvesPage }) => `/${shelf.path}index.html`,
};

const ROOMS: Readonly<Partial<Record<ShelvesPage["of"], Room>>> = {
  dates: "dates",
  outlets: "outlets",
  headlines: "headlines",
};

/** All articles in time, and those that have no place in it. */
function years(place: Place, { chart, undated }: ShelvesPage): Html {
  const { words, to, count, site } = place;
  const { articles, undated: outside, from, to: last } = site.holdings;
  const span = from === null || last === null ? null : ([from, last] as const);
  return html`${chartTable(place, chart, spanSentence(place, articles - outside, span))}${
    undated > 0 &&
    html`<section class="section"><h2><a href="${to("undated/")}">${words.browse.undated}</a> <span class="count">${count(words.count.articles, undated)}</span></h2>
<p class="lede">${words.browse.undatedNote}</p>
</section>`
  }`;
}

/** Outlets, agencies or sections: how much, from when to when, and the newest of it. */
function described(place: Place, { shelves: all }: ShelvesPage): Html {
  const { words, to, count } = place;
  const newest = (entry: Entry): Html =>
    html`<p class="small">${words.browse.newestOf} <a href="${to(entry.path)}">${entry.headline === null ? words.article.noHeadline : text(entry.headline)}</a></p>`;
  const when = ([from, last]: readonly [string, string]): Html =>
    from === last
      ? timeOf(place, from)
      : fillHtml(words.home.span, { from: timeOf(place, from), to: timeOf(place, last) });
  return html`<ul class="described">
${all.map(
  (shelf) => html`<li><h2><a href="${to(shelf.path)}"><bdi>${shelfName(place, shelf)}</bdi></a></h2>
<p class="facts"><span>${count(words.count.articles, shelf.count)}</span>${shelf.span !== null && html`<span>${when(shelf.span)}</span>`}</p>
${shelf.newest !== null && newest(shelf.newest)}</li>\n`,
)}</ul>`;
}

/** Letters in a row of large links. */
function letters(place: Place, { shelves: all }: ShelvesPage): Html {
  const { words, to, count } = place;
  return html`<ul class="letters">
${all.map(({ path, name, count: articles }) => html`<li><a href="${to(path)}"><bdi class="letter">${name === OTHER_INITIAL.letter ? "1 A" : name}</bdi> <span class="count">${count(words.count.articles, articles)}</span></a></li>\n`)}</ul>`;
}

export function render({ site, shelf }: { site: Site; shelf: ShelvesPage }): string {
  const place = placeOf(site, shelf.path);
  const { words } = place;
  const title = words.browse[shelf.of];
  const room = ROOMS[shelf.of];
  const body =
    shelf.of === "dates"
      ? years(place, shelf)
      : shelf.of === "headlines"
        ? letters(place, shelf)
        : described(place, shelf);
  return page(site, {
    path: shelf.path,
    title:
      shelf.number === 1
        ? title
        : `${title} - ${fill(words.browse.page, { n: place.number(shelf.number), last: place.number(shelf.last) })}`,
    description: title,
    ...(room === undefined ? {} : { room }),
    styles: ["browse"],
    main: html`${crumbs(place, [{ name: words.site[shelf.of], path: null }])}
<h1>${title}</h1>
${shelf.total === 0 && shelf.undated === 0 && shelf.chart === null ? html`<p class="lede">${words.browse.nothing}</p>` : body}
${pager(place, { first: shelf.first, number: shelf.number, last: shelf.last })}`,
  });
}
