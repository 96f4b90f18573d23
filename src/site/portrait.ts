import type { ArticleRecord } from "../record/schema.ts";
import { calendarPlaces } from "./calendar.ts";
import type { NamePages } from "./groups.ts";
import type { Portrait, Shelf, Subject } from "./pages.ts";
import { chartOf, countInTime, monthDays, spanOf } from "./timeline/chart.ts";

/** Most names shown of a kind. */
const SHOWN = 8;

const collator = new Intl.Collator("ar");
const largestFirst = (a: Shelf, b: Shelf): number => b.count - a.count || collator.compare(a.name, b.name);

/** Counts names by the address of their shelf. */
class Tally {
  readonly #shelves = new Map<string, { path: string; name: string; count: number }>();
  add(path: string, name: string): void {
    const shelf = this.#shelves.get(path);
    if (shelf === undefined) this.#shelves.set(path, { path, name, count: 1 });
    else shelf.count++;
  }
  largest(): Shelf[] {
    return [...this.#shelves.values()].sort(largestFirst).slice(0, SHOWN);
  }
}

/** Days with articles of a month. */
function daysOf(month: string, records: readonly ArticleRecord[]): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { published } of records)
    for (const day of published === null ? [] : calendarPlaces(published.edtf).days)
      if (day.startsWith(month)) days.set(day, (days.get(day) ?? 0) + 1);
  return days;
}

/** What the articles of a list have in common, at a glance. One pass over them. */
export function portraitOf({ of, value }: Subject, records: readonly ArticleRecord[], pages: NamePages): Portrait {
  const counts = countInTime(records);
  const [outlets, agencies, sections] = [new Tally(), new Tally(), new Tally()];
  const bases = { stated: 0, metadata: 0, inferred: 0, editor: 0, undated: 0 };
  for (const { published, publisher, section, agencies: names, agencyIds } of records) {
    bases[published?.basis ?? "undated"]++;
    if (publisher !== null) outlets.add(pages.outlet(publisher.id), publisher.name);
    if (section !== null) sections.add(pages.section(section), section);
    for (const [index, name] of names.entries()) agencies.add(pages.agency(agencyIds[index] ?? name), name);
  }
  const years = [...counts.years].map(([name, count]) => ({ path: `${name}/`, name, count }));
  const within =
    of === "year" ? { years: new Map([[value, counts.years.get(value) ?? 0]]), months: counts.months } : counts;
  return {
    span: spanOf(records),
    chart: of === "month" || of === "day" ? null : chartOf(within),
    calendar: of === "month" ? monthDays(value, daysOf(value, records)) : null,
    bases,
    years: of === "year" || of === "month" || of === "day" ? [] : years.sort((a, b) => (a.name < b.name ? 1 : -1)),
    outlets: of === "outlet" ? [] : outlets.largest(),
    agencies: of === "agency" ? [] : agencies.largest(),
    sections: of === "section" ? [] : sections.largest(),
  };
}
