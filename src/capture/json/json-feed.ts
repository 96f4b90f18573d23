import type { JsonObject } from "../html/json-ld.ts";
import type { Cell, ColumnField } from "../table/columns.ts";

/** Items of a JSON Feed (jsonfeed.org, version 1.1). */

const FIELDS: Readonly<Record<string, ColumnField>> = {
  title: "title",
  url: "url",
  date_published: "date",
  date_modified: "updated",
  language: "language",
};

/** Whether a file's own statements are those of a JSON Feed. */
export const isJsonFeed = (stated: JsonObject): boolean =>
  typeof stated.version === "string" && stated.version.includes("jsonfeed.org");

const names = (value: unknown): string =>
  [value]
    .flat()
    .map((author) => String((author as { name?: unknown } | null)?.name ?? ""))
    .filter((name) => name !== "")
    .join("، ");

/** An item as cells; the feed's title is the publisher. */
export function jsonFeedCells(item: JsonObject, feed: JsonObject): Cell[] {
  const cells: Cell[] = [];
  const add = (header: string, field: ColumnField, value: unknown): void => {
    if (typeof value === "string" && value.trim() !== "") cells.push({ header, field, value });
  };
  for (const [name, field] of Object.entries(FIELDS)) add(name, field, item[name]);
  const text = item.content_html ?? item.content_text;
  add(item.content_html ? "content_html" : "content_text", "text", text);
  add("summary", text ? "standfirst" : "text", item.summary);
  add("authors", "author", names(item.authors ?? item.author));
  add("tags", "tags", [item.tags ?? []].flat().join("، "));
  add("title of the feed", "source", feed.title);
  if (!item.language) add("language", "language", feed.language);
  return cells;
}
