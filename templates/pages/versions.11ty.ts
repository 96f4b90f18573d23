import type { Site } from "../../src/site/site.ts";
import type { VersionsPage } from "../../src/site/versions/pages.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { crumbs } from "../parts/crumbs.ts";
import { fill, fillHtml } from "../parts/fill.ts";
import { placeOf } from "../parts/place.ts";
import { directionOf, text } from "../parts/text.ts";
import { dayOf, part } from "../parts/versions.ts";

/** What changed between the captures of one article. */
export const data = {
  pagination: { data: "site.versions", size: 1, alias: "versions" },
  permalink: ({ versions }: { versions: VersionsPage }) => `/${versions.path}index.html`,
};

export function render({ site, versions }: { site: Site; versions: VersionsPage }): string {
  const place = placeOf(site, versions.path);
  const { words, to } = place;
  const { order } = words;
  const headline = versions.headline ?? words.article.noHeadline;
  const title = fill(order.versionsTitle, { headline });
  return page(site, {
    path: versions.path,
    title,
    description: order.versionsNote,
    styles: ["versions"],
    main: html`${crumbs(place, [
      { name: headline, path: versions.versions[0]?.path ?? "" },
      { name: order.versionChanges, path: null },
    ])}
<div class="prose versions">
<h1>${fillHtml(order.versionsTitle, { headline: html`<bdi${directionOf(place, headline)}>${text(headline)}</bdi>` })}</h1>
<p class="lede">${order.versionsNote}</p>
${versions.changes.map(
  ({ from, to: next, parts }) => html`<h2>${fillHtml(order.versionFromTo, {
    from: html`<a href="${to(from.path)}">${dayOf(place, from)}</a>`,
    to: html`<a href="${to(next.path)}">${dayOf(place, next)}</a>`,
  })}</h2>
${parts.some(({ kind }) => kind === "changed") ? parts.map((each) => part(place, each)) : html`<p>${order.versionSame}</p>`}
`,
)}</div>`,
  });
}
