import { compareQuestion } from "../../src/compare/question.ts";
import type { ArticlePage, NamedLink } from "../../src/site/article.ts";
import { ANY_COMPARISON } from "../../src/site/compare/pairs.ts";
import { type Html, html, joined } from "../html.ts";
import { datedLine } from "./dated.ts";
import { fillHtml } from "./fill.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** Captions and credits as the outlet printed them; the pictures are not in the capture, so they are not the first thing said. */
export function captions(place: Place, { record }: ArticlePage): Html {
  const { words, count } = place;
  const printed = record.images.filter(({ caption, credit }) => caption !== null || credit !== null);
  if (printed.length === 0) return html``;
  return html`<details class="captions"><summary>${words.article.images} (${count(words.count.images, printed.length)})</summary>
<p class="small">${words.article.imagesNote}</p>
<ul>
${printed.map(({ caption, credit }) => html`<li${caption !== null && directionOf(place, caption)}>${caption !== null && text(caption)}${credit !== null && html` <span class="credit">${fillHtml(words.article.credit, { credit: html`<bdi>${credit}</bdi>` })}</span>`}</li>\n`)}</ul>
</details>`;
}

/** Names in a row, each with the page of the articles that share it. */
function named({ words, to }: Place, title: string, names: readonly NamedLink[]): Html {
  const links = names.map(({ name, path }) =>
    path === null ? html`<bdi>${text(name)}</bdi>` : html`<a href="${to(path)}"><bdi>${text(name)}</bdi></a>`,
  );
  return html`${names.length > 0 && html`<p class="tags"><span>${title}:</span> ${joined(links, words.comma)}</p>`}`;
}

/** Subjects an editor put the article under, and keywords printed on its page. */
export const tags = (place: Place, { view }: ArticlePage): Html =>
  html`${named(place, place.words.article.subjects, view.subjects)}${named(place, place.words.article.tags, view.tags)}`;

/** Titles the outlet offered beside the article; linked where the archive has them. */
export function offered(place: Place, { view }: ArticlePage): Html {
  const { words, to } = place;
  if (view.offered.length === 0) return html``;
  return html`<section class="offered"><h2>${words.article.offered}</h2>
<ul>
${view.offered.map(({ title, path }) => html`<li${directionOf(place, title)}>${path === null ? text(title) : html`<a href="${to(path)}">${text(title)}</a> <bdi class="small">(${words.article.inArchive})</bdi>`}</li>\n`)}</ul>
</section>`;
}

/** Articles of the archive that tell of the same, with names and phrases that both print. */
export function alike(place: Place, { record, view }: ArticlePage): Html {
  const { words, to } = place;
  if (view.alike.length === 0) return html``;
  return html`<section class="alike"><h2>${words.article.alike}</h2>
<ul class="entries">
${view.alike.map(
  ({
    entry,
    phrases,
    comparison,
  }) => html`<li><h3${directionOf(place, entry.headline ?? "")}><a href="${to(entry.path)}">${entry.headline === null ? words.article.noHeadline : text(entry.headline)}</a></h3>
<p class="facts"><span><bdi>${entry.publisher === null ? words.article.publisherUnknown : place.called(entry.publisher)}</bdi></span>${datedLine(place, entry.published)}</p>
${phrases.length > 0 && html`<p class="summary"${directionOf(place, phrases.join(" "))}>${joined(phrases.map(text), words.comma)}</p>`}\n<p class="more"><a href="${comparison === null ? to(ANY_COMPARISON) + compareQuestion([record.id, entry.id]) : to(comparison)}">${words.compare.link}</a></p></li>\n`,
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
