import type { OwnPage } from "../../src/site/dossiers/read-dossiers.ts";
import type { Site } from "../../src/site/site.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { crumbs } from "../parts/crumbs.ts";
import { placeOf } from "../parts/place.ts";
import { directionOf, text, written } from "../parts/text.ts";

/** A page of the archivist's own. */
export const data = {
  pagination: { data: "site.ownPages", size: 1, alias: "own" },
  permalink: ({ own }: { own: OwnPage }) => `/${own.path}index.html`,
};

export function render({ site, own }: { site: Site; own: OwnPage }): string {
  const place = placeOf(site, own.path);
  const { title, summary } = own;
  return page(site, {
    path: own.path,
    title,
    ...(summary === null ? {} : { description: summary }),
    styles: ["prose"],
    main: html`${crumbs(place, [{ name: title, path: null }])}
<div class="prose">
<h1${directionOf(place, title)}>${text(title)}</h1>
${written(place, own.markup)}
</div>`,
  });
}
