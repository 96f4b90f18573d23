import type { AnchoredBlock } from "../../src/site/article.ts";
import { type Html, html } from "../html.ts";
import { fill } from "./fill.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** A paragraph's own link, which stands in the margin and shows when the paragraph is pointed at. The page script copies its address. */
const mark = ({ words, number }: Place, anchor: string, paragraph: number | null): Html =>
  html`<a class="mark" href="#${anchor}" aria-label="${fill(words.article.paragraph, { n: number(paragraph ?? 0) })}"></a>`;

function block(place: Place, { anchor, type, texts, paragraph }: AnchoredBlock): Html {
  const end = mark(place, anchor, paragraph);
  const [only = ""] = texts;
  switch (type) {
    case "heading":
      return html`<h2 id="${anchor}"${directionOf(place, only)}>${text(only)}</h2>\n`;
    case "quote":
      return html`<blockquote id="${anchor}"${directionOf(place, only)}><p>${text(only)}</p>${end}</blockquote>\n`;
    case "list":
      return html`<ul id="${anchor}"${directionOf(place, texts.join(" "))}>${texts.map((item, at) => html`<li${directionOf(place, item)}>${text(item)}${at === texts.length - 1 && end}</li>`)}</ul>\n`;
    case "paragraph":
      return html`<p id="${anchor}"${directionOf(place, only)}>${text(only)}${end}</p>\n`;
  }
}

/** The body of an article, each block under its permanent name. */
export const body = (place: Place, blocks: readonly AnchoredBlock[]): Html =>
  html`${blocks.map((each) => block(place, each))}`;

/** Fewest subheads that make a table of contents. */
const FEWEST = 2;

/** The subheads as contents, for the column beside the text. */
export function contents(place: Place, blocks: readonly AnchoredBlock[]): Html {
  const heads = blocks.filter(({ type }) => type === "heading");
  if (heads.length < FEWEST) return html``;
  return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">${place.words.article.contents}</h2>
<ol>${heads.map(({ anchor, texts: [only = ""] }) => html`<li${directionOf(place, only)}><a href="#${anchor}">${text(only)}</a></li>\n`)}</ol></nav>`;
}
