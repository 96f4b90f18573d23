import { edtfDays } from "../arabic/dates/edtf.ts";
import { dateProblem } from "../problems/dates.ts";
import type { Problem } from "../problems/problem.ts";
import type { Outlet } from "../settings.ts";
import { type Correction, fieldsSet } from "./correction.ts";
import type { CorrectableField } from "./correction-fields.ts";
import { unknownLines } from "./correction-lines.ts";
import { safeId } from "./identity.ts";
import type { ArticleRecord, Block, Dated, Publisher, RecordProblem } from "./schema.ts";

/** What an archivist's correction makes of a record. Pure. Overridden values carry `basis: "editor"`. */

/** Doubts about two dates of a record: asked anew where an editor sets one of them. */
const OF_TWO_DATES: ReadonlySet<string> = new Set(["date-after-capture", "date-updated-before-published"]);
const DATES: readonly string[] = ["published", "updated", "captured"];

/** Whether an editor's word answers a doubt about what was read, so that it is no longer shown. */
function isAnswered({ code, field }: RecordProblem, fields: readonly string[]): boolean {
  if (OF_TWO_DATES.has(code)) return DATES.some((date) => fields.includes(date));
  return /^(?:extract|date|address)-/u.test(code) && field !== null && fields.includes(field);
}

const dated = (edtf: string | null, note: string | null): Dated | null =>
  edtf === null ? null : { edtf, basis: "editor", evidence: note, line: null };

function publisherOf(value: { id?: string; name: string } | null, outlets: readonly Outlet[]): Publisher | null {
  if (value === null) return null;
  const { name, id } = value;
  const known = outlets.find((outlet) => outlet.id === id || outlet.name === name || outlet.aliases.includes(name));
  return { id: id ?? known?.id ?? safeId(name), name, basis: "editor" };
}

/** What an editor's date says against another date of the record: each is kept, and the two are told. */
function datesAtOdds({ published, updated, captured }: ArticleRecord, { file, values }: Correction): Problem[] {
  const from = published && edtfDays(published.edtf)?.first;
  const before = (other: Dated | null): boolean => {
    const last = other && edtfDays(other.edtf)?.last;
    return from != null && last != null && last < from;
  };
  const says = (...fields: readonly CorrectableField[]): boolean => fields.some((field) => field in values);
  const problems: Problem[] = [];
  if (says("published", "captured") && before(captured)) {
    const found = `${published?.edtf} > ${captured?.edtf}`;
    problems.push(dateProblem("date-after-capture", { file, field: "published", found }));
  }
  if (says("published", "updated") && before(updated)) {
    const found = `${updated?.edtf} < ${published?.edtf}`;
    problems.push(dateProblem("date-updated-before-published", { file, field: "updated", found }));
  }
  return problems;
}

/**
 * Applies a correction's values. The roles it gives lines are in the record already: they are put on the sheet before
 * fields are read; here the lines that the capture does not have are reported.
 * @param outlets the outlets known by name, so that a publisher set by name gets its id
 */
export function correct(
  record: ArticleRecord,
  correction: Correction,
  outlets: readonly Outlet[],
): { record: ArticleRecord; problems: Problem[] } {
  const { values, notes } = correction;
  const noteOf = (field: CorrectableField): string | null => notes[field] ?? correction.note;
  const known = new Set(record.lines.map(({ number }) => number));
  const next: ArticleRecord = { ...record };
  for (const field of ["headline", "standfirst", "section", "byline", "place"] as const) {
    const value = values[field];
    if (value !== undefined) next[field] = value;
  }
  for (const field of ["published", "updated", "captured"] as const) {
    const value = values[field];
    if (value !== undefined) next[field] = dated(value, noteOf(field));
  }
  if (values.publisher !== undefined) next.publisher = publisherOf(values.publisher, outlets);
  if (values.agencies) {
    next.agencies = values.agencies;
    next.agencyIds = values.agencies.map((name) => publisherOf({ name }, outlets)?.id ?? safeId(name));
  }
  if (values.body) next.body = values.body.map((block): Block => ({ ...block, lines: [] }));
  if (values.images) next.images = values.images.map((image) => ({ ...image, lines: [] }));
  if (values.related) next.related = values.related;
  if (values.tags) next.tags = values.tags;
  if (values.subjects) next.subjects = values.subjects;
  if (values.url !== undefined) next.source = { ...next.source, url: values.url };

  const fields: string[] = fieldsSet(correction);
  if ([...correction.lines.keys()].some((number) => known.has(number))) fields.push("lines");
  if (fields.length > 0) {
    next.corrected = { by: correction.by, note: correction.note, fields, notes: { ...notes } };
    next.problems = record.problems.filter((problem) => !isAnswered(problem, fields));
  }
  const problems = unknownLines(correction.roles, known, correction.file);
  return { record: next, problems: [...problems, ...datesAtOdds(next, correction)] };
}
