import { arabicRuns, runsLeftToRight } from "../../src/site/isolate.ts";
import { noteMarkup, textMarkup } from "../../src/site/markdown.ts";
import { type Html, html, trusted } from "../html.ts";

/** Text of a record: escaped, Latin and number runs isolated. */
export const text = (words: string): Html => trusted(textMarkup(words));

/** A note in Markdown. */
export const note = (markdown: string): Html => trusted(noteMarkup(markdown));

/** Text that runs left to right, its Arabic runs isolated. */
export const leftToRight = (words: string): Html =>
  html`${arabicRuns(words).map(({ text, arabic }) => (arabic ? html`<bdi>${text}</bdi>` : text))}`;

/** ` dir="ltr"` for the element of a text without a right-to-left letter: its full stop belongs at its right end. */
export const directionOf = (words: string): Html => (runsLeftToRight(words) ? html` dir="ltr"` : html``);
