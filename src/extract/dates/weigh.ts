import type { FoundDate } from "../../arabic/dates/found-date.ts";
import type { Dated } from "../../record/schema.ts";
import { DATES } from "../weights/dates.ts";
import { dayOf } from "./choose.ts";
import { localDay } from "./metadata-dates.ts";

/** A date with the form in which the record would hold it. */
export interface Told {
  readonly date: FoundDate;
  readonly dated: Dated;
}

/** The date taken of two sources, and whether they contradict each other. */
export interface Verdict {
  readonly taken: Told | null;
  readonly differs: boolean;
  readonly printed: Told | null;
  readonly stated: Told | null;
}

/**
 * Printed or metadata? What the reader saw wins, unless the metadata says the same day more precisely. Metadata in UTC
 * is compared by the outlet's local day where its zone is known; one day apart is agreement. Further apart the printed
 * date is kept and the difference reported.
 */
export function weigh(printed: Told | null, stated: Told | null, zone: string | null): Verdict {
  const both = { printed, stated };
  if (!printed || !stated) return { ...both, taken: printed ?? stated, differs: false };
  const [own, other] = [printed.dated.edtf, stated.dated.edtf];
  const sameDay = dayOf(own) === dayOf(other);
  if (sameDay && other.includes("T") && !own.includes("T")) return { ...both, taken: stated, differs: false };
  if (sameDay || dayOf(own) === localDay(other, zone)) return { ...both, taken: printed, differs: false };
  const apart = Math.abs(Date.parse(dayOf(own)) - Date.parse(dayOf(other))) / 86_400_000;
  // A month that holds the stated day is that day with less.
  if (own.length === 7 && other.startsWith(own)) return { ...both, taken: stated, differs: false };
  return { ...both, taken: printed, differs: !(apart <= DATES.agreement) };
}
