import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { readRecords, within } from "../archive.ts";
import { isOneArticle, kindOf } from "../capture/kinds.ts";
import type { KnownFiles } from "../capture/known-files.ts";
import type { RowMemory } from "../capture/table/known-rows.ts";
import type { Memory } from "../memory.ts";
import { NOTHING_BESIDE } from "../record/beside.ts";
import { safeId } from "../record/identity.ts";
import type { ArticleRecord } from "../record/schema.ts";
import type { ArticlePage } from "../site/article.ts";
import { articlePage, articlePages, viewReader } from "../site/article.ts";
import { groupRecords } from "../site/groups.ts";
import { languagesOf } from "../site/languages.ts";
import { datedByTwins } from "../twin-dates.ts";
import type { Described } from "./build.ts";
import { ownDress, STYLE } from "./own-dress.ts";
import { renderArticles } from "./render.ts";

/**
 * A glimpse of what was just saved, before the site is built again: the pages of the articles that saved files are of, with what
 * the last build knew of all others, and the archive's style sheet. It is shown and never published; what it does not show
 * (lists, neighbours, search) is for the build that follows.
 */
export type Glimpse = Readonly<Record<string, string>>;

/** Files beyond which nothing is shown before the build: a burst of files is no work at one page. */
const MOST_FILES = 20;

const CORRECTION = /\.ya?ml$/iu;

/** A file of captures, and which of its articles are wanted. */
interface Reading {
  readonly file: string;
  readonly isWanted: (id: string) => boolean;
  /** SHA-256 of the row's bytes, of an article in a table. */
  readonly sha256: string | null;
}

const NAMELESS = "\u0000";

/** Skips the rows of a table but one. */
function onlyRow(sha256: string | null): RowMemory {
  let skipped = 0;
  return {
    of: (print) => (sha256 !== null && print.startsWith(sha256) ? null : [`${NAMELESS}${skipped++}`, []]),
    note: () => {},
    end: () => {},
  };
}

/** Remembers nothing, and reads of tables what is wanted. */
function fresh({ sha256 }: Reading): Memory {
  const files: KnownFiles = { readings: (_file, read) => read(), rows: () => onlyRow(sha256) };
  return { files, keyOf: () => "", recall: () => null, keep: () => {} };
}

/** What is to be read of a saved file; nothing where it is of no article, or of too many. */
function readingsOf(file: string, { archive }: Described): Reading[] {
  const { home, records } = archive;
  const name = path.basename(file);
  if (CORRECTION.test(name)) {
    const bare = name.replace(CORRECTION, "");
    const ids = new Set([bare, bare.replace(/\.[A-Za-z\d]{1,8}(?:\.gz)?$/u, "")].map(safeId));
    return records.flatMap(({ id, source }): Reading[] => {
      const kind = ids.has(id) ? kindOf(source.file) : null;
      const isRead = kind !== null && (isOneArticle(kind.format) || kind.format === "jsonl");
      const sha256 = kind?.format === "jsonl" ? source.sha256 : null;
      return isRead ? [{ file: path.join(home, source.file), isWanted: (each) => each === id, sha256 }] : [];
    });
  }
  const kind = kindOf(name);
  return kind && isOneArticle(kind.format) ? [{ file, isWanted: () => true, sha256: null }] : [];
}

/** Day, month and year in numbers: how they are meant may be said by another row of the table, and that is not read. */
const NUMBERS = /(?<!\p{Nd})\p{Nd}{1,2}\s*[/–-]\s*\p{Nd}{1,2}\s*[/–-]\s*\p{Nd}{2,4}(?!\p{Nd})/u;

const isOfItself = ({ published, updated, captured }: ArticleRecord): boolean =>
  [published, updated, captured].every((each) => !NUMBERS.test(each?.evidence ?? ""));

/** The records of what was saved that have pages. */
async function recordsOf(reading: Reading, described: Described): Promise<ArticleRecord[]> {
  const { home, settings, records, beside = NOTHING_BESIDE } = described.archive;
  const left = new Set(beside.withdrawn.map(({ id }) => id));
  const found: ArticleRecord[] = [];
  for await (const { record, arrangement } of readRecords([reading.file], settings, fresh(reading), {
    home,
    isWanted: (id) => !id.startsWith(NAMELESS) && reading.isWanted(id),
  })) {
    if (!record || arrangement?.hidden || left.has(record.id)) continue;
    const before = records.find(({ id }) => id === record.id);
    const own = within(home, record);
    const marked = before?.source.withheld ? { ...own, source: { ...own.source, withheld: true } as const } : own;
    found.push(before ? datedAs(marked, before, described) : marked);
  }
  return found;
}

/** The record with the date that articles of the same text give it. */
function datedAs(
  record: ArticleRecord,
  before: ArticleRecord,
  { archive: { records, twins = [] } }: Described,
): ArticleRecord {
  const now = records.map((each) => (each === before ? record : each));
  return datedByTwins(now, twins).find(({ id }) => id === record.id) ?? record;
}

/** The page of a record: with the links its page has, or those that a new one has by itself. */
function pageOf(record: ArticleRecord, { site }: Described): ArticlePage[] {
  const before = site.articles.find((page) => page.record.id === record.id);
  if (before) return [articlePage(record, before.links, viewReader())];
  return articlePages([record], { groups: groupRecords([record]) });
}

/** Renders pages; gives them by their files from the site's root. */
async function rendered(pages: readonly ArticlePage[], { site }: Described): Promise<Glimpse> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-glimpse-"));
  try {
    await renderArticles(site, pages, folder);
    const files = languagesOf(site.settings).flatMap(({ at }) => pages.map((page) => `${at}${page.path}index.html`));
    const read = files.map(async (file) => [file, await readFile(path.join(folder, file), "utf8")] as const);
    return Object.fromEntries(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The archive's style sheet under the address that pages know it by. */
async function styleOf({ archive, site }: Described): Promise<Glimpse> {
  const known = site.assets.own?.style;
  const { dress, files } = await ownDress(archive.home, archive.settings);
  const css = dress.style === null ? undefined : files.get(dress.style);
  return known && typeof css === "string" ? { [known]: css } : {};
}

/**
 * Makes a glimpse of saved files.
 * @param files absolute paths
 * @param described what the last build published
 * @returns content of pages and style sheet by their files from the site's root; none where only a build can tell
 * @throws what a template or the file system throws
 */
export async function glimpseOf(files: readonly string[], described: Described): Promise<Glimpse> {
  if (files.length > MOST_FILES) return {};
  const { home, settings } = described.archive;
  const sheet = path.join(home, ...(settings.style ?? STYLE).split(/[/\\]/u));
  const styled = files.includes(sheet) ? await styleOf(described) : {};
  const records: ArticleRecord[] = [];
  for (const reading of files.flatMap((file) => readingsOf(file, described)))
    records.push(...(await recordsOf(reading, described)));
  const pages = records.filter(isOfItself).flatMap((record) => pageOf(record, described));
  return pages.length > 0 ? { ...styled, ...(await rendered(pages, described)) } : styled;
}
