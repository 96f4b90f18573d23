import { NONE } from "../../search/facets.ts";
import type { FacetCounts, FacetName } from "../../search/search-types.ts";
import { fill, h } from "../element.ts";
import { FACETS, narrowings, type Question } from "./address.ts";
import { widened, withFacet, withoutFacet } from "./narrowed.ts";
import { called, type Numbers, put, type SearchWords } from "./words.ts";

/** Facets with their counts, and the narrowings in force as buttons that take them back. */

/** Values of a facet shown at once; the rest are behind «أظهر الكل». */
const SHOWN = 8;

/** What the drawings of this file share. */
export interface NarrowingStyle {
  readonly words: SearchWords;
  readonly numbers: Numbers;
  /** Called with the question the reader's click asks. */
  ask(question: Question): void;
}

/** A value as shown: months by name, what has none by the words for it, everything else as it is. */
function shown(name: FacetName, value: string, { words, numbers }: NarrowingStyle): string {
  if (value === NONE) return name === "month" ? words.noDate : words.noOutlet;
  if (name === "month") return numbers.date(value);
  return name === "outlet" || name === "agency" ? called(words, value) : value;
}

function choice(
  name: FacetName,
  at: FacetCounts[FacetName][number],
  question: Question,
  style: NarrowingStyle,
): HTMLElement {
  const { value, count } = at;
  const box = h("input", {
    type: "checkbox",
    name,
    value,
    checked: question.facets[name].includes(value),
    onchange: () => style.ask((box.checked ? withFacet : withoutFacet)(question, name, value)),
  });
  return h(
    "li",
    {},
    h(
      "label",
      { class: "facet-choice" },
      box,
      // A name runs its own way, and begins at its box whichever way the page runs.
      h("span", { class: "facet-value" }, h("bdi", {}, shown(name, value, style))),
      h("span", { class: "facet-count" }, style.numbers.number(count)),
    ),
  );
}

function facet(
  name: FacetName,
  counts: FacetCounts[FacetName],
  question: Question,
  style: NarrowingStyle,
): HTMLElement | null {
  if (counts.length === 0 || (counts.length === 1 && question.facets[name].length === 0)) return null;
  const choices = counts.map((each) => choice(name, each, question, style));
  const hidden = choices.slice(SHOWN);
  const opened = counts.slice(SHOWN).some(({ value }) => question.facets[name].includes(value));
  return h(
    "fieldset",
    { class: "facet", "data-facet": name },
    h("legend", {}, style.words.facets[name]),
    h("ul", {}, choices.slice(0, SHOWN)),
    hidden.length > 0 &&
      h(
        "details",
        { class: "facet-rest", open: opened },
        h("summary", {}, put(style.words.facetMore, { n: style.numbers.number(hidden.length) })),
        h("ul", {}, hidden),
      ),
  );
}

/**
 * Draws the facets of an answer. A facet with a single value is left out: it narrows nothing. The focus and the
 * opened lists are where they were before.
 */
export function drawFacets(place: HTMLElement, counts: FacetCounts, question: Question, style: NarrowingStyle): void {
  const focused = place.querySelector<HTMLInputElement>("input:focus");
  const open = new Set(
    [...place.querySelectorAll<HTMLElement>("details[open]")].map((rest) => rest.parentElement?.dataset.facet),
  );
  fill(
    place,
    FACETS.map((name) => facet(name, counts[name], question, style)),
  );
  for (const rest of place.querySelectorAll<HTMLDetailsElement>("details"))
    if (open.has(rest.parentElement?.dataset.facet)) rest.open = true;
  if (focused !== null)
    place
      .querySelector<HTMLInputElement>(`input[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`)
      ?.focus({ preventScroll: true });
}

/** Draws the narrowings in force, each a button that takes it back, and one that takes back all. */
export function drawNarrowings(place: HTMLElement, question: Question, style: NarrowingStyle): void {
  const { words, numbers } = style;
  const taking = (label: string, what: string, next: Question) =>
    h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: "narrowing",
          onclick: () => style.ask(next),
        },
        h("span", { class: "away" }, put(words.remove, { what: "" })),
        h("span", { class: "narrowing-name" }, label),
        " ",
        h("bdi", {}, what),
        h("span", { class: "narrowing-remove", "aria-hidden": "true" }, "×"),
      ),
    );
  const count = narrowings(question);
  place.hidden = count === 0;
  fill(
    place,
    FACETS.flatMap((name) =>
      question.facets[name].map((value) =>
        taking(words.facets[name], shown(name, value, style), withoutFacet(question, name, value)),
      ),
    ),
    (["from", "to"] as const).map(
      (end) => question[end] !== "" && taking(words[end], numbers.date(question[end]), { ...question, [end]: "" }),
    ),
    count > 1 &&
      h(
        "li",
        {},
        h(
          "button",
          { type: "button", class: "narrowing-all", onclick: () => style.ask(widened(question)) },
          words.widen,
        ),
      ),
  );
}
