import { runsAgainst } from "../../arabic/isolate.ts";
import type { ComparedArticle, Child as Drawable, Pen } from "../../compare/drawing/pen.ts";
import type { Dated } from "../../record/schema.ts";
import { type Child, h } from "../element.ts";
import { called, type Numbers, put } from "../search/words.ts";
import type { ComparedRecord } from "./records.ts";
import type { ComparePageData, ComparePageWords } from "./words.ts";

/** A comparison drawn with elements. */

/** The pen of a page. */
export const penOf = ({ words, direction }: ComparePageData, numbers: Numbers): Pen<Node> => ({
  words: words.comparison,
  element: (name, attributes, ...children: readonly Drawable<Node>[]) =>
    h(name as keyof HTMLElementTagNameMap, attributes, ...(children as readonly Child[])),
  count: (noun, n) => numbers.count(n, noun),
  number: numbers.number,
  direction: (text) => ({ ...runsAgainst(direction, text) }),
});

/** A day, month or year, of which the browser knows the names. */
const KNOWN = /^\d{4}(?:-\d\d(?:-\d\d)?)?/u;

/** An EDTF date for readers: «28 يناير 2022», «بين 9 و30 ديسمبر 2021», «حوالي 2021». */
function shownDate(edtf: string, words: ComparePageWords, numbers: Numbers): string {
  const [from = "", to] = edtf.split("/");
  const point = (value: string): string => {
    const known = KNOWN.exec(value)?.[0];
    if (known === undefined) return value;
    const shown = numbers.date(known);
    return /[~?%]$/u.test(value) ? put(words.dateAbout, { date: shown }) : shown;
  };
  return to === undefined ? point(from) : put(words.dateBetween, { from: point(from), to: point(to) });
}

/** The dot that tells what a date rests on, as the page's templates draw it. */
const nuqta = (basis: string): Child =>
  document.querySelector<HTMLTemplateElement>(`template[data-nuqta="${CSS.escape(basis)}"]`)?.content.cloneNode(true);

function dated(published: Dated | null, words: ComparePageWords, numbers: Numbers): HTMLElement {
  if (published === null) return h("span", { class: "dated" }, nuqta("undated"), words.noDate);
  const { edtf, basis } = published;
  return h(
    "span",
    { class: "dated" },
    nuqta(basis),
    h("span", { class: "num" }, shownDate(edtf, words, numbers)),
    basis !== "stated" && ` (${words.bases[basis]})`,
  );
}

/** An article as the comparison shows it. */
export function comparedArticle(
  record: ComparedRecord,
  data: ComparePageData,
  numbers: Numbers,
): ComparedArticle<Node> {
  const { id, headline, publisher, published } = record;
  const { words, root } = data;
  const name = publisher === null ? null : called(data, publisher.name);
  return {
    href: `${root}articles/${encodeURIComponent(id)}/`,
    publisher: name,
    name: name ?? words.publisherUnknown,
    headline: headline ?? words.noHeadline,
    dated: dated(published, words, numbers),
  };
}
