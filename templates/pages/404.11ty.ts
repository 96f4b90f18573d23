import { calendarPath } from "../../src/site/calendar.ts";
import type { Site } from "../../src/site/site.ts";
import { html, trusted } from "../html.ts";
import { page } from "../layouts/page.ts";
import { fillHtml } from "../parts/fill.ts";
import { placeOf } from "../parts/place.ts";
import { seek } from "../parts/seek.ts";

/** What a host shows where there is no page: three things to try. */
export const data = { permalink: "/404.html" };

/** What points the links at the site's root where it lies under a sub-path that nobody stated. */
const rootFinder = ({ assets: { missing, rest } }: Site, root: string) =>
  missing && {
    script: html`<script data-root="${root}" data-file="${rest}">${trusted(missing.code)}</script>`,
    hash: missing.hash,
  };

export function render({ site }: { site: Site }): string {
  const place = placeOf(site, "404.html");
  const { words, to } = place;
  const { missing } = words;
  // The oldest day: the newest is another with every article that is added.
  const { from } = site.holdings;
  const day = from ?? "2022-01-28";
  const example = html`<a href="${to(from === null ? "dates/" : calendarPath(day))}"><bdi dir="ltr">/${calendarPath(day)}</bdi></a>`;
  return page(site, {
    path: "404.html",
    title: missing.title,
    // Inline here: under a sub-path that nobody stated the sheets come only once the root is found.
    styles: ["base", "prose"],
    inline: rootFinder(site, place.root),
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
