import path from "node:path";
import type { Capture } from "./capture/capture.ts";
import { readCaptures } from "./capture/read-captures.ts";
import { createExtractor } from "./extract/extract.ts";
import type { Extraction } from "./extract/extraction.ts";
import { outletsOf } from "./extract/outlets.ts";
import { notReadProblem } from "./files/not-read-problem.ts";
import { inspect } from "./files/regular-file.ts";
import type { Problem } from "./problems/problem.ts";
import { publishProblem } from "./problems/publish.ts";
import { recordProblem } from "./problems/record.ts";
import { buildRecord } from "./record/build-record.ts";
import { correct } from "./record/correct.ts";
import { type Corrections, openCorrections } from "./record/read-corrections.ts";
import { readSettings } from "./record/read-settings.ts";
import type { ArticleRecord } from "./record/schema.ts";
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
}

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

  for (const place of places) {
    for await (const reading of readCaptures(place, { columns: settings.columns })) {
      if ("problem" in reading) {
        yield { record: null, problems: [reading.problem] };
        continue;
      }
      yield await take(reading.capture, extract, corrections, outlets);
    }
  }
  for (const problem of corrections.unused()) yield { record: null, problems: [problem] };
}

/** One capture → its record: roles, fields, correction. An article that makes the program stumble is reported like any other. */
async function take(
  capture: Capture,
  extract: (capture: Capture) => Extraction,
  corrections: Corrections,
  outlets: readonly Outlet[],
): Promise<Outcome> {
  try {
    const extraction = extract(capture);
    const problems = seenIn(capture, extraction);
    const bare = buildRecord(capture, extraction);
    const correction = await corrections.of(capture.file, bare.id);
    const corrected = correction ? correct(bare, correction.correction, outlets) : { record: bare, problems: [] };
    const { record } = corrected;
    const unanswered = new Set(record.problems.map(({ code }) => code));
    const left = problems.filter(({ code }) => unanswered.has(code));
    const lost = left.some(isError) && !(record.corrected && tells(record));
    return {
      record: lost ? null : record,
      problems: [...left, ...(correction?.problems ?? []), ...corrected.problems],
    };
  } catch (error) {
    const found = `${capture.id}: ${error instanceof Error ? error.message : String(error)}`;
    return { record: null, problems: [recordProblem("program-fault", { file: capture.file, found })] };
  }
}

/** The problems of a capture and its extraction, each with the capture's file. */
function seenIn(capture: Capture, extraction: Extraction): Problem[] {
  return [...capture.problems, ...extraction.problems].map((each) => ({ ...each, file: each.file ?? capture.file }));
}

/** The folder of the archive a place belongs to: the folder itself, or the one a file lies in. */
export const homeOf = (place: string): string => (inspect(place) === "folder" ? place : path.dirname(place));

/** Settings of the archive a place belongs to. */
export async function settingsOf(place: string): Promise<{ settings: ArchiveSettings; problems: Problem[] }> {
  return readSettings(path.join(homeOf(place), "archive.yaml"));
}

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
  const { settings, problems } = await settingsOf(place);
  const records = new Map<string, ArticleRecord>();
  const found: Problem[] = [...problems];
  for await (const outcome of readRecords([place], settings)) {
    found.push(...outcome.problems);
    if (!outcome.record) continue;
    const record = within(home, outcome.record);
    const first = records.get(record.id);
    if (first) {
      const both = `${record.id} (${path.join(home, first.source.file)})`;
      found.push(recordProblem("duplicate-id", { file: path.join(home, record.source.file), found: both }));
    } else records.set(record.id, record);
    onRecord(records.size);
  }
  if (records.size === 0) found.push(recordProblem("no-captures", { file: place, found: place }));
  const inOrder = [...records.values()].sort(byId);
  const twins = nearDuplicates(inOrder);
  return {
    home,
    settings,
    records: datedByTwins(inOrder, twins),
    problems: [...found, ...likenesses(home, inOrder, twins)],
  };
}

/** A note for each pair of records that hold nearly the same text, at the later of the two. */
function likenesses(home: string, records: readonly ArticleRecord[], twins: readonly NearDuplicate[]): Problem[] {
  const fileOf = new Map(records.map(({ id, source }) => [id, path.join(home, source.file)]));
  return twins.map(({ first, second }) =>
    recordProblem("near-duplicate", { file: fileOf.get(second) ?? second, found: fileOf.get(first) ?? first }),
  );
}

/** The record with its file named from the archive's folder, so that an archive means the same wherever it lies. */
function within(home: string, record: ArticleRecord): ArticleRecord {
  const file = path.relative(home, record.source.file).split(path.sep).join("/");
  return { ...record, source: { ...record.source, file } };
}

const byId = (a: ArticleRecord, b: ArticleRecord): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
