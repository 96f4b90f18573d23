import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { SearchDocument } from "../search/search-types.ts";

/**
 * Where the search bundle lies in a site: `pagefind/<fingerprint>/`. The fingerprint is that of what was indexed, so a page
 * that a browser or host kept from an earlier build never loads half of one bundle and half of another.
 */

const FOLDER = "pagefind";
/** The file by which a Pagefind bundle is known. */
const ENTRY = "pagefind-entry.json";

/** Folder of the bundle of these documents, relative to the site's root, without slash at its end. */
export function bundlePlace(documents: readonly SearchDocument[], variants: readonly (readonly string[])[]): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify(variants));
  for (const document of documents) hash.update(JSON.stringify(document));
  return `${FOLDER}/${hash.digest("hex").slice(0, 10)}`;
}

/** The bundle of a built site, or the folder itself when it is a bundle; null when there is none. */
export async function findBundle(site: string): Promise<string | null> {
  if (existsSync(path.join(site, ENTRY))) return site;
  const folders = await readdir(path.join(site, FOLDER)).catch(() => []);
  const [found] = folders.filter((folder) => existsSync(path.join(site, FOLDER, folder, ENTRY)));
  return found === undefined ? null : path.join(site, FOLDER, found);
}
