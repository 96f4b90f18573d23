import { LISTED } from "../../src/compare/question.ts";
import { ANY_COMPARISON } from "../../src/site/compare/pairs.ts";
import type { Entry } from "../../src/site/entry.ts";
import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";

/** A list whose articles can be ticked and compared: a form that asks the page of comparisons by its address, without a script. */

const FORM = "compare";

/** «☐ قارن» of an article in a list; its form is `compareForm`. */
export function compareTick({ words }: Place, { id, headline }: Entry): Html {
  const { tick } = words.compare.ticks;
  const named = `${tick}: ${headline ?? words.article.noHeadline}`;
  return html`<label class="tick"><input type="checkbox" name="${LISTED}" value="${id}" form="${FORM}" aria-label="${named}"><span aria-hidden="true">${tick}</span></label>\n`;
}

/** The bar that stands at the foot of the list once something is ticked. */
export const compareForm = ({ words, to }: Place): Html =>
  html`<form id="${FORM}" class="compare-bar" action="${to(ANY_COMPARISON)}">
<button type="submit" class="button">${words.compare.ticks.go}</button>
</form>`;
