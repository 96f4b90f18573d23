import { pagePath } from "../../src/site/lists.ts";
import { type Html, html, nothing } from "../html.ts";
import { fill } from "./fill.ts";
import type { Place } from "./place.ts";

/** Turning the pages of a list: the one before, where we are, the one after. Nothing when there is one page. */
export function pager(place: Place, first: string, number: number, last: number, address = pagePath): Html {
  if (last === 1) return nothing;
  const { words, to } = place;
  const link = (target: number, label: string, rel: string): Html =>
    html`<a class="turn" rel="${rel}" href="${to(address(first, target))}">${label}</a>`;
  return html`<nav class="pager" aria-label="${words.browse.pages}">
${number > 1 && link(number - 1, words.browse.previous, "prev")}
<span>${fill(words.browse.page, { n: place.number(number), last: place.number(last) })}</span>
${number < last && link(number + 1, words.browse.next, "next")}
</nav>`;
}
