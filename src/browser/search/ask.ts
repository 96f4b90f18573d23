import type { FacetCounts, Guess, Hit, Searcher, SearchResponse } from "../../search/search-types.ts";
import { FACETS, type Question, requestOf } from "./address.ts";

/** Asking: what the page shows of an answer, and the newest question always winning. */

/** What the page shows of a question. */
export interface Answer extends SearchResponse {
  readonly question: Question;
  /** The question that was answered in its place, since words of it are unknown; null where it was answered itself. */
  readonly instead: Guess | null;
}

/**
 * Asks. Where the archive lacks words of the question and has others near enough, the question with those is answered at
 * once, if that has whole answers.
 */
export async function answer(searcher: Searcher, question: Question): Promise<Answer> {
  const own = await searcher.search(requestOf(question));
  const { guess, unknown } = own;
  if (guess === null) return { ...own, question, instead: null };
  const guessed = await searcher.search({ ...requestOf(question), text: guess.text });
  return guessed.complete === 0
    ? { ...own, question, instead: null }
    : { ...guessed, unknown, question, instead: guess };
}

/** The facets of an answer. A value the reader chose is among them even when nothing has it, so that it can be given up. */
export function withChosen(counts: FacetCounts, question: Question): FacetCounts {
  const whole = FACETS.map((name) => {
    const listed = counts[name];
    const missing = question.facets[name].filter((chosen) => !listed.some(({ value }) => value === chosen));
    return [name, [...listed, ...missing.map((value) => ({ value, count: 0 }))]];
  });
  return Object.fromEntries(whole) as FacetCounts;
}

/** One place in the list: an article, and those with the same text or nearly so that stand further down. */
export interface Place {
  readonly hit: Hit;
  readonly copies: readonly Hit[];
}

/** Hits in their order, copies of one text at the place of the first. */
function folded(hits: readonly Hit[]): Place[] {
  const places: { hit: Hit; copies: Hit[] }[] = [];
  const first = new Map<number, { copies: Hit[] }>();
  for (const hit of hits) {
    const known = hit.copies === null ? undefined : first.get(hit.copies);
    if (known) known.copies.push(hit);
    else {
      const place = { hit, copies: [] };
      places.push(place);
      if (hit.copies !== null) first.set(hit.copies, place);
    }
  }
  return places;
}

/**
 * The places of an answer: hits with every word, and before them partial ones that lead, then the others that lack some; each in
 * the order of the answer.
 */
export function tiers(hits: readonly Hit[]): { all: readonly Place[]; partial: readonly Place[] } {
  const whole = hits.findLastIndex(({ tier }) => tier === "all") + 1;
  return { all: folded(hits.slice(0, whole)), partial: folded(hits.slice(whole)) };
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
