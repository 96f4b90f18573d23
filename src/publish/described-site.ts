import path from "node:path";
import { notReadProblem } from "../files/not-read-problem.ts";
import { readRegularFile } from "../files/regular-file.ts";
import type { Archive } from "../opened-archive.ts";
import type { Problem } from "../problems/problem.ts";
import { keptVerdicts } from "../site/compare/verdicts.ts";
import type { OncePage } from "../site/lasting.ts";
import { keptFeatures } from "../site/related/features.ts";
import { keptLikeness } from "../site/related/known-likeness.ts";
import { describeSite, type Site } from "../site/site.ts";
import type { Store } from "../store/store.ts";
import { writeArticlePictures } from "./article-pictures.ts";
import { prepareAssets } from "./assets.ts";
import { ownDress } from "./own-dress.ts";
import { bundleScripts } from "./scripts.ts";

/** An archive's site before a page of it is made: its dress, its pictures, and what each page shows. */

/** An archive's own text for its about page, beside the captures. */
const ABOUT = "about.md";
/** Largest such text, in bytes. */
const LARGEST_ABOUT = 16 * 1024 * 1024;

/** The archive's own text, if there is one. */
function readAbout(file: string): { about: string | null; problems: Problem[] } {
  try {
    return { about: readRegularFile(file, LARGEST_ABOUT).toString("utf8"), problems: [] };
  } catch (error) {
    const problem = notReadProblem(error, file);
    return { about: null, problems: problem.code === "capture-missing" ? [] : [problem] };
  }
}

/** What a site is described with. */
export interface Surroundings {
  /** Folder that scripts and pictures are written into. */
  readonly staging: string;
  /** Place of the search bundle from the site's root. */
  readonly search: string;
  readonly once: readonly OncePage[];
  readonly store: Store;
}

/** The site of an archive, and what was met on the way. */
export async function describedSite(
  archive: Archive,
  { staging, search, once, store }: Surroundings,
): Promise<{ readonly site: Site; readonly problems: readonly Problem[] }> {
  const own = await ownDress(archive.home, archive.settings);
  const scripts = await bundleScripts(staging, archive.settings, store);
  const assets = await prepareAssets(archive.settings, scripts, own, store);
  const { about, problems: inAbout } = readAbout(path.join(archive.home, ABOUT));
  const kept = archive.beside?.pictures ?? new Map();
  const { shown: pictures, problems: inPictures } = await writeArticlePictures(archive.home, kept, staging);
  const site = describeSite(archive, {
    search,
    assets,
    about,
    once,
    pictures,
    features: keptFeatures(store),
    known: keptLikeness(store),
    verdicts: keptVerdicts(store),
  });
  return { site, problems: [...inAbout, ...own.problems, ...inPictures] };
}
