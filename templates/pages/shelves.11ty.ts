import { OTHER_INITIAL } from "../../src/site/initials.ts";
import type { Shelf, ShelvesPage } from "../../src/site/pages.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { crumbs } from "../parts/crumbs.ts";
import { fill } from "../parts/fill.ts";
import type { Room } from "../parts/masthead.ts";
import { pager } from "../parts/pager.ts";
import { type Place, placeOf } from "../parts/place.ts";
import { shelves } from "../parts/shelves.ts";

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

/** Years, newest first, each with its months in order. */
function years(place: Place, { shelves: all, months, undated }: ShelvesPage): Html {
  const { words, to, count } = place;
  const year = (
    shelf: Shelf,
  ): Html => html`<section class="section"><h2><a href="${to(shelf.path)}">${place.date(shelf.name)}</a> <span class="count">${count(words.count.articles, shelf.count)}</span></h2>
${shelves(place, months.get(shelf.name) ?? [], ({ name }) => place.date(name))}
</section>
`;
  return html`${all.map(year)}${
    undated > 0 &&
    html`<section class="section"><h2><a href="${to("undated/")}">${words.browse.undated}</a> <span class="count">${count(words.count.articles, undated)}</span></h2>
<p class="lede">${words.browse.undatedNote}</p>
</section>`
  }`;
}

/** Letters in a row of large links. */
function letters(place: Place, { shelves: all }: ShelvesPage): Html {
  const { words, to, count } = place;
  return html`<ul class="letters">
${all.map(({ path, name, count: articles }) => html`<li><a href="${to(path)}"><span class="letter">${name === OTHER_INITIAL.letter ? "1 A" : name}</span> <span class="count">${count(words.count.articles, articles)}</span></a></li>\n`)}</ul>`;
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
        : shelves(place, shelf.shelves);
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
${shelf.total === 0 && shelf.undated === 0 ? html`<p class="lede">${words.browse.nothing}</p>` : body}
${pager(place, shelf.first, shelf.number, shelf.last)}`,
  });
}
