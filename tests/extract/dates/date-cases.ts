import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { ColumnOrder, Metadata } from "../../../src/capture/capture.ts";
import { inferDate } from "../../../src/extract/dates/infer.ts";
import { readDates } from "../../../src/extract/dates/read-dates.ts";
import type { LabelledLine } from "../../../src/extract/extraction.ts";
import type { Kind, Role } from "../../../src/findings/finding.ts";
import type { Dated } from "../../../src/record/schema.ts";
import { lineOf } from "../../line-of.ts";

/**
 * Pages of labelled lines with their dates (fixtures/*.yaml) and texts with the day they tell (inference/cases.yaml), found by
 * listing. bench/parse/mutations.ts asks of every number whether one of these cases needs it.
 */

/** A page of labelled lines, and the dates that are read off it. */
export interface PageCase {
  readonly name: string;
  /** Role and text of a line; its kind, where it is not the plainest of its role. */
  readonly lines: readonly (readonly [Role, string, Kind?])[];
  readonly metadata?: Readonly<Record<string, string>>;
  readonly zone?: string;
  readonly founded?: number;
  /** Order of day and month that the rows of a table prove. */
  readonly order?: ColumnOrder["read"];
  readonly published?: string;
  readonly updated?: string;
  readonly captured?: string;
  readonly basis?: string;
  readonly evidence?: string;
  readonly problems?: readonly string[];
}

/** A text, and the day that is inferred from its words. */
export interface InferenceCase {
  readonly name: string;
  readonly body: readonly string[];
  readonly notAfter?: string;
  readonly anchors?: readonly string[];
  readonly published?: string;
  readonly words?: readonly string[];
}

const FOLDER = new URL("./fixtures/", import.meta.url);

/** The files of page cases. */
export const pageFiles: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".yaml"))
  .sort();

/** The page cases of a file. */
export const pageCasesOf = (file: string): PageCase[] =>
  parse(readFileSync(new URL(file, FOLDER), "utf8")) as PageCase[];

/** The inference cases. */
export const inferenceCases = parse(
  readFileSync(new URL("./inference/cases.yaml", import.meta.url), "utf8"),
) as InferenceCase[];

/** Lines of a page case, every second number. */
export const labelled = (lines: PageCase["lines"]): LabelledLine[] =>
  lines.map(([role, text, kind], at) => ({ ...lineOf(at * 2 + 1, role, text), ...(kind ? { kind } : {}) }));

const stated = ({ metadata, order: read }: PageCase): Metadata =>
  Object.fromEntries(
    Object.entries(metadata ?? {}).map(([field, value]) => [
      field,
      { value, from: "column", ...(read ? { order: { read, proof: "3/25/2024" } } : {}) },
    ]),
  );

/** What is read of a page case. */
export const readingOf = (page: PageCase): ReturnType<typeof readDates> =>
  readDates({
    file: "page.txt",
    lines: labelled(page.lines),
    metadata: stated(page),
    zone: page.zone ?? null,
    founded: page.founded ?? null,
  });

/** What a reading and its case state, beside each other. */
export function datesOf(
  read: ReturnType<typeof readDates>,
  page: PageCase,
): { found: Record<string, unknown>; wanted: Record<string, unknown> } {
  const day = (dated: Dated | null): string | null => dated?.edtf ?? null;
  return {
    found: {
      published: day(read.published),
      updated: day(read.updated),
      captured: day(read.captured),
      problems: read.problems.map(({ code }) => code),
    },
    wanted: {
      published: page.published ?? null,
      updated: page.updated ?? null,
      captured: page.captured ?? null,
      problems: page.problems ?? [],
    },
  };
}

/** Texts as lines of a body. */
export const bodyOf = (texts: readonly string[]): LabelledLine[] =>
  texts.map((text, at) => lineOf(at + 1, "body", text));

/** What is inferred of an inference case. */
export const inferredOf = ({ body, notAfter, anchors }: InferenceCase): Dated | null =>
  inferDate(bodyOf(body), { notAfter: notAfter ?? null, anchors: anchors ?? [] });
