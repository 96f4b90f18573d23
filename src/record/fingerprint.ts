import { createHash } from "node:crypto";
import type { ArticleRecord } from "./schema.ts";

/** Records that are known by their fingerprint: it takes as long to make as writing the record does. */
const known = new WeakMap<ArticleRecord, string>();

/**
 * SHA-256 of a record, hex: two records with one fingerprint give the same pages and files, but for the folder that the
 * capture lies in (`source.file`), since a moved archive is the same archive.
 */
export function fingerprintOf(record: ArticleRecord): string {
  const found = known.get(record);
  if (found !== undefined) return found;
  const name = record.source.file.slice(record.source.file.lastIndexOf("/") + 1);
  const source = { ...record.source, file: name };
  const made = createHash("sha256")
    .update(JSON.stringify({ ...record, source }))
    .digest("hex");
  known.set(record, made);
  return made;
}

/** The record, known by the fingerprint that was made of it before. */
export function knownBy(fingerprint: string, record: ArticleRecord): ArticleRecord {
  known.set(record, fingerprint);
  return record;
}

/** Whether something is a record: nothing else has a capture and its lines. */
export const isRecord = (value: unknown): value is ArticleRecord =>
  typeof value === "object" && value !== null && "source" in value && "lines" in value && "id" in value;
