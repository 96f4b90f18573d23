import { captureDownloadName, captureFile } from "../../src/site/exchange/capture-file.ts";
import type { ArticlePage } from "../../src/site/pages.ts";
import { type Html, html, joined } from "../html.ts";
import { datedLine } from "./dated.ts";
import { fill } from "./fill.ts";
import type { Place } from "./place.ts";
import { directionOf, note, text } from "./text.ts";

/** What an editor changed, who and why. */
export function corrections({ words }: Place, { record }: ArticlePage): Html {
  const { corrected } = record;
  if (corrected === null) return html``;
  const name = (field: string): string => (Object.hasOwn(words.fields, field) ? words.fields[field] : null) ?? field;
  const reasons = Object.entries(corrected.notes);
  return html`<aside class="gloss correction" data-marks-skip aria-labelledby="correction"><h2 id="correction">${words.article.corrections}</h2>
${corrected.note !== null && note(corrected.note)}
${reasons.length > 0 && html`<dl>${reasons.map(([field, reason]) => html`<div><dt>${name(field)}:</dt> <dd>${text(reason)}</dd></div>`)}</dl>`}
<p class="small">${words.article.correctedFields}: ${joined(corrected.fields.map(name), words.comma)}.${corrected.by !== null && html` ${fill(words.article.correctedBy, { name: corrected.by })}.`}</p>
</aside>`;
}

/** Captions and credits as the outlet printed them. */
export function captions(place: Place, { record }: ArticlePage): Html {
  const { words } = place;
  const printed = record.images.filter(({ caption, credit }) => caption !== null || credit !== null);
  if (printed.length === 0) return html``;
  return html`<section class="section captions"><h2>${words.article.images}</h2>
<p class="small">${words.article.imagesNote}</p>
<ul>
${printed.map(({ caption, credit }) => html`<li${caption !== null && directionOf(place, caption)}>${caption !== null && text(caption)}${credit !== null && html` <span class="credit">${fill(words.article.credit, { credit })}</span>`}</li>\n`)}</ul>
</section>`;
}

/** Keywords printed on the page. */
export const tags = ({ words }: Place, { record }: ArticlePage): Html =>
  html`${record.tags.length > 0 && html`<p class="tags"><span>${words.article.tags}:</span> ${joined(record.tags.map(text), words.comma)}</p>`}`;

/** Titles the outlet offered beside the article; linked where the archive has them. */
export function offered(place: Place, { view }: ArticlePage): Html {
  const { words, to } = place;
  if (view.offered.length === 0) return html``;
  return html`<section class="section offered"><h2>${words.article.offered}</h2>
<ul>
${view.offered.map(({ title, path }) => html`<li${directionOf(place, title)}>${path === null ? text(title) : html`<a href="${to(path)}">${text(title)}</a> <span class="small">(${words.article.inArchive})</span>`}</li>\n`)}</ul>
</section>`;
}

/** Articles of the archive that tell of the same, with the words that say so. */
export function alike(place: Place, { view }: ArticlePage): Html {
  const { words, to } = place;
  if (view.alike.length === 0) return html``;
  return html`<section class="section alike"><h2>${words.article.alike}</h2>
<ul class="entries">
${view.alike.map(
  ({
    entry,
    words: shared,
  }) => html`<li><h3${directionOf(place, entry.headline ?? "")}><a href="${to(entry.path)}">${entry.headline === null ? words.article.noHeadline : text(entry.headline)}</a></h3>
<p class="facts"><span>${entry.publisher ?? words.article.publisherUnknown}</span>${datedLine(place, entry.published)}</p>
<p class="summary">${words.article.alikeWords}: ${joined(shared.map(text), words.comma)}</p></li>\n`,
)}</ul>
</section>`;
}

/** The article before and after in time. Earlier stands first, at the right: time runs as Arabic is read. */
export function neighbours(place: Place, { view }: ArticlePage): Html {
  const { words, to } = place;
  const turns = [
    [words.article.earlier, view.earlier, "prev"],
    [words.article.later, view.later, "next"],
  ] as const;
  if (view.earlier === null && view.later === null) return html``;
  return html`<nav class="neighbours" aria-label="${words.article.neighbours}">
${turns.map(
  ([label, entry, rel]) =>
    html`${entry !== null && html`<a rel="${rel}" href="${to(entry.path)}"><span class="small">${label}</span> <strong${directionOf(place, entry.headline ?? "")}>${entry.headline === null ? words.article.noHeadline : text(entry.headline)}</strong> ${datedLine(place, entry.published)}</a>\n`}`,
)}</nav>`;
}

/** The article to take away. */
export function downloads({ words, to }: Place, { record }: ArticlePage): Html {
  const name = encodeURIComponent(record.id);
  const { download } = words.article;
  const capture = captureFile(record);
  return html`<section class="section downloads plain"><h2>${words.article.downloads}</h2>
<ul>
<li><a href="${name}.txt">${download.txt}</a></li>
<li><a href="${name}.md">${download.md}</a></li>
<li><a href="${name}.json">${download.json}</a></li>
${capture !== null && html`<li><a href="${to(capture)}" download="${captureDownloadName(record)}">${download.raw}</a></li>\n`}</ul>
</section>`;
}
