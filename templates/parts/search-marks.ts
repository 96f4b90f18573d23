import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";

/**
 * The bar that walks through the words a reader searched for, in the article they opened
 * (src/browser/page/marks.ts shows it). Include it once in the page of an article.
 */
export function marksBar({ words: { marks } }: Place): Html {
  return html`<div class="marks" role="region" aria-label="${marks.bar}" data-marks="${marks.at}" hidden>
<span class="marks-count" role="status" data-marks-count></span>
<button type="button" aria-label="${marks.previous}" data-marks-previous><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 15l7-7 7 7"/></svg></button>
<button type="button" aria-label="${marks.next}" data-marks-next><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 9l7 7 7-7"/></svg></button>
<button type="button" aria-label="${marks.clear}" data-marks-clear><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6 18 18M18 6 6 18"/></svg></button>
</div>`;
}
