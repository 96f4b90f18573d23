import type { ArchiveSettings } from "../settings.ts";
import type { SiteFile } from "../site/exchange/offline-list.ts";

/** What hosts of static sites take, and whether a site is more than that. */

/** A host's limits, where it has them. */
interface Limits {
  /** Files of a site. */
  readonly files?: number;
  /** Files and folders of a site. */
  readonly entries?: number;
  /** Bytes of one file, and of the site. */
  readonly fileBytes?: number;
  readonly bytes?: number;
  /** Rules of `_headers` that are read. */
  readonly headerRules?: number;
}

const MIB = 1024 ** 2;
const GB = 1e9;

/**
 * As their documentation states them: developers.cloudflare.com/pages/platform/limits (changelog of 2026-01-23 for paid plans),
 * docs.github.com/pages/getting-started-with-github-pages/github-pages-limits, gitlab.com (issues 405048 and 500273); rules: developers.cloudflare.com/pages/configuration/headers.
 * Of `_redirects` Cloudflare Pages reads 2,000 lines (…/configuration/redirects): whatever else leads on does so by its page.
 */
const LIMITS: Readonly<Record<NonNullable<ArchiveSettings["host"]>, Limits>> = {
  "cloudflare-pages": { files: 20_000, fileBytes: 25 * MIB, headerRules: 100 },
  "cloudflare-pages-paid": { files: 100_000, fileBytes: 25 * MIB, headerRules: 100 },
  "github-pages": { bytes: GB },
  "gitlab-pages": { entries: 200_000, bytes: GB },
};

/** How many folders hold the files, folders above them included. */
function foldersOf(files: readonly SiteFile[]): number {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      if (folders.has(path.slice(0, end))) break;
      folders.add(path.slice(0, end));
    }
  }
  return folders.size;
}

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What of a site its host will not take, each as «what it is > what is allowed»; nothing where no host is stated. */
export function overLimits(host: ArchiveSettings["host"], files: readonly SiteFile[]): string[] {
  if (host === null) return [];
  const { files: most, entries, fileBytes, bytes } = LIMITS[host];
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  const all = files.length + (entries === undefined ? 0 : foldersOf(files));
  return [
    ...(most !== undefined && files.length > most ? [`${files.length} files > ${most}`] : []),
    ...(entries !== undefined && all > entries ? [`${all} files and folders > ${entries}`] : []),
    ...(bytes !== undefined && total > bytes ? [`${inMegabytes(total)} > ${inMegabytes(bytes)}`] : []),
    ...files
      .filter((file) => fileBytes !== undefined && file.bytes > fileBytes)
      .map((file) => `${file.path} ${inMegabytes(file.bytes)} > ${inMegabytes(fileBytes ?? 0)}`),
  ].map((found) => `${host}: ${found}`);
}

/**
 * What its host will not read of the site's `_headers`, each rule of which tells the encoding of a capture; null where it reads all.
 * @param rules how many there are
 */
export function overHeaderRules(host: ArchiveSettings["host"], rules: number): string | null {
  const most = host === null ? undefined : LIMITS[host].headerRules;
  return most === undefined || rules <= most ? null : `${host}: ${rules} > ${most} (${rules - most})`;
}
