import type { Extraction } from "../../src/extract/extraction.ts";
import { FIELDS, type Field, hasNote, isRight, isStated, MEASURES, score, type Truth } from "./judge.ts";

/** What is right of many records, and of what is wrong how much carries no note at its field; beside it, what the notes cost. */

interface Told {
  wrong: number;
  silent: number;
  stated: number;
  noted: number;
  empty: number;
  notedEmpty: number;
}

/** A wrong field of a record. */
export interface Miss {
  readonly field: Field;
  readonly noted: boolean;
}

/** Counts over records. */
export interface Tally {
  readonly scores: Map<string, Map<string, number[]>>;
  readonly told: ReadonlyMap<Field, Told>;
  readonly records: { wrong: number; silent: number };
}

const NONE: Told = { wrong: 0, silent: 0, stated: 0, noted: 0, empty: 0, notedEmpty: 0 };

export const openTally = (): Tally => ({
  scores: new Map(),
  told: new Map(FIELDS.map((field) => [field, { ...NONE }])),
  records: { wrong: 0, silent: 0 },
});

/** Adds one record to a group of the tally; gives its wrong fields. */
export function count({ scores, told, records }: Tally, extraction: Extraction, truth: Truth): Miss[] {
  const scored = score(extraction, truth);
  for (const group of [truth.class ?? "seed", "all"]) {
    const of = scores.get(group) ?? new Map<string, number[]>();
    scores.set(group, of);
    for (const [measure, value] of Object.entries(scored)) of.set(measure, [...(of.get(measure) ?? []), value]);
  }
  const misses: Miss[] = [];
  for (const [field, own] of told) {
    const [right, noted] = [isRight(field, scored), hasNote(field, extraction)];
    if (!right) {
      own.wrong++;
      own.silent += noted ? 0 : 1;
      misses.push({ field, noted });
    } else if (isStated(field, extraction)) {
      own.stated++;
      own.noted += noted ? 1 : 0;
    } else {
      own.empty++;
      own.notedEmpty += noted ? 1 : 0;
    }
  }
  if (misses.length > 0) records.wrong++;
  if (misses.some(({ noted }) => !noted)) records.silent++;
  return misses;
}

const mean = (values: readonly number[] | undefined): string =>
  values ? ((100 * values.reduce((sum, value) => sum + value, 0)) / values.length).toFixed(1) : "–";
const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/** The table of what is right, in hundredths, as the scorer prints it. */
export function scoreTable({ scores }: Tally): string {
  const rows = [...scores].map(([group, of]) => [
    group,
    of.get("headline")?.length ?? 0,
    ...MEASURES.map((measure) => mean(of.get(measure))),
  ]);
  return [["class", "n", ...MEASURES], ...rows].map((row) => row.join("\t")).join("\n");
}

/** The table of what is wrong without a note, and of right values that carry one. */
export function noteTable({ told, records }: Tally): string {
  const lines = [...told].map(([field, of]) =>
    [
      field.padEnd(12),
      String(of.wrong).padStart(5),
      `${String(of.silent).padStart(6)} ${percent(of.silent, of.wrong).padStart(8)}`,
      `${String(of.noted).padStart(8)} of ${String(of.stated).padEnd(5)} ${percent(of.noted, of.stated).padStart(7)}`,
      `${String(of.notedEmpty).padStart(8)} of ${of.empty}`,
    ].join("  "),
  );
  const [wrong, silent] = (["wrong", "silent"] as const).map((key) =>
    [...told.values()].reduce((sum, of) => sum + of[key], 0),
  );
  return [
    "field         wrong  without a note     right, with a note        rightly empty, with a note",
    ...lines,
    `values: ${wrong} wrong, ${silent} without a note (${percent(silent ?? 0, wrong ?? 0)}); records: ${records.wrong} wrong, ${records.silent} with a wrong field that carries none (${percent(records.silent, records.wrong)})`,
  ].join("\n");
}
