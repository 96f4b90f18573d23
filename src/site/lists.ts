import { crc32 } from "node:zlib";
import type { ArticleRecord } from "../record/schema.ts";
import { entryOf } from "./entry.ts";
import type { DescribedShelf, ListNeighbour, ListPage, Portrait, ShelvesPage, Subject } from "./pages.ts";

/**
 * Shelves on a page, articles on the first page of a list in time at least, and on every other page at most
 * (docs/reading.md, "What a page offers").
 */
export const PAGE_SIZE = 50;
/**
 * Articles on a page before the last at least. Of 2,000 made-up articles, one put in anywhere changes 1.4 pages
 * of 40 articles in the mean; with pages of 40 to 50 it is 2.3, and without a choice every page after it.
 */
const LEAST = 30;

/** Address of page `number` of shelves whose first page is at `first`. */
export const pagePath = (first: string, number: number): string => (number === 1 ? first : `${first}page-${number}/`);

/** Lists with feeds of their own. */
const FOLLOWED: ReadonlySet<Subject["of"]> = new Set(["outlet", "tag", "subject"]);

const slices = <Item>(items: readonly Item[]): (readonly Item[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(items.length / PAGE_SIZE)) }, (_, index) =>
    items.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
  );

/** A list at a glance: what it follows from, as a key, and how it is made where its page is rendered. */
export interface PortraitPlan {
  readonly of: string;
  readonly make: () => Portrait;
}

/** A list of articles: its subject and address, and what it leads to. */
export interface ListPlan {
  readonly path: string;
  readonly subject: Subject;
  readonly records: readonly ArticleRecord[];
  readonly portrait?: PortraitPlan;
  readonly letters?: ListPage["letters"];
  readonly before?: ListNeighbour | null;
  readonly after?: ListNeighbour | null;
}

/** A number for an id, without order among ids that count up: sums of such ids lie in rows (Knuth's multiplicative hash). */
const lot = ({ id }: ArticleRecord): number => Math.imul(crc32(id), 0x9e3779b1) >>> 0;

/** Where the page that begins at `start` ends: after the one, of those it may end after, that draws the lowest lot. */
function pageEnd(records: readonly ArticleRecord[], start: number): number {
  const lots = records.slice(start + LEAST - 1, start + PAGE_SIZE).map(lot);
  return start + LEAST + lots.indexOf(Math.min(...lots));
}

/**
 * Cuts a list into pages where its articles say, so that an article more or less, wherever it stands, changes the page it
 * stands on and leaves the others as they are.
 */
function cut(records: readonly ArticleRecord[]): ArticleRecord[][] {
  const pages: ArticleRecord[][] = [];
  let start = 0;
  while (records.length - start > PAGE_SIZE) {
    const end = pageEnd(records, start);
    pages.push(records.slice(start, end));
    start = end;
  }
  return [...pages, records.slice(start)];
}

/** Pages in time, the oldest first. The newest is the list's first page, and the only one that grows: it has 50 to 99. */
function cutInTime(records: readonly ArticleRecord[]): ArticleRecord[][] {
  const pages = cut([...records].reverse());
  while (pages.length > 1 && (pages.at(-1)?.length ?? 0) < PAGE_SIZE) {
    const newest = pages.pop() ?? [];
    pages.at(-1)?.push(...newest);
  }
  return pages.map((page) => page.reverse());
}

/**
 * The pages of one list. Those in time are numbered from the oldest: page 1 stays page 1 while newer articles come. The
 * list's own address has the newest. What changes with every article (how many there are, how many pages) stands there
 * alone.
 */
export function listPages(plan: ListPlan): ListPage[] {
  const inTime = plan.subject.of !== "headlines";
  const pages = inTime ? cutInTime(plan.records) : cut(plan.records);
  const last = pages.length;
  const first = inTime ? last : 1;
  const pathOf = (number: number): string | null =>
    number < 1 || number > last ? null : number === first ? plan.path : `${plan.path}page-${number}/`;
  return pages.map((records, index): ListPage => {
    const number = index + 1;
    const isFirst = number === first;
    return {
      kind: "list",
      path: pathOf(number) ?? plan.path,
      subject: plan.subject,
      number,
      last: isFirst ? last : null,
      total: isFirst ? plan.records.length : null,
      first: plan.path,
      previous: pathOf(inTime ? number + 1 : number - 1),
      next: pathOf(inTime ? number - 1 : number + 1),
      records,
      get entries() {
        return records.map(entryOf);
      },
      gathered: isFirst ? (plan.portrait?.of ?? null) : null,
      get portrait() {
        return isFirst ? (plan.portrait?.make() ?? null) : null;
      },
      letters: isFirst ? (plan.letters ?? []) : [],
      feeds: FOLLOWED.has(plan.subject.of) ? plan.path : null,
      // The oldest page leads on to the list before it, which a newer list leaves as it is.
      before: isFirst || number === 1 ? (plan.before ?? null) : null,
      after: isFirst ? (plan.after ?? null) : null,
    };
  });
}

/** The pages of shelves of one kind. */
export function shelvesPages(
  of: ShelvesPage["of"],
  path: string,
  shelves: readonly DescribedShelf[],
  more: Partial<Pick<ShelvesPage, "chart" | "undated">> = {},
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
    chart: more.chart ?? null,
    undated: more.undated ?? 0,
  }));
}
