import type { ArticlePage } from "../../src/site/article.ts";
import { captureDownloadName, captureFile } from "../../src/site/exchange/capture-file.ts";
import { isSafeLink } from "../../src/site/markdown.ts";
import { type Html, html } from "../html.ts";
import { timeOf } from "./dated.ts";
import { nuqta } from "./nuqta.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** What was taken out, behind its number: the lines themselves, whole; the reason of each stands in the table below. */
function removed(place: Place, { view }: ArticlePage): Html {
  const { words, count } = place;
  const { removed: lines, furniture } = view.receipt;
  const said = count(words.count.furniture, furniture);
  if (furniture === 0) return html`${said}`;
  return html`<details class="removed"><summary>${said}</summary>
<ol>${lines.map((line) => html`<li value="${line.number}"><span${directionOf(place, line.whole)}>${text(line.whole)}</span></li>\n`)}</ol></details>`;
}

/** Where the text comes from and what was done to it; the capture line by line stands at the foot of the page. */
export function origin(place: Place, article: ArticlePage): Html {
  const { words, to, count } = place;
  const { source, captured } = article.record;
  const file = captureFile(article.record);
  const url = source.url !== null && isSafeLink(source.url) && /^https?:/u.test(source.url) ? source.url : null;
  const facts: [string, Html][] = [
    [
      words.receipt.file,
      file === null
        ? html`<bdi>${source.file}</bdi>`
        : html`<a href="${to(file)}" download="${captureDownloadName(article.record)}"><bdi>${source.file}</bdi></a>`,
    ],
    [
      words.receipt.captured,
      captured === null
        ? html`${words.receipt.notKnown}`
        : html`<span class="dated">${nuqta(captured.basis)}${timeOf(place, captured.edtf)} (${words.dates.basis[captured.basis]})</span>`,
    ],
    [
      words.receipt.format,
      html`${words.receipt.formats[source.format]}${words.comma}<bdi>${source.encoding}</bdi>${words.comma}${count(words.count.bytes, source.bytes)}`,
    ],
    [words.receipt.sha256, html`<code dir="ltr">${source.sha256}</code>`],
    [words.receipt.furniture, removed(place, article)],
  ];
  if (url !== null)
    facts.push([
      words.receipt.address,
      html`<a href="${url}" rel="external noopener"><bdi class="code">${url}</bdi></a>`,
    ]);
  return html`<dl class="origin">
${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}
