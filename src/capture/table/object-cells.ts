import type { Cell } from "./columns.ts";
import { type ColumnMap, mapColumns } from "./columns.ts";

/** A JSON object as a row: its keys are the headers. */

/** A JSON value as a cell's text: strings as they are, lists joined, objects by their name, else as JSON. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(cellText).join("، ");
  if (typeof value === "object") {
    const { name } = value as { name?: unknown };
    return typeof name === "string" ? name : JSON.stringify(value);
  }
  return String(value);
}

/** Paragraphs of a list of strings stand on lines of their own; other lists are joined in a line. */
const textOf = (value: unknown): string => (Array.isArray(value) ? value.map(cellText).join("\n") : cellText(value));

/** Column maps by the keys of a row, in order: rows of one file nearly always have the same. */
export type ColumnMaps = Map<string, ColumnMap>;

function mapOf(keys: readonly string[], columns: Readonly<Record<string, string>>, maps: ColumnMaps): ColumnMap {
  const name = keys.join("\u0000");
  const known = maps.get(name);
  if (known) return known;
  const map = mapColumns(keys, columns);
  if (maps.size < 1000) maps.set(name, map);
  return map;
}

/** The cells of an object; `maps` remembers how its keys map to fields, for the next object with the same keys. */
export function objectCells(value: object, columns: Readonly<Record<string, string>>, maps: ColumnMaps): Cell[] {
  const entries = Object.entries(value);
  const map = mapOf(
    entries.map(([header]) => header),
    columns,
    maps,
  );
  return entries.map(([header, content], index) => {
    const field = map.fields[index] ?? null;
    return { header, field, value: field === "text" ? textOf(content) : cellText(content) };
  });
}

/** Whether a cell is of the title or the text: without one of them an object is no article. */
export const isTelling = ({ field }: Cell): boolean => field === "title" || field === "text";
