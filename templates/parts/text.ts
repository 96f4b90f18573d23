import { hasArabic } from "../../src/arabic/letters.ts";
import { arabicRuns, runsLeftToRight } from "../../src/site/isolate.ts";
import { noteMarkup, textMarkup } from "../../src/site/markdown.ts";
import { type Html, html, nothing, trusted } from "../html.ts";
import type { Place } from "./place.ts";

/** Text of a record: escaped, Latin and number runs isolated. */
export const text = (words: string): Html => trusted(textMarkup(words));

/** A note in Markdown. */
export const note = (markdown: string): Html => trusted(noteMarkup(markdown));

/** Text that runs left to right, its Arabic runs isolated. */
export const leftToRight = (words: string): Html =>
  html`${arabicRuns(words).map(({ text, arabic }) => (arabic ? html`<bdi>${text}</bdi>` : text))}`;

/**
 * Attributes for the element of a text that runs against its page: ` dir="ltr"` in Arabic pages for a text without a
 * right-to-left letter (its full stop belongs at its right end), ` lang="ar" dir="rtl"` in pages of another language for
 * the texts of the archive, so that they are set and read aloud as Arabic.
 */
export function directionOf({ words: { direction } }: Place, words: string): Html {
  const leftToRight = runsLeftToRight(words);
  if (direction === "rtl") return leftToRight ? html` dir="ltr"` : nothing;
  return leftToRight || !hasArabic(words) ? nothing : html` lang="ar" dir="rtl"`;
}
