import type { ArticleRecord, Basis } from "../../src/record/schema.ts";
import type { Entry } from "../../src/site/entry.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { body } from "../parts/body.ts";
import { crumbs } from "../parts/crumbs.ts";
import { datedDetails } from "../parts/dated.ts";
import { entries } from "../parts/entries.ts";
import { nuqta } from "../parts/nuqta.ts";
import { pager } from "../parts/pager.ts";
import { type Place, placeOf } from "../parts/place.ts";
import { seek } from "../parts/seek.ts";
import { shelves } from "../parts/shelves.ts";

/** Every component of the site on one page, to look at when a style changes. Its samples say that they are samples. */
export const data = { permalink: "/about/design/index.html" };

const PATH = "about/design/";
const COLOURS = ["paper", "tint", "rule", "soft", "ink", "rubric"] as const;
const BASES: readonly Basis[] = ["stated", "metadata", "inferred", "editor"];

const dated = (edtf: string, basis: Basis, evidence: string): NonNullable<ArticleRecord["published"]> => ({
  edtf,
  basis,
  evidence,
  line: 7,
});

/** A sample entry; it leads back to this page. */
const sample = (place: Place, basis: Basis | null): Entry => ({
  id: "sample",
  path: PATH,
  headline: place.words.design.headline,
  summary: place.words.design.text,
  publisher: place.words.design.outlet,
  agencies: [],
  section: null,
  published: basis === null ? null : dated("2022-01-28", basis, ""),
});

const section = (title: string, content: Html): Html => html`<section class="section"><h2>${title}</h2>
${content}
</section>
`;

export function render({ site }: { site: Site }): string {
  const place = placeOf(site, PATH);
  const { words } = place;
  const { design, dates } = words;
  return page(site, {
    path: PATH,
    title: design.title,
    room: "about",
    styles: ["article", "browse", "design"],
    main: html`${crumbs(place, [
      { name: words.site.about, path: "about/" },
      { name: design.title, path: null },
    ])}
<h1>${design.title}</h1>
<p class="lede">${design.note}</p>
${section(design.colours, html`<ul class="swatches">${COLOURS.map((colour) => html`<li class="${colour}"><span>${design.colour[colour]}</span></li>`)}</ul>`)}
${section(
  design.type,
  html`<p class="specimen large">${design.headline}</p>
<p class="specimen">${design.text}</p>
<p class="specimen small">${design.text}</p>
<p class="specimen">0123456789 ٠١٢٣٤٥٦٧٨٩ پ چ ژ گ ڤ ی ۔ «» ، ؛ ؟</p>`,
)}
${section(
  design.marks,
  html`<ul class="marks-legend">${[...BASES, "undated" as const].map((basis) => html`<li class="dated">${nuqta(basis)}${dates.basis[basis]}: ${dates.basisLong[basis]}</li>`)}</ul>
${BASES.map((basis) => datedDetails(place, dated("2022-01-28T18:55", basis, design.evidence), { updated: null, month: null, printedIn: null }))}`,
)}
${section(design.entries, entries(place, [sample(place, "stated"), sample(place, "inferred"), sample(place, null)], 3))}
${section(design.forms, seek(place))}
${section(
  design.shelves,
  shelves(
    place,
    [1, 2, 7, 11, 100].map((count) => ({ path: PATH, name: design.outlet, count })),
  ),
)}
${section(design.pager, pager(place, { first: PATH, number: 2, last: 3, address: () => PATH }))}
${section(
  design.body,
  html`<div class="body">${body(place, [
    { anchor: "sample-1", paragraph: 1, type: "paragraph", texts: [design.text] },
    { anchor: "sample-2", paragraph: null, type: "heading", texts: [design.headline] },
    { anchor: "sample-3", paragraph: 2, type: "quote", texts: [design.text] },
    { anchor: "sample-4", paragraph: 3, type: "list", texts: [design.headline, design.outlet] },
  ])}</div>`,
)}
${section(design.notes, html`<aside class="gloss" aria-labelledby="sample-note"><h3 id="sample-note">${words.article.corrections}</h3><p>${design.text}</p></aside>`)}`,
  });
}
