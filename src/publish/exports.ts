import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";

import { kindOf } from "../capture/kinds.ts";
import { unpack } from "../files/packed-file.ts";
import { readRegularFile, regularFileChunks } from "../files/regular-file.ts";
import type { Beside } from "../record/beside.ts";
import { fingerprintOf } from "../record/fingerprint.ts";
import type { ArticleRecord } from "../record/schema.ts";
import type { ArchiveSettings } from "../settings.ts";
import { type Citations, citations } from "../site/cite/cite.ts";
import { articlePath } from "../site/entry.ts";
import { type ArticleFormat, articleFile, FEED_NAMES, formatsOf } from "../site/exchange/addresses.ts";
import { articleMarkdown } from "../site/exchange/article-markdown.ts";
import { articleText } from "../site/exchange/article-text.ts";
import { atom } from "../site/exchange/atom.ts";
import { captureFile, isRow } from "../site/exchange/capture-file.ts";
import { openSearch, robots, sitemaps } from "../site/exchange/crawling.ts";
import { feedsOf } from "../site/exchange/feed-entries.ts";
import { jsonFeed } from "../site/exchange/json-feed.ts";
import { offersOf } from "../site/exchange/offers.ts";
import { offlineList, type SiteFile } from "../site/exchange/offline-list.ts";
import { dataParts } from "../site/exchange/yearly.ts";
import { languagesOf } from "../site/languages.ts";
import { olderIds } from "../site/versions/versions.ts";
import { keyOf, programOf } from "../store/keys.ts";
import { NO_STORE, type Store } from "../store/store.ts";
import { writeData } from "./data-files.ts";
import type { Draft } from "./draft.ts";
import { overLimits } from "./host-limits.ts";
import { writeOfflineZip } from "./offline-zip.ts";
import { PROGRAM_OF_FILES } from "./programs.ts";
import { serviceWorkerScript } from "./scripts.ts";
import { eachOf } from "./site-files.ts";

/** Largest capture of one article, in bytes: none larger was read. */
const LARGEST_CAPTURE = 64 * 1024 * 1024;

/** What exports are made of. */
export interface ExportedArchive {
  /** Folder the captures lie in; `source.file` of the records is relative to it. */
  readonly home: string;
  readonly settings: ArchiveSettings;
  readonly records: readonly ArticleRecord[];
  readonly beside?: Beside;
}

/** Pages of the site beside home, for the sitemap: paths from the root. */
export interface ExportedPages {
  readonly articles: readonly { readonly path: string }[];
  readonly lists: readonly { readonly path: string }[];
  readonly shelves: readonly { readonly path: string }[];
  readonly about: { readonly path: string };
  readonly dossiers?: readonly { readonly path: string }[];
  readonly ownPages?: readonly { readonly path: string }[];
}

/** What exports are made with. */
export interface ExportParts {
  /** Called with how many articles have their files, for progress. */
  readonly onArticle?: (done: number) => void;
  /** Called when all is written but what holds the whole site: the list for offline reading, the zip. */
  readonly onWritten?: () => Promise<void>;
  /** Where it is kept what lines tables have; none where it is absent. */
  readonly store?: Store;
}

/** What could not be taken along. */
export interface ExportReport {
  /** Files whose bytes are gone or no longer those the record was made of; their captures are not published. */
  readonly lostCaptures: readonly string[];
  /** Whether the zip was left out because the site is larger than a zip file can be. */
  readonly zipTooLarge: boolean;
  /** What the host that the settings name will not take of the site. */
  readonly overLimits: readonly string[];
}

/** The files beside an article, each made when it is asked for. */
function articleFiles(record: ArticleRecord, settings: ArchiveSettings): Record<ArticleFormat, () => string> {
  let made: Citations | undefined;
  const cited = (): Citations => {
    made ??= citations(record, settings);
    return made;
  };
  return {
    json: () => `${JSON.stringify(record, null, 2)}\n`,
    txt: () => articleText(record, settings, cited().text),
    md: () => articleMarkdown(record, settings),
    bib: () => cited().bibtex,
    ris: () => cited().ris,
    "csl.json": () => `${JSON.stringify([cited().csl], null, 2)}\n`,
  };
}

async function writeArticles(
  { records, settings }: ExportedArchive,
  draft: Draft,
  onArticle: (done: number) => void,
): Promise<void> {
  let done = 0;
  const formats = formatsOf(settings);
  const shared = { program: programOf(PROGRAM_OF_FILES), settings: keyOf(JSON.stringify(settings)) };
  await eachOf(records, async (record) => {
    const [unit, key] = [`files ${record.id}`, { ...shared, record: keyOf(fingerprintOf(record), record.source.file) }];
    onArticle(++done);
    if (draft.stands(unit, key)) return;
    const files = articleFiles(record, settings);
    const names = formats.map((format) => articleFile(record.id, format));
    for (const [index, format] of formats.entries()) await draft.place(names[index] ?? "", files[format]());
    draft.made(unit, key, names);
  });
}

/** Writes what each article has of its own: its files and its capture. Gives the captures that are not what was read. */
export async function writeOwnFiles(archive: ExportedArchive, draft: Draft): Promise<readonly string[]> {
  await writeArticles(archive, draft, () => {});
  return writeCaptures(archive, draft);
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
async function writeCaptures({ home, records }: ExportedArchive, draft: Draft): Promise<string[]> {
  const byFile = new Map<string, ArticleRecord>();
  for (const record of records) {
    const target = captureFile(record);
    if (target !== null) byFile.set(target, record);
  }
  const outcomes = await eachOf([...byFile], async ([target, record]) => {
    const { file, sha256 } = record.source;
    const [unit, key] = [`capture ${target}`, { capture: keyOf(file, sha256) }];
    try {
      // A row's fingerprint is the row's, not its table's.
      if (isRow(record)) await copyTable(path.join(home, file), path.join(draft.staging, ...target.split("/")));
      else if (!draft.stands(unit, key)) {
        const found = readRegularFile(path.join(home, file), LARGEST_CAPTURE);
        const bytes = kindOf(file)?.packed ? unpack(found, file, LARGEST_CAPTURE) : found;
        if (createHash("sha256").update(bytes).digest("hex") !== sha256) return file;
        await draft.place(target, bytes);
        draft.made(unit, key, [target]);
      }
      return null;
    } catch {
      return file;
    }
  });
  return outcomes.filter((file) => file !== null).sort();
}

/** The articles that feeds announce: of several captures of one the newest. */
function followedRecords({ records, beside }: Pick<ExportedArchive, "records" | "beside">): readonly ArticleRecord[] {
  const older = olderIds(beside?.versions ?? []);
  return records.filter(({ id }) => !older.has(id));
}

async function writeFeeds(archive: ExportedArchive, draft: Draft): Promise<void> {
  const { settings } = archive;
  await eachOf(feedsOf(followedRecords(archive), settings), async (feed) => {
    await draft.place(feed.path + FEED_NAMES.atom, atom(feed, settings));
    await draft.place(feed.path + FEED_NAMES.json, jsonFeed(feed, settings));
  });
}

async function writeForMachines(
  { records, settings }: ExportedArchive,
  pages: ExportedPages,
  draft: Draft,
): Promise<void> {
  const { dossiers = [], ownPages = [], shelves, lists } = pages;
  const written = [...(dossiers.length > 0 ? [{ path: "dossiers/" }] : []), ...dossiers, ...ownPages];
  const paths = ["", pages.about.path, "search/", ...[...written, ...shelves, ...lists].map((page) => page.path)];
  const articles = new Set(pages.articles.map((page) => page.path));
  const everywhere = (some: readonly string[]): string[] =>
    languagesOf(settings).flatMap(({ at }) => some.map((page) => at + page));
  const years = dataParts(records).map(({ folder, records: own }) => ({
    name: folder.replace("/", ""),
    paths: everywhere(own.map(({ id }) => articlePath(id)).filter((page) => articles.has(page))),
  }));
  const sitemap =
    years.length === 1
      ? sitemaps(everywhere([...paths, ...articles]), settings)
      : sitemaps(everywhere(paths), settings, years);
  const found = [robots(settings), openSearch(settings), ...sitemap];
  for (const file of found) if (file !== null) await draft.place(file.name, file.content);
}

const listOf = async (draft: Draft): Promise<SiteFile[]> =>
  [...(await draft.files())].map(([file, written]) => ({ path: file, ...written }));

/** The list of what is kept for offline reading, and the worker that keeps it. */
async function writeForOffline(draft: Draft): Promise<void> {
  await draft.place("offline.json", `${JSON.stringify(offlineList(await listOf(draft)))}\n`);
  await draft.place("service-worker.js", await serviceWorkerScript());
}

/**
 * Writes everything that is taken away from the archive into the draft: files and capture of every article, feeds,
 * data, pictures, sitemap, the list for offline reading, the zip for a USB stick. To be run last.
 * @param draft its pages and search bundle are already there
 */
export async function writeExports(
  archive: ExportedArchive,
  pages: ExportedPages,
  draft: Draft,
  { onArticle = () => {}, onWritten = async () => {}, store = NO_STORE }: ExportParts = {},
): Promise<ExportReport> {
  const offers = offersOf(archive.settings, archive.records.length);
  await writeArticles(archive, draft, onArticle);
  const lostCaptures = await writeCaptures(archive, draft);
  await writeFeeds(archive, draft);
  await writeData(archive, draft, store);
  await writeForMachines(archive, pages, draft);
  // Loaded where pictures are drawn: what draws them takes a fifth of a second to load.
  if (offers.pictures) await (await import("./pictures.ts")).writePictures(archive, draft.staging);
  await onWritten();
  if (offers.offline) await writeForOffline(draft);
  const zipped = offers.zip ? await writeOfflineZip(draft, archive.settings) : true;
  const limits = archive.settings.host === null ? [] : overLimits(archive.settings.host, await listOf(draft));
  return { lostCaptures, zipTooLarge: !zipped, overLimits: limits };
}
