import { fold } from "../arabic/letters.ts";
import type { ArticleRecord, Block } from "../record/schema.ts";
import { anchorOf } from "./anchors.ts";
import { articlePath, entryOf } from "./entry.ts";
import type { Entry } from "./pages.ts";
import { type Receipt, receiptOf } from "./receipt.ts";
import { moreLikeThis } from "./related/more-like-this.ts";

/** A block of the body with its permanent name on the page. */
export interface AnchoredBlock {
  readonly anchor: string;
  readonly type: Block["type"];
  /** One text; a list has one per item. */
  readonly texts: readonly string[];
}

/** A title the outlet offered beside the article, with the archive's own copy where it has one. */
export interface OfferedTitle {
  readonly title: string;
  readonly path: string | null;
}

/** An article of the archive that tells of the same, with the words both are about. */
export interface AlikeEntry {
  readonly entry: Entry;
  readonly words: readonly string[];
}

/** What an article's page shows besides the record itself. */
export interface ArticleView {
  readonly blocks: readonly AnchoredBlock[];
  readonly offered: readonly OfferedTitle[];
  readonly alike: readonly AlikeEntry[];
  readonly receipt: Receipt;
  /** The article before and after in time, or null at the ends and among the undated. */
  readonly earlier: Entry | null;
  readonly later: Entry | null;
}

/** Signs that lists are printed with; the page prints its own. */
const BULLET = /^\s*(?:[-–—•*●▪◆◦]|\d{1,2}[.)-])\s+/u;

/** The body with anchors; a list block is split into its items, without the bullets all of them carry. */
export function anchoredBlocks(body: readonly Block[]): AnchoredBlock[] {
  return body.map((block, index) => {
    const texts = block.type === "list" ? block.text.split("\n").filter((text) => text.trim() !== "") : [block.text];
    const bulleted = block.type === "list" && texts.every((text) => BULLET.test(text));
    return {
      anchor: anchorOf(block, index),
      type: block.type,
      texts: bulleted ? texts.map((text) => text.replace(BULLET, "")) : texts,
    };
  });
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

/**
 * Views of all articles.
 * @param records in reading order (newest first)
 */
export function articleViews(records: readonly ArticleRecord[]): ArticleView[] {
  const directory = headlineDirectory(records);
  const alike = moreLikeThis(records);
  const byId = new Map(records.map((record) => [record.id, record]));
  const dated = records.filter((record) => record.published !== null);
  const places = new Map(dated.map((record, index) => [record.id, index]));
  const neighbour = (record: ArticleRecord, step: number): Entry | null => {
    const place = places.get(record.id);
    const other = place === undefined ? undefined : dated[place + step];
    return other === undefined ? null : entryOf(other);
  };
  return records.map((record) => ({
    blocks: anchoredBlocks(record.body),
    offered: record.related.map((title) => {
      const id = directory.get(recognisable(title));
      return { title, path: id === undefined || id === record.id ? null : articlePath(id) };
    }),
    alike: (alike.get(record.id) ?? []).flatMap(({ id, words }) => {
      const other = byId.get(id);
      return other === undefined ? [] : [{ entry: entryOf(other), words }];
    }),
    receipt: receiptOf(record),
    earlier: neighbour(record, 1),
    later: neighbour(record, -1),
  }));
}
