import { monthNames, stopWordList } from "../arabic/search-data.ts";
import { ARCHIVE_FILE, type BundleFile, tablePath } from "./bundle-files.ts";
import {
  type ArchiveEntry,
  type FacetColumn,
  type NewestLexicon,
  type PackedTable,
  TABLE_FORMAT,
} from "./bundle-types.ts";
import type { IndexedPart } from "./index-parts.ts";
import { foldedMonths } from "./metadata.ts";
import { packed } from "./packed.ts";
import { packCounts, packDates } from "./packed-columns.ts";
import { fingerprintOfPages } from "./pagefind-facts.ts";
import { NEWEST } from "./partition.ts";
import type { SearchDocument } from "./search-types.ts";
import { lengthLetter } from "./text-length.ts";
import type { Shards } from "./write-lexicon.ts";
import type { MeasuredPart } from "./write-part.ts";

/** The table of articles that every reader loads before the first question. Build side. */

/** A facet as names and, for each article, their numbers (−1: none). */
export function columnOf(valuesOf: readonly (readonly string[])[]): FacetColumn {
  const values = [...new Set(valuesOf.flat())].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const number = new Map(values.map((value, i) => [value, i]));
  const of = valuesOf.map((own) => {
    const numbers = own.map((value) => number.get(value) as number);
    return numbers.length === 1 ? (numbers[0] as number) : numbers.length === 0 ? -1 : numbers;
  });
  return { values, of };
}

/** The articles that name the same first copy, where there are several. */
function copiesOf(documents: readonly SearchDocument[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [article, { copyOf }] of documents.entries())
    if (copyOf !== undefined) groups.set(copyOf, [...(groups.get(copyOf) ?? []), article]);
  return [...groups.values()].filter(({ length }) => length > 1);
}

const optional = (value: string | null): string[] => (value === null ? [] : [value]);

/** A column that only archives have of which something is said there. */
function given<Name extends string>(
  name: Name,
  documents: readonly SearchDocument[],
  valuesOf: (document: SearchDocument) => readonly string[],
): Partial<Record<Name, FacetColumn>> {
  const values = documents.map(valuesOf);
  return values.some((own) => own.length > 0) ? ({ [name]: columnOf(values) } as Record<Name, FacetColumn>) : {};
}

/** The table of some articles. */
function tableOf({ documents, lengths }: MeasuredPart): PackedTable {
  return {
    headlineWords: packCounts(lengths.map(({ headline }) => headline)),
    standfirstWords: packCounts(lengths.map(({ standfirst }) => standfirst)),
    textLengths: lengths.map(({ text }) => lengthLetter(text)).join(""),
    dates: packDates(documents.map(({ date }) => date)),
    outlet: columnOf(documents.map(({ outlet }) => optional(outlet))),
    agency: columnOf(documents.map(({ agencies }) => agencies)),
    section: columnOf(documents.map(({ section }) => optional(section))),
    ...given("subject", documents, ({ subjects = [] }) => subjects),
    ...given("tag", documents, ({ tags = [] }) => tags),
  };
}

/** Where the lexicon lies. */
interface Lexicon {
  readonly shards: Shards;
  /** What the newest articles add to it, where they are a part of their own. */
  readonly newest: NewestLexicon | null;
}

/**
 * The table of an archive: its entry, with the table in it where the archive is one part, else that of the newest articles, and a file for each other part.
 */
export function tableFiles(indexed: readonly IndexedPart[], { shards, newest }: Lexicon): BundleFile[] {
  const parts = indexed.map(({ part }) => part);
  const tables = parts.map(tableOf);
  // The newest articles' table is in the entry, which changes as they do.
  const own = tables.map((table, i) =>
    parts.length === 1 || parts[i]?.name === NEWEST ? null : packed(JSON.stringify(table)),
  );
  const entry: ArchiveEntry = {
    format: TABLE_FORMAT,
    articles: parts.reduce((sum, { documents }) => sum + documents.length, 0),
    parts: indexed.map(({ part: { name, documents }, report }) => ({
      name,
      articles: documents.length,
      pages: fingerprintOfPages(report.ids),
    })),
    copies: copiesOf(parts.flatMap(({ documents }) => documents)),
    stopWords: stopWordList(),
    months: foldedMonths(monthNames()),
    shards: shards.first,
    shardNames: shards.names,
    ...(newest && { newest }),
    tables: tables.map((table, i) => (own[i] ? tablePath(own[i].name) : table)),
  };
  return [
    ...own.flatMap((file) => (file ? [{ path: tablePath(file.name), content: file.content }] : [])),
    { path: ARCHIVE_FILE, content: packed(JSON.stringify(entry)).content },
  ];
}
