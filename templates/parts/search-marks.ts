import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";

/**
 * The words of the bar that walks through what a reader searched for, in the article they opened. The bar itself is
 * built by src/browser/page/marks-bar.ts, for those who arrive so: it would weigh on every article.
 */
export const marksBar = ({ words: { marks } }: Place): Html =>
  html`<p data-marks="${[marks.bar, marks.at, marks.previous, marks.next, marks.clear].join("|")}" hidden></p>`;
