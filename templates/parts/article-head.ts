import type { ArticlePage } from "../../src/site/article.ts";
import { calendarPlaces } from "../../src/site/calendar.ts";
import { sameName } from "../../src/site/cite/facts.ts";
import { type Html, html, joined, nothing } from "../html.ts";
import { datedDetails, datedEvidence } from "./dated.ts";
import { nuqta } from "./nuqta.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";
import { corrections } from "./tools.ts";

/** Who published it and under which section; how long it takes; what an editor corrected. */
function kicker(place: Place, article: ArticlePage): Html {
  const { words, to, count } = place;
  const { publisher, section } = article.record;
  const { minutes } = article.view;
  const outlet =
    publisher === null
      ? html`<span>${words.article.publisherUnknown}</span>`
      : html`<a href="${to(article.view.outlet ?? "")}">${text(place.called(publisher.name))}</a>`;
  return html`<div class="row kicker">${outlet}
${section !== null && html`<a href="${to(article.view.section ?? "")}">${text(section)}</a>\n`}${minutes > 0 && html`<span class="minutes">${count(words.count.minutes, minutes)}</span>`}${corrections(place, article)}</div>`;
}

/** Who signed it, which agencies it rests on, where it was written. An outlet that signs its own text is named above already. */
function signature({ words, to, called }: Place, { record, view }: ArticlePage): Html {
  const { agencies, place: where, publisher } = record;
  const byline =
    record.byline !== null && publisher !== null && sameName(record.byline, publisher.name) ? null : record.byline;
  const links = agencies.map(
    (name, index) => html`<a href="${to(view.agencies[index] ?? "")}"><bdi>${text(called(name))}</bdi></a>`,
  );
  return html`${byline !== null && html`<span class="by">${text(byline)}</span>\n`}${agencies.length > 0 && html`<span class="agencies">${words.article.from} ${joined(links, words.comma)}</span>\n`}${where !== null && html`<span class="where">${text(where)}</span>`}`;
}

/**
 * Date and signature on one line. The date opens to what it rests on, and to when the article was updated; one that is
 * not known says why.
 */
function dateline(place: Place, article: ArticlePage): Html {
  const { words } = place;
  const { published, updated, publisher } = article.record;
  const zones = place.site.outletZones;
  const printedIn = (publisher !== null && Object.hasOwn(zones, publisher.id) ? zones[publisher.id] : null) ?? null;
  const dated =
    published === null
      ? html`<details class="evidence dated"><summary>${nuqta("undated")}${words.dates.unknown}</summary>
<div><p>${words.dates.unknownWhy}</p>${updated !== null && datedEvidence(place, words.dates.updated, updated, printedIn)}</div>
</details>`
      : datedDetails(place, published, { updated, month: calendarPlaces(published.edtf).months[0] ?? null, printedIn });
  return html`<div class="row dateline">${dated}
${signature(place, article)}</div>`;
}

/** The opening of an article's page: who, what, when. */
export function articleOpening(place: Place, article: ArticlePage): Html {
  const { words } = place;
  const { headline, standfirst } = article.record;
  return html`${kicker(place, article)}
<h1${headline !== null ? directionOf(place, headline) : nothing}>${headline === null ? words.article.noHeadline : text(headline)}</h1>
${standfirst !== null && html`<p class="standfirst"${directionOf(place, standfirst)}>${text(standfirst)}</p>`}
${dateline(place, article)}`;
}
