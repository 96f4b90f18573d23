import { arabicRuns, runsAgainst } from "../../src/arabic/isolate.ts";
import { noteMarkup, textMarkup } from "../../src/site/markdown.ts";
import { type Html, html, trusted } from "../html.ts";
import { isPage } from "./link.ts";
import type { Place } from "./place.ts";

/** Text of a record: escaped, Latin and number runs isolated. */
export const text = (words: string): Html => trusted(textMarkup(words));

/** A note in Markdown. */
export const note = (markdown: string): Html => trusted(noteMarkup(markdown));

/** Text an archivist wrote, made before its page was known: its addresses begin with "@root/". It runs as its own words do. */
export function written(place: Place, markup: string): Html {
  const words = markup.replaceAll(/<[^>]*>/gu, " ");
  const rooted = markup.replaceAll(/href="@root\/([^"#?]*)/gu, (_, path: string) => {
    const root = isPage(path) ? place.to("") : place.root;
    return `href="${root}${path}`;
  });
  return html`<div class="written"${directionOf(place, words)}>${trusted(rooted)}</div>`;
}

/** Text that runs left to right, its Arabic runs isolated. */
export const leftToRight = (words: string): Html =>
  html`${arabicRuns(words).map(({ text, arabic }) => (arabic ? html`<bdi>${text}</bdi>` : text))}`;

/**
 * Attributes for the element of a text of the archive: ` dir="ltr"` for one without a right-to-left letter (its full stop
 * belongs at its right end; in pages of another language too, whose lists run right to left), ` lang="ar" dir="rtl"` in
 * those pages for Arabic, so that it is set and read aloud as such.
 */
export function directionOf({ words: { direction } }: Place, words: string): Html {
  const { lang, dir } = runsAgainst(direction, words);
  return html`${lang !== undefined && html` lang="${lang}"`}${dir !== undefined && html` dir="${dir}"`}`;
}
