import type { GonePage } from "../../src/site/lasting.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html, nothing } from "../html.ts";
import { page } from "../layouts/page.ts";
import { timeOf } from "../parts/dated.ts";
import { placeOf } from "../parts/place.ts";
import { directionOf, text } from "../parts/text.ts";

/** The address of an article that left: what it was, when it left and why, as far as the archivist says. */
export const data = {
  pagination: { data: "site.lasting.gone", size: 1, alias: "gone" },
  permalink: ({ gone }: { gone: GonePage }) => `/${gone.path}index.html`,
};

export function render({ site, gone }: { site: Site; gone: GonePage }): string {
  const place = placeOf(site, gone.path);
  const { words, to } = place;
  const { order } = words;
  const { withdrawn, see, id } = gone;
  const row = (name: string, value: Html | null): Html =>
    value === null ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;
  const said = (value: string | null | undefined): Html | null =>
    value == null ? null : html`<span${directionOf(place, value)}>${text(value)}</span>`;
  const day = (edtf: string | null | undefined): Html | null => (edtf == null ? null : timeOf(place, edtf));
  return page(site, {
    path: gone.path,
    title: order.goneTitle,
    head: html`<meta name="robots" content="noindex">`,
    styles: ["prose"],
    main: html`<div class="prose">
<h1>${order.goneTitle}</h1>
<p>${order.goneText}</p>
<h2>${order.goneWhat}</h2>
<dl class="legend">
${row(order.goneId, html`<bdi>${id}</bdi>`)}${row(order.goneHeadline, said(withdrawn?.headline))}${row(order.gonePublisher, said(withdrawn?.publisher))}${row(order.gonePublished, day(withdrawn?.published))}${row(order.goneLeft, day(withdrawn?.left))}${row(order.goneReason, said(withdrawn?.reason))}</dl>
${see !== null && html`<p>${order.goneSee}: <a href="${to(see.path)}">${see.headline === null ? words.article.noHeadline : text(see.headline)}</a></p>`}
<p class="more"><a href="${to("")}">${order.goneOther}</a></p>
</div>`,
  });
}
