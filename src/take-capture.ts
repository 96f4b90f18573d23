import type { Capture } from "./capture/capture.ts";
import { createExtractor } from "./extract/extract.ts";
import type { EditorsRoles, Extraction } from "./extract/extraction.ts";
import { outletsOf } from "./extract/outlets.ts";
import type { Remembered } from "./memory.ts";
import { stumbledOver } from "./problems/cause.ts";
import type { Problem } from "./problems/problem.ts";
import { recordProblem } from "./problems/record.ts";
import { buildRecord } from "./record/build-record.ts";
import { correct } from "./record/correct.ts";
import type { Correction } from "./record/correction.ts";
import { rolesUndone, withoutRoles } from "./record/correction-lines.ts";
import type { CorrectionRead } from "./record/read-corrections.ts";
import type { ArticleRecord } from "./record/schema.ts";
import { sourceAddress } from "./record/source-address.ts";
import type { ArchiveSettings, Outlet } from "./settings.ts";

/** From one capture to its record. */

/** A capture, and the 1-based line of the table on which its row starts; null when it comes from no table. */
export interface Taken {
  readonly capture: Capture;
  readonly row: number | null;
}

/** Takes a capture: its lines get roles, its fields are read off, its correction is applied. */
export type Taker = (taken: Taken, correction: CorrectionRead | null) => Remembered;

/** What captures are read with. */
interface Reader {
  readonly extract: (capture: Capture, editor?: EditorsRoles) => Extraction;
  readonly outlets: () => readonly Outlet[];
}

/** Made once, when it is first asked for. */
function late<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What takes the captures of an archive. Knowledge of outlets and words is read with the first: a rebuild often takes none. */
export function takerOf(settings: ArchiveSettings): Taker {
  const extractor = late(() => createExtractor(settings));
  const reader: Reader = {
    extract: (capture, editor) => extractor()(capture, editor),
    outlets: late(() => outletsOf(settings)),
  };
  return (taken, correction) => take(taken, correction, reader);
}

const isError = ({ severity }: Problem): boolean => severity === "error";

/** Whether a correction says enough for a record where labelling found no article. */
const tells = ({ headline, body }: ArticleRecord): boolean => headline !== null || body.length > 0;

/** One capture → its record: roles, fields, correction. An article that makes the program stumble is reported like any other. */
function take({ capture, row }: Taken, correction: CorrectionRead | null, reader: Reader): Remembered {
  try {
    const said = correction?.correction ?? null;
    const read = { capture, row, ...reader };
    const whole = recordOf(read, said);
    // Roles that leave no article would take it off the site: then the capture is read without them.
    const bare = whole.lost && said && said.lines.size > 0 ? recordOf(read, withoutRoles(said)) : null;
    const { record, problems, lost } = bare && !bare.lost ? bare : whole;
    const undone = bare && !bare.lost ? [rolesUndone(bare.record.id, said)] : [];
    const id = record.id;
    return {
      record: lost ? null : record,
      arrangement: said?.arrangement ?? null,
      problems: [...problems, ...[...(correction?.problems ?? []), ...undone].map((each) => ({ ...each, id }))],
    };
  } catch (error) {
    const where = { file: capture.file, id: capture.id, row, found: stumbledOver(error) };
    return { record: null, arrangement: null, problems: [recordProblem("program-fault", where)] };
  }
}

/** A capture's record as a correction makes it, and whether it is lost: an error that the correction does not answer. */
function recordOf({ capture, row, extract, outlets }: Taken & Reader, said: Correction | null) {
  const extraction = extract(capture, said ? { roles: said.lines, note: said.note } : undefined);
  const problems = seenIn({ ...capture, problems: inRow(capture.problems, row) }, extraction);
  const bare = buildRecord(capture, extraction, problems);
  const corrected = said ? correct(bare, said, outlets()) : { record: bare, problems: [] };
  const { record } = corrected;
  const same = ({ code, field, line }: Pick<Problem, "code" | "field" | "line">): string => `${code} ${field} ${line}`;
  const unanswered = new Set(record.problems.map(same));
  const left = problems
    .filter((problem) => unanswered.has(same(problem)))
    .map((each) => ({ ...each, id: record.id, row }));
  const told = [...left, ...corrected.problems.map((each) => ({ ...each, id: record.id }))];
  return { record, problems: told, lost: left.some(isError) && !(record.corrected && tells(record)) };
}

/** The problems of a row name the table's line; within the article's own text they stand at no line. */
const inRow = (problems: readonly Problem[], row: number | null): readonly Problem[] =>
  row === null ? problems : problems.map((each) => ({ ...each, line: null }));

/** The problems of a capture and its extraction, each with the capture's file. */
function seenIn(capture: Capture, extraction: Extraction): Problem[] {
  return [...capture.problems, ...extraction.problems, ...sourceAddress(capture).problems].map((each) => ({
    ...each,
    file: each.file ?? capture.file,
  }));
}
