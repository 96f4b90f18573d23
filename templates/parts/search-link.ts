import type { Subject } from "../../src/site/pages.ts";
import type { Place } from "./place.ts";

/** Keys of a question in the address of the search page (src/browser/search/address.ts). */
export type Asked = Readonly<Record<string, string>>;

/** A year, month or day as the days it begins and ends with. */
export function within(edtf: string): Asked {
  const [year = "", month, day] = edtf.split("-");
  if (day !== undefined) return { from: edtf, to: edtf };
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { month: edtf };
}

/** Lists by a name that search narrows by. */
const NAMES: ReadonlySet<Subject["of"]> = new Set(["outlet", "agency", "section", "tag", "subject"]);

/** What a list holds, as a question; null where search has no such filter. */
export function askedOf({ of, value }: Subject): Asked | null {
  if (of === "year" || of === "month" || of === "day") return within(value);
  return NAMES.has(of) ? { [of]: value } : null;
}

/** Address of the search page with a question; null in a site without search. */
export const searchLink = ({ site, to }: Place, asked: Asked): string | null =>
  site.search === null ? null : `${to("search/")}?${new URLSearchParams(asked)}`;
