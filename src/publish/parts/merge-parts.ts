import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Problem } from "../../problems/problem.ts";
import { shareProblem } from "../../problems/shares.ts";
import { openStore, type Store } from "../../store/store.ts";
import { type BuildReport, buildArchive, type MadeParts } from "../build.ts";
import type { StageReport } from "../stages.ts";
import { againstParts, archiveNow, type FoundPart, PART_STORE, readPart } from "./part-file.ts";

/**
 * Parts of a build joined: the build itself, which finds what the parts made in their stores. What it does not find it makes, so
 * the bytes are those of one build; parts that are not those of this archive and program are refused, for they would save nothing.
 */

/** What to join. Paths are absolute. */
export interface MergeRequest {
  readonly articles: string;
  readonly out: string;
  readonly parts: readonly string[];
  readonly onProgress?: StageReport;
}

const notPublished = (problems: readonly Problem[]): BuildReport => ({
  published: false,
  articles: 0,
  changes: { added: [], changed: [], unchanged: [], removed: [] },
  problems,
  isSearchBehind: false,
  reasons: new Map(),
});

/** Puts a file at another place too, without its bytes where that can be. */
function share(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The packs of all parts in one folder: a store of all their results. */
function gather(parts: readonly FoundPart[], folder: string): void {
  for (const [i, part] of parts.entries()) {
    const from = path.join(part.folder, ...PART_STORE.split("/"));
    for (const name of readdirSync(from)) {
      const [kind, ...rest] = name.split(".");
      share(path.join(from, name), path.join(folder, [kind, `part${i}`, ...rest].join(".")));
    }
  }
}

/** A store that is read: what a build makes beside it is of no use to another. */
const reading = (store: Store): Store => ({ ...store, folder: null, put: () => {}, close: () => {} });

/** Joins the parts of a build and publishes the site. Never throws for what an archive or a file system can hold. */
export async function mergeParts({ articles, out, parts, onProgress }: MergeRequest): Promise<BuildReport> {
  const read = parts.map(readPart);
  const none = read.filter((part): part is Problem => "code" in part);
  const found = read.filter((part): part is FoundPart => !("code" in part));
  const wrong = none.length > 0 ? none : againstParts(found);
  if (wrong.length > 0) return notPublished(wrong);
  const folder = mkdtempSync(path.join(tmpdir(), "warraq-merge-"));
  try {
    const packs = path.join(folder, "results");
    mkdirSync(packs);
    gather(found, packs);
    const made: MadeParts = {
      store: reading(openStore(packs)),
      against: (archive) =>
        found.flatMap((part) =>
          archiveNow(archive) === part.archive
            ? []
            : shareProblem("share-stale", { file: part.folder, found: part.folder }),
        ),
    };
    return await buildArchive({ articles, out, parts: made, ...(onProgress && { onProgress }) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
