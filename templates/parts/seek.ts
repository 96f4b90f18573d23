import { type Html, html, nothing } from "../html.ts";
import type { Place } from "./place.ts";

/** The search box: a plain form that goes to the search page, which reads the question off its address. */
export function seek({ site, words, to }: Place, id = "q"): Html {
  if (site.search === null) return nothing;
  return html`<search><form class="seek" action="${to("search/")}" method="get">
<label class="away" for="${id}">${words.home.searchLabel}</label>
<input type="search" id="${id}" name="q" dir="auto" placeholder="${words.home.searchHint}" autocomplete="off">
<button type="submit">${words.home.searchButton}</button>
</form></search>`;
}
