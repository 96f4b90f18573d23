import { createHash } from "node:crypto";
import type { SearchDocument } from "./search-types.ts";

/**
 * How an archive is parted for search: the newest articles are a small part of their own, since those that are added are mostly
 * as new; the others of a large archive are parted by time, so that a corrected one is indexed with those of its year. The
 * parts are a function of the articles alone, whatever was built before, and one article more or less changes one of them, seldom
 * two. Build side, pure.
 */

/** A part: articles that have an index of their own. */
export interface Part {
  /** Pagefind's name for it ("p2014", "p201406"): it stands in the names of its files. */
  readonly name: string;
  readonly documents: readonly SearchDocument[];
}

/** Name of the one part of an archive that is not parted by time: Pagefind's for a language it does not know. */
export const WHOLE = "und";
/** Name of the part of the newest articles. */
export const NEWEST = "pnew";

/** Numbers that decide. A reader loads a list and a chunk a word of every part (bench/search/README.md), an editor indexes one. */
export interface Sizes {
  /** Fewest articles of which the newest are a part of their own: fewer are indexed in a moment. */
  readonly parted: number;
  /** Most articles of the newest part; it has half as many in the mean. */
  readonly newest: number;
  /** Most articles that are not parted by time. */
  readonly whole: number;
  /** Most articles of a part of an archive that is not much larger than that. */
  readonly part: number;
  /** Parts a larger archive has, about: above it parts grow, by twos. */
  readonly parts: number;
}

/** The program's own; what they cost and save is measured in bench/search/README.md. */
export const SIZES: Sizes = { parted: 500, newest: 32, whole: 9_000, part: 2_500, parts: 16 };

/** Most articles of a part in an archive of so many. */
const limitOf = (articles: number, { part, parts }: Sizes): number =>
  part * 2 ** Math.max(0, Math.ceil(Math.log2(articles / (part * parts))));

/** Articles of one span of time, with the name of the span. */
type Span = readonly [start: string, documents: readonly SearchDocument[]];

/** Articles by a key, in order of the keys. */
function grouped(documents: readonly SearchDocument[], keyOf: (document: SearchDocument) => string): Span[] {
  const groups = new Map<string, SearchDocument[]>();
  for (const document of documents) {
    const key = keyOf(document);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Neighbours together, as many as a part may hold. */
function filled(spans: readonly Span[], limit: number): Span[] {
  const parts: [string, SearchDocument[]][] = [];
  for (const [start, documents] of spans) {
    const last = parts.at(-1);
    if (last && last[1].length + documents.length <= limit) last[1].push(...documents);
    else parts.push([start, [...documents]]);
  }
  return parts;
}

const numberOf = ({ id }: SearchDocument): number => createHash("sha256").update(id).digest().readUInt32BE();

/** Too many articles of one span, parted by their ids: each stays where it is until the span has doubled. */
function byId([start, documents]: Span, limit: number): Span[] {
  const bits = Math.ceil(Math.log2(documents.length / limit));
  if (bits <= 0) return [[start, documents]];
  const place = (document: SearchDocument): string => String(numberOf(document) >>> (32 - bits)).padStart(2, "0");
  return grouped(documents, place).map(([half, own]): Span => [`${start}x${half}`, own]);
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** In time, on one day in order of ids. */
const byDate = (a: SearchDocument, b: SearchDocument): number =>
  compared(a.date ?? "", b.date ?? "") || compared(a.id, b.id);

/**
 * The newest articles. They begin with the one of the least number among as many as the part may hold: that is the same one
 * until it is too old to be among them, whatever is added beside it.
 */
function newestOf(documents: readonly SearchDocument[], most: number): ReadonlySet<SearchDocument> {
  const last = documents
    .filter((document) => yearOf(document) !== "")
    .sort(byDate)
    .slice(-most);
  const numbers = last.map(numberOf);
  return new Set(last.slice(numbers.indexOf(Math.min(...numbers))));
}

const yearOf = ({ date }: SearchDocument): string => /^\d{4}/u.exec(date ?? "")?.[0] ?? "";
const monthOf = (document: SearchDocument): string =>
  yearOf(document) + (/^\d{4}-(\d{2})/u.exec(document.date ?? "")?.[1] ?? "00");

/** The years, several small ones together; a large one by its months. */
function byTime(documents: readonly SearchDocument[], limit: number): Span[] {
  const spans: Span[] = [];
  let small: Span[] = [];
  for (const year of grouped(documents, yearOf)) {
    if (year[1].length <= limit) {
      small.push(year);
      continue;
    }
    spans.push(...filled(small, limit));
    small = [];
    spans.push(...filled(grouped(year[1], monthOf), limit).flatMap((part) => byId(part, limit)));
  }
  return [...spans, ...filled(small, limit)];
}

/** The articles that are not among the newest, by time where they are many. */
function settled(documents: readonly SearchDocument[], sizes: Sizes): Part[] {
  if (documents.length <= sizes.whole) return [{ name: WHOLE, documents }];
  const limit = limitOf(documents.length, sizes);
  const dated = documents.filter((document) => yearOf(document) !== "");
  const undated: Span = ["0000", documents.filter((document) => yearOf(document) === "")];
  const spans = [...byTime(dated, limit), ...(undated[1].length > 0 ? byId(undated, limit) : [])];
  return spans.map(([start, own]): Part => ({ name: `p${start}`, documents: own }));
}

/**
 * The parts of an archive, the largest first (Pagefind opens that one, others are joined to it), then in order of their
 * names; articles of a part in the order they came in.
 */
export function partition(documents: readonly SearchDocument[], sizes: Sizes = SIZES): Part[] {
  if (documents.length < sizes.parted) return settled(documents, sizes);
  const newest = newestOf(documents, sizes.newest);
  const parts = settled(
    documents.filter((document) => !newest.has(document)),
    sizes,
  );
  const own = { name: NEWEST, documents: documents.filter((document) => newest.has(document)) };
  return [...parts, own]
    .filter((part) => part.documents.length > 0)
    .sort((a, b) => b.documents.length - a.documents.length || compared(a.name, b.name));
}

/** The parts but for the newest, and the newest where others are beside them. */
export function settledAndNewest(parts: readonly Part[]): { settled: readonly Part[]; newest: Part | null } {
  const newest = parts.length > 1 ? (parts.find(({ name }) => name === NEWEST) ?? null) : null;
  return { settled: parts.filter((part) => part !== newest), newest };
}
