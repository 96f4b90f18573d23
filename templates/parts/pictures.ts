import type { ArticlePage } from "../../src/site/article.ts";
import type { ShownPicture } from "../../src/site/shown-picture.ts";
import { type Html, html, nothing } from "../html.ts";
import { fill } from "./fill.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** Width of a picture on the page: the column of text (templates/styles/parts/pictures.css). */
const SIZES = "(min-width: 42rem) 38rem, 100vw";

/** A picture with its caption and credit, opening whole. */
function figure(place: Place, { alt, caption, credit, width, height, sources }: ShownPicture): Html {
  const { words, to } = place;
  const largest = sources.at(-1)?.path ?? "";
  const shown = sources.find((source) => source.width >= 1280)?.path ?? largest;
  const set = sources.map((source) => `${to(source.path)} ${source.width}w`).join(", ");
  return html`<figure>
<a href="${to(largest)}"><img src="${to(shown)}"${sources.length > 1 && html` srcset="${set}" sizes="${SIZES}"`} width="${width}" height="${height}" alt="${alt}" loading="lazy" decoding="async"></a>
${(caption !== null || credit !== null) && html`<figcaption${caption !== null && directionOf(place, caption)}>${caption !== null && text(caption)}${credit !== null && html` <span class="credit">${fill(words.article.credit, { credit })}</span>`}</figcaption>\n`}</figure>
`;
}

/** Pictures and scans the archive keeps of an article. */
export const pictures = (place: Place, { view }: ArticlePage): Html =>
  view.pictures.length === 0
    ? nothing
    : html`<section class="section pictures" data-marks-skip><h2>${place.words.article.pictures}</h2>
${view.pictures.map((picture) => figure(place, picture))}</section>`;
