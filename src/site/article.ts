import { anchorOf } from "../anchors.ts";
import { fold } from "../arabic/letters.ts";
import type { ArticleRecord, Block } from "../record/schema.ts";
import { shelfKey } from "./address.ts";
import { comparePath } from "./compare/pairs.ts";
import type { Entry } from "./entry.ts";
import { articlePath, entryOf } from "./entry.ts";
import { type Groups, namePages, tagShelves } from "./groups.ts";
import { type Receipt, receiptOf } from "./receipt.ts";
import type { Likeness } from "./related/likeness.ts";
import { type PhrasesOf, phraseReader, sharedPhrases } from "./related/shared-phrases.ts";
import type { ShownPicture } from "./shown-picture.ts";
import type { VersionNote } from "./versions/pages.ts";

/** A block of the body with its permanent name on the page. */
export interface AnchoredBlock {
  readonly anchor: string;
  /** Number of the paragraph as readers count, without subheads; null of a subhead. */
  readonly paragraph: number | null;
  readonly type: Block["type"];
  /** One text; a list has one per item. */
  readonly texts: readonly string[];
}

/** A title the outlet offered beside the article, with the archive's own copy where it has one. */
export interface OfferedTitle {
  readonly title: string;
  readonly path: string | null;
}

/** An article of the archive that tells of the same, with names and phrases that both print; often none. */
export interface AlikeEntry {
  readonly entry: Entry;
  readonly phrases: readonly string[];
  /** Page that sets the two side by side, or null where they tell too little alike. */
  readonly comparison: string | null;
}

/** Pages of versions behind a newer one: they have no neighbours, and nothing tells of the same beside the newest. */
export const olderPages = (records: readonly ArticleRecord[], parts: ViewParts): ArticlePage[] =>
  records.flatMap((record) => articlePages([record], parts));

/** A name with the page of the articles that share it; null where there is none. */
export interface NamedLink {
  readonly name: string;
  readonly path: string | null;
}

/** What an article's page shows besides the record itself. */
export interface ArticleView {
  readonly blocks: readonly AnchoredBlock[];
  readonly offered: readonly OfferedTitle[];
  readonly alike: readonly AlikeEntry[];
  readonly receipt: Receipt;
  /** Minutes of reading; 0 without a body. */
  readonly minutes: number;
  readonly tags: readonly NamedLink[];
  readonly subjects: readonly NamedLink[];
  /** Address of its section's page, and of the pages of its agencies in their order. */
  readonly section: string | null;
  /** Path of the outlet's page; null where it is not known. */
  readonly outlet: string | null;
  readonly agencies: readonly string[];
  /** Its versions; null where the archive has one capture of it. */
  readonly versions: VersionNote | null;
  /** Pictures and scans the archive keeps of it. */
  readonly pictures: readonly ShownPicture[];
  /** The article before and after in time, or null at the ends and among the undated. */
  readonly earlier: Entry | null;
  readonly later: Entry | null;
}

/** An article's page. */
export interface ArticlePage {
  readonly kind: "article";
  readonly path: string;
  readonly record: ArticleRecord;
  readonly links: ArticleLinks;
  /** What record and links show. */
  readonly view: ArticleView;
}

/** Signs that lists are printed with; the page prints its own. */
const BULLET = /^\s*(?:[-–—•*●▪◆◦]|\d{1,2}[.)-])\s+/u;

/** The body with anchors; a list block is split into its items, without the bullets all of them carry. */
export function anchoredBlocks(body: readonly Block[]): AnchoredBlock[] {
  let paragraphs = 0;
  return body.map((block, index) => {
    const texts = block.type === "list" ? block.text.split("\n").filter((text) => text.trim() !== "") : [block.text];
    const bulleted = block.type === "list" && texts.every((text) => BULLET.test(text));
    return {
      anchor: anchorOf(block, index),
      paragraph: block.type === "heading" ? null : ++paragraphs,
      type: block.type,
      texts: bulleted ? texts.map((text) => text.replace(BULLET, "")) : texts,
    };
  });
}

/** Words a minute of adults reading Arabic: 138 (Trauzettel-Klosinski and Dietz, "IReST", IOVS 53/9, 2012, table 1). */
const WORDS_A_MINUTE = 138;

/** How long a body takes to read, in whole minutes, at least one. */
function minutesOf(body: readonly Block[]): number {
  const all = body.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  return all === 0 ? 0 : Math.max(1, Math.round(all / WORDS_A_MINUTE));
}

/** Headlines as they are recognised again: folded, letters and digits only. */
const recognisable = (title: string): string =>
  fold(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Articles by their headline, so that related titles can be linked. The first in reading order wins. */
export function headlineDirectory(records: readonly ArticleRecord[]): ReadonlyMap<string, string> {
  const directory = new Map<string, string>();
  for (const { id, headline } of records) {
    if (headline === null) continue;
    const key = recognisable(headline);
    if (key !== "" && !directory.has(key)) directory.set(key, id);
  }
  return directory;
}

const NO_HEADLINES: ReadonlyMap<string, string> = new Map();

/** What views show besides records. */
export interface ViewParts {
  readonly groups: Pick<Groups, "outlets" | "tags" | "sections" | "subjects" | "agencies">;
  readonly pictures?: ReadonlyMap<string, readonly ShownPicture[]>;
  readonly versions?: ReadonlyMap<string, VersionNote>;
  /** By id, the articles most like each. */
  readonly alike?: ReadonlyMap<string, readonly Likeness[]>;
  /** Addresses of the pages that set two articles side by side. */
  readonly compared?: ReadonlySet<string>;
}

/** What leads from an article to others, and what else of its page its record does not tell. */
export interface ArticleLinks
  extends Pick<
    ArticleView,
    "offered" | "tags" | "subjects" | "outlet" | "section" | "agencies" | "pictures" | "versions"
  > {
  readonly alike: readonly (Omit<AlikeEntry, "entry" | "phrases"> & { readonly record: ArticleRecord })[];
  readonly earlier: ArticleRecord | null;
  readonly later: ArticleRecord | null;
}

/** Links of all articles, in the order of the records. */
function articleLinks(
  records: readonly ArticleRecord[],
  { groups, pictures = new Map(), versions = new Map(), alike = new Map(), compared = new Set() }: ViewParts,
): ArticleLinks[] {
  const shared = tagShelves(groups);
  const pages = namePages(groups);
  // Few archives have articles that name others: their headlines are folded where one does.
  const directory = records.some(({ related }) => related.length > 0) ? headlineDirectory(records) : NO_HEADLINES;
  const byId = new Map(records.map((record) => [record.id, record]));
  const dated = records.filter((record) => record.published !== null);
  const places = new Map(dated.map((record, index) => [record.id, index]));
  const neighbour = (record: ArticleRecord, step: number): ArticleRecord | null => {
    const place = places.get(record.id);
    return place === undefined ? null : (dated[place + step] ?? null);
  };
  return records.map((record) => ({
    offered: record.related.map((title) => {
      // An editor names another article by its id.
      const named = byId.get(title);
      if (named && named.id !== record.id) return { title: named.headline ?? title, path: articlePath(named.id) };
      const id = directory.get(recognisable(title));
      return { title, path: id === undefined || id === record.id ? null : articlePath(id) };
    }),
    alike: (alike.get(record.id) ?? []).flatMap(({ id }) => {
      const other = byId.get(id);
      const path = comparePath(record.id, id);
      return other === undefined ? [] : [{ record: other, comparison: compared.has(path) ? path : null }];
    }),
    tags: record.tags.map((name) => {
      const shelf = shared.get(shelfKey(name));
      return { name, path: shelf === undefined ? null : `tags/${shelf.key}/` };
    }),
    pictures: pictures.get(record.id) ?? [],
    versions: versions.get(record.id) ?? null,
    subjects: record.subjects.map((name) => ({ name, path: pages.subject(name) })),
    section: record.section === null ? null : pages.section(record.section),
    outlet: record.publisher === null ? null : pages.outlet(record.publisher.id),
    agencies: record.agencies.map((name, index) => pages.agency(record.agencyIds[index] ?? name)),
    earlier: neighbour(record, 1),
    later: neighbour(record, -1),
  }));
}

/** What an article's page shows. */
const viewOf = (record: ArticleRecord, links: ArticleLinks, phrases: PhrasesOf): ArticleView => ({
  ...links,
  blocks: anchoredBlocks(record.body),
  receipt: receiptOf(record),
  minutes: minutesOf(record.body),
  alike: links.alike.map(({ record: other, ...rest }) => ({
    entry: entryOf(other),
    phrases: sharedPhrases(record, other, phrases),
    ...rest,
  })),
  earlier: links.earlier && entryOf(links.earlier),
  later: links.later && entryOf(links.later),
});

/** Gives what a page shows. */
export type ViewReader = (record: ArticleRecord, links: ArticleLinks) => ArticleView;

/**
 * A reader of views that remembers the last one: a template asks for it a dozen times, and those of all pages would be half of
 * a large archive's memory.
 */
export function viewReader(): ViewReader {
  const phrases = phraseReader();
  let last: { readonly links: ArticleLinks; readonly view: ArticleView } | null = null;
  return (record, links) => {
    if (last?.links !== links) last = { links, view: viewOf(record, links, phrases) };
    return last.view;
  };
}

/** The page of an article; what it shows is made when it is asked for. */
export function articlePage(record: ArticleRecord, links: ArticleLinks, views: ViewReader): ArticlePage {
  return {
    kind: "article",
    path: articlePath(record.id),
    record,
    links,
    get view() {
      return views(record, links);
    },
  };
}

/**
 * Pages of all articles; what a page shows is made when it is asked for.
 * @param records in reading order (newest first)
 */
export function articlePages(records: readonly ArticleRecord[], parts: ViewParts): ArticlePage[] {
  const views = viewReader();
  return articleLinks(records, parts).flatMap((links, index) => {
    const record = records[index];
    return record === undefined ? [] : [articlePage(record, links, views)];
  });
}
