import { h } from "../element.ts";

/**
 * Asks for the sheets that were left for after the first results, each where it would stand (templates/parts/search-face.ts). Letters
 * are only fetched then, and worn when results are drawn again: no line breaks anew under the reader's eyes.
 */
export function askForSheets(): void {
  for (const place of document.querySelectorAll<HTMLScriptElement>("script[data-later]")) {
    const { sheet: href, letters, later } = place.dataset;
    const wait = letters === "" && later === "";
    if (wait) place.dataset.later = "fetched";
    else delete place.dataset.later;
    place.before(h("link", wait ? { rel: "prefetch", as: "style", href } : { rel: "stylesheet", href }));
  }
}
