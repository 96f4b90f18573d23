import type { Shelf } from "../../src/site/pages.ts";
import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";
import { text } from "./text.ts";

/** Shelves of outlets and agencies, which have names in Latin letters. */
const CALLED = /^(?:outlets|agencies)\//u;

/** The name of a shelf as this page has it. */
export const shelfName = ({ called }: Place, { path, name }: Pick<Shelf, "path" | "name">): string =>
  CALLED.test(path) ? called(name) : name;

/** Links with how many articles stand behind each. */
export function shelves(place: Place, items: readonly Shelf[]): Html {
  const { to, words, count } = place;
  return html`<ul class="shelf">
${items.map((shelf) => html`<li><a href="${to(shelf.path)}">${text(shelfName(place, shelf))}</a> <span class="count">${count(words.count.articles, shelf.count)}</span></li>\n`)}</ul>`;
}
