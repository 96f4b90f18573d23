import type { Comparison } from "../comparison.ts";
import { FACT_KINDS, type Fact, type Facts } from "../facts.ts";
import { between, type Child, column, type Drawn, filled, text } from "./pen.ts";

/** Names, places, numbers and quotations of a comparison, each with the way to its paragraph. */

/** A fact that several tell: as the first prints it, with the way to the paragraph of each by its column's number. */
function told<Piece>({ pen, articles }: Drawn<Piece>, { printed, told: places }: Fact): Child<Piece> {
  const { element, words } = pen;
  const [only] = places;
  if (only !== undefined && places.length === 1) {
    const href = `${articles[only.article]?.href ?? ""}#${only.anchor}`;
    return element("a", { href, ...pen.direction(printed) }, text(pen, printed));
  }
  return element(
    "span",
    { class: "fact", ...pen.direction(printed) },
    text(pen, printed),
    places.map(({ article, anchor }) => {
      const { href = "", name = "" } = articles[article] ?? {};
      const label = filled(words.paragraphIn, { publisher: name });
      const way = element("span", { class: "visually-hidden" }, ` ${label}`);
      return ["\u00a0", element("a", { class: "column", href: `${href}#${anchor}` }, pen.number(article + 1), way)];
    }),
  );
}

/** Quotations that stand open; more are behind a tap, since they are long and stand in the texts below. */
const OPEN_QUOTATIONS = 2;

function factsOfKind<Piece>(
  drawn: Drawn<Piece>,
  kind: (typeof FACT_KINDS)[number],
  facts: readonly Fact[],
): Child<Piece> {
  if (facts.length === 0) return null;
  const { element, words, count } = drawn.pen;
  const shown = facts.map((fact) => told(drawn, fact));
  const lines = shown.map((each) => element("p", {}, each));
  const quotations =
    facts.length <= OPEN_QUOTATIONS
      ? lines
      : element("details", {}, element("summary", {}, count(words.quoted, facts.length)), lines);
  return element(
    "div",
    {},
    element("dt", {}, words.kinds[kind]),
    element("dd", {}, kind === "quotations" ? quotations : between(shown, words.comma)),
  );
}

/** A box of facts: "shared", or of the column that tells them. */
function factsBox<Piece>(drawn: Drawn<Piece>, title: string, facts: Facts, name: string): Piece {
  const { element, words } = drawn.pen;
  const none = FACT_KINDS.every((kind) => facts[kind].length === 0);
  return element(
    "section",
    { class: `told ${name}` },
    element("h3", {}, title),
    none
      ? element("p", { class: "small" }, words.nothing)
      : element(
          "dl",
          {},
          FACT_KINDS.map((kind) => factsOfKind(drawn, kind, facts[kind])),
        ),
  );
}

/** Names, places, numbers and quotations: in all, in some, and in each alone. */
export function drawnFacts<Piece>(drawn: Drawn<Piece>, { facts: { inAll, inSome, only } }: Comparison): Piece {
  const { pen, articles } = drawn;
  const { element, words } = pen;
  const names = articles.map(({ publisher }) => publisher);
  const alone = (publisher: string | null): string =>
    publisher === null || names.indexOf(publisher) !== names.lastIndexOf(publisher)
      ? words.onlyOf
      : filled(words.only, { publisher });
  const several = articles.length > 2;
  return element(
    "section",
    { class: "section" },
    element("h2", {}, words.facts),
    element(
      "div",
      { class: `tolds of-${articles.length}` },
      factsBox(drawn, several ? words.all : words.both, inAll, "shared"),
      several && factsBox(drawn, words.some, inSome, "shared"),
      only.map((each, article) =>
        factsBox(drawn, `${pen.number(article + 1)}. ${alone(names[article] ?? null)}`, each, column(article)),
      ),
    ),
  );
}
