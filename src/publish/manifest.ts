import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fingerprintOf } from "../record/fingerprint.ts";
import type { ArticleRecord } from "../record/schema.ts";

/**
 * The manifest of a site: a fingerprint per article, so that the next build can say what was added, changed and removed.
 * It also marks a folder as a site that Warraq built and may replace.
 */

/** Where the manifest lies in the site. */
export const MANIFEST = "data/manifest.json";

/** Article id → SHA-256 of its record, hex. */
export type Manifest = Readonly<Record<string, string>>;

/** What a build changed, as ids in order. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** The fingerprints of an archive's records. The folder of the source file does not count: a moved archive is unchanged. */
export const manifestOf = (records: readonly ArticleRecord[]): Manifest =>
  Object.fromEntries(records.map((record) => [record.id, fingerprintOf(record)]));

/** The manifest of a published site; empty when there is none or it cannot be read. */
export async function readManifest(site: string): Promise<Manifest> {
  try {
    const { articles } = JSON.parse(await readFile(path.join(site, MANIFEST), "utf8")) as { articles?: Manifest };
    return articles ?? {};
  } catch {
    return {};
  }
}

/** Writes the manifest into a staged site. */
export async function writeManifest(site: string, articles: Manifest): Promise<void> {
  await mkdir(path.dirname(path.join(site, MANIFEST)), { recursive: true });
  await writeFile(path.join(site, MANIFEST), `${JSON.stringify({ generator: "warraq", articles }, null, 1)}\n`);
}

/** What differs between two manifests. */
export function changesBetween(before: Manifest, after: Manifest): Changes {
  // Ids may be names that every object knows ("constructor"): only those of the manifest count.
  const has = (manifest: Manifest, id: string): boolean => Object.hasOwn(manifest, id);
  const ids = Object.keys(after).sort();
  return {
    added: ids.filter((id) => !has(before, id)),
    changed: ids.filter((id) => has(before, id) && before[id] !== after[id]),
    unchanged: ids.filter((id) => has(before, id) && before[id] === after[id]),
    removed: Object.keys(before)
      .filter((id) => !has(after, id))
      .sort(),
  };
}
