import type { Shelf } from "../../src/site/pages.ts";
import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";
import { text } from "./text.ts";

/** Links with how many articles stand behind each. `name` words a shelf; default: its name as printed. */
export function shelves(
  place: Place,
  items: readonly Shelf[],
  name: (shelf: Shelf) => string = (shelf) => shelf.name,
): Html {
  const { to, words, count } = place;
  return html`<ul class="shelf">
${items.map((shelf) => html`<li><a href="${to(shelf.path)}">${text(name(shelf))}</a> <span class="count">${count(words.count.articles, shelf.count)}</span></li>\n`)}</ul>`;
}
