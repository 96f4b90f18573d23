import type { FacetName, Hit, Searcher, SearchResponse } from "../../search/search-types.ts";
import { FACETS, type Question, requestOf, withFacet } from "./address.ts";

/** Asking: one answer for the page out of the searcher's, and the newest question always winning. */

/** Counts of one facet's values. */
export type FacetCounts = SearchResponse["facets"][FacetName];

/** What the page shows of a question. */
export interface Answer extends SearchResponse {
  readonly question: Question;
}

/** The question with nothing chosen in one facet. */
const without = (question: Question, name: FacetName): Question =>
  question.facets[name].reduce((rest, value) => withFacet(rest, name, value, false), question);

/**
 * Asks, and counts the values of each facet as if nothing were chosen in it: values of one facet are alternatives,
 * so after choosing one outlet the reader still sees how many the others have. A chosen value is listed even at 0.
 */
export async function answer(searcher: Searcher, question: Question): Promise<Answer> {
  const [response, ...facets] = await Promise.all([
    searcher.search(requestOf(question)),
    ...FACETS.map(async (name) => {
      if (question.facets[name].length === 0) return null;
      const { facets } = await searcher.search(requestOf(without(question, name)));
      const missing = question.facets[name].filter((chosen) => !facets[name].some(({ value }) => value === chosen));
      return [...facets[name], ...missing.map((value) => ({ value, count: 0 }))];
    }),
  ]);
  const counts = Object.fromEntries(FACETS.map((name, at) => [name, facets[at] ?? response.facets[name]]));
  return { ...response, facets: counts as Record<FacetName, FacetCounts>, question };
}

/** The hits that have every word, then those that lack some, each in the order of the answer. */
export function tiers(hits: readonly Hit[]): { all: readonly Hit[]; partial: readonly Hit[] } {
  return { all: hits.filter(({ tier }) => tier === "all"), partial: hits.filter(({ tier }) => tier === "partial") };
}

/**
 * Makes sure that only the newest question is answered: `turn()` begins one and gives a test that is true
 * until the next one begins.
 */
export function turns(): () => () => boolean {
  let newest = 0;
  return () => {
    newest += 1;
    const own = newest;
    return () => own === newest;
  };
}
