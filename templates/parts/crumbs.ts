import { type Html, html, nothing } from "../html.ts";
import type { Place } from "./place.ts";

/** A step from the home page down to this page. `path` null: this page itself. */
export interface Crumb {
  readonly name: string;
  readonly path: string | null;
}

/** The way here from the home page. */
export function crumbs({ words, to }: Place, steps: readonly Crumb[]): Html {
  if (steps.length === 0) return nothing;
  const all: Crumb[] = [{ name: words.site.home, path: "" }, ...steps];
  return html`<nav class="crumbs" aria-label="${words.site.breadcrumbs}"><ol>
${all.map(({ name, path }) => html`<li>${path === null ? html`<span aria-current="page">${name}</span>` : html`<a href="${to(path)}">${name}</a>`}</li>\n`)}</ol></nav>`;
}
