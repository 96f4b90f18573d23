import type { Entry } from "../../src/site/entry.ts";
import { type Html, html, joined, nothing, type Part } from "../html.ts";
import { datedLine } from "./dated.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** An article in a list: headline, who and when, how it begins; below them what a list has of its own. */
export function entry(place: Place, item: Entry, level: 2 | 3 = 2, own: Part = nothing): Html {
  const { words, to, called } = place;
  const title = html`<a href="${to(item.path)}">${item.headline === null ? words.article.noHeadline : text(item.headline)}</a>`;
  const way = item.headline === null ? nothing : directionOf(place, item.headline);
  return html`<li>
${level === 2 ? html`<h2${way}>${title}</h2>` : html`<h3${way}>${title}</h3>`}
<p class="facts"><span>${item.publisher === null ? words.article.publisherUnknown : called(item.publisher)}</span>${datedLine(place, item.published)}${
    item.agencies.length > 0 &&
    html`<span>${words.article.from} ${joined(
      item.agencies.map((name) => html`<bdi>${called(name)}</bdi>`),
      words.comma,
    )}</span>`
  }${item.section !== null && html`<span>${text(item.section)}</span>`}</p>
${item.summary !== null && html`<p class="summary"${directionOf(place, item.summary)}>${text(item.summary)}</p>\n`}${own}</li>
`;
}

/** A list of articles. `level` of the headlines: one below the heading it stands under; `own`: what stands below each. */
export const entries = (
  place: Place,
  items: readonly Entry[],
  level: 2 | 3 = 2,
  own: (item: Entry) => Part = () => nothing,
): Html => html`<ul class="entries">\n${items.map((item) => entry(place, item, level, own(item)))}</ul>`;
