import { type Html, html, joined } from "../html.ts";
import type { PageContent } from "../layouts/page-content.ts";
import { fillHtml } from "./fill.ts";
import type { Place } from "./place.ts";

/** What stands below every page: rights, who keeps the archive, feeds and data; on paper, address and fingerprint. */
export function foot(place: Place, content: PageContent): Html {
  const { settings, words, to } = place;
  const lines = [
    html`<span dir="auto">${settings.rights}</span>`,
    settings.editor === null ? null : fillHtml(words.site.editor, { name: html`<bdi>${settings.editor}</bdi>` }),
    settings.contact === null ? null : fillHtml(words.site.contact, { contact: html`<bdi>${settings.contact}</bdi>` }),
  ].filter((line) => line !== null);
  return html`<footer class="foot">
<p>${joined(lines, html`<br>`)}</p>
<p><a href="${to("about/#data")}">${words.site.feeds}</a></p>
<p class="colophon">${words.site.madeWith}</p>
${content.printed && html`<div class="printed">${content.printed}</div>`}
</footer>`;
}
