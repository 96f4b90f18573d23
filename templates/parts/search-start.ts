import type { Shelf, ShelvesPage } from "../../src/site/pages.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html } from "../html.ts";
import { chartTable } from "./chart.ts";
import type { Place } from "./place.ts";
import { spanSentence } from "./portrait.ts";
import { shelves } from "./shelves.ts";

/** Names of one kind shown on the search page; their own pages hold the rest. */
const SHOWN = 12;

const firstPage = (site: Site, of: ShelvesPage["of"]): ShelvesPage | undefined =>
  site.shelves.find((page) => page.of === of && page.number === 1);

/**
 * What the search page shows before a question, and without JavaScript all it has: ways into the archive by outlet,
 * agency and month, and how search matches.
 */
export function searchStart(place: Place): Html {
  const { site, words, to } = place;
  const { search } = words;
  const { articles, undated, from, to: last } = site.holdings;
  const span = from === null || last === null ? null : ([from, last] as const);
  const inTime = chartTable(place, site.home.chart, spanSentence(place, articles - undated, span));
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
${site.home.chart !== null && html`<h3><a href="${to("dates/")}">${search.browseMonths}</a></h3>\n${inTime}`}
${named("agencies", search.browseAgencies)}
<p class="more"><a href="${to("headlines/")}">${search.browseHeadlines}</a></p>
</section>
</div>`;
}

/** A question in an address: Arabic as it is, which browsers encode by themselves and which packs better; all else encoded. */
const inAddress = (question: string): string =>
  question.replaceAll(/[^\u0621-\u064a]+/gu, (signs) => encodeURIComponent(signs));

/** «كيف يطابق البحث؟»: the rules a reader profits from, with words to try. */
export function searchHow({ words: { search }, settings }: Place): Html {
  return html`<details class="search-how">
<summary>${search.how}</summary>
<dl>
${search.howRules.map(
  ([example = "", rule = ""]) =>
    html`<div><dt><a href="?q=${inAddress(example)}" lang="ar" dir="rtl" data-search-try="${example}">${example}</a></dt><dd>${rule}</dd></div>`,
)}
</dl>
<p>${search.howOrder} ${settings.search === null ? search.howPrivate : search.howAsked.replace("{host}", new URL(settings.search.url).host)}</p>
</details>`;
}
