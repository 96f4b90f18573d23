import type { ArchiveTable } from "./bundle-types.ts";
import { FACETS, facetValues, NONE, within } from "./facets.ts";
import type { FacetCounts, FacetName, SearchRequest } from "./search-types.ts";

/** Counting what an answer can be narrowed by. Browser-safe, pure. */

/**
 * Values of each facet with counts. A facet is counted without its own narrowing, so that another value of it can be
 * added; most frequent first, months newest first, articles without any last.
 */
export function countFacets(table: ArchiveTable, request: SearchRequest, articles: readonly number[]): FacetCounts {
  const count = (facet: FacetName): { value: string; count: number }[] => {
    const counts = new Map<string, number>();
    for (const article of articles) {
      if (!within(table, request, article, facet)) continue;
      for (const value of facetValues(table, facet, article)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const rows = [...counts].filter(([value]) => value !== NONE).map(([value, n]) => ({ value, count: n }));
    const none = rows.length > 0 && counts.has(NONE) ? [{ value: NONE, count: counts.get(NONE) as number }] : [];
    const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    const sorted =
      facet === "month"
        ? rows.sort((a, b) => byName(b.value, a.value))
        : rows.sort((a, b) => b.count - a.count || byName(a.value, b.value));
    return [...sorted, ...none];
  };
  const whole = FACETS.map((facet) => [facet, count(facet)]);
  return Object.fromEntries(whole) as FacetCounts;
}

/** Months of the articles within the other narrowings, newest first: what a choice of time is made from. */
export const countMonths = (
  table: ArchiveTable,
  { text, facets = {} }: SearchRequest,
  articles: readonly number[],
): FacetCounts["month"] => countFacets(table, { text, facets: { ...facets, month: [] } }, articles).month;
