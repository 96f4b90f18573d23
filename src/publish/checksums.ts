import path from "node:path";
import type { SiteFile } from "../site/exchange/offline-list.ts";
import { CHECKSUMS } from "./folder/mark.ts";
import { eachOf, filesOf, fingerprintOf, place } from "./site-files.ts";

/** Every file of a staged site with size and fingerprint, but the list of fingerprints itself. */
export async function fingerprints(site: string): Promise<SiteFile[]> {
  const files = (await filesOf(site)).filter((file) => file !== CHECKSUMS);
  return eachOf(files, async (file) => ({ path: file, ...(await fingerprintOf(path.join(site, file))) }));
}

/** The list in the form of `sha256sum` in binary-safe text mode: hex, two spaces, path. */
export const checksumLines = (files: readonly SiteFile[]): string =>
  files.map(({ path: file, sha256 }) => `${sha256}  ${file}\n`).join("");

/** What a line has before the path: the fingerprint and two spaces. */
const BEFORE = 66;
const SHA256 = /^[0-9a-f]{64}$/u;

/**
 * Tells every file that such a list names, in its order. Plain searching: a site has tens of thousands, its list is read several
 * times in a build, and an expression that cuts each line takes four times as long.
 */
export function eachListed(list: string, told: (file: string, sha256: string) => void): void {
  for (let at = 0; at < list.length; ) {
    const found = list.indexOf("\n", at);
    const end = found < 0 ? list.length : found;
    const sha256 = list.slice(at, at + BEFORE - 2);
    if (end - at > BEFORE && list.startsWith("  ", at + BEFORE - 2) && SHA256.test(sha256))
      told(list.slice(at + BEFORE, end), sha256);
    at = end + 1;
  }
}

/** Writes SHA256SUMS over everything in a staged folder; gives what it lists. To be run last. */
export async function writeChecksums(site: string): Promise<readonly SiteFile[]> {
  const files = await fingerprints(site);
  place(site, CHECKSUMS, checksumLines(files));
  return files;
}
