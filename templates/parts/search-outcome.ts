import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";

/** The places the search script fills: what was found, how to narrow it, what is to be said about it. */
export function searchOutcome({ words: { search, compare } }: Place): Html {
  return html`<p class="away" role="status" data-search-status></p>
<div class="search-waiting" data-search-waiting hidden></div>
<div class="search-outcome" data-search-outcome hidden>
<div class="search-tools" data-search-tools>
<label class="search-sort"><span>${search.sort}</span><select data-search-sort>
${(["relevance", "newest", "oldest"] as const).map((sort) => html`<option value="${sort}">${search.sorts[sort]}</option>`)}
</select></label>
<details class="filters" data-search-filters>
<summary>${search.filters}<span class="filters-count" data-search-count></span></summary>
<div class="filters-body" role="group" aria-label="${search.filtersNamed}">
<div data-search-times></div>
<div data-search-facets></div>
</div>
</details>
</div>
<section class="search-found" aria-labelledby="search-summary">
<h2 id="search-summary" class="search-summary" data-search-summary>${search.results}</h2>
<ul class="narrowings" data-search-narrowed hidden></ul>
<div class="notes" data-search-notes></div>
<div data-search-results></div>
<div class="results-more" data-search-more></div>
<div data-search-commoner></div>
<div data-search-take></div>
<div data-search-feed></div>
<p class="away" role="status" data-search-compare-status></p>
<div class="compare-bar" role="group" aria-label="${compare.ticks.go}" data-search-compare hidden></div>
</section>
</div>`;
}
