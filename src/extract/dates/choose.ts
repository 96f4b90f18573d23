import type { FoundDate } from "../../arabic/dates/found-date.ts";
import type { Dated } from "../../record/schema.ts";
import type { Candidate } from "./candidates.ts";
import { isZero } from "./possible-days.ts";
import type { Use } from "./standing-of-date.ts";

/** "YYYY-MM-DD" of a date or moment. */
export const dayOf = (edtf: string): string => edtf.slice(0, 10);

const stands = (candidate: Candidate, use: Use): boolean => candidate.use === use && candidate.rank > 0;

/** The best candidate for a use: the highest rank, then the more precise of those that state the same day. */
export function best(candidates: readonly Candidate[], use: Use): Candidate | null {
  const fit = candidates.filter((candidate) => stands(candidate, use) && !isZero(candidate.date.edtf));
  const top = fit.reduce<Candidate | null>((found, next) => (found && found.rank >= next.rank ? found : next), null);
  if (!top || top.date.edtf.includes("T")) return top;
  const finer = fit.find(
    ({ date }) => dayOf(date.edtf) === dayOf(top.date.edtf) && date.edtf.length > top.date.edtf.length,
  );
  return finer ?? top;
}

/** Dates that would be the article's, were they not the zero of a database. */
export const zeros = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter((each) => isZero(each.date.edtf) && (stands(each, "published") || stands(each, "updated")));

/** A date as the record holds it. The year of two figures is worked out, so inferred. */
export const datedAs = (date: FoundDate, { evidence, line }: Candidate): Dated => ({
  edtf: date.edtf,
  basis: date.shortYear ? "inferred" : "stated",
  evidence,
  line: line.number,
});

/**
 * A date above the headline beside which the article has another: the masthead's day, on which the page was fetched. It
 * prints the weekday, the hour or both calendars, carries no label, and is not earlier than the article.
 */
export function mastheadClock(
  candidates: readonly Candidate[],
  { chosen, published }: { readonly chosen: Candidate | null; readonly published: FoundDate | null },
): Candidate | null {
  const above = candidates.find(
    ({ place, use, date, index }) =>
      index !== chosen?.index &&
      place === "above" &&
      use === "published" &&
      date.label === null &&
      // The article's own date line may stand twice.
      date.text !== chosen?.date.text &&
      (date.hijriDifference !== null || date.weekday !== null || date.edtf.includes("T")),
  );
  if (!above || (published && dayOf(published.edtf) > dayOf(above.date.edtf))) return null;
  return above;
}
