import { type Html, html, joined } from "../html.ts";
import type { PageContent } from "../layouts/page.ts";
import { fill } from "./fill.ts";
import type { Place } from "./place.ts";
import { directionOf } from "./text.ts";

/** What stands below every page: rights, who keeps the archive, feeds and data; on paper, address and fingerprint. */
export function foot(place: Place, content: PageContent): Html {
  const { settings, words, to } = place;
  const lines = [
    settings.rights,
    settings.editor === null ? null : fill(words.site.editor, { name: settings.editor }),
    settings.contact === null ? null : fill(words.site.contact, { contact: settings.contact }),
  ].filter((line) => line !== null);
  const files = [
    ["feed.xml", words.site.atom],
    ["feed.json", words.site.jsonFeed],
    ["data/articles.csv", words.site.table],
    ["data/articles.ndjson", words.site.lines],
  ] as const;
  return html`<footer class="foot">
<p>${joined(
    lines.map((line) => html`<span${directionOf(place, line)}>${line}</span>`),
    html`<br>`,
  )}</p>
<nav aria-label="${words.site.feeds}"><ul class="plain">
${files.map(([path, name]) => html`<li><a href="${to(path)}">${name}</a></li>\n`)}</ul></nav>
<p class="colophon">${words.site.madeWith}</p>
${content.printed && html`<div class="printed">${content.printed}</div>`}
</footer>`;
}
