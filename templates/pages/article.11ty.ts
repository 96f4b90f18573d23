import type { ArticlePage } from "../../src/site/article.ts";
import type { Site } from "../../src/site/site.ts";
import { html } from "../html.ts";
import { page, restOf } from "../layouts/page.ts";
import { articleOpening } from "../parts/article-head.ts";
import { alike, captions, neighbours, offered, tags } from "../parts/article-notes.ts";
import { body, contents } from "../parts/body.ts";
import { articleHead } from "../parts/head.ts";
import { pictures } from "../parts/pictures.ts";
import { placeOf } from "../parts/place.ts";
import { printedFoot } from "../parts/printed-foot.ts";
import { receipt } from "../parts/receipt.ts";
import { marksBar } from "../parts/search-marks.ts";
import { tools } from "../parts/tools.ts";
import { olderNote, versions } from "../parts/versions.ts";

/** One page per article: the text, and beside and below it all that lets a reader trust, cite and follow it. */
export const data = {
  pagination: { data: "articlePages", size: 1, alias: "article" },
  permalink: ({ article }: { article: ArticlePage }) => `/${article.path}index.html`,
};

export function render({ site, article }: { site: Site; article: ArticlePage }): string {
  const place = placeOf(site, article.path);
  const { words } = place;
  const { record, view } = article;
  const { head, description } = articleHead(place, record);
  return page(site, {
    path: article.path,
    title: record.headline ?? words.article.noHeadline,
    outlet: record.publisher === null ? null : place.called(record.publisher.name),
    ...(description === null ? {} : { description }),
    head,
    styles: ["article"],
    linksRest: true,
    printed: printedFoot(place, record),
    main: html`<article class="leaf" data-marks-scope data-quote="${[words.tools.quote, words.tools.quoted, ...words.quote.split("{text}"), ...words.innerMarks].join("|")}">
<header class="article-head">
${articleOpening(place, article)}
${tools(place, article)}
</header>
<div class="text">
${olderNote(place, article)}
<div class="body${place.settings.digits === "arabic" && " eastern"}">
${view.blocks.length === 0 ? html`<p class="lede">${words.article.noBody}</p>` : body(place, view.blocks)}</div>
${tags(place, article)}
</div>
${restOf(place)}
<div class="margin" data-marks-skip>
${contents(place, view.blocks)}
${alike(place, article)}
${offered(place, article)}
</div>
</article>
${pictures(place, article)}
${captions(place, article)}
${versions(place, article)}
${neighbours(place, article)}
${receipt(place, article)}
${marksBar(place)}`,
  });
}
