import type { Capture } from "../capture/capture.ts";
import type { Extraction, LabelledLine } from "../extract/extraction.ts";
import { reasonText } from "../findings/wording.ts";
import { sentence } from "../problems/catalogue.ts";
import type { Problem } from "../problems/problem.ts";
import { safeId } from "./identity.ts";
import type { ArticleRecord, RecordLine, RecordProblem } from "./schema.ts";
import { sourceAddress } from "./source-address.ts";

/** A problem as the record keeps it: file, id and row are the record's own, and its text is made for whoever reads the file. */
export const recordProblemOf = ({ code, severity, line, field, found, write }: Problem): RecordProblem => ({
  code,
  severity,
  line,
  field,
  found,
  message: sentence({ code, found, ...(write === undefined ? {} : { write }) }, "ar"),
});

/** What a line's role rests on, in codes and in words. */
type Grounds = Pick<RecordLine, "evidence" | "reason">;

/** The lines with their grounds, which lines of one finding share: nearly all those of an endless page do. */
function linesOf(roles: readonly LabelledLine[]): RecordLine[] {
  const known = new Map<LabelledLine["evidence"], Map<RecordLine["kind"], Grounds>>();
  const groundsOf = ({ kind, evidence }: LabelledLine): Grounds => {
    const byKind = known.get(evidence) ?? new Map<RecordLine["kind"], Grounds>();
    const grounds = byKind.get(kind) ?? { evidence: [...evidence], reason: reasonText({ kind, evidence }, "ar") };
    known.set(evidence, byKind.set(kind, grounds));
    return grounds;
  };
  return roles.map((line) => {
    const { number, role, kind, text } = line;
    const { evidence, reason } = groundsOf(line);
    return { number, role, kind, evidence, reason, text };
  });
}

/**
 * Puts capture and extraction together into the record of docs/record.md, before any correction. Pure.
 * @param problems of both, as told of the capture
 */
export function buildRecord(
  capture: Capture,
  extraction: Extraction,
  problems: readonly Problem[] = [...capture.problems, ...extraction.problems],
): ArticleRecord {
  const { fields, roles } = extraction;
  const address = sourceAddress(capture);
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
    subjects: [],
    lines: linesOf(roles),
    problems: problems.map(recordProblemOf),
    source: {
      file: capture.file,
      format: capture.format,
      encoding: capture.encoding,
      bytes: capture.bytes,
      sha256: capture.sha256,
      url: address.url,
    },
    corrected: null,
    extra: { ...capture.metadata.extra, ...address.extra },
  };
}
