import type { Site } from "../../src/site/site.ts";
import { type Html, html } from "../html.ts";
import type { PageContent } from "../layouts/page.ts";
import type { Words } from "../words.ts";
import { fill } from "./fill.ts";
import type { To } from "./link.ts";

/** What stands below every page: rights, who keeps the archive, feeds and data; in print, the address. */
export function foot(site: Site, words: Words, to: To, content: PageContent): Html {
  const { settings } = site;
  return html`<footer class="foot">
<p>${settings.rights}${settings.editor !== null && html` ${fill(words.site.editor, { name: settings.editor })}.`}${settings.contact !== null && html` ${fill(words.site.contact, { contact: settings.contact })}`}</p>
<ul aria-label="${words.site.feeds}">
<li><a href="${to("feed.xml")}">${words.site.atom}</a></li>
<li><a href="${to("feed.json")}">${words.site.jsonFeed}</a></li>
<li><a href="${to("data/articles.csv")}">${words.site.table}</a></li>
<li><a href="${to("data/articles.ndjson")}">${words.site.lines}</a></li>
</ul>
<p class="colophon">${words.site.madeWith}</p>
${content.printed !== undefined && html`<p class="printed">${content.printed}</p>`}
</footer>`;
}
