import type { Hit } from "../../search/search-types.ts";
import { type Child, h } from "../element.ts";
import type { ResultsStyle, result } from "./results.ts";
import { put } from "./words.ts";

/** What stands under some results: words they lack, and other copies of their text. */

/** «بلا: سبب»: the words that an answer among whole ones lacks. */
export const lacking = ({ lacks }: Hit, { words }: ResultsStyle): Child =>
  lacks.length > 0 &&
  h(
    "p",
    { class: "result-lacks" },
    words.lacks,
    " ",
    lacks.map((word, at) => [at > 0 && words.between, h("bdi", { lang: "ar" }, word)]),
  );

/**
 * «و3 نسخ أخرى»: the other articles with this text or nearly so, fetched when they are opened.
 * @param draw draws the results of copies: given, since the page has it already
 */
export function otherCopies(copies: readonly Hit[], style: ResultsStyle, draw: typeof result): Child {
  if (copies.length === 0) return null;
  const { words, numbers } = style;
  const list = h("ol", { class: "copies" });
  const rest: HTMLDetailsElement = h(
    "details",
    {
      class: "result-copies",
      ontoggle: () => {
        if (rest.open && list.childElementCount === 0) list.append(...copies.map((hit) => draw(hit, style).item));
      },
    },
    h("summary", {}, put(words.andCopies, { count: numbers.count(copies.length, words.copies) })),
    list,
  );
  return rest;
}
