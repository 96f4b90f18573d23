import { calendarPath } from "../../src/site/calendar.ts";
import type { Site } from "../../src/site/site.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { fillHtml } from "../parts/fill.ts";
import { placeOf } from "../parts/place.ts";
import { seek } from "../parts/seek.ts";

/** What a host shows where there is no page: three things to try. */
export const data = { permalink: "/404.html" };

export function render({ site }: { site: Site }): string {
  const place = placeOf(site, "404.html");
  const { words, to } = place;
  const { missing } = words;
  const day = site.holdings.to ?? "2022-01-28";
  const example = html`<a href="${to(site.holdings.to === null ? "dates/" : calendarPath(day))}"><bdi dir="ltr">/${calendarPath(day)}</bdi></a>`;
  return page(site, {
    path: "404.html",
    title: missing.title,
    styles: ["prose"],
    main: html`<div class="prose">
<h1>${missing.title}</h1>
<p>${missing.text}</p>
<ol class="tries">
${site.search !== null && html`<li>${missing.search}\n${seek(place)}</li>`}
<li>${fillHtml(missing.dates, { example })}</li>
<li><a href="${to("headlines/")}">${missing.headlines}</a></li>
</ol>
</div>`,
  });
}
