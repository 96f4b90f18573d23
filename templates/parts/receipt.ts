import { ROLE_WORDS, reasonText } from "../../src/findings/wording.ts";
import { sentence } from "../../src/problems/catalogue.ts";
import type { ArticleRecord } from "../../src/record/schema.ts";
import { captureDownloadName, captureFile } from "../../src/site/exchange/capture-file.ts";
import { isSafeLink } from "../../src/site/markdown.ts";
import type { ArticlePage } from "../../src/site/pages.ts";
import type { ReceiptLine } from "../../src/site/receipt.ts";
import { type Html, html, nothing } from "../html.ts";
import { timeOf } from "./dated.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** A line of the capture: number, role, text, and why it has that role. */
function line(place: Place, { number: at, role, kind, evidence, text: printed, anchor }: ReceiptLine): Html {
  const { words, number } = place;
  // Words that are the whole line stand in the cell beside it already.
  const telling = evidence.filter(({ code, found }) => code !== "words" || found !== printed.trim());
  const reason = reasonText({ kind, evidence: telling }, words.language);
  // In Arabic pages a Latin line keeps to the column: its letters are isolated, its cell is not turned.
  const way = (cell: string): Html => (words.direction === "rtl" ? nothing : directionOf(place, cell));
  const shown = anchor === null ? text(printed) : html`<a href="#${anchor}">${text(printed)}</a>`;
  return html`<tr${(role === "furniture" || role === "otherTitle") && html` class="aside"`}><th scope="row">${number(at)}</th><td>${ROLE_WORDS[role][words.language]}</td><td${way(printed)}>${shown}</td><td${way(reason)}>${text(reason)}</td></tr>\n`;
}

/** What the program is not sure of, and columns of a table that fill no field. */
function problems({ words, number }: Place, { problems: doubts, extra }: ArticleRecord): Html {
  const columns = Object.entries(extra);
  return html`${
    doubts.length > 0 &&
    html`<h3>${words.article.problems}</h3>
<ul class="doubts">${doubts.map((doubt) => html`<li>${doubt.line !== null && html`${words.receipt.number} ${number(doubt.line)}: `}${text(sentence(doubt, words.language))}</li>\n`)}</ul>`
  }${
    columns.length > 0 &&
    html`<h3>${words.receipt.extra}</h3>
<dl>${columns.map(([name, value]) => html`<div><dt>${text(name)}</dt><dd>${text(value)}</dd></div>\n`)}</dl>`
  }`;
}

/** What the archive was given and what it did with it (ReplayWeb.page calls it provenance). */
export function receipt(place: Place, { record, view }: ArticlePage): Html {
  const { words, to, count } = place;
  const { source, captured } = record;
  const { lines, roles, furniture } = view.receipt;
  const file = captureFile(record);
  const url = source.url !== null && isSafeLink(source.url) && /^https?:/u.test(source.url) ? source.url : null;
  const facts: [string, Html][] = [
    [
      words.receipt.file,
      file === null
        ? html`<bdi>${source.file}</bdi>`
        : html`<a href="${to(file)}" download="${captureDownloadName(record)}"><bdi>${source.file}</bdi></a>`,
    ],
    [words.receipt.captured, captured === null ? html`${words.receipt.notKnown}` : timeOf(place, captured.edtf)],
    [
      words.receipt.format,
      html`${words.receipt.formats[source.format]}${words.comma}<bdi>${source.encoding}</bdi>${words.comma}${count(words.count.bytes, source.bytes)}`,
    ],
    [words.receipt.sha256, html`<code dir="ltr">${source.sha256}</code>`],
    [words.receipt.furniture, html`${count(words.count.furniture, furniture)}`],
  ];
  if (url !== null)
    facts.push([
      words.receipt.address,
      html`<a href="${url}" rel="external noopener"><bdi class="code">${url}</bdi></a>`,
    ]);
  return html`<section class="section receipt plain" id="receipt"><h2>${words.receipt.title}</h2>
<p class="small">${words.receipt.note}</p>
<dl>
${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
${problems(place, record)}
<details><summary>${words.receipt.linesAll} (${count(words.count.lines, lines.length)})</summary>
<ul class="roles">${roles.map(({ role, count: n }) => html`<li>${ROLE_WORDS[role][words.language]} ${place.number(n)}</li>`)}</ul>
<table class="lines">
<thead><tr><th scope="col">${words.receipt.number}</th><th scope="col">${words.receipt.role}</th><th scope="col">${words.receipt.text}</th><th scope="col">${words.receipt.reason}</th></tr></thead>
<tbody>
${lines.map((each) => line(place, each))}</tbody>
</table>
</details>
</section>`;
}
