import { type Html, html, trusted } from "../html.ts";
import type { PageContent } from "../layouts/page-content.ts";
import type { Place } from "./place.ts";
import { hashOf } from "./policy.ts";

/**
 * The sheets of a search page that was opened with a question from elsewhere, letters most of them: they come after the first
 * results, which are 30 KB sooner that way; the letters are fetched then, and worn when results are next drawn. A reader who comes
 * from a page of the archive has them already. No letter changes under the eyes.
 */

/**
 * Stands where a link to a sheet would, and makes it, or leaves that to the page's script (src/browser/search/sheets.ts), which does
 * not run from the disk. The page waits for it as for one in its markup (HTML, "blocking"). Without a line feed, since its hash stands in
 * the policy.
 */
const ASK =
  '{const s=document.currentScript,d=s.dataset,l=document.createElement("link");if(/^https?:/.test(location.protocol)&&/[?&]q=[^&]/.test(location.search)&&!document.referrer.startsWith(location.origin+"/"))d.later="";else{l.rel="stylesheet";l.setAttribute("blocking","render");l.href=d.sheet;s.before(l)}}';

const asked = (
  sheet: string,
  kind: Html = html``,
): Html => html`<noscript><link rel="stylesheet" href="${sheet}"></noscript>
<script data-sheet="${sheet}"${kind}>${trusted(ASK)}</script>`;

/** What the layout is given for them: nothing where the archive has a font of its own, or is read in Latin letters. */
export function searchFace({ site: { assets }, to, words }: Place): Partial<PageContent> {
  if (assets.own?.font != null || words.direction === "ltr") return { styles: ["search"] };
  return {
    styles: ["search"],
    face: html`<link rel="stylesheet" href="${to(assets.frame)}">
${asked(to(assets.face), html` data-letters`)}`,
    linksRest: true,
    head: asked(to(assets.rest)),
    inline: { script: html``, hash: hashOf(ASK) },
  };
}
