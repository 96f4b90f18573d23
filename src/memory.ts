import type { Capture } from "./capture/capture.ts";
import { type KnownFiles, knownFiles } from "./capture/known-files.ts";
import type { Known, Reading } from "./capture/reading.ts";
import type { Problem } from "./problems/problem.ts";
import type { Arrangement } from "./record/arrangement.ts";
import { asleep, putToSleep } from "./record/asleep.ts";
import type { CorrectionFound } from "./record/read-corrections.ts";
import type { ArticleRecord } from "./record/schema.ts";
import type { ArchiveSettings } from "./settings.ts";
import { keyOf, programOf } from "./store/keys.ts";
import type { Store } from "./store/store.ts";

/**
 * What an archive remembers of its last reading: the record and problems of every capture, by its content, its
 * correction, the settings that reading asks, and the program that read it. Without it everything is read anew, and the
 * records are the same.
 */
export interface Memory {
  /** Files that were read before; null where none are known. */
  readonly files: KnownFiles | null;
  /** The key of a capture's record. `correction` is null where there is none. */
  keyOf(capture: string, correction: string | null): string;
  recall(key: string): Remembered | null;
  keep(key: string, remembered: Remembered): void;
}

/** What became of a capture. */
export interface Remembered {
  readonly record: ArticleRecord | null;
  /** Where the article stands in the archive, as its correction says; null without one. */
  readonly arrangement: Arrangement | null;
  readonly problems: readonly Problem[];
}

/** What is kept of it beside the record. */
type Kept = Omit<Remembered, "record">;

/** It is kept in a line of its own above the record's facts, which are JSON too: nothing is parsed twice. */
const packed = (kept: Kept, facts: string | null): string => `${JSON.stringify(kept)}\n${facts ?? ""}`;

function unpacked(text: string): { readonly kept: Kept; readonly facts: string | null } {
  const end = text.indexOf("\n");
  return { kept: JSON.parse(text.slice(0, end)) as Kept, facts: text.slice(end + 1) || null };
}

/** Everything that takes part in making a record of a file's bytes. */
const PROGRAM = [
  "src/arabic/",
  "src/capture/",
  "src/extract/",
  "src/files/",
  "src/findings/",
  "src/problems/",
  "src/record/",
  "src/yaml/",
  "src/archive.ts",
  "src/engine-address.ts",
  "src/memory.ts",
  "src/settings.ts",
  "src/take-capture.ts",
  "src/time-zone.ts",
  "src/web-address.ts",
  "src/written-file.ts",
] as const;

/** The memory that lies in a store. Of the settings only `outlets` and `columns` are asked in reading. */
export function memoryIn(store: Store, { outlets, columns }: ArchiveSettings): Memory {
  const program = programOf(PROGRAM);
  const settings = JSON.stringify({ outlets, columns });
  return {
    files: knownFiles(store, program),
    keyOf: (capture, correction) => keyOf(program, settings, capture, correction),
    recall(key) {
      const found = store.get("records", key);
      if (!found) return null;
      const { kept, facts } = unpacked(found.toString("utf8"));
      if (facts === null) return { ...kept, record: null };
      if (!store.has("texts", key)) return null;
      return { ...kept, record: asleep(facts, () => textOf(store, key)) };
    },
    keep(key, { record, arrangement, problems }) {
      const kept = record && putToSleep(record);
      if (kept) store.put("texts", key, kept.text);
      store.put("records", key, packed({ problems, arrangement }, kept?.facts ?? null));
    },
  };
}

/**
 * The text of a record that sleeps.
 * @throws where the store was damaged since it was asked for the record
 */
function textOf(store: Store, key: string): string {
  const found = store.get("texts", key);
  if (!found) throw new Error(`the store lost a text while it was in use: ${key}`);
  return found.toString("utf8");
}

/** A capture that comes by, the 1-based line of its row in a table, and the correction beside it. */
export interface ComingBy {
  readonly reading: Extract<Reading, { readonly capture: Capture }> | Known;
  readonly row: number | null;
  readonly correction: CorrectionFound | null;
}

/** Stands for the row that a problem is told of: the same row may stand elsewhere in its table next time. */
const THIS_ROW = -1;

const atRow = (problems: readonly Problem[], row: number | null): readonly Problem[] =>
  problems.map((each) => (each.row === null ? each : { ...each, row }));

/** The key of a capture's content; null when nothing is remembered. */
function contentOf({ reading, row }: ComingBy): string {
  if ("head" in reading) return reading.head.key;
  if (reading.key !== undefined) return reading.key;
  const { capture } = reading;
  return keyOf(
    JSON.stringify({ ...capture, problems: atRow(capture.problems, THIS_ROW) }),
    row === null ? null : "row",
  );
}

/** What becomes of a capture: what is remembered where nothing it depends on changed, else what it gives when it is taken. */
export async function remembered(
  coming: ComingBy,
  memory: Memory | null,
  take: (capture: Capture) => Remembered,
): Promise<Remembered> {
  const { reading, row, correction } = coming;
  const isKept = memory !== null && correction?.key !== null;
  const key = isKept ? memory.keyOf(contentOf(coming), correction?.key ?? null) : null;
  const known = key === null ? null : memory?.recall(key);
  if (known) return { ...known, problems: atRow(known.problems, row) };
  const awake = "head" in reading ? await reading.wake() : reading;
  if ("problem" in awake) return { record: null, arrangement: null, problems: [awake.problem] };
  const made = take(awake.capture);
  const isSound = "head" in reading ? awake.key === reading.head.key : true;
  if (key !== null && isSound && !made.problems.some(({ code }) => code === "program-fault"))
    memory?.keep(key, { ...made, problems: atRow(made.problems, THIS_ROW) });
  return made;
}
