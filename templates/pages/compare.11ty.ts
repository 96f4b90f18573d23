import type { ComparePage } from "../../src/site/pages.ts";
import type { Site } from "../../src/site/site.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { comparison, sideNames } from "../parts/compare.ts";
import { crumbs } from "../parts/crumbs.ts";
import { fill } from "../parts/fill.ts";
import { placeOf } from "../parts/place.ts";

/** Two articles side by side: what both tell, and what each tells alone. */
export const data = {
  pagination: { data: "comparePages", size: 1, alias: "pair" },
  permalink: ({ pair }: { pair: ComparePage }) => `/${pair.path}index.html`,
};

export function render({ site, pair }: { site: Site; pair: ComparePage }): string {
  const place = placeOf(site, pair.path);
  const { compare } = place.words;
  const [one, other] = sideNames(place, pair.entries);
  const title = fill(compare.title, { one: one.name, other: other.name });
  return page(site, {
    path: pair.path,
    title,
    description: compare.description,
    styles: ["compare"],
    main: html`${crumbs(place, [{ name: compare.heading, path: null }])}
<h1>${compare.heading}</h1>
${comparison(place, pair)}`,
  });
}
