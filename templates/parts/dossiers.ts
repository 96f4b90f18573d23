import type { DossierPage } from "../../src/site/dossiers/read-dossiers.ts";
import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** Dossiers in a list: name, what it tells, how many articles. `level` of the names: one below the heading it stands under. */
export function dossiers(place: Place, items: readonly DossierPage[], level: 2 | 3): Html {
  const { words, to, count } = place;
  const name = ({ title, path }: DossierPage): Html => {
    const inside = html`<a href="${to(path)}">${text(title)}</a>`;
    const way = directionOf(place, title);
    return level === 2 ? html`<h2${way}>${inside}</h2>` : html`<h3${way}>${inside}</h3>`;
  };
  return html`<ul class="entries">
${items.map(
  (item) => html`<li>
${name(item)}
<p class="facts"><span>${count(words.count.articles, item.count)}</span></p>
${item.summary !== null && html`<p class="summary"${directionOf(place, item.summary)}>${text(item.summary)}</p>\n`}</li>
`,
)}</ul>`;
}
