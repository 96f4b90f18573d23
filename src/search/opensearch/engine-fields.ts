import type { FacetName } from "../search-types.ts";

/** Names of the engine's fields, as questions need them. Browser-safe. */

/** What is kept of an article; what it does not have is left out. */
export interface EngineArticle {
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly standfirst?: string;
  readonly text: string;
  /**
   * Its words in order, a token each: those of the headline and the standfirst as often as they count, with `TIMES` between, and
   * those of the text. In an index of the first form all are one value.
   */
  readonly words: string | readonly string[];
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

type Field = keyof EngineArticle;

/** The words of an article, and those of its headline alone. */
export const WORDS = "words" satisfies Field;
export const HEADLINE_TOKENS = "headlineTokens" satisfies Field;

/** Fields with names that a question can be the whole of. */
export const NAMED = ["outlet", "agency", "section"] as const satisfies readonly Field[];
/** Such a field. */
export type Named = (typeof NAMED)[number];

/** The field of each facet. */
export const FACET_FIELDS = {
  outlet: "outlet",
  agency: "agency",
  section: "section",
  subject: "subject",
  tag: "tag",
  month: "month",
} as const satisfies Readonly<Record<FacetName, Field>>;

/** Stands between the repetitions of a token; no token holds it. */
export const TIMES = ",";
