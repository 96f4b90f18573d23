import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";

/** First and last day of an EDTF day, month or year, for the bounds of the range. */
const firstDay = (edtf: string): string => `${edtf.slice(0, 10)}${"-01-01".slice(Math.min(edtf.length, 10) - 4)}`;
const lastDay = (edtf: string): string => {
  const [year = "", month, day] = edtf.slice(0, 10).split("-");
  if (month === undefined) return `${year}-12-31`;
  if (day !== undefined) return `${year}-${month}-${day}`;
  return `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
};

/** The range of days within what the archive holds; nothing where it holds no dates. */
function range({ site, words: { search } }: Place): Html {
  const { from, to } = site.holdings;
  const bounds = from === null || to === null ? null : html`min="${firstDay(from)}" max="${lastDay(to)}"`;
  return html`<fieldset class="facet"${bounds === null && html` hidden`}>
<legend>${search.range}</legend>
<div class="range">
<label><span>${search.fromDay}</span><input type="date" name="from" ${bounds} data-search-from></label>
<label><span>${search.toDay}</span><input type="date" name="to" ${bounds} data-search-to></label>
</div>
</fieldset>`;
}

/** The places the search script fills: what was found, how to narrow it, what is to be said about it. */
export function searchOutcome(place: Place): Html {
  const { search } = place.words;
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
<div data-search-facets></div>
${range(place)}
</div>
</details>
</div>
<section class="search-found" aria-labelledby="search-summary">
<h2 id="search-summary" class="search-summary" data-search-summary>${search.results}</h2>
<ul class="narrowings" data-search-narrowed hidden></ul>
<div class="notes" data-search-notes></div>
<div data-search-results></div>
<div class="results-more" data-search-more></div>
</section>
</div>`;
}
