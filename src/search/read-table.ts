import { ARCHIVE_FILE, type LoadFile, readJson } from "./bundle-files.ts";
import type { ArchiveEntry, ArchiveTable, FacetColumn, PackedTable, TablePart } from "./bundle-types.ts";
import { unpackCounts, unpackDates } from "./packed-columns.ts";

/**
 * The table of articles as it is published: an entry that every build writes anew, and a file a part of the archive that
 * stays as long as its articles do. Browser-safe.
 */

const unpacked = (table: PackedTable): TablePart => ({
  ...table,
  headlineWords: unpackCounts(table.headlineWords),
  standfirstWords: unpackCounts(table.standfirstWords),
  dates: unpackDates(table.dates),
});

/** Columns of one facet below one another. */
function joinedColumn(columns: readonly FacetColumn[]): FacetColumn {
  const values = [...new Set(columns.flatMap((column) => column.values))].sort();
  const number = new Map(values.map((value, i) => [value, i]));
  const of = columns.flatMap((column) => {
    const renumbered = column.values.map((value) => number.get(value) as number);
    const one = (old: number): number => renumbered[old] ?? -1;
    return column.of.map((own) => (typeof own === "number" ? one(own) : own.map(one)));
  });
  return { values, of };
}

/** A column that some parts have: in the others every article has none. */
function optionalColumn<Name extends "subject" | "tag">(
  name: Name,
  parts: readonly TablePart[],
): Partial<Record<Name, FacetColumn>> {
  if (parts.every((part) => part[name] === undefined)) return {};
  const none = ({ dates }: TablePart): FacetColumn => ({ values: [], of: dates.map(() => -1) });
  const column = joinedColumn(parts.map((part) => part[name] ?? none(part)));
  return { [name]: column } as Record<Name, FacetColumn>;
}

/** The tables of the parts below one another. */
function joined(parts: readonly TablePart[]): TablePart {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  return {
    headlineWords: parts.flatMap(({ headlineWords }) => headlineWords),
    standfirstWords: parts.flatMap(({ standfirstWords }) => standfirstWords),
    textLengths: parts.map(({ textLengths }) => textLengths).join(""),
    dates: parts.flatMap(({ dates }) => dates),
    outlet: joinedColumn(parts.map(({ outlet }) => outlet)),
    agency: joinedColumn(parts.map(({ agency }) => agency)),
    section: joinedColumn(parts.map(({ section }) => section)),
    ...optionalColumn("subject", parts),
    ...optionalColumn("tag", parts),
  };
}

/**
 * Reads the table of an archive.
 * @param load gives the entry as it is now, whatever a cache holds
 * @throws whatever `load` throws
 */
export async function readArchiveTable(load: LoadFile): Promise<ArchiveTable> {
  const { tables, ...entry } = await readJson<ArchiveEntry>(load, ARCHIVE_FILE);
  const parts = tables.map((table) => (typeof table === "string" ? readJson<PackedTable>(load, table) : table));
  return { ...entry, ...joined((await Promise.all(parts)).map(unpacked)) };
}
