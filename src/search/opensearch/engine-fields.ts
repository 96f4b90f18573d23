import type { FacetName } from "../search-types.ts";
import type { EngineArticle } from "./engine-article.ts";

/** Names of the engine's fields, as questions need them. Browser-safe. */

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
