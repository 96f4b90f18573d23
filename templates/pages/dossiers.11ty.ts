import type { Site } from "../../src/site/site.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { crumbs } from "../parts/crumbs.ts";
import { dossiers } from "../parts/dossiers.ts";
import { placeOf } from "../parts/place.ts";

/** All dossiers; an archive without any has no such page. */
export const data = {
  permalink: ({ site }: { site: Site }) => (site.dossiers.length > 0 ? "/dossiers/index.html" : false),
};

export function render({ site }: { site: Site }): string {
  const place = placeOf(site, "dossiers/");
  const { words } = place;
  const { order } = words;
  return page(site, {
    path: "dossiers/",
    title: order.dossiersTitle,
    description: order.dossiersNote,
    room: "dossiers",
    styles: ["dossier"],
    main: html`${crumbs(place, [{ name: words.site.dossiers, path: null }])}
<h1>${order.dossiersTitle}</h1>
<p class="lede">${order.dossiersNote}</p>
${dossiers(place, site.dossiers, 2)}`,
  });
}
