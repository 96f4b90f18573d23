import path from "node:path";
import { openArchive } from "../archive.ts";
import type { Archive } from "../opened-archive.ts";
import type { Problem } from "../problems/problem.ts";
import { publishProblem } from "../problems/publish.ts";
import { languagesOf } from "../site/languages.ts";
import type { OncePage } from "../site/lasting.ts";
import type { Site } from "../site/site.ts";
import { openStore, type Store } from "../store/store.ts";
import { besides } from "../threads.ts";
import { storeOf } from "./archive-store.ts";
import { writeAssets } from "./assets.ts";
import { describedSite } from "./described-site.ts";
import { beginDraft, type Draft, type Finished, type Reason } from "./draft.ts";
import { writeExports } from "./exports.ts";
import { unusable } from "./folder/place.ts";
import { writeHostFiles } from "./host-files.ts";
import { clashing, leavesNothing, pagesOnce, whatLeft, writeFormerFiles, writeRedirects } from "./lasting.ts";
import { type Changes, changesBetween, manifestOf, readManifest, writeManifest } from "./manifest.ts";
import { draftWithParts } from "./parts/units.ts";
import { beginPublication, type Publication } from "./publish-folder.ts";
import { renderSite } from "./render.ts";
import { type Again, type Answer, askAgain } from "./same-again.ts";
import { type BundleTime, stageBundle } from "./stage-bundle.ts";
import type { StageReport } from "./stages.ts";
import { keepStanding, ownPages, readStanding } from "./standing.ts";

/** What was made of a build before, elsewhere (parts/merge-parts.ts). */
export interface MadeParts {
  readonly store: Store;
  /** What keeps them from being of the archive. */
  against(archive: Archive): readonly Problem[];
}

/** What to build. Paths are absolute. */
export interface BuildRequest {
  readonly articles: string;
  readonly out: string;
  /** Told how far the build is. */
  readonly onProgress?: StageReport;
  /** When the search bundle is made; default "now". */
  readonly bundle?: BundleTime;
  /** Told what the site shows once it is published: what was saved next can then be shown before the site is built again. */
  readonly onPublished?: (described: Described) => void;
  /** Whether the archive is read even where the last build's answer still holds; default "where-needed". */
  readonly reading?: "where-needed" | "always";
  /** Parts of the build that were made before; their store stands for the archive's own. */
  readonly parts?: MadeParts;
  /** Folder of the store of results; null for none. Default: the archive's own in the user's cache. */
  readonly store?: string | null;
}

/** A site that was published, and the archive it shows. */
export interface Described {
  readonly archive: Archive;
  readonly site: Site;
}

/** What a build did. */
export interface BuildReport {
  /** Whether `out` holds the new site; when false it is as it was. */
  readonly published: boolean;
  readonly articles: number;
  readonly changes: Changes;
  readonly problems: readonly Problem[];
  /** Whether search still answers as the site before did: another build makes its bundle. */
  readonly isSearchBehind: boolean;
  /** What was made anew, by its name ("page outlets/x/", "files <id>"), and why. */
  readonly reasons: ReadonlyMap<string, Reason>;
}

const NOTHING: Changes = { added: [], changed: [], unchanged: [], removed: [] };

const refused = (problems: readonly Problem[]): BuildReport => ({
  published: false,
  articles: 0,
  changes: NOTHING,
  problems,
  isSearchBehind: false,
  reasons: new Map(),
});

/**
 * Captures → published site: opens the archive, stages search bundle, pages and exports beside the old site, checks
 * that every article has its page, and puts the new site in place. Whatever fails is reported and leaves the old site
 * whole. Never throws for what an archive or a file system can hold.
 */
export async function buildArchive(request: BuildRequest): Promise<BuildReport> {
  const { articles, out, onProgress = () => {}, bundle = "now", onPublished = () => {} } = request;
  const publication = await beginPublication(out, articles);
  if ("code" in publication) return refused([publication]);
  const { parts } = request;
  const store = parts?.store ?? (request.store === undefined ? await storeOf(articles) : openStore(request.store));
  try {
    const again = await askAgain(store, articles, publication.place);
    if (again.answer && request.reading !== "always") {
      await publication.abandon();
      return sameAgain(again.answer);
    }
    const before = await readManifest(publication.place);
    const last = Object.keys(before).length || null;
    const archive = await openArchive(articles, { store, onRecord: (count) => onProgress("records", count, last) });
    const against = parts?.against(archive) ?? [];
    const isInParts = parts !== undefined;
    const work = { archive, publication, store, onProgress, onPublished, again, bundle, isInParts };
    if (archive.records.length > 0 && against.length === 0) return await publish(work);
    await publication.abandon();
    return refused([...archive.problems, ...against]);
  } catch (error) {
    await publication.abandon();
    return refused([unusable(out, error)]);
  } finally {
    store.close();
  }
}

/** The report of a build that has nothing to do. */
const sameAgain = ({ articles, problems }: Answer): BuildReport => ({
  published: true,
  articles: articles.length,
  changes: { ...NOTHING, unchanged: articles },
  problems,
  isSearchBehind: false,
  reasons: new Map(),
});

/** A build that has read its archive. */
interface Work {
  readonly archive: Archive;
  readonly publication: Publication;
  readonly store: Store;
  readonly onProgress: StageReport;
  readonly onPublished: (described: Described) => void;
  /** What was known before the archive was read. */
  readonly again: Again;
  readonly bundle: BundleTime;
  readonly isInParts: boolean;
}

/** Stages the archive's site and puts it in place. */
async function publish(work: Work): Promise<BuildReport> {
  const { archive, publication, store, onProgress } = work;
  const { place } = publication;
  try {
    const standing = await readStanding(place, store);
    const once = await pagesOnce(archive, place, ownPages(standing));
    const own = beginDraft(publication.staging, place, standing);
    const draft = work.isInParts ? draftWithParts(own, store) : own;
    const { site, problems: inStaging, isPlain, isSearchBehind } = await stage(work, draft, once);
    onProgress("publish", 0, null);
    const finished = await draft.finish();
    const missing = unwritten(archive, finished);
    if (missing.length > 0) {
      await publication.abandon();
      const found = `${missing.length}: ${missing.slice(0, 5).join(", ")}`;
      return refused([...archive.problems, publishProblem("pages-missing", { file: place, found })]);
    }
    const left = await whatLeft(archive, { site: place, once, store });
    const changes = changesBetween(await readManifest(place), manifestOf(archive.records));
    const counts = [finished.kept.length, standing.files.size];
    const isSame = standing.isWhole && counts.every((count) => count === finished.files.size);
    if (isSame) await publication.abandon();
    const { published, problems } = isSame
      ? { published: true, problems: [] }
      : await publication.publish({ kept: finished.kept, isUntouched: standing.isUntouched });
    if (published) await keepStanding(place, store, finished, standing);
    if (published) work.onPublished({ archive, site });
    const seen = [...archive.problems, ...inStaging];
    const all = [...seen, ...left, ...problems];
    if (
      published &&
      !isSearchBehind &&
      left.length === 0 &&
      (isSame || (isPlain && (await leavesNothing(archive, place, finished))))
    )
      await work.again.keep({ articles: archive.records.map(({ id }) => id), problems: seen });
    if (!published) return refused(all);
    const { reasons } = draft;
    return { published, articles: archive.records.length, changes, problems: all, isSearchBehind, reasons };
  } catch (error) {
    await publication.abandon();
    return refused([...archive.problems, unusable(place, error)]);
  }
}

/** What was met while a site was made. */
interface StagedSite {
  readonly site: Site;
  readonly problems: readonly Problem[];
  /** Whether it has no old addresses: only they depend on what was published before. */
  readonly isPlain: boolean;
  readonly isSearchBehind: boolean;
}

/** Makes the whole site. */
async function stage(work: Work, draft: Draft, once: readonly OncePage[]): Promise<StagedSite> {
  const { archive, publication, store, onProgress } = work;
  const { staging, place } = publication;
  const count = archive.records.length;
  onProgress("pages", 0, null);
  const { place: search, isBehind, made } = stageBundle(archive, draft, store, work.bundle);
  const { site, problems: inDescription } = await besides(made, async () => {
    const described = await describedSite(archive, { staging, search, once, store });
    await writeAssets(described.site, draft);
    await renderSite(described.site, draft, (pages, total) => onProgress("pages", pages, total));
    onProgress("index", 0, count);
    return described;
  });
  onProgress("index", count, count);
  await writeRedirects(site, staging);
  const rulesUnread = await writeHostFiles(archive, staging, place);
  await writeManifest(staging, manifestOf(archive.records));
  const { lostCaptures, zipTooLarge, overLimits } = await writeExports(archive, site, draft, {
    onArticle: (done) => onProgress("files", done, count),
    onWritten: () => writeFormerFiles({ ...site, records: archive.records }, place, draft),
    store,
  });
  const settingsFile = path.join(archive.home, "archive.yaml");
  const problems = [
    ...inDescription,
    ...clashing(site),
    ...lostCaptures.map((found) => publishProblem("capture-changed", { file: found, found })),
    ...(zipTooLarge ? [publishProblem("zip-too-large")] : []),
    ...overLimits.map((found) => publishProblem("host-limit", { file: settingsFile, found })),
    ...(rulesUnread === null ? [] : [publishProblem("host-rules", { file: settingsFile, found: rulesUnread })]),
  ];
  const { moved, taken } = site.lasting;
  return { site, problems, isPlain: moved.length + taken.length === 0, isSearchBehind: isBehind };
}

/** The articles that have no page: renderers can fail without an error. */
const unwritten = ({ records, settings }: Archive, { files }: Finished): string[] => {
  const languages = languagesOf(settings);
  const isThere = (page: string): boolean => (files.get(page)?.bytes ?? 0) > 0;
  const isWhole = (id: string): boolean => languages.every(({ at }) => isThere(`${at}articles/${id}/index.html`));
  return records.flatMap(({ id }) => (isWhole(id) ? [] : [id]));
};
