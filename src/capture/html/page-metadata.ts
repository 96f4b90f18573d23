import { readKnowledge } from "../../arabic/knowledge-file.ts";
import { captureProblem } from "../../problems/capture.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Metadata, Stated } from "../capture.ts";
import { tidy } from "../decode/text-lines.ts";
import { type JsonLd, readJsonLd, stringsAt } from "./json-ld.ts";
import { articleTimes } from "./page-times.ts";
import { attribute, type Document, type Element, isElement, type Node, textWithin, walk } from "./page-tree.ts";
import { savedFrom } from "./saved-from.ts";

/** What a saved page states outside its text, in the order of lookup/page-metadata.yaml. Dates stay as found. */

type Field = Exclude<keyof Metadata, "tags" | "extra">;
type Source = Readonly<Partial<Record<"jsonld" | "meta" | "item" | "link", string>>>;

const { placeholders, ...SOURCES } = readKnowledge(new URL("../lookup/page-metadata.yaml", import.meta.url)) as Record<
  Field | "tags",
  readonly Source[]
> & { readonly placeholders: readonly string[] };

const PLACEHOLDERS = new Set(placeholders.map((name) => name.toLowerCase()));

/** The itemprops that some field asks for. */
const ITEMS = new Set(
  Object.values(SOURCES)
    .flat()
    .flatMap((source) => (source.item ? [source.item] : [])),
);

/** Everything statable, collected in one walk. */
interface Statements {
  readonly meta: Map<string, string[]>;
  readonly items: Map<string, string[]>;
  readonly links: Map<string, string[]>;
  readonly blocks: string[];
  title: string | null;
  language: string | null;
}

const add = (map: Map<string, string[]>, key: string | null, value: string | null): void => {
  if (!key || value === null) return;
  const name = key.trim().toLowerCase();
  const values = map.get(name);
  if (values) values.push(value);
  else map.set(name, [value]);
};

/** Longest text taken for the value of an itemprop or title, in characters: longer ones are whole bodies. */
const LONGEST_ITEM = 1_000;
/** Longest JSON-LD block, in characters; articles' own blocks hold some thousands, with the body a hundred thousand. */
const LONGEST_BLOCK = 16_000_000;

/** Stands for a block that is not read, among those that cannot be. */
const TOO_LONG = `> ${LONGEST_BLOCK}`;

/** Names of meta elements kept apart from the fields, for the record's `extra`. */
const EXTRA = ["og:type", "og:image", "generator"];

function collect(root: Node): Statements {
  const found: Statements = {
    meta: new Map(),
    items: new Map(),
    links: new Map(),
    blocks: [],
    title: null,
    language: null,
  };
  walk(root, (node) => {
    if (!isElement(node)) return true;
    const { tagName } = node;
    if (tagName === "html") found.language ??= attribute(node, "lang");
    if (tagName === "title") found.title ??= textWithin(node, LONGEST_ITEM);
    else if (tagName === "meta") {
      for (const name of ["property", "name", "itemprop", "http-equiv"])
        add(found.meta, attribute(node, name), attribute(node, "content"));
    } else if (tagName === "link") add(found.links, attribute(node, "rel"), attribute(node, "href"));
    else if (tagName === "script" && /ld\+json/iu.test(attribute(node, "type") ?? ""))
      found.blocks.push(textWithin(node, LONGEST_BLOCK) ?? TOO_LONG);
    else collectItem(node, found);
    return tagName !== "script" && tagName !== "style";
  });
  return found;
}

function collectItem(element: Element, found: Statements): void {
  const name = attribute(element, "itemprop");
  if (name === null || !ITEMS.has(name)) return;
  const value = attribute(element, "content") ?? attribute(element, "datetime") ?? textWithin(element, LONGEST_ITEM);
  add(found.items, name, value);
}

const ABSOLUTE = /^[a-z][a-z\d+.-]*:/iu;

/**
 * Whether a value is one of its kind. Addresses of profiles and names of accounts stand where names should:
 * "https://www.facebook.com/…", "admin"; an address without a host ("/news/1") tells nothing outside its site.
 */
function isFit(field: string, value: string): boolean {
  if (field === "url") return ABSOLUTE.test(value);
  if (field !== "byline" && field !== "publisher") return true;
  return !(/^(?:https?:)?\/\/|^@|^www\.|@/iu.test(value) || PLACEHOLDERS.has(value.toLowerCase()));
}

/** The values one source states, tidied. */
function valuesOf(field: string, source: Source, found: Statements, ld: JsonLd): Stated[] {
  const [kind, name] = Object.entries(source)[0] ?? ["meta", ""];
  const key = name.toLowerCase();
  const raw =
    kind === "jsonld"
      ? ld.article
        ? stringsAt(ld.article, name)
        : []
      : ((kind === "meta" ? found.meta : kind === "item" ? found.items : found.links).get(key) ?? []);
  const from = { jsonld: "JSON-LD", meta: "meta", item: "itemprop", link: "link" }[kind] ?? kind;
  return raw.flatMap((value) => {
    const tidied = tidy(value);
    return tidied !== null && isFit(field, tidied) ? [{ value: tidied, from: `${from} ${name}` }] : [];
  });
}

function firstOf(field: Field, found: Statements, ld: JsonLd): Stated | null {
  for (const source of SOURCES[field]) {
    const values = valuesOf(field, source, found, ld);
    const [first] = values;
    if (!first) continue;
    // Several authors are one byline.
    if (field !== "byline") return first;
    return { value: [...new Set(values.map(({ value }) => value))].join("، "), from: first.from };
  }
  return null;
}

function tagsOf(found: Statements, ld: JsonLd): Stated[] {
  for (const source of SOURCES.tags) {
    const values = valuesOf("tags", source, found, ld).flatMap(({ value, from }) =>
      value.split(/\s*[,،;؛|]\s*/u).flatMap((tag) => (tag === "" ? [] : [{ value: tag, from }])),
    );
    if (values.length > 0) return values;
  }
  return [];
}

/** What a page states about its article; `body` is the text its JSON-LD holds. Broken JSON-LD is a note; what is legible in it is used all the same. */
export function pageMetadata(
  root: Document,
  file: string,
): { readonly metadata: Metadata; readonly body: string | null; readonly problems: readonly Problem[] } {
  const found = collect(root);
  const ld = readJsonLd(found.blocks);
  const stated: Partial<Record<Field, Stated>> = {};
  for (const field of Object.keys(SOURCES) as (Field | "tags")[]) {
    if (field === "tags") continue;
    const value = firstOf(field, found, ld);
    if (value) stated[field] = value;
  }
  // An outlet that signs with its own name has named its publisher, not its author.
  if (stated.byline?.value === stated.publisher?.value) delete stated.byline;
  const title = tidy(found.title ?? "");
  if (title) stated.headline ??= { value: title, from: "title element" };
  const language = tidy(found.language ?? "");
  if (language) stated.language ??= { value: language, from: "html lang" };
  const saved = savedFrom(root);
  const times = articleTimes(root);
  if (times.published) stated.published ??= times.published;
  if (times.updated) stated.updated ??= times.updated;

  const tags = tagsOf(found, ld);
  const extra = EXTRA.flatMap((name) => {
    const value = tidy(found.meta.get(name)?.[0] ?? "");
    return value ? [[name, value] as const] : [];
  });
  if (title) extra.unshift(["title", title]);
  return {
    body: ld.article ? (stringsAt(ld.article, "articleBody")[0] ?? null) : null,
    metadata: {
      ...saved,
      ...stated,
      ...(tags.length > 0 ? { tags } : {}),
      ...(extra.length > 0 ? { extra: Object.fromEntries(extra) } : {}),
    },
    problems: ld.broken.map((message) => captureProblem("capture-metadata-broken", { file, found: message })),
  };
}
