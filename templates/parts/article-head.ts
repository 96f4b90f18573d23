import type { ArticleRecord } from "../../src/record/schema.ts";
import { addressPart } from "../../src/site/address.ts";
import { type Html, html, joined } from "../html.ts";
import { datedDetails } from "./dated.ts";
import { nuqta } from "./nuqta.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** Who published it and under which section. */
function kicker({ words, to }: Place, { publisher, section }: ArticleRecord): Html {
  const outlet =
    publisher === null
      ? html`<span>${words.article.publisherUnknown}</span>`
      : html`<span><a href="${to(`outlets/${addressPart(publisher.id)}/`)}">${text(publisher.name)}</a></span>`;
  return html`<p class="facts kicker">${outlet}${section !== null && html`<span><a href="${to(`sections/${addressPart(section)}/`)}">${text(section)}</a></span>`}</p>`;
}

/** Who signed it, which agencies it rests on, where it was written. */
function signature({ words, to }: Place, { byline, agencies, agencyIds, place }: ArticleRecord): Html {
  const agencyLinks = agencies.map(
    (name, index) => html`<a href="${to(`agencies/${addressPart(agencyIds[index] ?? name)}/`)}">${text(name)}</a>`,
  );
  return html`${(byline !== null || agencies.length > 0 || place !== null) && html`<p class="facts signature">${byline !== null && html`<span>${text(byline)}</span>`}${agencies.length > 0 && html`<span>${joined(agencyLinks, words.comma)}</span>`}${place !== null && html`<span>${text(place)}</span>`}</p>`}`;
}

/** The dates of an article, each with what it rests on; an undated one says why it has none. */
function dates(place: Place, { published, updated, captured }: ArticleRecord): Html {
  const { words } = place;
  const unknown = html`<details class="evidence dated"><summary>${nuqta("undated")}${words.dates.unknown}</summary>
<p>${words.dates.unknownWhy}</p>
</details>`;
  return html`<div class="dates">
${published === null ? unknown : datedDetails(place, words.dates.published, published)}
${updated && datedDetails(place, words.dates.updated, updated)}
${captured && datedDetails(place, words.dates.captured, captured)}
</div>`;
}

/** The opening of an article's page. */
export function articleOpening(place: Place, record: ArticleRecord): Html {
  const { words } = place;
  return html`<header class="article-head">
${kicker(place, record)}
<h1${record.headline !== null && directionOf(place, record.headline)}>${record.headline === null ? words.article.noHeadline : text(record.headline)}</h1>
${record.standfirst !== null && html`<p class="standfirst"${directionOf(place, record.standfirst)}>${text(record.standfirst)}</p>`}
${signature(place, record)}
${dates(place, record)}
</header>`;
}
