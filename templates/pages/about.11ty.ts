import { readFileSync } from "node:fs";
import type { Site } from "../../src/site/site.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { crumbs } from "../parts/crumbs.ts";
import { nuqta } from "../parts/nuqta.ts";
import { placeOf } from "../parts/place.ts";
import { takeAway } from "../parts/take-away.ts";
import { directionOf, note, text } from "../parts/text.ts";

/** About the archive: articles/about.md where there is one, else what every archive made by this program can say of itself. */
export const data = { permalink: "/about/index.html" };

/** The built-in text in one language. */
const builtIn = (language: "ar" | "en"): string =>
  readFileSync(new URL(`../about.${language}.md`, import.meta.url), "utf8");

export function render({ site }: { site: Site }): string {
  const { about, holdings } = site;
  const place = placeOf(site, about.path);
  const { words, to, count } = place;
  const { dates } = words;
  const { description } = site.settings;
  return page(site, {
    path: about.path,
    title: words.site.about,
    room: "about",
    styles: ["prose"],
    main: html`${crumbs(place, [{ name: words.site.about, path: null }])}
<div class="prose">
<h1>${words.site.about}</h1>
${
  about.markdown === null
    ? html`<p${directionOf(place, description)}>${text(description)}</p>
${note(builtIn(words.language).replace("{search}", site.settings.search === null ? words.search.about : words.search.aboutAsked))}`
    : note(about.markdown)
}
<h2 id="marks">${dates.legend}</h2>
<dl class="legend">
${(["stated", "metadata", "inferred", "editor", "undated"] as const).map((basis) => html`<div><dt>${nuqta(basis)}${dates.basis[basis]}</dt><dd>${dates.basisLong[basis]}.</dd></div>\n`)}</dl>
<h2 id="holdings">${words.home.glance}</h2>
<ul>
<li>${count(words.count.articles, holdings.articles)}</li>
<li>${count(words.count.outlets, holdings.outlets)}</li>
<li>${count(words.count.inferred, holdings.inferred)}</li>
<li>${count(words.count.undated, holdings.undated)}</li>
<li>${count(words.count.corrected, holdings.corrected)}</li>
</ul>
${takeAway(place)}
<p class="more"><a href="${to("about/design/")}">${words.site.design}</a></p>
</div>`,
  });
}
