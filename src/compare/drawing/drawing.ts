import type { Comparison } from "../comparison.ts";
import { drawnFacts } from "./facts.ts";
import { type ComparedArticle, column, type Drawn, type Pen, text } from "./pen.ts";
import { drawnTexts } from "./texts.ts";

/**
 * A comparison as markup. Drawn once for both places that show it: with strings where a site is built, with elements in the reader's
 * page; what draws is given.
 */

/** Who tells: number of the column, outlet, headline with its link, date. */
function heads<Piece>({ pen, articles }: Drawn<Piece>): Piece {
  const { element } = pen;
  return element(
    "div",
    { class: `sides-heads of-${articles.length}` },
    articles.map(({ href, name, headline, dated }, article) =>
      element(
        "div",
        { class: `side ${column(article)}`, ...pen.direction(headline) },
        element(
          "p",
          { class: "facts" },
          element("span", { class: "column" }, pen.number(article + 1)),
          element("strong", {}, element("bdi", {}, name)),
          dated,
        ),
        element("h2", {}, element("a", { href }, text(pen, headline))),
      ),
    ),
  );
}

/** What a page of a comparison shows below its heading: who tells, how much they share, what, and the texts. */
export function drawnComparison<Piece>(
  pen: Pen<Piece>,
  articles: readonly ComparedArticle<Piece>[],
  comparison: Comparison,
): readonly Piece[] {
  const drawn = { pen, articles };
  const { words, count } = pen;
  const lede = `${count(words.met, comparison.met)}${words.comma}${count(words.reused, comparison.reused)}.`;
  return [
    heads(drawn),
    pen.element("p", { class: "lede" }, lede),
    drawnFacts(drawn, comparison),
    drawnTexts(drawn, comparison),
  ];
}
