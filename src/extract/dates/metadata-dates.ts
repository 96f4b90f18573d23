import { DateTime } from "luxon";
import { findDates } from "../../arabic/dates/find-dates.ts";
import { type FoundDate, inOrder, isWholeDay } from "../../arabic/dates/found-date.ts";
import { parseDate } from "../../arabic/dates/parse-date.ts";
import type { Stated } from "../../capture/capture.ts";
import { dateProblem } from "../../problems/dates.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Dated } from "../../record/schema.ts";
import { isStatedZero } from "./possible-days.ts";

/** A date that the capture's format states, or the problem of its value. */
export interface MetadataDate {
  readonly date: FoundDate | null;
  /** The value with where it was found: "column date: 3/12/2019". */
  readonly evidence: string;
  readonly problem: Problem | null;
}

/** Values that say "none" in tables; they are no misprint. */
const EMPTY = /^(?:|-+|null|none|nan|n\/a|undefined|0|0000-00-00.*|0001-01-01.*|0?1\/0?1\/0001.*)$/iu;

/** Of a value with more words than a date («محدثة …»): its first date that is no update; for `updated` the one that is. */
function among(value: string, field: string): FoundDate | null {
  const dates = findDates(value).filter(isWholeDay);
  const update = dates.find((date) => date.label?.kind === "updated");
  return (
    (field === "updated" ? update : dates.find((date) => date !== update)) ??
    (dates.length === 1 ? (dates[0] ?? null) : null)
  );
}

/** Reads a stated value; `file` and `field` name it in the problem. */
export function readStated(
  stated: Stated | undefined,
  field: "published" | "updated" | "captured",
  file: string | null,
): MetadataDate {
  if (!stated || EMPTY.test(stated.value.trim())) return { date: null, evidence: "", problem: null };
  const read = parseDate(stated.value) ?? among(stated.value, field);
  const found = `${stated.from}: ${stated.value.slice(0, 80)}`;
  const evidence = `${stated.from}: ${stated.value}`;
  if (!read?.hasYear)
    return { date: null, evidence, problem: dateProblem("date-metadata-unreadable", { file, field, found }) };
  if (isStatedZero(read.edtf))
    return { date: null, evidence, problem: dateProblem("date-zero", { file, field, found }) };
  const { order } = stated;
  if (!order || read.exchanged === null) return { date: read, evidence, problem: null };
  return { date: inOrder(read, order.read), evidence: `${evidence} (مثل ${order.proof})`, problem: null };
}

/** A stated date as the record holds it. */
export const datedByMetadata = (date: FoundDate, evidence: string): Dated => ({
  edtf: date.edtf,
  basis: date.shortYear ? "inferred" : "metadata",
  evidence,
  line: null,
});

/** The local day of an EDTF date with an offset, in the outlet's zone; without offset or zone the day as it stands. */
export function localDay(edtf: string, zone: string | null): string {
  const day = edtf.slice(0, 10);
  if (zone === null || !/T.*(?:Z|[+-]\d\d:\d\d)$/u.test(edtf)) return day;
  const moment = DateTime.fromISO(edtf, { zone });
  return moment.isValid ? moment.toFormat("yyyy-MM-dd") : day;
}
