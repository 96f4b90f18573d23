import path from "node:path";
import { readKnownCaptures } from "./capture/read-captures.ts";
import { agencyNames, latinNamesOf, outletZonesOf } from "./extract/outlets.ts";
import { notReadProblem } from "./files/not-read-problem.ts";
import { inspect } from "./files/regular-file.ts";
import { lyingAbove, nearFolders } from "./lying-above.ts";
import { type Memory, memoryIn, type Remembered, remembered } from "./memory.ts";
import type { Archive } from "./opened-archive.ts";
import type { Problem } from "./problems/problem.ts";
import { publishProblem } from "./problems/publish.ts";
import { recordProblem } from "./problems/record.ts";
import { readCorrectionTable } from "./record/correction-table.ts";
import { folderKey, safeId } from "./record/identity.ts";
import { openCorrections } from "./record/read-corrections.ts";
import { isUnreadable, readSettings, type SettingsRead } from "./record/read-settings.ts";
import { clash, noteRenamed } from "./record/renamed.ts";
import type { ArticleRecord } from "./record/schema.ts";
import { type ArchiveSettings, defaultSettings } from "./settings.ts";
import { openShelf } from "./shelf.ts";
import { keptFeatures } from "./site/related/features.ts";
import { keptTwins } from "./site/related/known-twins.ts";
import { nearDuplicates } from "./site/related/near-duplicates.ts";
import type { Store } from "./store/store.ts";
import { takerOf } from "./take-capture.ts";
import { datedByTwins } from "./twin-dates.ts";
import { likenesses } from "./twin-notes.ts";

/** What became of one capture, or of a file that gave none: a record or null, and what a person should look at. */
export interface Outcome extends Remembered {
  /** 1-based line of the table on which the article's row starts; null when it comes from no table. */
  readonly row: number | null;
}

const without = (problems: readonly Problem[]): Outcome => ({ record: null, arrangement: null, problems, row: null });

/** Which articles of a place are read. */
export interface Wanted {
  /** The archive's folder, whose corrections are read; default: the first place, or the folder it lies in. */
  readonly home?: string | null;
  /** Whether an article is wanted, by its id; default: every one. */
  readonly isWanted?: (id: string) => boolean;
}

/**
 * Takes captures in one by one: each is read, its lines get roles, its fields are read off, its correction is applied.
 * Whatever cannot be read is reported and stops nothing else. Memory does not grow with the number of captures.
 * @param places files and folders
 * @param memory what is remembered of an earlier reading; null reads everything
 */
export async function* readRecords(
  places: readonly string[],
  settings: ArchiveSettings,
  memory: Memory | null = null,
  { home = null, isWanted = () => true }: Wanted = {},
): AsyncGenerator<Outcome> {
  const take = takerOf(settings);
  const [first] = places;
  const folder = home ?? (first === undefined ? null : homeOf(first));
  const corrections = openCorrections(folder, folder === null ? undefined : await readCorrectionTable(folder));
  const renamed = noteRenamed();

  for (const place of places) {
    for await (const reading of readKnownCaptures(place, { columns: settings.columns, known: memory?.files ?? null })) {
      if ("problem" in reading) {
        yield without([reading.problem]);
        continue;
      }
      const row = reading.line ?? null;
      const { id, file } = "head" in reading ? reading.head : reading.capture;
      if (!isWanted(id)) continue;
      const correction = await corrections.of(file, safeId(id));
      const made = await remembered({ reading, row, correction }, memory, (capture) =>
        take({ capture, row }, correction?.read() ?? null),
      );
      yield { ...made, problems: [...made.problems, ...renamed({ id, file }, row)], row };
    }
  }
  for (const place of places) {
    if (inspect(place) !== "folder") continue;
    for (const problem of await corrections.unused(place)) yield without([problem]);
  }
}

/** The folder of the archive a place belongs to: the folder itself, or the one a file lies in. */
export const homeOf = (place: string): string => (inspect(place) === "folder" ? place : path.dirname(place));

/** Settings of the archive a place belongs to. */
export const settingsOf = (place: string): Promise<SettingsRead> => readSettings(homeOf(place));

/** How an archive is opened. */
export interface Opening {
  /** Called with the number of records so far, for progress. */
  readonly onRecord?: (count: number) => void;
  /** Where what was read before is kept; without it everything is read. */
  readonly store?: Store;
}

/**
 * Opens an archive: every record of a folder (or of one table), in order of ids, and every problem on the way.
 */
export async function openArchive(place: string, { onRecord = () => {}, store }: Opening = {}): Promise<Archive> {
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
  const above = kind === "folder" ? await lyingAbove(home) : null;
  if (above?.stops) return { home, settings, records: [], problems: [...problems, ...above.problems] };
  const shelf = await openShelf(home);
  if (shelf.refusal.length > 0) return { home, settings, records: [], problems: [...problems, ...shelf.refusal] };
  const records = new Map<string, ArticleRecord>();
  const folders = new Map<string, ArticleRecord>();
  const rows = new Map<string, number | null>();
  const found: Problem[] = [...problems, ...(above?.problems ?? [])];
  for await (const outcome of readRecords([place], settings, store ? memoryIn(store, settings) : null)) {
    for (const problem of outcome.problems) found.push(problem);
    if (!outcome.record) continue;
    const record = within(home, outcome.record);
    if (shelf.takesOff(record, outcome)) continue;
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
  if (above) found.push(...above.besides(new Set(records.keys())), ...(await nearFolders(home)));
  if (records.size === 0) found.push(recordProblem("no-captures", { file: place, found: place }));
  const features = store && keptFeatures(store);
  const inOrder = shelf.arranged([...records.values()].sort(byId), features);
  const twins = nearDuplicates(inOrder, features, store && keptTwins(store));
  const alike = likenesses(home, inOrder, shelf.apart(twins), rows);
  const dated = datedByTwins(inOrder, twins);
  const named = {
    latinNames: latinNamesOf(settings),
    outletZones: outletZonesOf(settings),
    agencyNames: agencyNames(),
  };
  return shelf.beside({ home, settings, records: dated, twins, ...named, problems: [...found, ...alike] });
}

/** Names the record's file from the archive's folder, so that an archive means the same wherever it lies. */
export function within(home: string, record: ArticleRecord): ArticleRecord {
  const file = path.relative(home, record.source.file).split(path.sep).join("/");
  // Not a copy: that would wake the text of every record.
  return Object.assign(record, { source: { ...record.source, file } });
}

const byId = (a: ArticleRecord, b: ArticleRecord): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
