import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { interfaceFiles } from "../search/pagefind-indexer.ts";
import { PAGEFIND_FOLDER, publishInterfaces } from "./pagefind-interfaces.ts";

/**
 * Where the search bundle lies in a site: `pagefind/<fingerprint>/`. The fingerprint is that of the bundle's own files, so a
 * page that a browser or host kept from an earlier build never loads half of one bundle and half of another.
 */

/** The file by which a Pagefind bundle is known. */
const ENTRY = "pagefind-entry.json";
/** Where the bundle is written before its fingerprint is known. */
export const UNPLACED = `${PAGEFIND_FOLDER}/unplaced`;

/**
 * Gives a freshly written bundle its place, and Pagefind's own interfaces theirs beside it; returns the bundle's, relative to
 * the site's root, without slash at its end.
 */
export async function placeBundle(site: string): Promise<string> {
  const bundle = path.join(site, UNPLACED);
  const interfaces = new Set(interfaceFiles(bundle).map((file) => path.join(bundle, file)));
  const entries = await readdir(bundle, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !interfaces.has(file));
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(path.relative(bundle, file)).update(await readFile(file));
  const place = `${PAGEFIND_FOLDER}/${hash.digest("hex").slice(0, 10)}`;
  await rename(bundle, path.join(site, place));
  await publishInterfaces(site, place);
  return place;
}

/** The bundle of a built site, or the folder itself when it is a bundle; null when there is none. */
export async function findBundle(site: string): Promise<string | null> {
  if (existsSync(path.join(site, ENTRY))) return site;
  const folders = await readdir(path.join(site, PAGEFIND_FOLDER)).catch(() => []);
  const [found] = folders.filter((folder) => existsSync(path.join(site, PAGEFIND_FOLDER, folder, ENTRY)));
  return found === undefined ? null : path.join(site, PAGEFIND_FOLDER, found);
}
