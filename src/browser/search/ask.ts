import type { FacetName, Hit, Searcher, SearchResponse } from "../../search/search-types.ts";
import { FACETS, type Question, requestOf } from "./address.ts";

/** Asking: what the page shows of an answer, and the newest question always winning. */

/** Counts of one facet's values. */
export type FacetCounts = SearchResponse["facets"][FacetName];

/** What the page shows of a question. */
export interface Answer extends SearchResponse {
  readonly question: Question;
}

/** Asks. A value the reader chose is among the facet's even when nothing has it, so that it can be given up. */
export async function answer(searcher: Searcher, question: Question): Promise<Answer> {
  const response = await searcher.search(requestOf(question));
  const counts = FACETS.map((name): [FacetName, FacetCounts] => {
    const listed = response.facets[name];
    const missing = question.facets[name].filter((chosen) => !listed.some(({ value }) => value === chosen));
    return [name, [...listed, ...missing.map((value) => ({ value, count: 0 }))]];
  });
  return { ...response, facets: Object.fromEntries(counts) as Record<FacetName, FacetCounts>, question };
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
