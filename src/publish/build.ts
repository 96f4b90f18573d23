import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { type Archive, openArchive } from "../archive.ts";
import { notReadProblem } from "../files/not-read-problem.ts";
import { readRegularFile } from "../files/regular-file.ts";
import type { Problem } from "../problems/problem.ts";
import { publishProblem } from "../problems/publish.ts";
import { writeSearchBundle } from "../search/write-bundle.ts";
import { searchDocuments } from "../site/search-documents.ts";
import { describeSite } from "../site/site.ts";
import { prepareAssets, writeAssets } from "./assets.ts";
import { placeBundle, UNPLACED } from "./bundle-place.ts";
import { writeExports } from "./exports.ts";
import { unusable } from "./folder/place.ts";
import { type Changes, changesBetween, manifestOf, readManifest, writeManifest } from "./manifest.ts";
import { beginPublication, type Publication } from "./publish-folder.ts";
import { renderSite } from "./render.ts";
import { bundleScripts } from "./scripts.ts";

/** What to build. Paths are absolute. */
export interface BuildRequest {
  readonly articles: string;
  readonly out: string;
  /** Called after each record with how many there are, for progress. */
  readonly onRecord?: (count: number) => void;
}

/** What a build did. */
export interface BuildReport {
  /** Whether `out` holds the new site; when false it is as it was. */
  readonly published: boolean;
  readonly articles: number;
  readonly changes: Changes;
  readonly problems: readonly Problem[];
}

/** An archive's own text for its about page, beside the captures. */
const ABOUT = "about.md";
/** Largest such text, in bytes. */
const LARGEST_ABOUT = 16 * 1024 * 1024;

const NOTHING: Changes = { added: [], changed: [], unchanged: [], removed: [] };

const refused = (problems: readonly Problem[]): BuildReport => ({
  published: false,
  articles: 0,
  changes: NOTHING,
  problems,
});

/**
 * Captures → published site: opens the archive, stages search bundle, pages and exports beside the old site, checks
 * that every article has its page, and puts the new site in place. Whatever fails is reported and leaves the old site
 * whole. Never throws for what an archive or a file system can hold.
 */
export async function buildArchive(request: BuildRequest): Promise<BuildReport> {
  const { articles, out, onRecord } = request;
  const publication = await beginPublication(out, articles);
  if ("code" in publication) return refused([publication]);
  try {
    const archive = await openArchive(articles, onRecord);
    if (archive.records.length > 0) return await publish(archive, publication);
    await publication.abandon();
    return refused(archive.problems);
  } catch (error) {
    await publication.abandon();
    return refused([unusable(out, error)]);
  }
}

/** Stages the archive's site and puts it in place. */
async function publish(archive: Archive, publication: Publication): Promise<BuildReport> {
  const { staging, place } = publication;
  try {
    const inStaging = await stage(archive, staging);
    const missing = await unwritten(archive, staging);
    if (missing.length > 0) {
      await publication.abandon();
      const found = `${missing.length}: ${missing.slice(0, 5).join(", ")}`;
      return refused([...archive.problems, publishProblem("pages-missing", { file: place, found })]);
    }
    const changes = changesBetween(await readManifest(place), manifestOf(archive.records));
    const { published, problems } = await publication.publish();
    const all = [...archive.problems, ...inStaging, ...problems];
    return published ? { published, articles: archive.records.length, changes, problems: all } : refused(all);
  } catch (error) {
    await publication.abandon();
    return refused([...archive.problems, unusable(place, error)]);
  }
}

/** The archive's own text, if there is one. */
function readAbout(file: string): { about: string | null; problems: Problem[] } {
  try {
    return { about: readRegularFile(file, LARGEST_ABOUT).toString("utf8"), problems: [] };
  } catch (error) {
    const problem = notReadProblem(error, file);
    return { about: null, problems: problem.code === "capture-missing" ? [] : [problem] };
  }
}

/** Writes the whole site into the staging folder; gives the problems met on the way. */
async function stage(archive: Archive, staging: string): Promise<Problem[]> {
  const { variants } = archive.settings;
  await writeSearchBundle(searchDocuments(archive), path.join(staging, UNPLACED), { variants });
  const search = await placeBundle(staging);
  const assets = await prepareAssets(archive.settings, await bundleScripts(staging));
  const { about, problems: inAbout } = readAbout(path.join(archive.home, ABOUT));
  const site = describeSite(archive, { search, assets, about });
  await writeAssets(site, staging);
  await renderSite(site, staging);
  await writeManifest(staging, manifestOf(archive.records));
  const { lostCaptures, zipTooLarge } = await writeExports(archive, site, staging);
  return [
    ...inAbout,
    ...lostCaptures.map((found) => publishProblem("capture-changed", { file: found, found })),
    ...(zipTooLarge ? [publishProblem("zip-too-large")] : []),
  ];
}

/** The articles whose page is not in the staged site: renderers can fail without an error. */
async function unwritten({ records }: Archive, staging: string): Promise<string[]> {
  const there = new Set(await readdir(path.join(staging, "articles")));
  const missing: string[] = [];
  for (const { id } of records) {
    const page = path.join(staging, "articles", id, "index.html");
    if (!there.has(id) || (await stat(page)).size === 0) missing.push(id);
  }
  return missing;
}
