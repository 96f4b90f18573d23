import type { Entry } from "../../src/site/pages.ts";
import { type Html, html, joined, nothing } from "../html.ts";
import { datedLine } from "./dated.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** An article in a list: headline, who and when, how it begins. */
export function entry(place: Place, item: Entry, level: 2 | 3 = 2): Html {
  const { words, to } = place;
  const title = html`<a href="${to(item.path)}">${item.headline === null ? words.article.noHeadline : text(item.headline)}</a>`;
  const way = item.headline === null ? nothing : directionOf(place, item.headline);
  return html`<li>
${level === 2 ? html`<h2${way}>${title}</h2>` : html`<h3${way}>${title}</h3>`}
<p class="facts"><span>${item.publisher ?? words.article.publisherUnknown}</span>${datedLine(place, item.published)}${item.agencies.length > 0 && html`<span>${joined(item.agencies, words.comma)}</span>`}${item.section !== null && html`<span>${text(item.section)}</span>`}</p>
${item.summary !== null && html`<p class="summary"${directionOf(place, item.summary)}>${text(item.summary)}</p>\n`}</li>
`;
}

/** A list of articles. `level` of the headlines: one below the heading it stands under. */
export const entries = (place: Place, items: readonly Entry[], level: 2 | 3 = 2): Html =>
  html`<ul class="entries">\n${items.map((item) => entry(place, item, level))}</ul>`;
