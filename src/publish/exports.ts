import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { kindOf } from "../capture/kinds.ts";
import { unpack } from "../files/packed-file.ts";
import { readRegularFile, regularFileChunks } from "../files/regular-file.ts";
import type { ArticleRecord } from "../record/schema.ts";
import type { ArchiveSettings } from "../settings.ts";
import { citations } from "../site/cite/cite.ts";
import { ARTICLE_FORMATS, type ArticleFormat, articleFile, FEED_NAMES } from "../site/exchange/addresses.ts";
import { articleMarkdown } from "../site/exchange/article-markdown.ts";
import { articleText } from "../site/exchange/article-text.ts";
import { atom } from "../site/exchange/atom.ts";
import { captureFile, isRow } from "../site/exchange/capture-file.ts";
import { openSearch, robots, sitemaps } from "../site/exchange/crawling.ts";
import { articleSchema, dataPackage, type WrittenFile } from "../site/exchange/data-package.ts";
import { feedsOf } from "../site/exchange/feed-entries.ts";
import { jsonFeed } from "../site/exchange/json-feed.ts";
import { offersOf } from "../site/exchange/offers.ts";
import { offlineList } from "../site/exchange/offline-list.ts";
import { csvLines, ndjsonLines } from "../site/exchange/table.ts";
import { fingerprints, writeChecksums } from "./checksums.ts";
import { writeOfflineZip } from "./offline-zip.ts";
import { writePictures } from "./pictures.ts";
import { serviceWorkerScript } from "./scripts.ts";
import { eachOf, fingerprintOf, place } from "./site-files.ts";

/** Largest capture of one article, in bytes: none larger was read. */
const LARGEST_CAPTURE = 64 * 1024 * 1024;

/** What exports are made of. */
export interface ExportedArchive {
  /** Folder the captures lie in; `source.file` of the records is relative to it. */
  readonly home: string;
  readonly settings: ArchiveSettings;
  readonly records: readonly ArticleRecord[];
}

/** Pages of the site beside home, for the sitemap: paths from the root. */
export interface ExportedPages {
  readonly articles: readonly { readonly path: string }[];
  readonly lists: readonly { readonly path: string }[];
  readonly shelves: readonly { readonly path: string }[];
  readonly about: { readonly path: string };
}

/** What could not be taken along. */
export interface ExportReport {
  /** Files whose bytes are gone or no longer those the record was made of; their captures are not published. */
  readonly lostCaptures: readonly string[];
  /** Whether the zip was left out because the site is larger than a zip file can be. */
  readonly zipTooLarge: boolean;
}

/** The files beside an article. Its citations are made once for all of them. */
function articleFiles(record: ArticleRecord, settings: ArchiveSettings): Record<ArticleFormat, string> {
  const { bibtex, ris, csl, text } = citations(record, settings);
  return {
    json: `${JSON.stringify(record, null, 2)}\n`,
    txt: articleText(record, settings, text),
    md: articleMarkdown(record, settings),
    bib: bibtex,
    ris,
    "csl.json": `${JSON.stringify([csl], null, 2)}\n`,
  };
}

async function writeArticles({ records, settings }: ExportedArchive, site: string): Promise<void> {
  await eachOf(records, async (record) => {
    const files = articleFiles(record, settings);
    for (const format of ARTICLE_FORMATS) await place(site, articleFile(record.id, format), files[format]);
  });
}

/** Copies a table piece by piece: it may be larger than memory. What was written of one that fails is taken away. */
async function copyTable(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await pipeline(regularFileChunks(from), createWriteStream(to));
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
}

/** Publishes captures byte for byte (a packed one unpacked), a table once for all its rows. Gives the files that are not what was read. */
async function writeCaptures({ home, records }: ExportedArchive, site: string): Promise<string[]> {
  const byFile = new Map<string, ArticleRecord>();
  for (const record of records) {
    const target = captureFile(record);
    if (target !== null) byFile.set(target, record);
  }
  const outcomes = await eachOf([...byFile], async ([target, record]) => {
    const { file, sha256 } = record.source;
    try {
      // A row's fingerprint is the row's, not its table's.
      if (isRow(record)) await copyTable(path.join(home, file), path.join(site, ...target.split("/")));
      else {
        const found = readRegularFile(path.join(home, file), LARGEST_CAPTURE);
        const bytes = kindOf(file)?.packed ? unpack(found, file, LARGEST_CAPTURE) : found;
        if (createHash("sha256").update(bytes).digest("hex") !== sha256) return file;
        await place(site, target, bytes);
      }
      return null;
    } catch {
      return file;
    }
  });
  return outcomes.filter((file) => file !== null).sort();
}

async function writeFeeds({ records, settings }: ExportedArchive, site: string): Promise<void> {
  await eachOf(feedsOf(records, settings), async (feed) => {
    await place(site, feed.path + FEED_NAMES.atom, atom(feed, settings));
    await place(site, feed.path + FEED_NAMES.json, jsonFeed(feed, settings));
  });
}

/** Writes a data file line by line: an archive's text may be larger than memory. */
async function writeLines(site: string, name: string, lines: Iterable<string>): Promise<WrittenFile> {
  const file = path.join(site, "data", name);
  await pipeline(Readable.from(lines), createWriteStream(file));
  return { name, ...(await fingerprintOf(file)) };
}

async function writeData({ records, settings }: ExportedArchive, site: string): Promise<void> {
  await mkdir(path.join(site, "data"), { recursive: true });
  const csv = await writeLines(site, "articles.csv", csvLines(records, settings));
  const ndjson = await writeLines(site, "articles.ndjson", ndjsonLines(records));
  const schema = await writeLines(site, "article.schema.json", [articleSchema()]);
  await place(site, "data/datapackage.json", dataPackage(settings, csv, ndjson, schema));
}

async function writeForMachines({ settings }: ExportedArchive, pages: ExportedPages, site: string): Promise<void> {
  const paths = ["", pages.about.path, "search/", ...[...pages.shelves, ...pages.lists].map((page) => page.path)];
  const articles = pages.articles.map((page) => page.path);
  const found = [robots(settings), openSearch(settings), ...sitemaps([...paths, ...articles], settings)];
  for (const file of found) if (file !== null) await place(site, file.name, file.content);
}

/** The list of what is kept for offline reading, and the worker that keeps it. */
async function writeForOffline(site: string): Promise<void> {
  const list = offlineList(await fingerprints(site));
  await place(site, "offline.json", `${JSON.stringify(list)}\n`);
  await place(site, "service-worker.js", await serviceWorkerScript());
}

/**
 * Writes everything that is taken away from the archive into the staged site: files and capture of every article, feeds,
 * data, pictures, sitemap, the list for offline reading, the zip for a USB stick, and SHA256SUMS over all. To be run last.
 * @param site the staged site's folder; its pages and search bundle are already there
 */
export async function writeExports(
  archive: ExportedArchive,
  pages: ExportedPages,
  site: string,
): Promise<ExportReport> {
  const offers = offersOf(archive.settings, archive.records.length);
  await writeArticles(archive, site);
  const lostCaptures = await writeCaptures(archive, site);
  await writeFeeds(archive, site);
  await writeData(archive, site);
  await writeForMachines(archive, pages, site);
  if (offers.pictures) await writePictures(archive, site);
  if (offers.offline) await writeForOffline(site);
  const zipped = offers.zip ? await writeOfflineZip(site, archive.settings) : true;
  await writeChecksums(site);
  return { lostCaptures, zipTooLarge: !zipped };
}
