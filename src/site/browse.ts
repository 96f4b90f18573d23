import type { ArticleRecord } from "../record/schema.ts";
import { keyOf } from "../store/keys.ts";
import { calendarPath } from "./calendar.ts";
import { articlePath, entryOf } from "./entry.ts";
import { type Group, type Groups, type NamePages, namePages, sharedTags } from "./groups.ts";
import { INITIALS, sortKey } from "./initials.ts";
import { listPages, type PortraitPlan, shelvesPages } from "./lists.ts";
import type { DescribedShelf, ListPage, Portrait, Redirect, Shelf, ShelvesPage, Subject } from "./pages.ts";
import { portraitOf } from "./portrait.ts";
import { shownBy } from "./shown.ts";
import { type Chart, spanOf } from "./timeline/chart.ts";

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
const inTime = (groups: ReadonlyMap<string, Group>): Shelf[] =>
  [...groups.keys()].sort().flatMap((key) => {
    const group = groups.get(key);
    return group === undefined ? [] : [calendarShelf(group)];
  });

/** Plans the portraits of lists. */
type Portraits = (subject: Subject, records: readonly ArticleRecord[]) => PortraitPlan;

/** Portraits show the names that the records of a list carry, with the addresses of their pages. */
function portraitsOf(groups: Groups): Portraits {
  const pages: NamePages = namePages(groups);
  const named = [groups.agencies, groups.sections].map((each) =>
    [...each.values()].map(({ key, aliases }) => ({ key, aliases })),
  );
  // Of the outlets those alone whose address is not their id: another outlet is no reason to draw every portrait anew.
  named.push(
    [...groups.outlets.values()].flatMap(({ key, aliases }) => (aliases.length > 0 ? [{ key, aliases }] : [])),
  );
  const names = keyOf(JSON.stringify(named));
  // A template asks for it four times; those of all lists would be held for nothing.
  let last: { readonly of: string; readonly subject: Subject; readonly portrait: Portrait } | null = null;
  return (subject, records) => {
    const of = keyOf(names, shownBy({ records }));
    const make = (): Portrait => {
      if (last?.of !== of || last.subject !== subject)
        last = { of, subject, portrait: portraitOf(subject, records, pages) };
      return last.portrait;
    };
    return { of, make };
  };
}

function* calendarLists(
  of: "year" | "month" | "day",
  groups: ReadonlyMap<string, Group>,
  portraits: Portraits,
): Generator<ListPage> {
  const shelves = inTime(groups);
  for (const [index, shelf] of shelves.entries()) {
    const subject: Subject = { of, value: shelf.name };
    const records = groups.get(shelf.name)?.records ?? [];
    const [before, after] = [shelves[index - 1], shelves[index + 1]].map((beside) =>
      beside === undefined ? null : { path: beside.path, name: beside.name },
    );
    yield* listPages({
      path: shelf.path,
      subject,
      records,
      portrait: portraits(subject, records),
      before: before ?? null,
      after: after ?? null,
    });
  }
}

function* namedLists(
  of: "outlet" | "agency" | "section" | "tag" | "subject",
  root: string,
  groups: ReadonlyMap<string, Group>,
  portraits: Portraits,
): Generator<ListPage> {
  for (const { key, name, records } of groups.values()) {
    const subject: Subject = { of, value: name };
    yield* listPages({ path: `${root}${key}/`, subject, records, portrait: portraits(subject, records) });
  }
}

/** The letters that headlines begin with, in the order of the alphabet. */
const lettersOf = ({ initials }: Groups): Shelf[] =>
  INITIALS.flatMap(({ letter, key }) => {
    const group = initials.get(key);
    return group === undefined ? [] : [{ path: `headlines/${key}/`, name: letter, count: group.records.length }];
  });

/** Every list page: calendar, undated, outlets, agencies, sections, headlines. */
export function browseLists(groups: Groups): ListPage[] {
  const initials = [...groups.initials.values()].map((group) => ({
    ...group,
    records: group.records
      .map((record) => ({ record, key: sortKey(record.headline ?? "") }))
      .sort((a, b) => collator.compare(a.key, b.key))
      .map(({ record }) => record),
  }));
  const portraits = portraitsOf(groups);
  const letters = lettersOf(groups).map(({ path, name }) => ({ path, name }));
  return [
    ...calendarLists("year", groups.years, portraits),
    ...calendarLists("month", groups.months, portraits),
    ...calendarLists("day", groups.days, portraits),
    ...(groups.undated.length > 0
      ? listPages({ path: "undated/", subject: { of: "undated", value: "" }, records: groups.undated })
      : []),
    ...namedLists("outlet", "outlets/", groups.outlets, portraits),
    ...namedLists("agency", "agencies/", groups.agencies, portraits),
    ...namedLists("section", "sections/", groups.sections, portraits),
    ...namedLists("subject", "subjects/", groups.subjects, portraits),
    ...namedLists("tag", "tags/", sharedTags(groups), portraits),
    ...initials.flatMap(({ key, name, records }) =>
      listPages({ path: `headlines/${key}/`, subject: { of: "headlines", value: name }, records, letters }),
    ),
  ];
}

/** Shelves of one kind with when their articles are from and the newest of them. */
const described = (root: string, groups: ReadonlyMap<string, Group>): DescribedShelf[] =>
  shelvesOf(root, groups).map((shelf) => {
    const records = groups.get(shelf.path.slice(root.length, -1))?.records ?? [];
    const [newest] = records;
    const dated = newest !== undefined && newest.published !== null;
    return { ...shelf, span: spanOf(records), newest: dated ? entryOf(newest) : null };
  });

/** Every tag; one that a single article has leads to the article. */
const tagShelves = ({ tags }: Groups): DescribedShelf[] =>
  described("tags/", tags).map((shelf) => {
    const [only, second] = tags.get(shelf.path.slice("tags/".length, -1))?.records ?? [];
    return second === undefined && only !== undefined ? { ...shelf, path: articlePath(only.id), newest: null } : shelf;
  });

/** The pages one level up: all articles in time, all outlets, agencies, sections, letters. */
export function browseShelves(groups: Groups, chart: Chart | null): ShelvesPage[] {
  const letters = lettersOf(groups).map((shelf) => ({ ...shelf, span: null, newest: null }));
  return [
    ...shelvesPages("dates", "dates/", [], { chart, undated: groups.undated.length }),
    ...shelvesPages("outlets", "outlets/", described("outlets/", groups.outlets)),
    ...shelvesPages("agencies", "agencies/", described("agencies/", groups.agencies)),
    ...shelvesPages("sections", "sections/", described("sections/", groups.sections)),
    ...(groups.subjects.size > 0 ? shelvesPages("subjects", "subjects/", described("subjects/", groups.subjects)) : []),
    ...(groups.tags.size > 0 ? shelvesPages("tags", "tags/", tagShelves(groups)) : []),
    ...shelvesPages("headlines", "headlines/", letters),
  ];
}

/** Addresses that lead to the shelf of the same name in its right spelling. */
export const redirects = ({ outlets, agencies, sections, subjects, tags }: Groups): Redirect[] =>
  Object.entries({ outlets, agencies, sections, subjects, tags: sharedTags({ tags }) }).flatMap(([root, groups]) =>
    [...groups.values()].flatMap(({ key, aliases }) =>
      aliases
        .filter((alias) => !groups.has(alias))
        .map((alias) => ({ path: `${root}/${alias}/`, to: `${root}/${key}/` })),
    ),
  );
