import type { JsonObject } from "../html/json-ld.ts";
import type { Cell, ColumnField } from "../table/columns.ts";

/** CSL-JSON, what reference managers export: one item an article (Citation Style Language 1.0.2, "CSL-JSON"). */

/** Variables of CSL and the fields they fill; others are kept under the record's `extra`. */
const FIELDS: ReadonlyMap<string, ColumnField> = new Map<string, ColumnField>(
  Object.entries({
    title: "title",
    abstract: "text",
    "container-title": "source",
    author: "author",
    issued: "date",
    accessed: "captured",
    URL: "url",
    section: "category",
    keyword: "tags",
    language: "language",
  } as const),
);

/** Types of CSL that are printed or published as articles; books and the like are none, but are not refused for it. */
const TYPE = /^(?:article(?:-[a-z]+)?|post(?:-weblog)?|webpage|report|interview|broadcast|document|review|speech)$/u;

/** Whether an object is an item of CSL-JSON. */
export const isCsl = (item: JsonObject): boolean =>
  typeof item.title === "string" &&
  ("container-title" in item || typeof item.issued === "object" || TYPE.test(String(item.type ?? ""))) &&
  !("text" in item || "body" in item || "content" in item);

/** "2022-01-28" of date parts; two days are an interval. Text that a person wrote stays as it is. */
function dateOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return typeof value === "string" ? value : "";
  const { "date-parts": parts, literal, raw } = value as JsonObject;
  if (!Array.isArray(parts)) return String(literal ?? raw ?? "");
  const days = parts.map((part: unknown) =>
    Array.isArray(part) ? part.map((number) => String(number).padStart(2, "0")).join("-") : "",
  );
  return days.filter((day) => day !== "").join("/");
}

/** «فلان الفلاني»: given name before family name, or the name as it was written whole. */
function personOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  const { given, family, literal, "non-dropping-particle": particle } = value as JsonObject;
  const parts = [given, particle, family].filter((part) => typeof part === "string" && part.trim() !== "");
  return parts.length > 0 ? parts.join(" ") : String(literal ?? "");
}

function cslValue(name: string, value: unknown): string {
  if (name === "issued" || name === "accessed" || /-date$/u.test(name)) return dateOf(value);
  if (Array.isArray(value)) return value.map((each) => personOf(each) || String(each)).join("، ");
  return value !== null && typeof value === "object" ? dateOf(value) || JSON.stringify(value) : String(value ?? "");
}

/** An item as cells. Without an abstract it is a reference: a title and what is known of the article. */
export const cslCells = (item: JsonObject): Cell[] =>
  Object.entries(item)
    .filter(([name]) => name !== "id")
    .map(([header, value]) => ({ header, field: FIELDS.get(header) ?? null, value: cslValue(header, value) }));
