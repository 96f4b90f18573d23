import { renderPage } from "../html/render-page.ts";
import type { Cell, ColumnField } from "../table/columns.ts";
import type { Entry, Field } from "./entry-reader.ts";

/** What the elements of a feed's entry mean: RSS 2.0, RSS 1.0 with Dublin Core, Atom (RFC 4287), WordPress (WXR). */

/** Elements of an entry by field, the best first. */
const ELEMENTS: Readonly<Partial<Record<ColumnField, readonly string[]>>> = {
  title: ["title", "dc:title"],
  date: ["wp:post_date", "pubdate", "published", "dc:date", "dcterms:issued", "issued", "date"],
  updated: ["updated", "wp:post_modified", "dcterms:modified", "modified"],
  author: ["dc:creator", "author", "itunes:author"],
  agency: ["dc:source"],
  language: ["dc:language"],
};

const TEXTS = ["content:encoded", "content", "xhtml:body"];
const SUMMARIES = ["excerpt:encoded", "description", "summary", "dc:description"];

const blank = (text: string): boolean => text.trim() === "" || /^0000-00-00/u.test(text.trim());

/** The first element of these names that holds anything. */
export function first(fields: readonly Field[], names: readonly string[]): Field | undefined {
  for (const name of names) {
    const found = fields.find((field) => field.name === name && !blank(field.text));
    if (found) return found;
  }
  return undefined;
}

const textOf = (fields: readonly Field[], ...names: string[]): string => first(fields, names)?.text.trim() ?? "";

/** A person of Atom holds `<name>`; RSS writes "mail@example.com (name)" or the bare name. */
function personOf(text: string): string {
  const name = /<name>([^<]*)<\/name>/iu.exec(text)?.[1] ?? /^\S+@\S+\s*\((.+)\)\s*$/u.exec(text.trim())?.[1] ?? text;
  return /^\S+@\S+$/u.test(name.trim()) ? "" : name.replaceAll("&lt;", "<").replaceAll("&amp;", "&").trim();
}

const TAG = /<\/?[a-z][^<>]{0,2000}>/iu;

/** Markup as a page, however little of it there is; text without any stays text, with its line ends. */
const asPage = (text: string): string => (TAG.test(text) ? `<div>${text}</div>` : text);

/** A title or summary on one line, without the markup that some feeds put into it. */
const withoutTags = (text: string): string =>
  TAG.test(text)
    ? renderPage(text)
        .map((line) => line.text)
        .join(" ")
    : text;

function valueOfElement(field: string, text: string, { people }: FeedHead): string {
  if (field !== "author") return withoutTags(text);
  const name = personOf(text);
  return people.get(name) ?? name;
}

/** Address of the article: where feed services redirect, the original one. */
function addressOf(fields: readonly Field[]): string {
  const links = fields.filter(({ name }) => name === "link" || name === "atom:link");
  const alternate = links.find(({ attributes }) => attributes.href && (attributes.rel ?? "alternate") === "alternate")
    ?.attributes.href;
  const guid = first(fields, ["guid"]);
  const permanent = guid?.attributes.isPermaLink !== "false" && /^https?:/iu.test(guid?.text.trim() ?? "");
  return textOf(fields, "feedburner:origlink", "link") || alternate || (permanent ? (guid?.text.trim() ?? "") : "");
}

/** Sections and tags: WordPress says which is which; elsewhere the first category is the section. */
function categories(fields: readonly Field[]): { readonly sections: string[]; readonly tags: string[] } {
  const found = fields
    .filter(({ name }) => name === "category" || name === "dc:subject")
    .map(({ attributes, text }) => ({
      domain: attributes.domain ?? "",
      text: (text.trim() || attributes.label || attributes.term || "").trim(),
    }))
    .filter(({ text }) => text !== "");
  const named = found.filter(({ domain }) => domain === "category" || domain === "post_tag");
  if (named.length > 0)
    return {
      sections: named.filter(({ domain }) => domain === "category").map(({ text }) => text),
      tags: named.filter(({ domain }) => domain === "post_tag").map(({ text }) => text),
    };
  return { sections: found.slice(0, 1).map(({ text }) => text), tags: found.slice(1).map(({ text }) => text) };
}

/** What is known of a whole feed. */
export interface FeedHead {
  readonly title: string;
  readonly link: string;
  readonly language: string;
  /** WordPress: names of authors by their user names. */
  readonly people: ReadonlyMap<string, string>;
}

/** The head of a feed from its elements. */
export function feedHead(head: readonly Field[]): FeedHead {
  const inside = (text: string, name: string): string =>
    new RegExp(`<${name}>([^<]*)</${name}>`, "iu").exec(text)?.[1]?.trim() ?? "";
  const people = head
    .filter(({ name }) => name === "wp:author")
    .map(({ text }) => [inside(text, "wp:author_login"), inside(text, "wp:author_display_name")] as const)
    .filter(([login, name]) => login !== "" && name !== "");
  return {
    title: textOf(head, "title"),
    link:
      textOf(head, "link") ||
      (head.find(({ name, attributes }) => name === "link" && attributes.rel !== "self")?.attributes.href ?? ""),
    language: textOf(head, "language", "dc:language"),
    people: new Map(people),
  };
}

/** The entry as cells; the text is the fullest there is, and a summary beside it the standfirst. */
export function entryCells({ fields }: Entry, head: FeedHead): Cell[] {
  const cells: Cell[] = [];
  const add = (header: string, field: ColumnField, value: string): void => {
    if (value.trim() !== "") cells.push({ header, field, value: value.trim() });
  };
  for (const [field, names] of Object.entries(ELEMENTS) as [ColumnField, readonly string[]][]) {
    const found = first(fields, names);
    if (found) add(found.name, field, valueOfElement(field, found.text, head));
  }
  const text = first(fields, TEXTS);
  const summary = first(fields, SUMMARIES);
  if (text) add(text.name, "text", asPage(text.text));
  if (summary && text) add(summary.name, "standfirst", withoutTags(summary.text));
  else if (summary) add(summary.name, "text", asPage(summary.text));
  add("link", "url", addressOf(fields));
  const source = first(fields, ["source", "dc:publisher"]);
  const sourceName = /<title[^>]*>([^<]*)<\/title>/iu.exec(source?.text ?? "")?.[1] ?? source?.text ?? "";
  if (source) add(source.name, "source", sourceName);
  else add("title of the feed", "source", head.title);
  if (!cells.some(({ field }) => field === "language")) add("language", "language", head.language);
  const { sections, tags } = categories(fields);
  add("category", "category", sections[0] ?? "");
  add("category", "tags", [...sections.slice(1), ...tags].join("، "));
  return cells;
}

/** What the feed itself names the entry by for good; the address of the whole feed is no name. */
export function entryKey({ fields }: Entry, head: FeedHead): string | null {
  const names = [textOf(fields, "wp:post_id"), textOf(fields, "guid"), textOf(fields, "id"), addressOf(fields)];
  return names.find((name) => name !== "" && name !== head.link) ?? null;
}
