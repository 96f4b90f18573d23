import type { ArticlePage } from "../../src/site/article.ts";
import { formatsOf } from "../../src/site/exchange/addresses.ts";
import { captureDownloadName, captureFile } from "../../src/site/exchange/capture-file.ts";
import { type Html, html, joined } from "../html.ts";
import { linkToFile } from "./article-file.ts";
import { cite } from "./cite.ts";
import { fillHtml } from "./fill.ts";
import { origin } from "./origin.ts";
import type { Place } from "./place.ts";
import { note, text } from "./text.ts";

/** A word of the row that opens in place; of those with one name a browser keeps one open. */
const opening = (id: string, label: string, content: Html): Html =>
  html`<details class="tool" name="tool" id="${id}"><summary>${label}</summary>
<div>
${content}
</div></details>`;

/** The article to take away, in the forms it is kept in. */
function downloads(place: Place, { record }: ArticlePage): Html {
  const { words, settings, to } = place;
  const { download } = words.article;
  const capture = captureFile(record);
  return html`<ul class="files">
${formatsOf(settings).flatMap((format) => (format in download ? html`<li><a href="${linkToFile(place, record.id, format)}" download>${download[format as keyof typeof download]}</a></li>\n` : []))}${capture !== null && html`<li><a href="${to(capture)}" download="${captureDownloadName(record)}">${download.raw}</a></li>\n`}</ul>`;
}

/** Steps of the text's size, and paper or dark; both are kept on the device. Shown by the page script, which does the work. */
const reading = ({ words: { tools } }: Place): Html =>
  html`<p class="sizes" data-sizes>${["1", "2", "3"].map((step, index) => html`<button type="button" class="copy size${step}" data-size="${step}">${tools.sizes[index] ?? ""}</button>`)}<button type="button" class="copy" data-theme-button>${tools.theme}</button></p>`;

/** What an editor changed: one line, which opens to who and why. A reason that stands with its date is not said twice. */
export function corrections({ words }: Place, { record }: ArticlePage): Html {
  const { corrected, published, updated } = record;
  if (corrected === null) return html``;
  const name = (field: string): string => (Object.hasOwn(words.fields, field) ? words.fields[field] : null) ?? field;
  const said = new Set([published?.evidence, updated?.evidence]);
  const reasons = Object.entries(corrected.notes).filter(([, reason]) => !said.has(reason));
  const who = corrected.by ?? words.article.anEditor;
  const fields = corrected.fields.map(name);
  return html`<details class="tool correction" name="tool"><summary>${words.article.correctedShort}</summary>
<div>
<p>${fillHtml(words.article.corrected, { name: html`<bdi>${who}</bdi>`, fields: joined(fields, words.comma) })}</p>
${corrected.note !== null && html`<div dir="auto">${note(corrected.note)}</div>`}
${reasons.length > 0 && html`<dl>${reasons.map(([field, reason]) => html`<div><dt>${name(field)}:</dt> <dd dir="auto">${text(reason)}</dd></div>`)}</dl>`}
</div></details>`;
}

/** The quiet row under the date: cite, share, size of the text, take away, where it comes from. */
export function tools(place: Place, article: ArticlePage): Html {
  const { words } = place;
  const { tools: names } = words;
  return html`<div class="row tools" data-marks-skip>
${opening("cite", names.cite, cite(place, article.record))}
<button type="button" class="share" data-share data-done="${words.article.linkCopied}">${names.share}</button>
<details class="tool" name="tool" data-reading><summary>${names.size}</summary>
<div>${reading(place)}</div></details>
${opening("downloads", names.download, downloads(place, article))}
${opening("origin", names.origin, origin(place, article))}
</div>`;
}
