import { calendarPath } from "../../src/site/calendar.ts";
import { FEED_NAMES } from "../../src/site/exchange/addresses.ts";
import { OTHER_INITIAL } from "../../src/site/initials.ts";
import type { ListPage, Subject } from "../../src/site/pages.ts";
import type { Site } from "../../src/site/site.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { type Crumb, crumbs } from "../parts/crumbs.ts";
import { entries } from "../parts/entries.ts";
import { fill } from "../parts/fill.ts";
import type { Room } from "../parts/masthead.ts";
import { pager } from "../parts/pager.ts";
import { type Place, placeOf } from "../parts/place.ts";
import { shelves } from "../parts/shelves.ts";

/** Lists of articles: of a year, month or day, of an outlet, agency or section, undated, or under a letter. */
export const data = {
  pagination: { data: "listPages", size: 1, alias: "list" },
  permalink: ({ list }: { list: ListPage }) => `/${list.path}index.html`,
};

const ROOMS: Readonly<Record<Subject["of"], Room | undefined>> = {
  year: "dates",
  month: "dates",
  day: "dates",
  undated: "dates",
  outlet: "outlets",
  agency: undefined,
  section: undefined,
  headlines: "headlines",
};

function titleOf(place: Place, { of, value }: Subject): string {
  const { words } = place;
  if (of === "headlines" && value === OTHER_INITIAL.letter) return words.browse.otherInitial;
  const shown = of === "month" || of === "day" ? place.date(value, { weekday: true }) : value;
  return fill(words.browse.of[of], { value: shown });
}

/** From the list's room down to it. */
function stepsTo(place: Place, { of, value }: Subject): Crumb[] {
  const { words } = place;
  const dates: Crumb = { name: words.site.dates, path: "dates/" };
  const calendar = (edtf: string): Crumb => ({ name: place.date(edtf), path: calendarPath(edtf) });
  switch (of) {
    case "year":
    case "undated":
      return [dates];
    case "month":
      return [dates, calendar(value.slice(0, 4))];
    case "day":
      return [dates, calendar(value.slice(0, 4)), calendar(value.slice(0, 7))];
    case "outlet":
      return [{ name: words.site.outlets, path: "outlets/" }];
    case "agency":
      return [{ name: words.site.agencies, path: "agencies/" }];
    case "section":
      return [{ name: words.site.sections, path: "sections/" }];
    case "headlines":
      return [{ name: words.site.headlines, path: "headlines/" }];
  }
}

export function render({ site, list }: { site: Site; list: ListPage }): string {
  const place = placeOf(site, list.path);
  const { words, to } = place;
  const { subject, number, last } = list;
  const title = titleOf(place, subject);
  const numbered =
    number === 1
      ? title
      : `${title} - ${fill(words.browse.page, { n: place.number(number), last: place.number(last) })}`;
  const total = place.count(words.count.articles, list.total);
  const room = ROOMS[subject.of];
  const { before, after } = list;
  return page(site, {
    path: list.path,
    title: numbered,
    description: `${title}: ${total}`,
    ...(room === undefined ? {} : { room }),
    styles: ["browse"],
    main: html`${crumbs(place, [...stepsTo(place, subject), { name: title, path: null }])}
<h1>${title}</h1>
<p class="lede">${total}${subject.of === "undated" && html`. ${words.browse.undatedNote}`}</p>
${
  list.narrower.length > 0 &&
  html`<nav class="narrower" aria-label="${subject.of === "year" ? words.browse.months : words.browse.days}">
${shelves(place, list.narrower, ({ name }) => place.date(name))}
</nav>`
}
${entries(place, list.entries)}
${pager(place, list.first, number, last)}
${list.feeds !== null && html`<p class="more">${words.browse.feeds}: <a href="${to(`${list.feeds}${FEED_NAMES.atom}`)}">${words.site.atom}</a>${words.comma}<a href="${to(`${list.feeds}${FEED_NAMES.json}`)}">${words.site.jsonFeed}</a></p>`}
${
  (before !== null || after !== null) &&
  html`<nav class="pager neighbours" aria-label="${words.article.neighbours}">
${before && html`<a class="turn" href="${to(before.path)}">${words.browse.before}: ${place.date(before.name)}</a>`}
${after && html`<a class="turn" href="${to(after.path)}">${words.browse.after}: ${place.date(after.name)}</a>`}
</nav>`
}`,
  });
}
