import type { Comparison, Row, Sentence } from "../comparison.ts";
import { between, type Child, column, type Drawn, filled, type Pen, text } from "./pen.ts";

/** The sentences of a comparison, row by row. */

/** A sentence, what is printed alike elsewhere marked, with the way to its paragraph. */
function sentence<Piece>(pen: Pen<Piece>, { anchor, pieces }: Sentence, href: string): Piece {
  const whole = pieces.map((piece) => piece.text).join("");
  return pen.element(
    "p",
    pen.direction(whole),
    pieces.map((piece) => (piece.reused ? pen.element("mark", {}, text(pen, piece.text)) : text(pen, piece.text))),
    // No line begins with the sign alone.
    "\u00a0",
    pen.element(
      "a",
      { class: "way", href: `${href}#${anchor}` },
      pen.element("span", { "aria-hidden": "true" }, "¶"),
      pen.element("span", { class: "visually-hidden" }, pen.words.paragraph),
    ),
  );
}

/** A column's number and outlet. */
const columnNamed = <Piece>({ element, number }: Pen<Piece>, article: number, name: string): Child<Piece> => [
  `${number(article + 1)}. `,
  element("bdi", {}, name),
];

/** A row: sentences that face each other, or what one tells alone. */
function row<Piece>({ pen, articles }: Drawn<Piece>, { met, cells, otherWords }: Row): Piece {
  const { element, words } = pen;
  const named = (article: number, name: string): Child<Piece> => columnNamed(pen, article, name);
  const pairs = otherWords.map((printings) => {
    const each = printings.map((one) => text(pen, filled(words.printing, { one })));
    return between(each, " / ");
  });
  return element(
    "div",
    { class: `row of-${articles.length} ${met ? "met" : "alone"}` },
    cells.map((sentences, article) => {
      const { href = "", name = "" } = articles[article] ?? {};
      return (
        sentences.length > 0 &&
        element(
          "div",
          { class: `cell ${column(article)}` },
          element("p", { class: "small who" }, named(article, name)),
          !met && element("p", { class: "small lone" }, words.alone),
          sentences.map((each) => sentence(pen, each, href)),
        )
      );
    }),
    met &&
      pairs.length > 0 &&
      element("p", { class: "small words" }, words.otherWords, " ", between(pairs, words.comma)),
  );
}

/** A switch for narrow screens, without a script: all, or one of the articles. */
function sides<Piece>({ pen, articles }: Drawn<Piece>): Piece {
  const { element, words } = pen;
  const named = (article: number, name: string): Child<Piece> => columnNamed(pen, article, name);
  const choice = (value: string, label: Child<Piece>): Piece =>
    element(
      "label",
      {},
      element("input", { type: "radio", name: "side", value, checked: value === "all" }),
      " ",
      element("span", {}, label),
    );
  return element(
    "fieldset",
    { class: "sides" },
    element("legend", { class: "visually-hidden" }, words.show),
    choice("all", words.showAll),
    articles.map(({ name }, article) => choice(column(article), named(article, name))),
  );
}

/** The texts side by side, with a switch for narrow screens. */
export function drawnTexts<Piece>(drawn: Drawn<Piece>, { rows, reused }: Comparison): Piece {
  const { element, words } = drawn.pen;
  return element(
    "section",
    { class: "section texts" },
    element("h2", {}, words.texts),
    element("p", { class: "small" }, words.note, reused > 0 && [" ", words.mark]),
    sides(drawn),
    element(
      "div",
      { class: "rows" },
      rows.map((each) => row(drawn, each)),
    ),
  );
}
