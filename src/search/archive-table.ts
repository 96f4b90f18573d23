import { monthNames, stopWordList } from "../arabic/search-data.ts";
import type { ArchiveTable, FacetColumn } from "./bundle-types.ts";
import { foldedMonths } from "./metadata.ts";
import type { SearchDocument } from "./search-types.ts";
import { lengthLetter } from "./text-length.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The table of articles that every reader loads before the first question. Build side. */

/** A facet as names and, for each article, their numbers (−1: none). */
function column(valuesOf: readonly (readonly string[])[]): FacetColumn {
  const values = [...new Set(valuesOf.flat())].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const number = new Map(values.map((value, i) => [value, i]));
  const of = valuesOf.map((own) => {
    const numbers = own.map((value) => number.get(value) as number);
    return numbers.length === 1 ? (numbers[0] as number) : numbers.length === 0 ? -1 : numbers;
  });
  return { values, of };
}

const optional = (value: string | null): string[] => (value === null ? [] : [value]);

/** The table of an archive whose lexicon shards begin with the given stems. */
export function archiveTable(
  documents: readonly SearchDocument[],
  { lengths }: Vocabulary,
  shards: readonly string[],
): ArchiveTable {
  return {
    format: 2,
    articles: documents.length,
    headlineWords: lengths.map(({ headline }) => headline),
    standfirstWords: lengths.map(({ standfirst }) => standfirst),
    textLengths: lengths.map(({ text }) => lengthLetter(text)).join(""),
    dates: documents.map(({ date }) => date),
    outlet: column(documents.map(({ outlet }) => optional(outlet))),
    agency: column(documents.map(({ agencies }) => agencies)),
    section: column(documents.map(({ section }) => optional(section))),
    stopWords: stopWordList(),
    months: foldedMonths(monthNames()),
    shards,
  };
}
