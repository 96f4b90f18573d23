import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { canonicalName } from "../record/identity.ts";
import type { ArticleRecord, Dated } from "../record/schema.ts";

/** Taking a capture into the archive's folder: under its canonical name, byte for byte, never over another file. */

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The file of the folder that holds these very bytes, or null. Only files of the same size are read. */
export async function sameBytes(folder: string, bytes: Uint8Array): Promise<string | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const wanted = sha256(bytes);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    if ((await stat(file)).size === bytes.length && sha256(await readFile(file)) === wanted) return file;
  }
  return null;
}

/** The day a name may carry: stated or in metadata, never inferred. */
const nameDay = (published: Dated | null): string | null =>
  published && (published.basis === "stated" || published.basis === "metadata")
    ? (/^\d{4}-\d{2}-\d{2}/.exec(published.edtf)?.[0] ?? null)
    : null;

/** The canonical name of a capture, without extension, from the record it gives. */
export const nameFor = (record: ArticleRecord): string =>
  canonicalName({
    publisher: record.publisher?.id ?? null,
    day: nameDay(record.published),
    sha256: record.source.sha256,
  });

/**
 * Writes the bytes into the folder under a name that is free.
 * @returns the file written
 */
export async function keep(folder: string, name: string, extension: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}${extension}`);
  await writeFile(file, bytes, { flag: "wx" });
  return file;
}
