import { runsAgainst } from "../../src/arabic/isolate.ts";
import { withMarks } from "../../src/arabic/quotation-marks.ts";
import { drawnComparison } from "../../src/compare/drawing/drawing.ts";
import type { Attributes, Child, ComparedArticle, Pen } from "../../src/compare/drawing/pen.ts";
import type { Entry } from "../../src/site/entry.ts";
import type { ComparePage } from "../../src/site/pages.ts";
import { type Html, html, type Part, trusted } from "../html.ts";
import { datedLine } from "./dated.ts";
import { fill } from "./fill.ts";
import type { Place } from "./place.ts";

/** Two articles side by side, drawn where the site is built. */

/** Elements that hold nothing and have no end. */
const VOID = new Set(["input"]);

function element(name: string, attributes: Attributes, ...children: readonly Child<Html>[]): Html {
  const given = Object.entries(attributes).map(([key, value]) => {
    if (value === true) return html` ${trusted(key)}`;
    return value === false || value === null ? null : html` ${trusted(key)}="${value}"`;
  });
  const start = html`<${trusted(name)}${given}>`;
  return VOID.has(name) ? start : html`${start}${children as Part}</${trusted(name)}>`;
}

const penOf = (place: Place): Pen<Html> => ({
  words: { ...place.words.compare, comma: place.words.comma },
  element,
  number: place.number,
  count: (noun, n) => place.count(noun, n),
  direction: (words) => runsAgainst(place.words.direction, words),
});

/** A side in a title: its outlet; its headline, in marks, where the outlet is unknown, or both are of one. */
export interface SideName {
  readonly name: string;
  readonly isHeadline: boolean;
}

/** Names of both sides in a title. */
export function sideNames({ words, called }: Place, [one, other]: ComparePage["entries"]): [SideName, SideName] {
  const alike = one.publisher === other.publisher;
  const named = ({ publisher, headline }: Entry): SideName =>
    publisher === null || alike
      ? {
          name: fill(words.quote, { text: withMarks(headline ?? words.article.noHeadline, words.innerMarks) }),
          isHeadline: true,
        }
      : { name: called(publisher), isHeadline: false };
  return [named(one), named(other)];
}

function shown(place: Place, entry: Entry): ComparedArticle<Html> {
  const { headline, path, published } = entry;
  const publisher = entry.publisher === null ? null : place.called(entry.publisher);
  return {
    href: place.to(path),
    publisher,
    name: publisher ?? place.words.article.publisherUnknown,
    headline: headline ?? place.words.article.noHeadline,
    dated: datedLine(place, published),
  };
}

/** What the page of two articles shows below its heading. */
export const comparison = (place: Place, { entries, comparison: compared }: ComparePage): Html =>
  html`${drawnComparison(
    penOf(place),
    entries.map((entry) => shown(place, entry)),
    compared,
  ).map((piece) => html`${piece}\n`)}`;
