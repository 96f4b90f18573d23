import type { Types } from "@opensearch-project/opensearch";
import { FACETS, NONE } from "../facets.ts";
import type { FacetName, FieldRead, SearchRequest } from "../search-types.ts";
import { FACET_FIELDS } from "./engine-fields.ts";

/** Facets, days and fields of a question as filters of the engine. Browser-safe, pure. */

type Query = Types.Common_QueryDsl.QueryContainer;

/** Articles that have one of the values; `NONE` asks for those without any. */
function ofFacet(facet: FacetName, values: readonly string[]): Query {
  const field = FACET_FIELDS[facet];
  const names = values.filter((value) => value !== NONE);
  const should: Query[] = names.length > 0 ? [{ terms: { [field]: names } }] : [];
  if (values.includes(NONE)) should.push({ bool: { must_not: [{ exists: { field } }] } });
  return should.length > 1 ? { bool: { should, minimum_should_match: 1 } } : (should[0] as Query);
}

/** The facets of a request, one a filter, but for one that is left out. */
export const facetFilters = ({ facets = {} }: SearchRequest, leftOut?: FacetName): Query[] =>
  FACETS.flatMap((facet) => {
    const values = facets[facet] ?? [];
    return values.length === 0 || facet === leftOut ? [] : [ofFacet(facet, values)];
  });

/** The days of a request; undated articles are in no range of days. */
export function dayFilter({ from, to }: SearchRequest): Query[] {
  if (from === undefined && to === undefined) return [];
  return [
    { range: { day: { ...(from === undefined ? {} : { gte: from }), ...(to === undefined ? {} : { lte: to }) } } },
  ];
}

/** The last day of a stretch of time: "2022", "2022-01", "2022-01-28". */
function lastDay(bound: string): string {
  const [year = 0, month] = bound.split("-").map(Number);
  if (bound.length >= "2022-01-28".length) return bound;
  if (month === undefined) return `${bound}-12-31`;
  return `${bound}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, "0")}`;
}

const firstDay = (bound: string): string => `${bound}-01-01`.slice(0, Math.max("2022-01-28".length, bound.length));

function ofField({ field, values }: FieldRead): Query {
  if (field === "from" || field === "to") {
    const [bound = ""] = values;
    return { range: { day: field === "from" ? { gte: firstDay(bound) } : { lte: lastDay(bound) } } };
  }
  return values.length > 0 ? { terms: { [field]: [...values] } } : { match_none: {} };
}

/** What the fields ask for: values of one field are alternatives, bounds hold all. Titles are words. */
export function fieldFilters(fields: readonly FieldRead[]): { filter: Query[]; mustNot: Query[] } {
  const asked = fields.filter(({ field }) => field !== "title");
  const mustNot = asked.filter(({ excluded }) => excluded).map(ofField);
  const wanted = asked.filter(({ excluded }) => !excluded);
  const bounds = wanted.filter(({ field }) => field === "from" || field === "to").map(ofField);
  const columns = (["outlet", "agency", "section"] as const).flatMap((name) => {
    const own = wanted.filter(({ field }) => field === name);
    if (own.length === 0) return [];
    return [ofField({ ...(own[0] as FieldRead), values: own.flatMap(({ values }) => values) })];
  });
  return { filter: [...bounds, ...columns], mustNot };
}
