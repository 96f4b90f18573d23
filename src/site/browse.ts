import { calendarPath } from "./calendar.ts";
import type { Group, Groups } from "./groups.ts";
import { INITIALS, sortKey } from "./initials.ts";
import { listPages, shelvesPages } from "./lists.ts";
import type { ListPage, Shelf, ShelvesPage, Subject } from "./pages.ts";

/** Largest first, then by name in Arabic order; explicit locale, so that the machine's does not matter. */
const collator = new Intl.Collator("ar");
const largestFirst = (a: Shelf, b: Shelf): number => b.count - a.count || collator.compare(a.name, b.name);

const calendarShelf = (group: Group): Shelf => ({
  path: calendarPath(group.key),
  name: group.key,
  count: group.records.length,
});

/** Shelves of one kind ("outlets/", "agencies/", "sections/"), largest first. */
export const shelvesOf = (root: string, groups: ReadonlyMap<string, Group>): Shelf[] =>
  [...groups.values()]
    .map(({ key, name, records }) => ({ path: `${root}${key}/`, name, count: records.length }))
    .sort(largestFirst);

/** Calendar shelves in the order of time. */
const inTime = (groups: ReadonlyMap<string, Group>, within = ""): Shelf[] =>
  [...groups.keys()]
    .filter((key) => key.startsWith(within))
    .sort()
    .flatMap((key) => {
      const group = groups.get(key);
      return group === undefined ? [] : [calendarShelf(group)];
    });

function* calendarLists(
  of: "year" | "month" | "day",
  groups: ReadonlyMap<string, Group>,
  narrower: ReadonlyMap<string, Group> | null,
): Generator<ListPage> {
  const shelves = inTime(groups);
  const inside = new Map<string, Shelf[]>();
  for (const shelf of narrower === null ? [] : inTime(narrower)) {
    const parent = shelf.name.slice(0, shelf.name.lastIndexOf("-"));
    inside.set(parent, [...(inside.get(parent) ?? []), shelf]);
  }
  for (const [index, shelf] of shelves.entries())
    yield* listPages({
      path: shelf.path,
      subject: { of, value: shelf.name },
      records: groups.get(shelf.name)?.records ?? [],
      narrower: inside.get(shelf.name) ?? [],
      before: shelves[index - 1] ?? null,
      after: shelves[index + 1] ?? null,
    });
}

function* namedLists(of: Subject["of"], root: string, groups: ReadonlyMap<string, Group>): Generator<ListPage> {
  for (const { key, name, records } of groups.values())
    yield* listPages({ path: `${root}${key}/`, subject: { of, value: name }, records });
}

/** Every list page: calendar, undated, outlets, agencies, sections, headlines. */
export function browseLists(groups: Groups): ListPage[] {
  const initials = [...groups.initials.values()].map((group) => ({
    ...group,
    records: group.records
      .map((record) => ({ record, key: sortKey(record.headline ?? "") }))
      .sort((a, b) => collator.compare(a.key, b.key))
      .map(({ record }) => record),
  }));
  return [
    ...calendarLists("year", groups.years, groups.months),
    ...calendarLists("month", groups.months, groups.days),
    ...calendarLists("day", groups.days, null),
    ...(groups.undated.length > 0
      ? listPages({ path: "undated/", subject: { of: "undated", value: "" }, records: groups.undated })
      : []),
    ...namedLists("outlet", "outlets/", groups.outlets),
    ...namedLists("agency", "agencies/", groups.agencies),
    ...namedLists("section", "sections/", groups.sections),
    ...namedLists("headlines", "headlines/", new Map(initials.map((group) => [group.key, group]))),
  ];
}

/** The pages one level up: all years with their months, all outlets, agencies, sections, letters. */
export function browseShelves(groups: Groups): ShelvesPage[] {
  const months = new Map<string, Shelf[]>();
  for (const year of groups.years.keys()) months.set(year, inTime(groups.months, `${year}-`));
  const letters = INITIALS.flatMap(({ letter, key }) => {
    const group = groups.initials.get(key);
    return group === undefined ? [] : [{ path: `headlines/${key}/`, name: letter, count: group.records.length }];
  });
  return [
    ...shelvesPages("dates", "dates/", inTime(groups.years).reverse(), { months, undated: groups.undated.length }),
    ...shelvesPages("outlets", "outlets/", shelvesOf("outlets/", groups.outlets)),
    ...shelvesPages("agencies", "agencies/", shelvesOf("agencies/", groups.agencies)),
    ...shelvesPages("sections", "sections/", shelvesOf("sections/", groups.sections)),
    ...shelvesPages("headlines", "headlines/", letters),
  ];
}
