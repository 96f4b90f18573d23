import { ANY_COMPARISON } from "../../src/site/compare/pairs.ts";
import type { Site } from "../../src/site/site.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { comparePageMain } from "../parts/compare-page.ts";
import { crumbs } from "../parts/crumbs.ts";
import { placeOf } from "../parts/place.ts";

/** Any articles side by side, compared in the reader's browser (src/browser/compare.ts). */
export const data = { permalink: `/${ANY_COMPARISON}index.html` };

export function render({ site }: { site: Site }): string {
  const place = placeOf(site, ANY_COMPARISON);
  const { compare } = place.words;
  return page(site, {
    path: ANY_COMPARISON,
    title: compare.page.heading,
    description: compare.page.about,
    styles: ["compare"],
    scripts: ["compare"],
    main: html`${crumbs(place, [{ name: compare.page.heading, path: null }])}
${comparePageMain(place)}`,
  });
}
