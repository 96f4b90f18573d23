import type { API, Types } from "@opensearch-project/opensearch";
import { FACETS } from "../facets.ts";
import type { FieldRead, SearchRequest } from "../search-types.ts";
import { FACET_FIELDS } from "./engine-fields.ts";
import { dayFilter, facetFilters, fieldFilters } from "./narrowing.ts";
import { partialQuery } from "./partial-query.ts";
import { filterOf, neighboursOf, scoredOf } from "./query.ts";
import type { EnginePlan } from "./seek-question.ts";
import type { Sought } from "./sought.ts";

/** The bodies of `POST <alias>/_search` for a question: what has all its words, what has some, and the counts. Browser-safe, pure. */

type Query = Types.Common_QueryDsl.QueryContainer;
type Body = API.Search_RequestBody;

/** A question read, with what the reader narrows it by. */
export interface Asked {
  readonly plan: EnginePlan;
  readonly fields: readonly FieldRead[];
  readonly request: SearchRequest;
  /** How many articles the archive has. */
  readonly articles: number;
}

/** The part of an answer: articles with every word, or those that lack some. */
export type Tier = "all" | "partial";

const soughtOf = ({ plan }: Asked): Sought[] => plan.terms.flatMap(({ sought }) => sought ?? []);

/** Whether a complete answer is possible: no word is unknown, and every one is of the archive. */
const canBeWhole = ({ plan }: Asked): boolean =>
  plan.unknown.length === 0 && plan.terms.every(({ sought }) => sought !== null);

/** Whether a question is no words, and narrowed all the same: then its articles are asked for, newest first. */
const isWordless = ({ plan, fields, request }: Asked): boolean =>
  plan.terms.length + plan.unknown.length === 0 &&
  (fields.length > 0 || facetFilters(request).length + dayFilter(request).length > 0);

/** What a question cannot have among its answers. */
const banned = ({ plan }: Asked): Query[] => plan.excluded.flatMap(({ sought }) => (sought ? [filterOf(sought)] : []));

/** What neighbours add to an article that has both. */
const neighbours = (parts: readonly Sought[], articles: number): Query[] =>
  parts.flatMap((second, i) => (i === 0 ? [] : (neighboursOf(parts[i - 1] as Sought, second, articles) ?? [])));

/** The scored query of a tier, before it is narrowed; null where it can have no articles. */
function scored(asked: Asked, tier: Tier): Query | null {
  const parts = soughtOf(asked);
  if (isWordless(asked)) return tier === "all" ? { match_all: {} } : null;
  if (parts.length === 0 || (tier === "all" && !canBeWhole(asked))) return null;
  const { articles } = asked;
  if (tier === "partial") return partialQuery(parts, { articles, isWholeLeftOut: canBeWhole(asked) });
  return { bool: { must: parts.map((part) => scoredOf(part, articles)), should: neighbours(parts, articles) } };
}

/** What a question and its fields find in a tier, before the reader narrows it. */
function found(asked: Asked, tier: Tier): Query | null {
  const query = scored(asked, tier);
  const { filter, mustNot } = fieldFilters(asked.fields);
  return query && { bool: { must: [query], filter, must_not: [...banned(asked), ...mustNot] } };
}

function sortOf({ request, plan }: Asked): Types.Common.Sort {
  const order = request.sort === "oldest" ? "asc" : "desc";
  const inTime: Types.Common.SortCombinations[] = [{ moment: { order, missing: "_last" } }, { id: { order: "asc" } }];
  const byTime = plan.terms.length === 0 || request.sort === "newest" || request.sort === "oldest";
  return byTime ? inTime : ["_score", ...inTime];
}

/** How many articles are of the dates of a question, and mention them, whatever else it asks for. */
function dateCounts({ plan }: Asked): Body["aggs"] {
  if (plan.dates.length === 0) return undefined;
  const counts = plan.dates.flatMap(({ day, mentioned }, i) => [
    [`of${i}`, { filter: { term: { dated: { value: day } } } }] as const,
    [`mentions${i}`, { filter: mentioned ? filterOf(mentioned) : { match_none: {} } }] as const,
  ]);
  return { dates: { global: {}, aggs: Object.fromEntries(counts) } };
}

/** The articles of a tier, some of them; null where it can have none. */
export function hitsBody(asked: Asked, tier: Tier, from: number, size: number): Body | null {
  const query = found(asked, tier);
  if (query === null) return null;
  const { request } = asked;
  const narrowed: Query = { bool: { must: [query], filter: [...facetFilters(request), ...dayFilter(request)] } };
  const aggs = from === 0 ? dateCounts(asked) : undefined;
  return {
    query: narrowed,
    from,
    size,
    sort: sortOf(asked),
    track_scores: true,
    track_total_hits: true,
    ...(aggs ? { aggs } : {}),
  };
}

/** Values of a facet that are counted; of tags there may be thousands, and the most frequent are of use. */
const MOST_VALUES = 1_000;

/** The counts of a tier, each facet without its own narrowing, and the months without any of time. */
export function countsBody(asked: Asked, tier: Tier): Body | null {
  const query = found(asked, tier);
  if (query === null) return null;
  const { request } = asked;
  const values = (field: string) => ({
    values: { terms: { field, size: MOST_VALUES } },
    none: { missing: { field } },
  });
  const counts = FACETS.map((facet) => [
    facet,
    {
      filter: { bool: { filter: [...facetFilters(request, facet), ...dayFilter(request)] } },
      aggs: values(FACET_FIELDS[facet]),
    },
  ]);
  const months = { filter: { bool: { filter: facetFilters(request, "month") } }, aggs: values(FACET_FIELDS.month) };
  return { query, size: 0, track_total_hits: false, aggs: { ...Object.fromEntries(counts), months } };
}
