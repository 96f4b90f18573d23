import { isSettled, narrow } from "./extract/dates/infer.ts";
import type { ArticleRecord } from "./record/schema.ts";
import type { NearDuplicate } from "./site/related/near-duplicates.ts";

/**
 * What dated captures of an archive say of undated ones: two captures of nearly the same text tell of one event, so the
 * weekday and the relative words of the undated one («اليوم الأحد») can be read from the day of the other. Only such twins
 * count; articles that are merely alike may be weeks apart.
 */

/** The day an article is known to be of: stated, in metadata or set by an editor, and no interval. */
function knownDay({ published }: ArticleRecord): string | null {
  if (!published || published.basis === "inferred") return null;
  return /^\d{4}-\d{2}-\d{2}/.exec(published.edtf)?.[0] ?? null;
}

/** The records, in their order, with dates inferred anew where a dated twin helps. Stated dates stay as they are. */
export function datedByTwins(records: readonly ArticleRecord[], pairs: readonly NearDuplicate[]): ArticleRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const anchors = new Map<string, string[]>();
  for (const { first, second } of pairs) {
    for (const [id, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const twin = byId.get(other);
      const day = twin && knownDay(twin);
      if (day) anchors.set(id, [...(anchors.get(id) ?? []), day]);
    }
  }
  return records.map((record) => {
    const days = anchors.get(record.id);
    // Lines are not asked for where they can say nothing: they sleep (record/asleep.ts), and so would a copy wake them.
    if (!days || isSettled(record.published) || record.corrected?.fields.includes("published")) return record;
    const published = narrow(record.lines, record.published, days);
    return published === record.published ? record : { ...record, published };
  });
}
