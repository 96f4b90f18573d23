import type { SearchPageData } from "../../src/browser/search/words.ts";
import { type Html, html } from "../html.ts";
import { jsonData, latinOf, monthNames, nuqtaTemplates } from "./page-data.ts";
import type { Place } from "./place.ts";
import { searchForm } from "./search-form.ts";
import { searchOutcome } from "./search-outcome.ts";
import { searchHow, searchStart } from "./search-start.ts";

/** What the script is told; `bundle` is the folder of the search bundle, from the site's root. */
export function searchPageData(place: Place, bundle: string): SearchPageData {
  const { site, settings, words, to, root } = place;
  return {
    language: words.language,
    digits: settings.digits,
    root: to(""),
    bundle: to(bundle.replace(/\/*$/u, "/")),
    ...(site.at === "" ? {} : { files: root, second: true }),
    ...(settings.search === null ? {} : { engine: settings.search.url }),
    months: monthNames(settings),
    words: {
      ...words.search.live,
      inner: words.innerMarks,
      ...latinOf(place),
      compare: words.compare.ticks,
      articles: words.count.articles,
      bases: words.dates.basis,
      noDate: words.dates.undated,
      noHeadline: words.article.noHeadline,
      noOutlet: words.article.publisherUnknown,
      ofAgency: words.article.from,
    },
  };
}

/** What stands inside `<main>` of the search page. The dots that tell what a date rests on are given to the script as templates. */
export function searchMain(place: Place, bundle: string): Html {
  return html`<h1 class="search-title">${place.words.search.heading}</h1>
${searchForm(place)}
${searchOutcome(place)}
${searchHow(place)}
${searchStart(place)}
${nuqtaTemplates()}
<script type="application/json" data-search-page>${jsonData(searchPageData(place, bundle))}</script>`;
}
