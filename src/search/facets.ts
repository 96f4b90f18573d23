import type { ArchiveTable, FacetColumn } from "./bundle-types.ts";
import type { FacetName, SearchDocument, SearchRequest } from "./search-types.ts";

/** Narrowing by outlet, agency, section, month and days; counting what is left. Browser-safe, pure. */

/** All facets, in the order pages show them. */
export const FACETS: readonly FacetName[] = ["outlet", "agency", "section", "subject", "tag", "month"];

/** The value of articles that have none of a facet whose numbers should add up: publisher unknown, no date. */
export const NONE = "-";
const WITH_NONE: ReadonlySet<FacetName> = new Set(["outlet", "month"]);

/** Earliest day an EDTF date allows, "2022-01-28"; null when the article has no date. */
export function dayOf(edtf: string | null): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(edtf ?? "");
  return match ? `${match[1]}-${match[2] ?? "01"}-${match[3] ?? "01"}` : null;
}

/** What articles are put in order of time by: the day, and the time where the date states one; null without a date. */
export const momentOf = (edtf: string | null): string | null => {
  const day = dayOf(edtf);
  return day === null ? null : `${day}${/T[\d:]+/u.exec(edtf ?? "")?.[0] ?? ""}`;
};

/** Month of an EDTF date, "2022-01"; null when it states none. */
const monthOf = (edtf: string | null): string | null => /^\d{4}-\d{2}/u.exec(edtf ?? "")?.[0] ?? null;

/** An article's values of every facet, and its year: the filters of Pagefind's own interfaces. */
export function facetsOf({
  outlet,
  agencies,
  section,
  subjects = [],
  tags = [],
  date,
}: SearchDocument): Record<string, readonly string[]> {
  const month = monthOf(date);
  const year = /^\d{4}/u.exec(date ?? "")?.[0];
  return Object.fromEntries(
    Object.entries({
      outlet: outlet === null ? [] : [outlet],
      agency: agencies,
      section: section === null ? [] : [section],
      subject: subjects,
      tag: tags,
      month: month === null ? [] : [month],
      year: year === undefined ? [] : [year],
    }).filter(([, values]) => values.length > 0),
  );
}

function valuesIn({ values, of }: FacetColumn, article: number): string[] {
  const numbers = of[article] ?? -1;
  return (typeof numbers === "number" ? [numbers] : numbers).flatMap((number) => values[number] ?? []);
}

/** The column of a facet that a bundle of before it was there does not have. */
const NO_COLUMN: FacetColumn = { values: [], of: [] };

/** Values of a facet that an article has; `NONE` where it has none and the facet counts those too. */
export function facetValues(table: ArchiveTable, facet: FacetName, article: number): string[] {
  const month = facet === "month" ? monthOf(table.dates[article] ?? null) : null;
  const values = facet !== "month" ? valuesIn(table[facet] ?? NO_COLUMN, article) : month === null ? [] : [month];
  return values.length === 0 && WITH_NONE.has(facet) ? [NONE] : values;
}

/** Whether an article stands within the asked facets (but for one left out) and days. Undated articles are in no range of days. */
export function within(table: ArchiveTable, request: SearchRequest, article: number, leftOut?: FacetName): boolean {
  for (const facet of FACETS) {
    const asked = request.facets?.[facet];
    if (!asked || asked.length === 0 || facet === leftOut) continue;
    if (!facetValues(table, facet, article).some((value) => asked.includes(value))) return false;
  }
  if (request.from === undefined && request.to === undefined) return true;
  const day = dayOf(table.dates[article] ?? null);
  return (
    day !== null &&
    (request.from === undefined || day >= request.from) &&
    (request.to === undefined || day <= request.to)
  );
}
