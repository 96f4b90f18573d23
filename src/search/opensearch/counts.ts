import type { Types } from "@opensearch-project/opensearch";
import { FACETS, NONE } from "../facets.ts";
import type { DateRead, FacetCounts } from "../search-types.ts";
import type { EngineDate } from "./seek-question.ts";

/** Counts of an engine's answer, as pages show them. Browser-safe, pure. */

type Aggregates = Readonly<Record<string, Types.Common_Aggregations.Aggregate>>;

/** A filter's counts, as far as they are read. */
interface Counted {
  readonly doc_count?: number;
  readonly values?: { readonly buckets?: readonly { readonly key: string | number; readonly doc_count: number }[] };
  readonly none?: { readonly doc_count: number };
}

type Rows = FacetCounts["outlet"];

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Values with counts, most frequent first; those without any last, where the facet counts them. */
function rowsOf(counted: Counted | undefined, countsNone: readonly string[], facet: string): Rows {
  const rows = (counted?.values?.buckets ?? []).map(({ key, doc_count }) => ({ value: String(key), count: doc_count }));
  const sorted =
    facet === "month"
      ? rows.sort((a, b) => byName(b.value, a.value))
      : rows.sort((a, b) => b.count - a.count || byName(a.value, b.value));
  const none = counted?.none?.doc_count ?? 0;
  const isCounted = countsNone.includes(facet) && rows.length > 0 && none > 0;
  return isCounted ? [...sorted, { value: NONE, count: none }] : sorted;
}

/** Facets whose numbers add up. */
const WITH_NONE = ["outlet", "month"] as const;

/** The facets and months of an answer; none where there is no answer. */
export function countsOf(aggregates: Aggregates = {}): { facets: FacetCounts; months: FacetCounts["month"] } {
  const of = (name: string): Counted | undefined => aggregates[name] as Counted | undefined;
  const facets = FACETS.map((facet) => [facet, rowsOf(of(facet), WITH_NONE, facet)]);
  return { facets: Object.fromEntries(facets) as FacetCounts, months: rowsOf(of("months"), WITH_NONE, "month") };
}

/** The dates of a question with the articles that are of them and that mention them. */
export function dateReads(dates: readonly EngineDate[], aggregates: Aggregates = {}): DateRead[] {
  const counts = (aggregates.dates ?? {}) as unknown as Readonly<Record<string, Counted>>;
  return dates.map(({ words, day }, i) => ({
    day,
    words: words.map(({ text }) => text),
    of: counts[`of${i}`]?.doc_count ?? 0,
    mentions: counts[`mentions${i}`]?.doc_count ?? 0,
  }));
}
