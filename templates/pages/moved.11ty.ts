import type { MovedPage } from "../../src/site/lasting.ts";
import type { Site } from "../../src/site/site.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { fillHtml } from "../parts/fill.ts";
import { canonical } from "../parts/head.ts";
import { placeOf } from "../parts/place.ts";
import { text } from "../parts/text.ts";

/** An old address: a page that leads to where its article, or the list that took its place, is now. */
export const data = {
  pagination: { data: "site.lasting.moved", size: 1, alias: "moved" },
  permalink: ({ moved }: { moved: MovedPage }) => `/${moved.path}${moved.path.endsWith("/") ? "index.html" : ""}`,
};

export function render({ site, moved }: { site: Site; moved: MovedPage }): string {
  const place = placeOf(site, moved.path);
  const { words, to } = place;
  const { order } = words;
  const address = to(moved.to) + moved.question;
  const name = moved.headline === null ? words.site.home : text(moved.headline);
  const link = html`<a href="${address}">${moved.headline === null && moved.to !== "" ? address : name}</a>`;
  return page(site, {
    path: moved.path,
    title: order.movedTitle,
    head: html`<meta http-equiv="refresh" content="0; url=${address}">
<meta name="robots" content="noindex">
${canonical(site, moved.to, to(moved.to))}`,
    styles: ["prose"],
    main: html`<div class="prose">
<h1>${order.movedTitle}</h1>
<p>${fillHtml(order.movedTo, { link })}</p>
</div>`,
  });
}
