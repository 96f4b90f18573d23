import { stat } from "node:fs/promises";
import path from "node:path";
import { readCaptures } from "./capture/read-captures.ts";
import { createExtractor } from "./extract/extract.ts";
import { outletsOf } from "./extract/outlets.ts";
import type { Problem } from "./problems/problem.ts";
import { publishProblem } from "./problems/publish.ts";
import { recordProblem } from "./problems/record.ts";
import { buildRecord } from "./record/build-record.ts";
import { correct } from "./record/correct.ts";
import { readCorrections } from "./record/read-corrections.ts";
import { readSettings } from "./record/read-settings.ts";
import type { ArticleRecord } from "./record/schema.ts";
import type { ArchiveSettings } from "./settings.ts";

/** An archive: its settings, its records, and everything a person should look at. */
export interface Archive {
  readonly settings: ArchiveSettings;
  /** In order of their ids. */
  readonly records: readonly ArticleRecord[];
  /** Problems of the whole archive: of files, settings, corrections, and of every record. */
  readonly problems: readonly Problem[];
}

/** Called after every capture with how many have been read, for progress. */
export type OnCapture = (count: number) => void;

/** The folder that holds archive.yaml and the corrections: the one given, or the one a single file lies in. */
async function homeOf(place: string): Promise<string> {
  return (await stat(place)).isDirectory() ? place : path.dirname(place);
}

/**
 * Opens an archive: finds the captures of a folder (or one file), reads each, gives its lines roles, makes its record,
 * applies its correction, and collects every problem on the way. Whatever cannot be read is reported and left out.
 */
export async function openArchive(place: string, onCapture: OnCapture = () => {}): Promise<Archive> {
  const home = await homeOf(place);
  const { settings, problems } = await readSettings(path.join(home, "archive.yaml"));
  const corrections = await readCorrections(home);
  const outlets = outletsOf(settings);
  const extract = createExtractor(settings);
  const records = new Map<string, ArticleRecord>();
  const found: Problem[] = [...problems, ...corrections.problems];

  for await (const reading of readCaptures(place, { columns: settings.columns })) {
    if ("problem" in reading) {
      found.push(reading.problem);
      continue;
    }
    const { capture } = reading;
    const extraction = extract(capture);
    const seen = [...capture.problems, ...extraction.problems].map((each) => ({
      ...each,
      file: each.file ?? capture.file,
    }));
    onCapture(records.size + 1);
    if (seen.some(({ severity }) => severity === "error")) {
      found.push(...seen);
      continue;
    }
    const bare = buildRecord(capture, extraction);
    if (records.has(bare.id)) {
      found.push(recordProblem("duplicate-id", { file: capture.file, found: bare.id }));
      continue;
    }
    const correction = corrections.of(bare.id);
    const corrected = correction ? correct(bare, correction, outlets) : { record: bare, problems: [] };
    records.set(bare.id, corrected.record);
    const open = new Set(corrected.record.problems.map(({ code }) => code));
    found.push(...seen.filter(({ code }) => open.has(code)), ...corrected.problems);
  }
  found.push(...corrections.unused());
  if (records.size === 0 && found.length === 0) found.push(publishProblem("folder-missing", { found: place }));
  return { settings, records: [...records.values()].sort(byId), problems: found };
}

const byId = (a: ArticleRecord, b: ArticleRecord): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
