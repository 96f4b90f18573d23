import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Archive } from "../opened-archive.ts";
import { besideProblem } from "../problems/beside.ts";
import type { Problem } from "../problems/problem.ts";
import { folderKey } from "../record/identity.ts";
import { WITHDRAWN_FILE, withdrawnLine } from "../record/withdrawn.ts";
import { articlePath } from "../site/entry.ts";
import { articleFile, encodePath, FEED_NAMES, siteRoot } from "../site/exchange/addresses.ts";
import { atom } from "../site/exchange/atom.ts";
import { emptyFeed } from "../site/exchange/feed-entries.ts";
import { formerFiles } from "../site/exchange/former-files.ts";
import { jsonFeed } from "../site/exchange/json-feed.ts";
import { leftFiles } from "../site/exchange/left-file.ts";
import { languagesOf } from "../site/languages.ts";
import { goneIds, type OncePage, readAliases } from "../site/lasting.ts";
import type { Site } from "../site/site.ts";
import { keyOf } from "../store/keys.ts";
import { NO_STORE, type Store } from "../store/store.ts";
import { eachListed } from "./checksums.ts";
import type { Draft, Finished } from "./draft.ts";
import { CHECKSUMS } from "./folder/mark.ts";
import { eachOf, place as put } from "./site-files.ts";
import { ownPages } from "./standing.ts";

/** What a site published before is known from the list of its files; what left is told, with the line to keep. */

/** What is no page though its name may end as those of pages do: the search bundle and what is downloaded. */
const NO_PAGE = /^(?:pagefind|data|assets)\//u;

/** Whether a file of a site is a page. */
const isPage = (file: string): boolean => file.endsWith(".html") && !NO_PAGE.test(file);

/** The page of an article. */
const ARTICLE = /^articles\/([^/]+)\/$/u;

/** Where a page leads that leads to another (templates/pages/moved.11ty.ts). */
const LEADS = /<meta http-equiv="refresh" content="0; url=([^"]*)">/u;

/** The path a page of a site leads to; null where it leads nowhere. */
async function leadsTo(file: string, site: string): Promise<string | null> {
  const markup = await readFile(path.join(site, ...file.split("/")), "utf8").catch(() => "");
  const address = LEADS.exec(markup)?.[1];
  if (address === undefined) return null;
  const { pathname } = new URL(address, `http://site.invalid/${encodePath(file)}`);
  return decodeURIComponent(pathname).slice(1);
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The pages of a published site, as links name them; none where there is no site. Of pages that are not those of articles
 * of the archive it is looked at where they lead.
 * @param own files of it that are known to lead nowhere (standing.ts)
 */
export async function pagesOnce(archive: Archive, site: string, own = NONE): Promise<OncePage[]> {
  const list = await readFile(path.join(site, CHECKSUMS), "utf8").catch(() => "");
  const files: string[] = [];
  eachListed(list, (file) => {
    if (isPage(file)) files.push(file);
  });
  return pagesAmong(archive, files, { site, own });
}

/** A site, and files of it that are known to lead nowhere. */
interface Known {
  readonly site: string;
  readonly own: ReadonlySet<string>;
}

async function pagesAmong({ records }: Archive, files: readonly string[], { site, own }: Known): Promise<OncePage[]> {
  const here = new Set(records.map(({ id }) => articlePath(id)));
  const pages = files.map((file) => ({ file, page: file.replace(/(^|\/)index\.html$/u, "$1") }));
  const asked = pages.filter(({ file, page }) => !own.has(file) && !here.has(page));
  const found = await eachOf(asked, async ({ file }) => [file, await leadsTo(file, site)] as const);
  const leads = new Map(found);
  return pages.map(({ file, page }) => ({ path: page, to: leads.get(file) ?? null }));
}

/** Where articles that left were published, and what earlier builds told of them. */
export interface Published {
  /** The folder of the site, and its pages. */
  readonly site: string;
  readonly once: readonly OncePage[];
  readonly store: Store;
  /** The day to propose, "2024-05-17"; the day of the clock where it is not said. */
  readonly today?: string;
}

/** Of articles that left: what their records told, and the day it was first said that they left. */
const KIND = "left";

/**
 * What the record of a page that was published tells of it, for the line to keep. The build that says so takes the record off
 * the site, so it is kept for whoever reads the next one's words only.
 */
async function saidOf(id: string, { site, store, today }: Required<Published>): Promise<Record<string, string | null>> {
  const key = keyOf(site, id);
  const file = path.join(site, ...articleFile(id, "json").split("/"));
  const { headline, publisher, published } = await readFile(file, "utf8")
    .then(JSON.parse)
    .catch(() => ({}));
  if (headline === undefined) {
    const kept = store.get(KIND, key);
    return kept ? JSON.parse(kept.toString("utf8")) : { left: today };
  }
  const quoted = (value: unknown): string | null => (typeof value === "string" ? JSON.stringify(value) : null);
  const edtf = published?.edtf ?? null;
  const said = { headline: quoted(headline), publisher: quoted(publisher?.name), published: edtf, left: today };
  store.put(KIND, key, JSON.stringify(said));
  return said;
}

/**
 * A problem for each article that a published site has and the archive has no longer, with the line to put into
 * withdrawn.yaml. Of a hidden article the line says nothing but its id: what it was may be why it is hidden.
 */
export async function whatLeft(archive: Archive, published: Published): Promise<Problem[]> {
  const { once, today = new Date().toISOString().slice(0, 10) } = published;
  const said = new Set(archive.beside?.withdrawn.map(({ id }) => id));
  const hidden = new Set(archive.beside?.hidden);
  const gone = goneIds(archive, once);
  const renamed = new Set(readAliases(archive, gone).moved.map((page) => page.path));
  const left = [...gone].filter((id) => !said.has(id) && !renamed.has(articlePath(id)));
  const file = path.join(archive.home, WITHDRAWN_FILE);
  const problems = await Promise.all(
    left.map(async (id) => {
      const what = hidden.has(id) ? { left: today } : await saidOf(id, { ...published, today });
      return besideProblem("article-left", { file, id, found: id, write: withdrawnLine(id, what) });
    }),
  );
  return [...problems, ...respelt(archive, once)];
}

/** Whether no article of a site that was just put in its place is missing from the archive. */
export async function leavesNothing(archive: Archive, site: string, made: Finished): Promise<boolean> {
  const once = await pagesAmong(archive, [...made.files.keys()].filter(isPage), { site, own: ownPages(made) });
  return (await whatLeft(archive, { site, once, store: NO_STORE })).length === 0;
}

/**
 * A problem for each article whose id is the one it was published under in other capitals or another form of its letters. No page
 * can lead on: on a stick, and on some systems, both are one folder.
 */
function respelt({ records, home }: Archive, once: readonly OncePage[]): Problem[] {
  const spelt = new Set(records.map(({ id }) => id));
  const had = once.flatMap(({ path: page, to }) => (to === null ? (ARTICLE.exec(page)?.[1] ?? []) : []));
  const others = had.filter((id) => !spelt.has(id));
  if (others.length === 0) return [];
  const here = new Map(records.map((record) => [folderKey(record.id), record]));
  return others.flatMap((id) => {
    const record = here.get(folderKey(id));
    if (record === undefined) return [];
    const file = path.join(home, record.source.file);
    return [besideProblem("article-respelt", { file, id: record.id, found: id, write: id })];
  });
}

/** A problem for each old address that is that of a page of the site. */
export const clashing = ({ lasting }: Site): Problem[] =>
  lasting.taken.map(({ path: page, alias }) =>
    besideProblem("alias-taken", {
      file: alias?.file ?? null,
      line: alias?.line ?? null,
      field: "aliases",
      found: `/${page}`,
    }),
  );

/** A feed of a list, by the folder it lies in. */
const FEED = /^((?!pagefind\/|data\/|assets\/|articles\/)(?:.+\/)?)feed\.(?:xml|json)$/u;

/**
 * Writes what lies at addresses of files that have none of their own any more: beside articles that left, those of the published
 * site and their records; feeds of lists that emptied, as feeds without articles; what the site offered and offers no longer.
 * To be run when the draft holds everything else that an address leads to.
 */
export async function writeFormerFiles(
  { records, lasting, settings }: Pick<Site, "lasting" | "settings"> & Pick<Archive, "records">,
  published: string,
  draft: Draft,
): Promise<void> {
  const list = await readFile(path.join(published, CHECKSUMS), "utf8").catch(() => "");
  const there = await draft.files();
  // Of tens of thousands of files nearly all are there again: of those nothing is to be said.
  const had: string[] = [];
  eachListed(list, (file) => {
    if (!there.has(file)) had.push(file);
  });
  const write = async (file: string, content: string | Uint8Array): Promise<void> => {
    if (!there.has(file)) await draft.place(file, content);
  };
  for (const [file, content] of [...leftFiles(lasting, had), ...formerFiles({ records, settings }, had)])
    await write(file, content);
  for (const folder of new Set(had.flatMap((file) => FEED.exec(file)?.[1] ?? []))) {
    const feed = emptyFeed(folder, settings);
    await write(folder + FEED_NAMES.atom, atom(feed, settings));
    await write(folder + FEED_NAMES.json, jsonFeed(feed, settings));
  }
}

/** Writes `_redirects`, by which Netlify and Cloudflare Pages answer old addresses without a page; none where there are none. */
export async function writeRedirects({ lasting, settings }: Site, staging: string): Promise<void> {
  const root = siteRoot(settings);
  const prefix = root === null ? settings.pathPrefix : new URL(root).pathname;
  const address = (page: string): string => prefix + encodePath(page);
  const lines = [
    // Old addresses answer in every language: pages that lead on lie in the folder of each.
    ...languagesOf(settings).flatMap(({ at }) =>
      lasting.moved.map(({ path: from, to, question }) => `${address(at + from)} ${address(at + to)}${question} 301`),
    ),
    ...lasting.queries.map(
      ({ path: from, query, to }) => `${address(from)} ${query.replaceAll("&", " ")} ${address(to)} 301`,
    ),
  ];
  if (lines.length > 0) await put(staging, "_redirects", `${lines.join("\n")}\n`);
}
