import type { Basis } from "../../src/record/schema.ts";
import { type Html, html, trusted } from "../html.ts";

/**
 * The nuqta: the rhombic dot a reed pen leaves, by which Arabic calligraphy measures every letter (the proportioned
 * script of Ibn Muqla). It is the site's one ornament, and its fill tells what a date rests on.
 */
export type Nuqta = Basis | "undated";

const FULL = '<path d="M8 1 15 8 8 15 1 8z"/>';
const OUTLINE = '<path d="M8 2 14 8 8 14 2 8z" fill="none" stroke="currentColor" stroke-width="1.6"/>';
const SHAPES: Readonly<Record<Nuqta, string>> = {
  stated: FULL,
  metadata: '<path d="M8 1 15 8 8 15 1 8z" /><path d="M8 5 11 8 8 11 5 8z" class="hollow"/>',
  inferred: OUTLINE,
  editor: `${OUTLINE}<path d="M8 5.4 10.6 8 8 10.6 5.4 8z"/>`,
  undated:
    '<path d="M8 2 14 8 8 14 2 8z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2 2.2"/>',
};

/** The dot for a basis, drawn in the colour of the text. Decorative: what it says always stands beside it in words. */
export const nuqta = (basis: Nuqta): Html =>
  html`<svg class="nuqta" viewBox="0 0 16 16" aria-hidden="true">${trusted(SHAPES[basis])}</svg>`;
