import { noteMarkup, textMarkup } from "../../src/site/markdown.ts";
import { type Html, trusted } from "../html.ts";

/** Text of a record: escaped, Latin and number runs isolated. */
export const text = (words: string): Html => trusted(textMarkup(words));

/** A note in Markdown. */
export const note = (markdown: string): Html => trusted(noteMarkup(markdown));
