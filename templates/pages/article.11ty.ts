import type { ArticlePage } from "../../src/site/pages.ts";
import type { Site } from "../../src/site/site.ts";
import { html } from "../html.ts";
import { page, restOf } from "../layouts/page.ts";
import { articleOpening } from "../parts/article-head.ts";
import { alike, captions, corrections, downloads, neighbours, offered, tags } from "../parts/article-notes.ts";
import { body } from "../parts/body.ts";
import { cite } from "../parts/cite.ts";
import { articleHead } from "../parts/head.ts";
import { placeOf } from "../parts/place.ts";
import { printedFoot } from "../parts/printed-foot.ts";
import { receipt } from "../parts/receipt.ts";
import { marksBar } from "../parts/search-marks.ts";

/** One page per article: the text, and beside and below it all that lets a reader trust, cite and follow it. */
export const data = {
  pagination: { data: "articlePages", size: 1, alias: "article" },
  permalink: ({ article }: { article: ArticlePage }) => `/${article.path}index.html`,
};

export function render({ site, article }: { site: Site; article: ArticlePage }): string {
  const place = placeOf(site, article.path);
  const { words } = place;
  const { record, view } = article;
  const { head, description } = articleHead(site, record);
  return page(site, {
    path: article.path,
    title: record.headline ?? words.article.noHeadline,
    ...(description === null ? {} : { description }),
    head,
    styles: ["article"],
    linksRest: true,
    printed: printedFoot(place, record),
    main: html`<article class="leaf" data-marks-scope>
${articleOpening(place, record)}
<div class="text">
${corrections(place, article)}
<div class="body">
${view.blocks.length === 0 ? html`<p class="lede">${words.article.noBody}</p>` : body(place, view.blocks)}</div>
${tags(place, article)}
</div>
${restOf(place)}
<div class="margin" data-marks-skip>
${captions(place, article)}
${offered(place, article)}
${alike(place, article)}
</div>
</article>
${neighbours(place, article)}
${cite(place, record)}
${downloads(place, article)}
${receipt(place, article)}
${marksBar(place)}`,
  });
}
