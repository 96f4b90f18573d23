import { markedContent } from "../article-text.ts";
import type { ArchiveTable } from "../bundle-types.ts";
import { hitDetails } from "../hit-details.ts";
import type { HitDetails } from "../search-types.ts";
import type { EngineArticle } from "./engine-fields.ts";
import { helpPlan, listOf } from "./help-plan.ts";
import { placesIn, tokensOf } from "./places-in.ts";
import type { EnginePlan } from "./seek-question.ts";

/** What a result shows, made of the article as the engine has it, by the same code as from Pagefind's fragments. Browser-safe, pure. */

/** The words of a question that an article lacks. */
export function lackingIn({ terms, unknown }: EnginePlan, article: EngineArticle): string[] {
  const tokens = tokensOf(article);
  const lacks = terms.filter(({ sought }) => sought === null || placesIn(sought, tokens).size === 0);
  return [
    ...lacks.map(({ words }) => words.map(({ text }) => text).join(" ")),
    ...unknown.map(({ word }) => word.text),
  ];
}

/** The number under which the one article stands. */
const ONE = 0;

/** A result. */
export function engineHitDetails(plan: EnginePlan, article: EngineArticle): HitDetails {
  const tokens = tokensOf(article);
  const terms = plan.terms.map(({ words, quoted, sought }) => ({
    words,
    quoted,
    occurring: listOf(sought, sought === null ? new Map() : placesIn(sought, tokens)),
  }));
  const {
    id,
    url,
    headline,
    standfirst = "",
    text,
    date,
    dateShown,
    dateShownToo,
    dateBasis,
    outlet,
    agency,
  } = article;
  const shown = { id, title: headline, standfirst, date, dateShown, dateShownToo, dateBasis, outlet };
  const meta = Object.fromEntries(
    Object.entries(shown).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const content = markedContent({ headline, standfirst, text });
  const lengths = { headlineWords: [article.headlineWords], standfirstWords: [article.standfirstWords] };
  const fragment = { url, content, meta, filters: agency === undefined ? {} : { agency } };
  return hitDetails(
    lengths as Pick<ArchiveTable, "headlineWords" | "standfirstWords">,
    { ...helpPlan(plan), terms },
    ONE,
    fragment,
  );
}
