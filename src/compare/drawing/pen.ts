import { directionRuns } from "../../arabic/isolate.ts";
import type { FACT_KINDS } from "../facts.ts";

/** What draws a comparison, and what all its parts are drawn with. */

/** A noun with its number, by plural category (CLDR). */
export type Forms = Readonly<Record<Intl.LDMLPluralRule, string>>;

/** Interface words of a comparison. Placeholders stand in braces. */
export interface CompareWords {
  readonly note: string;
  readonly mark: string;
  readonly met: Forms;
  readonly reused: Forms;
  readonly facts: string;
  /** What two articles both tell, what all of several tell, what some of them tell. */
  readonly both: string;
  readonly all: string;
  readonly some: string;
  /** "{publisher}" alone; this article alone. */
  readonly only: string;
  readonly onlyOf: string;
  readonly kinds: Readonly<Record<(typeof FACT_KINDS)[number], string>>;
  readonly quoted: Forms;
  readonly nothing: string;
  readonly texts: string;
  readonly show: string;
  readonly showAll: string;
  readonly alone: string;
  /** "{words}"; "{one}" of several printings. */
  readonly otherWords: string;
  readonly printing: string;
  readonly comma: string;
  readonly paragraph: string;
  /** "{publisher}": way to its paragraph. */
  readonly paragraphIn: string;
}

/** Attributes by name; `true` sets an empty one, `false` and `null` none. */
export type Attributes = Readonly<Record<string, string | boolean | null>>;
/** What an element may hold. */
export type Child<Piece> = Piece | string | false | null | readonly Child<Piece>[];

/** An article that is compared, as it is shown. */
export interface ComparedArticle<Piece> {
  /** Address of its page, as a link. */
  readonly href: string;
  /** Its outlet, or null where nothing tells. */
  readonly publisher: string | null;
  /** Its outlet as it is shown, or that it is not known. */
  readonly name: string;
  readonly headline: string;
  /** When it was published, drawn. */
  readonly dated: Piece;
}

/** What draws, and in which words. */
export interface Pen<Piece> {
  readonly words: CompareWords;
  element(name: string, attributes: Attributes, ...children: readonly Child<Piece>[]): Piece;
  count(noun: Forms, n: number): string;
  number(n: number): string;
  /** Attributes for the element of a text that runs against its page. */
  direction(text: string): Attributes;
}

/** A comparison with its articles. */
export interface Drawn<Piece> {
  readonly pen: Pen<Piece>;
  readonly articles: readonly ComparedArticle<Piece>[];
}

/** Columns are named by their place: "a1" … "a4". */
export const column = (article: number): string => `a${article + 1}`;

/** A sentence with its placeholders filled. */
export const filled = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/gu, (placeholder, name: string) => values[name] ?? placeholder);

/** Text of a record, its Latin and number runs isolated. */
export function text<Piece>(pen: Pen<Piece>, words: string): Child<Piece> {
  return directionRuns(words).map(({ text: run, kind }) => {
    if (kind === "plain") return run;
    if (kind === "range") return pen.element("span", { class: "range" }, run);
    return pen.element("bdi", { dir: kind === "number" ? "ltr" : null }, run);
  });
}

/** Pieces with words between them. */
export const between = <Piece>(pieces: readonly Child<Piece>[], words: string): Child<Piece> =>
  pieces.map((piece, index) => (index === 0 ? piece : [words, piece]));
