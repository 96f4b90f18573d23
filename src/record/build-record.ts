import type { Capture } from "../capture/capture.ts";
import type { Extraction } from "../extract/extraction.ts";
import type { Problem } from "../problems/problem.ts";
import { safeId } from "./identity.ts";
import type { ArticleRecord, RecordProblem } from "./schema.ts";

/** A problem as the record keeps it: the file is the record's own. */
export const recordProblemOf = ({ code, severity, line, message }: Problem): RecordProblem => ({
  code,
  severity,
  line,
  message,
});

/** Puts capture and extraction together into the record of docs/record.md, before any correction. Pure. */
export function buildRecord(capture: Capture, extraction: Extraction): ArticleRecord {
  const { fields, roles } = extraction;
  return {
    id: safeId(capture.id),
    headline: fields.headline,
    standfirst: fields.standfirst,
    section: fields.section,
    publisher: fields.publisher,
    byline: fields.byline,
    agencies: [...fields.agencies],
    agencyIds: [...fields.agencyIds],
    place: fields.place,
    published: fields.published,
    updated: fields.updated,
    captured: fields.captured,
    body: [...fields.body],
    images: [...fields.images],
    related: [...fields.related],
    tags: [...fields.tags],
    lines: roles.map(({ number, role, reason, text }) => ({ number, role, reason, text })),
    problems: [...capture.problems, ...extraction.problems].map(recordProblemOf),
    source: {
      file: capture.file,
      format: capture.format,
      encoding: capture.encoding,
      bytes: capture.bytes,
      sha256: capture.sha256,
      url: capture.metadata.url?.value ?? null,
    },
    corrected: null,
    extra: { ...capture.metadata.extra },
  };
}
