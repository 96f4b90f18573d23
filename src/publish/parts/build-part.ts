import { mkdirSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { openArchive } from "../../archive.ts";
import type { Archive } from "../../opened-archive.ts";
import type { Problem } from "../../problems/problem.ts";
import { countArchive } from "../../search/count-archive.ts";
import { searchDocuments } from "../../site/search-documents.ts";
import { keptPrints } from "../../site/text-prints.ts";
import { openStore, type Store } from "../../store/store.ts";
import { placeOfBundle } from "../bundle-place.ts";
import { writeChecksums } from "../checksums.ts";
import { describedSite } from "../described-site.ts";
import { wholeDraft } from "../draft.ts";
import { writeOwnFiles } from "../exports.ts";
import { unusable } from "../folder/place.ts";
import { pagesOnce } from "../lasting.ts";
import { beginPublication } from "../publish-folder.ts";
import { renderSite } from "../render.ts";
import type { StageReport } from "../stages.ts";
import { PART_FILE, PART_STORE, partOf } from "./part-file.ts";
import type { Share } from "./share.ts";
import { draftOfShare } from "./units.ts";

/**
 * One part of a build that several machines make: the whole archive is read, for a page tells of others too; of its pages, files
 * and search parts the share is made and kept in a store that can be carried. Joined, the parts are one build (merge-parts.ts).
 */

/** What to build. Paths are absolute. */
export interface PartRequest {
  readonly articles: string;
  /** Folder of the part. */
  readonly out: string;
  readonly share: Share;
  readonly onProgress?: StageReport;
}

/** What was built. */
export interface PartReport {
  readonly written: boolean;
  readonly articles: number;
  readonly problems: readonly Problem[];
}

/** Folders beside the store while a part is made; only the store stays. */
const SITE = "site";
const SEARCH = "search";

/** Counts the words of all, and indexes the share's parts of the archive. */
async function indexShare(archive: Archive, share: Share, store: Store, folder: string): Promise<void> {
  const { variants, search } = archive.settings;
  if (search !== null) return;
  const documents = searchDocuments(archive, keptPrints(store));
  const { parts, indexer, kept } = countArchive(documents, { variants, store });
  for (const [i, part] of parts.entries()) {
    // The first parts are the largest.
    if (part.documents.length === 0 || i % share.of !== share.number - 1) continue;
    mkdirSync(folder, { recursive: true });
    await kept?.write(part, indexer, { folder, isThere: () => false });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes the share of an archive's site in a folder. */
async function makeShare(
  archive: Archive,
  { share, onProgress }: PartRequest,
  staging: string,
  store: Store,
): Promise<void> {
  const count = archive.records.length;
  onProgress?.("index", 0, count);
  await indexShare(archive, share, store, path.join(staging, SEARCH));
  const site = path.join(staging, SITE);
  mkdirSync(site);
  const draft = draftOfShare(wholeDraft(site), share, store);
  const once = await pagesOnce(archive, site);
  const search = placeOfBundle(archive.settings);
  const described = await describedSite(archive, { staging: site, search, once, store });
  onProgress?.("pages", 0, null);
  await renderSite(described.site, draft, (pages, total) => onProgress?.("pages", pages, total));
  onProgress?.("files", 0, count);
  await writeOwnFiles(archive, draft);
  rmSync(site, { recursive: true, force: true });
}

/** Builds one part into its folder, which is replaced in one step. Never throws for what an archive or a file system can hold. */
export async function buildPart(request: PartRequest): Promise<PartReport> {
  const { articles, out, share, onProgress } = request;
  const publication = await beginPublication(out, articles);
  if ("code" in publication) return { written: false, articles: 0, problems: [publication] };
  const { staging } = publication;
  const store = openStore(path.join(staging, ...PART_STORE.split("/")));
  let archive: Archive | null = null;
  try {
    archive = await openArchive(articles, { store, onRecord: (count) => onProgress?.("records", count, null) });
    const { problems, records } = archive;
    if (records.length === 0) {
      await publication.abandon();
      return { written: false, articles: 0, problems };
    }
    await makeShare(archive, request, staging, store);
    store.close();
    await writeFile(path.join(staging, PART_FILE), `${JSON.stringify(partOf(archive, share))}\n`);
    await writeChecksums(staging);
    const outcome = await publication.publish();
    return { written: outcome.published, articles: records.length, problems: [...problems, ...outcome.problems] };
  } catch (error) {
    await publication.abandon();
    return { written: false, articles: 0, problems: [...(archive?.problems ?? []), unusable(out, error)] };
  } finally {
    store.close();
  }
}
