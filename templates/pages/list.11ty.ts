import { calendarPath } from "../../src/site/calendar.ts";
import { OTHER_INITIAL } from "../../src/site/initials.ts";
import type { ListPage, Subject } from "../../src/site/pages.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html, nothing } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Room } from "../layouts/page-content.ts";
import { type Crumb, crumbs } from "../parts/crumbs.ts";
import { entries } from "../parts/entries.ts";
import { fill, fillHtml } from "../parts/fill.ts";
import { listPager } from "../parts/pager.ts";
import { type Place, placeOf } from "../parts/place.ts";
import { aside, ask, inTime, span } from "../parts/portrait.ts";
import { directionOf, text } from "../parts/text.ts";

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
  tag: undefined,
  subject: undefined,
  headlines: "headlines",
};

function titleOf(place: Place, { of, value }: Subject): string {
  const { words } = place;
  if (of === "headlines" && value === OTHER_INITIAL.letter) return words.browse.otherInitial;
  const named = of === "outlet" || of === "agency" ? place.called(value) : value;
  const isDate = of === "year" || of === "month" || of === "day";
  const shown = isDate ? place.date(value, { weekday: true }) : named;
  return fill(words.browse.of[of], { value: shown });
}

/** The title as it stands on the page: a letter among words of ours is isolated, a name of the archive runs its own way. */
function heading(place: Place, { of, value }: Subject): Html {
  const title = titleOf(place, { of, value });
  const form = place.words.browse.of[of];
  // Under its own name in Latin letters an outlet is still found by the one it prints.
  if (title !== value && place.called(value) === title)
    return html`<h1>${text(title)} <bdi class="also" lang="ar">${value}</bdi></h1>`;
  const { agencyNames } = place.site;
  // An agency that signs with letters is called by its whole name where a reader asks who that is.
  if (of === "agency" && Object.hasOwn(agencyNames, value))
    return html`<h1${directionOf(place, title)}>${text(title)} <bdi class="also" lang="ar">${agencyNames[value] ?? ""}</bdi></h1>`;
  if (of !== "headlines" || !title.includes(value)) return html`<h1${directionOf(place, title)}>${text(title)}</h1>`;
  return html`<h1>${fillHtml(form, { value: html`<bdi>${value}</bdi>` })}</h1>`;
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
    case "tag":
      return [{ name: words.site.tags, path: "tags/" }];
    case "subject":
      return [{ name: words.site.subjects, path: "subjects/" }];
    case "headlines":
      return [{ name: words.site.headlines, path: "headlines/" }];
  }
}

/** Towards older and newer: lists of a year, month or day. Older stands first, at the start: time runs as is read. */
function neighbours(place: Place, { before, after }: ListPage): Html {
  const { words, to, date } = place;
  if (before === null && after === null) return nothing;
  return html`<nav class="pager neighbours" aria-label="${words.article.neighbours}">
${before !== null && html`<a class="turn" rel="prev" href="${to(before.path)}">${words.browse.before}: ${date(before.name)}</a>`}
${after !== null && html`<a class="turn" rel="next" href="${to(after.path)}">${words.browse.after}: ${date(after.name)}</a>`}
</nav>`;
}

export function render({ site, list }: { site: Site; list: ListPage }): string {
  const place = placeOf(site, list.path);
  const { words } = place;
  const { subject, number } = list;
  const title = titleOf(place, subject);
  const total = list.total === null ? null : place.count(words.count.articles, list.total);
  const which = fill(words.browse.pageAlone, { n: place.number(number) });
  const room = ROOMS[subject.of];
  return page(site, {
    path: list.path,
    title: total === null ? `${title} - ${which}` : title,
    description: `${title}: ${total ?? which}`,
    ...(room === undefined ? {} : { room }),
    styles: ["browse"],
    main: html`${crumbs(place, [...stepsTo(place, subject), { name: title, path: null }])}
${heading(place, subject)}
<p class="lede">${total ?? which}${span(place, list)}${subject.of === "undated" && html`. ${words.browse.undatedNote}`}</p>
<div class="with-aside">
<div class="of-${subject.of}">
${inTime(place, list)}
${entries(place, list.entries)}
${listPager(place, list)}
</div>
${ask(place, list)}
${aside(place, list)}
</div>
${neighbours(place, list)}`,
  });
}
