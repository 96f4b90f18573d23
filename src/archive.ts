import path from "node:path";
import type { Capture } from "./capture/capture.ts";
import { readCaptures } from "./capture/read-captures.ts";
import type { Reading } from "./capture/reading.ts";
import { createExtractor } from "./extract/extract.ts";
import type { EditorsRoles, Extraction } from "./extract/extraction.ts";
import { outletsOf } from "./extract/outlets.ts";
import { notReadProblem } from "./files/not-read-problem.ts";
import { inspect } from "./files/regular-file.ts";
import type { Problem } from "./problems/problem.ts";
import { publishProblem } from "./problems/publish.ts";
import { recordProblem } from "./problems/record.ts";
import { buildRecord } from "./record/build-record.ts";
import { correct } from "./record/correct.ts";
import type { Correction } from "./record/correction.ts";
import { rolesUndone, withoutRoles } from "./record/correction-lines.ts";
import { folderKey, safeId } from "./record/identity.ts";
import { type Corrections, openCorrections } from "./record/read-corrections.ts";
import { isUnreadable, readSettings, type SettingsRead } from "./record/read-settings.ts";
import { clash, noteRenamed } from "./record/renamed.ts";
import type { ArticleRecord } from "./record/schema.ts";
import { sourceAddress } from "./record/source-address.ts";
import { type ArchiveSettings, defaultSettings, type Outlet } from "./settings.ts";
import { type NearDuplicate, nearDuplicates } from "./site/related/near-duplicates.ts";
import { datedByTwins } from "./twin-dates.ts";

/** An archive: its settings, its records, and everything a person should look at. */
export interface Archive {
  /** Folder the captures lie in; `source.file` of the records is relative to it. */
  readonly home: string;
  readonly settings: ArchiveSettings;
  /** In order of their ids. */
  readonly records: readonly ArticleRecord[];
  /** Problems of the whole archive: of files, settings, corrections, and of every record. */
  readonly problems: readonly Problem[];
}

/** What became of one capture, or of a file that gave none: a record or null, and what a person should look at. */
export interface Outcome {
  readonly record: ArticleRecord | null;
  readonly problems: readonly Problem[];
  /** 1-based line of the table on which the article's row starts; null when it comes from no table. */
  readonly row: number | null;
}

/** A reading that gave a capture. */
type Taken = Extract<Reading, { readonly capture: Capture }>;

const isError = ({ severity }: Problem): boolean => severity === "error";

/** Whether a correction says enough for a record where labelling found no article. */
const tells = ({ headline, body }: ArticleRecord): boolean => headline !== null || body.length > 0;

/**
 * Takes captures in one by one: each is read, its lines get roles, its fields are read off, its correction is applied.
 * Whatever cannot be read is reported and stops nothing else. Memory does not grow with the number of captures.
 * @param places files and folders
 */
export async function* readRecords(places: readonly string[], settings: ArchiveSettings): AsyncGenerator<Outcome> {
  const outlets = outletsOf(settings);
  const extract = createExtractor(settings);
  const corrections = openCorrections();
  const renamed = noteRenamed();

  for (const place of places) {
    for await (const reading of readCaptures(place, { columns: settings.columns })) {
      if ("problem" in reading) {
        yield { record: null, problems: [reading.problem], row: null };
        continue;
      }
      const outcome = await take(reading, extract, corrections, outlets);
      yield { ...outcome, problems: [...outcome.problems, ...renamed(reading.capture, outcome.row)] };
    }
  }
  for (const place of places) {
    if (inspect(place) !== "folder") continue;
    for (const problem of await corrections.unused(place)) yield { record: null, problems: [problem], row: null };
  }
}

/** One capture → its record: roles, fields, correction. An article that makes the program stumble is reported like any other. */
async function take(
  { capture, line }: Taken,
  extract: (capture: Capture, editor?: EditorsRoles) => Extraction,
  corrections: Corrections,
  outlets: readonly Outlet[],
): Promise<Outcome> {
  const row = line ?? null;
  try {
    const correction = await corrections.of(capture.file, safeId(capture.id));
    const said = correction?.correction ?? null;
    const read = { capture, row, extract, outlets };
    const whole = recordOf(read, said);
    // Roles that leave no article would take it off the site: then the capture is read without them.
    const bare = whole.lost && said && said.lines.size > 0 ? recordOf(read, withoutRoles(said)) : null;
    const { record, problems, lost } = bare && !bare.lost ? bare : whole;
    const undone = bare && !bare.lost ? [rolesUndone(bare.record.id, said)] : [];
    const id = record.id;
    return {
      record: lost ? null : record,
      problems: [...problems, ...[...(correction?.problems ?? []), ...undone].map((each) => ({ ...each, id }))],
      row,
    };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const where = { file: capture.file, id: capture.id, row, found };
    return { record: null, problems: [recordProblem("program-fault", where)], row };
  }
}

/** What a capture is read with. */
interface Read {
  readonly capture: Capture;
  readonly row: number | null;
  readonly extract: (capture: Capture, editor?: EditorsRoles) => Extraction;
  readonly outlets: readonly Outlet[];
}

/** A capture's record as a correction makes it, and whether it is lost: an error that the correction does not answer. */
function recordOf({ capture, row, extract, outlets }: Read, said: Correction | null) {
  const extraction = extract(capture, said ? { roles: said.lines, note: said.note } : undefined);
  const problems = seenIn({ ...capture, problems: inRow(capture.problems, row) }, extraction);
  const bare = buildRecord(capture, extraction, problems);
  const corrected = said ? correct(bare, said, outlets) : { record: bare, problems: [] };
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

/** The folder of the archive a place belongs to: the folder itself, or the one a file lies in. */
export const homeOf = (place: string): string => (inspect(place) === "folder" ? place : path.dirname(place));

/** Settings of the archive a place belongs to. */
export const settingsOf = (place: string): Promise<SettingsRead> => readSettings(homeOf(place));

/**
 * Opens an archive: every record of a folder (or of one table), in order of ids, and every problem on the way.
 * @param onRecord called with the number of records so far, for progress
 */
export async function openArchive(place: string, onRecord: (count: number) => void = () => {}): Promise<Archive> {
  const kind = inspect(place);
  if (typeof kind !== "string") {
    const problem =
      kind.hindrance === "missing"
        ? publishProblem("folder-missing", { file: place, found: place })
        : notReadProblem(kind, place);
    return { home: place, settings: defaultSettings(), records: [], problems: [problem] };
  }
  const home = homeOf(place);
  const read = await settingsOf(place);
  const { settings, problems } = read;
  // With other settings it would be another archive: other columns, other addresses, another title.
  if (isUnreadable(read)) return { home, settings, records: [], problems };
  const records = new Map<string, ArticleRecord>();
  const folders = new Map<string, ArticleRecord>();
  const rows = new Map<string, number | null>();
  const found: Problem[] = [...problems];
  for await (const outcome of readRecords([place], settings)) {
    for (const problem of outcome.problems) found.push(problem);
    if (!outcome.record) continue;
    const record = within(home, outcome.record);
    const key = folderKey(record.id);
    const first = folders.get(key);
    if (first) {
      const [file, other] = [record, first].map(({ source }) => path.join(home, source.file));
      found.push(clash(record.id, first.id, { file: file ?? "", other: other ?? "", row: outcome.row }));
    } else {
      records.set(record.id, record);
      folders.set(key, record);
      rows.set(record.id, outcome.row);
    }
    onRecord(records.size);
  }
  if (records.size === 0) found.push(recordProblem("no-captures", { file: place, found: place }));
  const inOrder = [...records.values()].sort(byId);
  const twins = nearDuplicates(inOrder);
  return {
    home,
    settings,
    records: datedByTwins(inOrder, twins),
    problems: [...found, ...likenesses(home, inOrder, twins, rows)],
  };
}

/** A note for each pair of records that hold nearly the same text, at the later of the two. */
function likenesses(
  home: string,
  records: readonly ArticleRecord[],
  twins: readonly NearDuplicate[],
  rows: ReadonlyMap<string, number | null>,
): Problem[] {
  const fileOf = new Map(records.map(({ id, source }) => [id, path.join(home, source.file)]));
  return twins.map(({ first, second }) => {
    const where = { file: fileOf.get(second) ?? null, id: second, row: rows.get(second) ?? null };
    return recordProblem("near-duplicate", { ...where, found: `${first} (${fileOf.get(first) ?? first})` });
  });
}

/** The record with its file named from the archive's folder, so that an archive means the same wherever it lies. */
function within(home: string, record: ArticleRecord): ArticleRecord {
  const file = path.relative(home, record.source.file).split(path.sep).join("/");
  return { ...record, source: { ...record.source, file } };
}

const byId = (a: ArticleRecord, b: ArticleRecord): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
