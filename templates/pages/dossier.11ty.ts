import type { DossierPage, DossierPart } from "../../src/site/dossiers/read-dossiers.ts";
import type { Entry } from "../../src/site/entry.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html, nothing } from "../html.ts";
import { page } from "../layouts/page.ts";
import { chartTable } from "../parts/chart.ts";
import { compareForm, compareTick } from "../parts/compare-ticks.ts";
import { crumbs } from "../parts/crumbs.ts";
import { entries } from "../parts/entries.ts";
import { fill } from "../parts/fill.ts";
import { type Place, placeOf } from "../parts/place.ts";
import { spanSentence } from "../parts/portrait.ts";
import { directionOf, text, written } from "../parts/text.ts";

/** A dossier: articles of one story with the archivist's text between them. */
export const data = {
  pagination: { data: "site.dossiers", size: 1, alias: "dossier" },
  permalink: ({ dossier }: { dossier: DossierPage }) => `/${dossier.path}index.html`,
};

/** The level of the articles' headlines: below the last heading of the text before them. */
const levelAfter = (parts: readonly DossierPart[]): 2 | 3 =>
  parts.some((part) => part.kind === "text" && part.markup.includes("<h2")) ? 3 : 2;

function partOf(place: Place, { parts, count }: DossierPage, part: DossierPart): Html {
  if (part.kind === "text") return html`<div class="prose">${written(place, part.markup)}</div>\n`;
  const { words, number } = place;
  const shown = part.entries.length;
  const more = fill(words.order.dossierMore, { shown: number(shown), total: number(part.total) });
  const level = levelAfter(parts.slice(0, parts.indexOf(part)));
  const tick = (item: Entry): Html => (count > 1 ? compareTick(place, item) : nothing);
  return html`${entries(place, part.entries, level, tick)}\n${part.total > shown && html`<p class="more">${more}</p>\n`}`;
}

export function render({ site, dossier }: { site: Site; dossier: DossierPage }): string {
  const place = placeOf(site, dossier.path);
  const { words, count } = place;
  const { title, summary } = dossier;
  const total = count(words.count.articles, dossier.count);
  return page(site, {
    path: dossier.path,
    title,
    description: summary ?? `${title}: ${total}`,
    room: "dossiers",
    styles: ["dossier"],
    main: html`${crumbs(place, [
      { name: words.site.dossiers, path: "dossiers/" },
      { name: title, path: null },
    ])}
<h1${directionOf(place, title)}>${text(title)}</h1>
${summary !== null && html`<p class="lede"${directionOf(place, summary)}>${text(summary)}</p>`}
<p class="facts"><span>${total}</span></p>
${dossier.count > 1 && chartTable(place, dossier.chart, spanSentence(place, dossier.count, dossier.span))}
<div class="dossier">
${dossier.parts.map((part) => partOf(place, dossier, part))}
${dossier.count > 1 && compareForm(place)}</div>`,
  });
}
