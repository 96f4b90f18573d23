import { ROLE_WORDS, reasonText } from "../../src/findings/wording.ts";
import { sentence } from "../../src/problems/catalogue.ts";
import type { ArticleRecord } from "../../src/record/schema.ts";
import type { ArticlePage } from "../../src/site/article.ts";
import type { ReceiptLine } from "../../src/site/receipt.ts";
import { type Html, html, nothing } from "../html.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** Why a line has its role, in words; words that are the whole line are not said again. */
export function reasonOf({ words }: Place, { kind, evidence, text: printed }: ReceiptLine): string {
  const telling = evidence.filter(({ code, found }) => code !== "words" || found !== printed.trim());
  return reasonText({ kind, evidence: telling }, words.language);
}

/** A line of the capture: number, role, text, and why it has that role. */
function line(place: Place, shown: ReceiptLine): Html {
  const { words, number } = place;
  const { number: at, role, text: printed, anchor } = shown;
  const reason = reasonOf(place, shown);
  // In Arabic pages a Latin line keeps to the column: its letters are isolated, its cell is not turned.
  const way = (cell: string): Html => (words.direction === "rtl" ? nothing : directionOf(place, cell));
  const said = anchor === null ? text(printed) : html`<a href="#${anchor}">${text(printed)}</a>`;
  return html`<tr${(role === "furniture" || role === "otherTitle") && html` class="aside"`}><th scope="row">${number(at)}</th><td>${ROLE_WORDS[role][words.language]}</td><td${way(printed)}>${said}</td><td${way(reason)}>${text(reason)}</td></tr>\n`;
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
<dl>${columns.map(([name, value]) => html`<div><dt><bdi>${name}</bdi></dt><dd dir="auto">${text(value)}</dd></div>\n`)}</dl>`
  }`;
}

/** The capture line by line, with a switch that leaves what was taken out (ReplayWeb.page calls it provenance). */
export function receipt(place: Place, { record, view }: ArticlePage): Html {
  const { words, count } = place;
  const { lines, roles, furniture } = view.receipt;
  return html`<section class="section receipt" id="receipt"><h2>${words.receipt.title}</h2>
${problems(place, record)}
<details><summary>${words.receipt.linesAll} (${count(words.count.lines, lines.length)})</summary>
<ul class="roles">${roles.map(({ role, count: n }) => html`<li>${ROLE_WORDS[role][words.language]} ${place.number(n)}</li>`)}</ul>
${furniture > 0 && html`<p><label><input type="checkbox" class="removed-only"> ${words.receipt.removedOnly}</label></p>`}
<table class="lines">
<thead><tr><th scope="col">${words.receipt.number}</th><th scope="col">${words.receipt.role}</th><th scope="col">${words.receipt.text}</th><th scope="col">${words.receipt.reason}</th></tr></thead>
<tbody>
${lines.map((each) => line(place, each))}</tbody>
</table>
</details>
</section>`;
}
