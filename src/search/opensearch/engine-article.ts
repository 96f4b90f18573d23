import { textOf, wordsOf } from "../article-text.ts";
import { dayOf, facetsOf, momentOf } from "../facets.ts";
import type { SearchDocument } from "../search-types.ts";
import { type EngineArticle, TIMES } from "./engine-fields.ts";

/**
 * An article as OpenSearch holds it: what a result shows, what it is narrowed by, and its words as Pagefind's index has them, one
 * token a word. The engine analyses nothing: stems are ours, and the same in both.
 */

/** How often a word of the headline, and of the standfirst, stands in the index: what it counts for in ranking (rank.ts). */
export interface Repetitions {
  readonly headline: number;
  readonly standfirst: number;
}

/** The stretches of time an EDTF date is of: its year and month as far as it states them, its day, and that day of every year. */
function stretchesOf(date: string | null): string[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(date ?? "") ?? [];
  if (year === undefined) return [];
  if (month === undefined) return [year];
  if (day === undefined) return [year, `${year}-${month}`];
  return [year, `${year}-${month}`, `${year}-${month}-${day}`, `-${month}-${day}`];
}

/** The properties that say something. */
const said = <T extends object>(properties: T): T =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;

/**
 * An article for the engine.
 * @param tokens its words as they are indexed, in order: headline, standfirst, text
 */
export function engineArticle(document: SearchDocument, tokens: readonly string[], times: Repetitions): EngineArticle {
  const { headline, standfirst, text } = textOf(document);
  const found = wordsOf({ headline, standfirst, text });
  const [inHeadline, inStandfirst] = [found.headline.length, found.standfirst.length];
  const repeated = tokens.map((token, place) => {
    const often = place < inHeadline ? times.headline : place < inHeadline + inStandfirst ? times.standfirst : 1;
    return new Array<string>(often).fill(token).join(TIMES);
  });
  const { outlet, section, dateShown, dateShownToo, dateBasis, date, copyOf } = document;
  const { agency, subject, tag, month } = facetsOf(document);
  const others = {
    standfirst: standfirst || null,
    day: dayOf(date),
    moment: momentOf(date),
    month: month?.[0],
    dated: stretchesOf(date),
    date,
    dateShown,
    dateShownToo,
    dateBasis,
    outlet,
    agency,
    section,
    subject,
    tag,
    copyOf,
  };
  return {
    id: document.id,
    url: document.url,
    headline,
    text,
    words: [repeated.slice(0, inHeadline + inStandfirst), repeated.slice(inHeadline + inStandfirst)].map((own) =>
      own.join(" "),
    ),
    headlineTokens: tokens.slice(0, inHeadline).join(" "),
    headlineWords: inHeadline,
    standfirstWords: inStandfirst,
    ...(said(others) as Partial<EngineArticle>),
  };
}
