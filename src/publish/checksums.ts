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

/** Writes SHA256SUMS over everything in a staged folder; gives what it lists. To be run last. */
export async function writeChecksums(site: string): Promise<readonly SiteFile[]> {
  const files = await fingerprints(site);
  await place(site, CHECKSUMS, checksumLines(files));
  return files;
}
