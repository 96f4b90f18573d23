import { textOf, wordsOf } from "../article-text.ts";
import { dayOf, facetsOf, momentOf } from "../facets.ts";
import type { SearchDocument } from "../search-types.ts";
import { TIMES } from "./engine-fields.ts";

/**
 * An article as OpenSearch holds it: what a result shows, what it is narrowed by, and its words as Pagefind's index has them, one
 * token a word. The engine analyses nothing: stems are ours, and the same in both.
 */

/** What is kept of an article; what it does not have is left out. */
export interface EngineArticle {
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly standfirst?: string;
  readonly text: string;
  /** Its words in order, a token each: those of the headline and the standfirst as often as they count, with `TIMES` between. */
  readonly words: string;
  /** The tokens of the headline once: what is asked of headlines alone. */
  readonly headlineTokens: string;
  readonly headlineWords: number;
  readonly standfirstWords: number;
  /** Earliest day, day and time to sort by, month; each stretch of time it is of («2022», «2022-01», «-01-28»). */
  readonly day?: string;
  readonly moment?: string;
  readonly month?: string;
  readonly dated?: readonly string[];
  readonly date?: string;
  readonly dateShown?: string;
  readonly dateShownToo?: string;
  readonly dateBasis?: string;
  readonly outlet?: string;
  readonly agency?: readonly string[];
  readonly section?: string;
  readonly subject?: readonly string[];
  readonly tag?: readonly string[];
  readonly copyOf?: string;
}

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
    words: repeated.join(" "),
    headlineTokens: tokens.slice(0, inHeadline).join(" "),
    headlineWords: inHeadline,
    standfirstWords: inStandfirst,
    ...(said(others) as Partial<EngineArticle>),
  };
}
