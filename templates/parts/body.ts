import type { AnchoredBlock } from "../../src/site/article.ts";
import { type Html, html } from "../html.ts";
import { fill } from "./fill.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** A paragraph's own link: the dot that ends it, as copyists ended a passage. The page script copies its address. */
const dot = ({ words, number }: Place, anchor: string, index: number): Html =>
  html`\u00a0<a class="mark" href="#${anchor}" data-copy-link data-done="${words.article.linkCopied}" aria-label="${fill(words.article.paragraph, { n: number(index + 1) })}"></a>`;

function block(place: Place, { anchor, type, texts }: AnchoredBlock, index: number): Html {
  const end = dot(place, anchor, index);
  const [only = ""] = texts;
  switch (type) {
    case "heading":
      return html`<h2 id="${anchor}"${directionOf(place, only)}>${text(only)}</h2>\n`;
    case "quote":
      return html`<blockquote id="${anchor}"${directionOf(place, only)}><p>${text(only)}${end}</p></blockquote>\n`;
    case "list":
      return html`<ul id="${anchor}">${texts.map((item, at) => html`<li${directionOf(place, item)}>${text(item)}${at === texts.length - 1 && end}</li>`)}</ul>\n`;
    case "paragraph":
      return html`<p id="${anchor}"${directionOf(place, only)}>${text(only)}${end}</p>\n`;
  }
}

/** The body of an article, each block under its permanent name. */
export const body = (place: Place, blocks: readonly AnchoredBlock[]): Html =>
  html`${blocks.map((each, index) => block(place, each, index))}`;
