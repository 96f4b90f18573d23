import type { ArticleRecord } from "../record/schema.ts";

/**
 * When an article stands in time. EDTF (ISO 8601-2) is read as far as ordering and calendars need it: days, months,
 * years, minutes, intervals, and the marks `~ ? %` (approximate, uncertain), which order ignores.
 */

const DATE = /^(?<year>\d{4})(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?(?<clock>T[\d:.]+)?/u;

const plain = (edtf: string): string => edtf.replaceAll(/[~?%]/gu, "");

/** First and last point of an EDTF date or interval as written, without marks: "2021-12-30/2021-12-31" → two days. */
export function ends(edtf: string): readonly [string, string] {
  const [first = "", last = first] = plain(edtf).split("/");
  return [first, last === "" || last === ".." ? first : last];
}

/** Earliest moment as a string that sorts: "2021-12" → "2021-12-00", so that a month comes before its days. */
export function earliest(edtf: string): string | null {
  const match = DATE.exec(ends(edtf)[0]);
  if (match?.groups === undefined) return null;
  const { year, month = "00", day = "00", clock = "" } = match.groups;
  return `${year}-${month}-${day}${clock}`;
}

/** The day, month or year something begins with, without its time of day: "2022-01-28T18:55" → "2022-01-28". */
export const dayOf = (point: string): string => point.split("T")[0] ?? point;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Reading order: newest first by the earliest moment of publication, undated last, then by id, so that the order
 * never depends on the machine.
 */
export function inReadingOrder(records: readonly ArticleRecord[]): ArticleRecord[] {
  return records
    .map((record) => ({ record, moment: record.published === null ? null : earliest(record.published.edtf) }))
    .sort((a, b) => {
      if (a.moment === null || b.moment === null)
        return Number(a.moment === null) - Number(b.moment === null) || compare(a.record.id, b.record.id);
      return compare(b.moment, a.moment) || compare(a.record.id, b.record.id);
    })
    .map(({ record }) => record);
}
