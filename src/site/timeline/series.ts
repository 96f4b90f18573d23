import type { ArticleRecord } from "../../record/schema.ts";
import type { Series } from "./timeline-data.ts";

/** Most outlets with a colour of their own: more cannot be told apart (ColorBrewer's qualitative schemes end at 8–12). */
const MOST = 6;

/** The series of an archive and, for each article, the index of its own. */
export interface SeriesOf {
  readonly series: readonly Series[];
  readonly indexOf: (record: ArticleRecord) => number;
}

const byName = new Intl.Collator("ar");

/** Outlets, largest first, names in Arabic order among equals; the smaller ones become one series. */
export function seriesOf(records: readonly ArticleRecord[]): SeriesOf {
  const outlets = new Map<string, { id: string; name: string; count: number }>();
  let unknown = 0;
  for (const { publisher } of records) {
    if (publisher === null) unknown++;
    else {
      const outlet = outlets.get(publisher.id);
      if (outlet) outlet.count++;
      else outlets.set(publisher.id, { ...publisher, count: 1 });
    }
  }
  const sorted = [...outlets.values()].sort((a, b) => b.count - a.count || byName.compare(a.name, b.name));
  const shown = sorted.length > MOST ? sorted.slice(0, MOST - 1) : sorted;
  const rest = sorted.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
  const series: Series[] = shown.map(({ name, count }) => ({ kind: "outlet", name, count }));
  const index = new Map(shown.map(({ id }, number) => [id, number]));
  if (rest > 0) series.push({ kind: "other", name: null, count: rest });
  const other = series.length - 1;
  if (unknown > 0) series.push({ kind: "unknown", name: null, count: unknown });
  return {
    series,
    indexOf: ({ publisher }) => (publisher === null ? series.length - 1 : (index.get(publisher.id) ?? other)),
  };
}
