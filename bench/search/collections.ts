import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { documentsOfJsonl } from "../../src/search/index-command.ts";
import type { SearchDocument } from "../../src/search/search-types.ts";

/** The collections and questions of ../shared, read where they lie. */

/** Beside the project; WARRAQ_SHARED names it for copies of the project (releases.ts). */
const SHARED = process.env.WARRAQ_SHARED
  ? pathToFileURL(process.env.WARRAQ_SHARED)
  : new URL("../../../shared/", import.meta.url);

/** Whether the material is there; without it the benches have nothing to measure. */
export const haveShared = existsSync(SHARED);

/** Says why nothing is measured and ends well. */
export function needShared(): void {
  if (haveShared) return;
  console.log("../shared is not here: nothing to measure.");
  process.exit(0);
}

/** Path of a file of ../shared. */
export const shared = (path: string): string => new URL(path, SHARED).pathname;

/** Articles of a gzipped JSONL collection. */
export const articlesOf = (path: string): SearchDocument[] =>
  documentsOfJsonl(gunzipSync(readFileSync(shared(path))).toString("utf8"));

/** A question of a query file. */
export interface Question {
  readonly id: string;
  readonly text: string;
}

/** Questions of a query file. */
export const questionsOf = (path: string): Question[] =>
  readFileSync(shared(path), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Question);

/** The ant collection and the corpus together, each headline once, cut to a number of articles. */
export function newsArticles(count: number): SearchDocument[] {
  const seen = new Set<string>();
  return [...articlesOf("dev-set/search/ant/docs.jsonl.gz"), ...articlesOf("corpus/ant-jawhara-2014-2017.jsonl.gz")]
    .filter(({ headline }) => !seen.has(headline) && seen.add(headline) !== undefined)
    .slice(0, count);
}

/** Value below which a share of the values lies. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
