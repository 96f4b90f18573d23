import type { ArticleRecord, Dated } from "../../record/schema.ts";
import { type Point, readSpan } from "../cite/edtf-points.ts";

/** An article as the timeline sees it. */
export interface Placed {
  readonly record: ArticleRecord;
  readonly from: Point;
  readonly to: Point;
  /** Worked out, approximate, or an interval: it may not stand as a fact. */
  readonly doubtful: boolean;
}

const isDoubtful = (dated: Dated, approximate: boolean, interval: boolean): boolean =>
  dated.basis === "inferred" || approximate || interval;

/** Places an article in time; null when it has no date that can be read. */
export function place(record: ArticleRecord): Placed | null {
  const span = record.published && readSpan(record.published.edtf);
  const from = span?.from ?? span?.to;
  const to = span?.to ?? span?.from;
  if (!record.published || !span || !from || !to) return null;
  return { record, from, to, doubtful: isDoubtful(record.published, span.approximate, span.interval) };
}
