import { FEED_NAMES } from "../../src/site/exchange/addresses.ts";
import { OTHER_INITIAL } from "../../src/site/initials.ts";
import type { ListPage, Portrait, Shelf, Subject } from "../../src/site/pages.ts";
import { type Html, html, nothing } from "../html.ts";
import { calendar } from "./calendar.ts";
import { chartTable } from "./chart.ts";
import { timeOf } from "./dated.ts";
import { fill, fillHtml } from "./fill.ts";
import { nuqta } from "./nuqta.ts";
import type { Place } from "./place.ts";
import { askedOf, searchLink, within } from "./search-link.ts";
import { shelfName } from "./shelves.ts";

const BASES = ["stated", "metadata", "inferred", "editor", "undated"] as const;
const KINDS = ["outlets", "agencies", "sections"] as const;
/** The key of each kind in a question. */
const KEYS = { outlets: "outlet", agencies: "agency", sections: "section" } as const;

/** «997 مقالًا بين 5 مارس 2017 و1 أبريل 2018», as a sentence without markup. */
export function spanSentence(place: Place, articles: number, span: Portrait["span"]): string {
  const { words, count, date } = place;
  const counted = count(words.count.articles, articles);
  if (span === null) return counted;
  const [from, to] = span.map((edtf) => date(edtf, { time: false }));
  return fill(from === to ? words.time.spanOne : words.time.span, {
    articles: counted,
    from: from ?? "",
    to: to ?? "",
  });
}

const TIMES: ReadonlySet<Subject["of"]> = new Set(["year", "month", "day", "undated", "headlines"]);

/** The list in time: a calendar of a month, else years with their months. */
export function inTime(place: Place, { subject, portrait, total }: ListPage): Html {
  if (portrait === null) return nothing;
  if (portrait.calendar !== null) return calendar(place, portrait.calendar);
  const asked = askedOf(subject);
  const ofName = !TIMES.has(subject.of);
  if (ofName && total === 1) return nothing;
  const link = (edtf: string): string | null =>
    ofName && asked !== null ? searchLink(place, { ...asked, ...within(edtf) }) : null;
  // An article dated «between December and February» stands on the pages of two years, whose names are theirs alone.
  const span = subject.of === "year" ? ([subject.value, subject.value] as const) : portrait.span;
  const name = spanSentence(place, total ?? 0, span);
  return chartTable(place, portrait.chart, name, (edtf) => link(edtf) ?? place.to(`${edtf.replaceAll("-", "/")}/`));
}

/** What the dates of the list rest on, in words and numbers. */
function dates({ words, number }: Place, { bases }: Portrait): Html {
  const shown = BASES.filter((basis) => bases[basis] > 0);
  return html`<section><h2>${words.browse.dateBases}</h2>
<ul class="tally">${shown.map((basis) => html`<li class="dated"><span>${nuqta(basis)}${words.dates.basis[basis]}</span> <span class="count">${number(bases[basis])}</span></li>\n`)}</ul></section>`;
}

/** What a list can be narrowed to, under its heading. */
interface Narrowed {
  readonly title: string;
  readonly shelves: readonly Shelf[];
}

/** Narrowings of the list by one field of the search page: each is that page with the list and one more filter. */
function narrowing(place: Place, subject: Subject, key: string, { title, shelves }: Narrowed): Html {
  const asked = askedOf(subject);
  if (asked === null || place.site.search === null || shelves.length < 2) return nothing;
  return html`<section><h2>${title}</h2>
<ul class="tally">${shelves.map(({ path, name, count }) => html`<li><a href="${searchLink(place, { ...asked, ...(key === "year" ? within(name) : { [key]: name }) })}"><bdi>${shelfName(place, { path, name })}</bdi></a> <span class="count">${place.number(count)}</span></li>\n`)}</ul></section>`;
}

/** The field that asks within the list. */
export function ask({ site, words, to }: Place, { subject, portrait }: ListPage): Html {
  const asked = askedOf(subject);
  if (portrait === null || asked === null || site.search === null) return nothing;
  return html`<search><form class="seek" action="${to("search/")}" method="get">
<label for="within">${words.browse.searchWithin}</label>
${Object.entries(asked).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div><input type="search" id="within" name="q" dir="auto" autocomplete="off"><button type="submit">${words.home.searchButton}</button></div>
</form></search>`;
}

/** The other letters, beside the headlines of one. */
function rail({ words, to }: Place, { letters, first }: ListPage): Html {
  const name = (letter: string): Html => html`<bdi>${letter === OTHER_INITIAL.letter ? "1 A" : letter}</bdi>`;
  return html`<nav class="beside" aria-label="${words.browse.headlines}"><ul class="rail">
${letters.map(({ path, name: letter }) => html`<li>${path === first ? html`<span aria-current="page">${name(letter)}</span>` : html`<a href="${to(path)}">${name(letter)}</a>`}</li>\n`)}</ul></nav>`;
}

/** Beside a list: narrow it, what its dates rest on, follow it; the other letters beside one. */
export function aside(place: Place, list: ListPage): Html {
  const { portrait, subject, feeds, letters } = list;
  const { words, to } = place;
  if (letters.length > 1) return rail(place, list);
  if (portrait === null) return nothing;
  const follow =
    feeds === null
      ? nothing
      : html`<section><h2>${words.browse.feeds}</h2>
<ul class="tally"><li><a href="${to(`${feeds}${FEED_NAMES.atom}`)}">${words.site.atom}</a></li><li><a href="${to(`${feeds}${FEED_NAMES.json}`)}">${words.site.jsonFeed}</a></li></ul></section>`;
  return html`<div class="beside">
${narrowing(place, subject, "year", { title: words.browse.years, shelves: portrait.years })}
${KINDS.map((kind) => narrowing(place, subject, KEYS[kind], { title: words.site[kind], shelves: portrait[kind] }))}
${dates(place, portrait)}
${follow}
</div>`;
}

/** When the list begins and ends, for the line under its name. */
export function span(place: Place, { portrait, subject }: ListPage): Html {
  // The name of a year, month or day says it.
  if (portrait?.span == null || TIMES.has(subject.of)) return nothing;
  const [from, to] = portrait.span;
  if (from === to) return nothing;
  const values = { from: timeOf(place, from), to: timeOf(place, to) };
  return html`${place.words.comma}${fillHtml(place.words.home.span, values)}`;
}
