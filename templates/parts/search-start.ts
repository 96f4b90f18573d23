import type { Shelf, ShelvesPage } from "../../src/site/pages.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";
import { shelves } from "./shelves.ts";

/** Names of one kind shown on the search page; their own pages hold the rest. */
const SHOWN = 12;

/** Newest months shown. */
const MONTHS = 12;

const firstPage = (site: Site, of: ShelvesPage["of"]): ShelvesPage | undefined =>
  site.shelves.find((page) => page.of === of && page.number === 1);

/**
 * What the search page shows before a question, and without JavaScript all it has: ways into the archive by outlet,
 * agency and month, and how search matches.
 */
export function searchStart(place: Place): Html {
  const { site, words, to } = place;
  const { search } = words;
  const months = [...(firstPage(site, "dates")?.months.values() ?? [])]
    .flat()
    .sort((a, b) => (a.name < b.name ? 1 : -1))
    .slice(0, MONTHS);
  const named = (of: "outlets" | "agencies", heading: string) => {
    const found: readonly Shelf[] = (firstPage(site, of)?.shelves ?? []).slice(0, SHOWN);
    return found.length > 0 && html`<h3><a href="${to(`${of}/`)}">${heading}</a></h3>\n${shelves(place, found)}`;
  };
  return html`<div class="search-start" data-search-start>
<noscript><p class="note">${search.withoutScript}</p></noscript>
<p class="note search-local">${search.local.what}. ${search.local.remedy}</p>
<section class="section search-browse">
<h2>${search.browse}</h2>
${named("outlets", search.browseOutlets)}
${months.length > 0 && html`<h3><a href="${to("dates/")}">${search.browseMonths}</a></h3>\n${shelves(place, months, ({ name }) => place.date(name))}`}
${named("agencies", search.browseAgencies)}
<p class="more"><a href="${to("headlines/")}">${search.browseHeadlines}</a></p>
</section>
</div>`;
}

/** «كيف يطابق البحث؟»: the rules a reader profits from, with words to try. */
export function searchHow({ words: { search } }: Place): Html {
  return html`<details class="search-how">
<summary>${search.how}</summary>
<dl>
${search.howRules.map(
  ([example = "", rule = ""]) =>
    html`<div><dt><a href="?q=${encodeURIComponent(example)}" lang="ar" dir="rtl" data-search-try="${example}">${example}</a></dt><dd>${rule}</dd></div>`,
)}
</dl>
<p>${search.howOrder}</p>
</details>`;
}
