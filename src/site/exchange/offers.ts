import type { ArchiveSettings } from "../../settings.ts";

/**
 * What is made only where it is worth its cost. Pages, which link to it, and publishing, which makes it, ask the same
 * question here. Costs measured on a build of 1,000 articles, whose pages take some 10 s of processor time.
 */
export interface Offers {
  /** A picture per article for shared links: 10 ms and 30 KB each when drawn anew, next to nothing from the cache. */
  readonly pictures: boolean;
  /** The whole site as one file for a USB stick; every file is read and compressed once more. */
  readonly zip: boolean;
  /** List of files for the service worker. */
  readonly offline: boolean;
}

/** A small archive gets everything: nobody waits for it. */
const SMALL = 100;
/** Most articles that get pictures in an archive that states its address: without one nothing can point to them. */
const MOST_PICTURES = 2_000;

/** What an archive of so many articles offers. */
export const offersOf = (settings: ArchiveSettings, articles: number): Offers => ({
  pictures: articles <= (settings.baseUrl === null ? SMALL : MOST_PICTURES),
  zip: settings.offline || articles <= SMALL,
  offline: settings.offline,
});

/** Where the zipped site lies. */
export const ZIP_FILE = "data/site.zip";
