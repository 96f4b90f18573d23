import { readKnowledge } from "../../arabic/knowledge-file.ts";
import { fold } from "../../arabic/letters.ts";

/** Which column or front-matter key gives which field: the names are data (lookup/columns.yaml). */

/** Fields a table can state: the columns of docs/record.md, and what else the record can hold. */
export const COLUMN_FIELDS = [
  "id",
  "title",
  "standfirst",
  "date",
  "updated",
  "captured",
  "source",
  "author",
  "agency",
  "place",
  "category",
  "tags",
  "url",
  "language",
  "text",
] as const;

/** Name of a field that a column can fill. */
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** A cell: its column's header, the field it fills (null: none), its text. */
export interface Cell {
  readonly header: string;
  readonly field: ColumnField | null;
  readonly value: string;
}

/** A header as it is compared: folded, letters and digits only. */
const key = (header: string): string => fold(header).replace(/[^\p{L}\p{N}]+/gu, "");

/** Names the record itself has for these fields (docs/record.md), for people who map columns by them. */
const RECORD_NAMES: ReadonlyMap<string, ColumnField> = new Map([
  ["headline", "title"],
  ["published", "date"],
  ["publisher", "source"],
  ["byline", "author"],
  ["agencies", "agency"],
  ["section", "category"],
  ["body", "text"],
]);

const known = readKnowledge(new URL("../lookup/columns.yaml", import.meta.url)) as Record<
  ColumnField,
  readonly string[]
>;

/** Folded header → field and rank (place in its field's list). */
const LOOKUP: ReadonlyMap<string, { readonly field: ColumnField; readonly rank: number }> = new Map(
  COLUMN_FIELDS.flatMap((field) => known[field].map((name, rank) => [key(name), { field, rank }] as const)).reverse(),
);

/** What `mapColumns` gives: for every header the field it fills, or null (then it goes to `extra`). */
export interface ColumnMap {
  readonly headers: readonly string[];
  readonly fields: readonly (ColumnField | null)[];
  /** Fields named in `columns` that do not exist. */
  readonly unknown: readonly string[];
}

/** The field a mapping names: ours ("title") or the record's ("headline"); null when there is none. */
export function fieldOf(name: string): ColumnField | null {
  const trimmed = name.trim();
  return (COLUMN_FIELDS as readonly string[]).includes(trimmed)
    ? (trimmed as ColumnField)
    : (RECORD_NAMES.get(trimmed) ?? null);
}

/** Rank of a column that the archive's settings map: before all known names. */
const STATED = -1;

/**
 * Maps headers to fields: first as the archive's settings say (`columns`: header → field), then by the known names.
 * Each field is filled by one column (`text` by several, Factiva splits it in LP and TD); the others go to `extra`. Where
 * no column is the text, the summary is: tables made from feeds have `description` and nothing fuller.
 */
export function mapColumns(headers: readonly string[], columns: Readonly<Record<string, string>> = {}): ColumnMap {
  const stated = new Map(Object.entries(columns).map(([header, field]) => [key(header), field]));
  const unknown: string[] = [];
  const found = headers.map((header) => {
    const wanted = stated.get(key(header));
    if (wanted !== undefined) {
      const field = fieldOf(wanted);
      if (field) return { field, rank: STATED };
      unknown.push(`${header}: ${wanted}`);
      return null;
    }
    return LOOKUP.get(key(header)) ?? null;
  });
  const best = new Map<ColumnField, number>();
  for (const hit of found)
    if (hit) best.set(hit.field, Math.min(best.get(hit.field) ?? Number.POSITIVE_INFINITY, hit.rank));
  const taken = new Set<ColumnField>();
  const fields = found.map((hit) => {
    if (!hit) return null;
    if (hit.field !== "text" && (hit.rank !== best.get(hit.field) || taken.has(hit.field))) return null;
    taken.add(hit.field);
    return hit.field;
  });
  const summary = fields.indexOf("standfirst");
  const isStated = found[summary]?.rank === STATED;
  if (!fields.includes("text") && summary >= 0 && !isStated) fields[summary] = "text";
  return { headers, fields, unknown };
}

/** The field a single key names ("التاريخ" → "date"), or null. */
export const fieldOfKey = (name: string): ColumnField | null => LOOKUP.get(key(name))?.field ?? null;
