import type { ArchiveSettings } from "../../settings.ts";

/**
 * What is made only where it is worth its cost. Pages, which link to it, and publishing, which makes it, ask the same
 * question here.
 */
export interface Offers {
  /** A picture per article for shared links: some 40 ms and 30 KB each. */
  readonly pictures: boolean;
  /** The whole site as one file for a USB stick: as large again as everything in it. */
  readonly zip: boolean;
  /** List of files for the service worker. */
  readonly offline: boolean;
}

/** Most articles that get pictures, and most an archive is zipped with, unless it asks to be kept offline. */
const MOST_PICTURES = 2_000;
const MOST_ZIPPED = 1_000;

/** What an archive of so many articles offers. */
export const offersOf = (settings: ArchiveSettings, articles: number): Offers => ({
  pictures: articles <= MOST_PICTURES,
  zip: settings.offline || articles <= MOST_ZIPPED,
  offline: settings.offline,
});

/** Where the zipped site lies. */
export const ZIP_FILE = "data/site.zip";
