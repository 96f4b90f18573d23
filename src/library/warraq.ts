import path from "node:path";
import { openArchive as open } from "../archive.ts";
import type { Archive } from "../opened-archive.ts";
import { describe } from "../problems/catalogue.ts";
import { type BuildReport, buildArchive as build } from "../publish/build.ts";
import { findBundle } from "../publish/bundle-place.ts";
import { openBundle } from "../search/node-engine.ts";
import { engineOf, openEngineBundle } from "../search/opensearch/node-engine.ts";
import { type FoundArticle, findArticles } from "../search/search-command.ts";

/**
 * The library: `import { openArchive, buildArchive, search } from "warraq"`, and `describe`. These functions and their types; what else the
 * program is made of may change with every version. Paths may be relative to the folder the process works in.
 */

/** What the functions take and give. */
export type { Archive } from "../opened-archive.ts";
export type { Problem } from "../problems/problem.ts";
export type { BuildReport } from "../publish/build.ts";
export type { ArticleRecord } from "../record/schema.ts";
export type { FoundArticle } from "../search/search-command.ts";

/** Called with the number of records read so far. */
export interface Watched {
  readonly onRecord?: (count: number) => void;
}

/**
 * Reads an archive: its settings, a record for every article in order of ids, and every problem on the way. Nothing is
 * written, and what cannot be read is among the problems.
 * @param folder the folder of captures, or one file of many articles
 */
export const openArchive = (folder: string, { onRecord }: Watched = {}): Promise<Archive> =>
  open(path.resolve(folder), onRecord ? { onRecord } : {});

/**
 * Builds the site of an archive, as `warraq build` does. Never throws for what an archive or a file system can hold: what was
 * wrong is among the problems, and where nothing could be published the site is as it was.
 */
export const buildArchive = ({
  articles = "articles",
  out = "dist",
  onRecord,
}: {
  readonly articles?: string;
  readonly out?: string;
} & Watched = {}): Promise<BuildReport> =>
  build({
    articles: path.resolve(articles),
    out: path.resolve(out),
    onProgress: (stage, done) => void (stage === "records" && onRecord?.(done)),
  });

/**
 * Asks a built site as its search page does; best first. What was typed is answered and nothing else: for a word that the
 * archive does not hold, no nearest one is asked for.
 * @param site the built site, or a bundle of `warraq index`
 * @param limit how many at most: 1, 2, 3 …
 * @throws RangeError of another limit; Error where there is no site with a search bundle
 */
export async function search(
  question: string,
  { site = "dist", limit = 10 }: { readonly site?: string; readonly limit?: number } = {},
): Promise<FoundArticle[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is 1, 2, 3 …, not ${limit}.`);
  const bundle = await findBundle(path.resolve(site));
  if (bundle === null) throw new Error(`There is no built site with a search bundle in ${site}.`);
  const engine = engineOf(bundle);
  return findArticles(await (engine === null ? openBundle(bundle) : openEngineBundle(bundle, engine)), question, limit);
}

/** What is wrong and what to do about a problem, in Arabic ("ar") or English ("en"). */
export { describe };
