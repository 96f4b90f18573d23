import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fingerprint } from "../capture/fingerprint.ts";
import { canonicalName } from "../record/identity.ts";
import type { ArticleRecord, Dated } from "../record/schema.ts";
import { addressPart } from "../site/address.ts";
import { outletAddress } from "../site/groups.ts";
import { isWaiting } from "./keep.ts";

/** Taking a capture into the archive's folder: whether it is there already, and the name it is kept under. */

/** The file of the folder that holds these very bytes, or null. Only files of the same size are read. */
export async function sameBytes(folder: string, bytes: Uint8Array): Promise<string | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const wanted = fingerprint(bytes);
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || isWaiting(folder, file)) continue;
    const size = await lstat(file).then(
      (found) => found.size,
      () => null,
    );
    if (size !== bytes.length) continue;
    // A file that cannot be read cannot be told to be the same; the name it would have is still not taken over.
    const there = await readFile(file).catch(() => null);
    if (there && fingerprint(there) === wanted) return file;
  }
  return null;
}

/** The day a name may carry: stated or in metadata, never inferred. */
const nameDay = (published: Dated | null): string | null =>
  published && (published.basis === "stated" || published.basis === "metadata")
    ? (/^\d{4}-\d{2}-\d{2}/.exec(published.edtf)?.[0] ?? null)
    : null;

/** The canonical name of a capture, without extension, from the record it gives: its outlet is spelt as in the site's addresses. */
export const nameFor = (record: ArticleRecord): string =>
  canonicalName({
    publisher: record.publisher && addressPart(outletAddress(record.publisher)),
    day: nameDay(record.published),
    sha256: record.source.sha256,
  });
