import { existsSync } from "node:fs";
import { readdir, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { ARCHIVE_FILE } from "../search/bundle-files.ts";
import { TABLE_FORMAT } from "../search/bundle-types.ts";
import { ENTRY_FILE } from "../search/pagefind-facts.ts";
import { pagefindVersion } from "../search/pagefind-service.ts";
import type { ArchiveSettings } from "../settings.ts";
import { NO_STORE, type Store } from "../store/store.ts";
import { PAGEFIND_FOLDER, publishInterfaces } from "./pagefind-interfaces.ts";

/**
 * Where the search bundle lies in a site: one folder for all builds with the same release of Pagefind and the same form of table.
 * Pagefind's programs in it are those of the release; all else is named by its content, but for two entries that browsers ask
 * for afresh each time. So a build replaces what it changed, and no browser puts two builds together.
 */

/** Where the bundle is written before its programs for readers are made. */
export const UNPLACED = `${PAGEFIND_FOLDER}/unplaced`;

/** The place of a bundle by the release of Pagefind and the form of its table. */
export const bundlePlace = (version: string, format: number): string => `${PAGEFIND_FOLDER}/${version}-${format}`;

/** The place of what is loaded beside an engine that holds the articles. */
export const LEXICON_PLACE = `${PAGEFIND_FOLDER}/engine-${TABLE_FORMAT}`;

/** The place of the bundle that an archive of these settings gets. */
export const placeOfBundle = ({ search }: Pick<ArchiveSettings, "search">): string =>
  search === null ? bundlePlace(pagefindVersion(), TABLE_FORMAT) : LEXICON_PLACE;

/**
 * Gives a freshly written bundle its place, and Pagefind's own interfaces theirs beside it; returns the bundle's, relative to
 * the site's root, without slash at its end.
 */
export async function placeBundle(site: string, store: Store = NO_STORE): Promise<string> {
  const bundle = path.join(site, UNPLACED);
  const { version } = JSON.parse(await readFile(path.join(bundle, ENTRY_FILE), "utf8")) as { version: string };
  const place = bundlePlace(version, TABLE_FORMAT);
  await rename(bundle, path.join(site, place));
  await publishInterfaces(site, place, store);
  return place;
}

/** The bundle of a built site, or the folder itself when it is a bundle; null when there is none. */
export async function findBundle(site: string): Promise<string | null> {
  if (existsSync(path.join(site, ARCHIVE_FILE))) return site;
  const folders = await readdir(path.join(site, PAGEFIND_FOLDER)).catch(() => []);
  const [found] = folders.filter((folder) => existsSync(path.join(site, PAGEFIND_FOLDER, folder, ARCHIVE_FILE)));
  return found === undefined ? null : path.join(site, PAGEFIND_FOLDER, found);
}
