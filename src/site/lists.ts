import type { ArticleRecord } from "../record/schema.ts";
import { entryOf } from "./entry.ts";
import type { ListPage, Shelf, ShelvesPage, Subject } from "./pages.ts";

/** Entries or shelves on a page (reading.md, "What a page offers"). */
export const PAGE_SIZE = 50;

/** Address of page `number` of a list whose first page is at `first`. */
export const pagePath = (first: string, number: number): string => (number === 1 ? first : `${first}page-${number}/`);

const slices = <Item>(items: readonly Item[]): (readonly Item[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(items.length / PAGE_SIZE)) }, (_, index) =>
    items.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
  );

/** A list of articles: its subject and address, and what it leads to. */
export interface ListPlan {
  readonly path: string;
  readonly subject: Subject;
  readonly records: readonly ArticleRecord[];
  readonly narrower?: readonly Shelf[];
  readonly before?: Shelf | null;
  readonly after?: Shelf | null;
}

/** The pages of one list, 50 articles each. */
export function listPages(plan: ListPlan): ListPage[] {
  const pages = slices(plan.records);
  return pages.map((records, index) => ({
    kind: "list",
    path: pagePath(plan.path, index + 1),
    subject: plan.subject,
    number: index + 1,
    last: pages.length,
    total: plan.records.length,
    first: plan.path,
    entries: records.map(entryOf),
    narrower: index === 0 ? (plan.narrower ?? []) : [],
    feeds: plan.subject.of === "outlet" ? plan.path : null,
    before: plan.before ?? null,
    after: plan.after ?? null,
  }));
}

/** The pages of shelves of one kind. */
export function shelvesPages(
  of: ShelvesPage["of"],
  path: string,
  shelves: readonly Shelf[],
  more: Partial<Pick<ShelvesPage, "months" | "undated">> = {},
): ShelvesPage[] {
  const pages = slices(shelves);
  return pages.map((slice, index) => ({
    kind: "shelves",
    path: pagePath(path, index + 1),
    of,
    number: index + 1,
    last: pages.length,
    total: shelves.length,
    first: path,
    shelves: slice,
    months: more.months ?? new Map(),
    undated: more.undated ?? 0,
  }));
}
