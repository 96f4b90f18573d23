import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Capture } from "../../src/capture/capture.ts";
import { captureFromBytes } from "../../src/capture/read-capture.ts";
import type { Extraction } from "../../src/extract/extraction.ts";
import { keyOf } from "../../src/extract/knowledge/key.ts";
import type { Kind } from "../../src/findings/finding.ts";
import { captureOf } from "./capture-of.ts";

/**
 * Pages as Arabic outlets print them, in words of our own: fixtures/<name>.txt (or .html) beside <name>.expected.yaml, found
 * by listing. A new case is two files. Only the keys that a case states are compared. bench/parse/mutations.ts asks of every
 * rule and weight whether one of these cases needs it.
 */

/** What a case expects. */
export interface Expected {
  error?: string;
  headline?: string | null;
  publisher?: string | null;
  publisherId?: string | null;
  captions?: string[];
  byline?: string | null;
  agencies?: string[];
  place?: string | null;
  section?: string | null;
  /** EDTF of the dates. */
  published?: string | null;
  updated?: string | null;
  captured?: string | null;
  standfirst?: string | null;
  subheadings?: string[];
  related?: string[];
  tags?: string[];
  start?: string;
  end?: string;
  paragraphs?: number;
  present?: string[];
  absent?: string[];
  problems?: string[];
  /** Kind of every line, by its number. */
  kinds?: Record<number, Kind>;
}

const FOLDER = new URL("./fixtures/", import.meta.url);

/** The names of the cases' captures. */
export const caseNames: readonly string[] = readdirSync(FOLDER)
  .filter((name) => /\.(?:txt|html)$/u.test(name))
  .sort();

/** A case's capture, as the station before gives it. */
export function captureOfCase(name: string): Capture {
  const bytes = readFileSync(new URL(name, FOLDER));
  if (name.endsWith(".txt")) return captureOf(bytes.toString("utf8"), {}, name);
  const reading = captureFromBytes(bytes, name);
  if (!("capture" in reading)) throw new Error(`${name}: ${reading.problem.code}`);
  return reading.capture;
}

/** What a case expects of its capture. */
export const expectedOf = (name: string): Expected =>
  parse(readFileSync(new URL(name.replace(/\.\w+$/u, ".expected.yaml"), FOLDER), "utf8")) as Expected;

const textOf = ({ fields }: Extraction): string =>
  fields.body
    .filter(({ type }) => type !== "heading")
    .map(({ text }) => text)
    .join("\n");

/** The keys that a case states: what was found of each beside what is wanted. Equal when the case holds. */
export function comparison(
  expected: Expected,
  extraction: Extraction,
): { found: Record<string, unknown>; wanted: Record<string, unknown> } {
  const { fields, problems, roles } = extraction;
  const has = (key: keyof Expected): boolean => key in expected;
  const found: Record<string, unknown> = {};
  const wanted: Record<string, unknown> = {};
  const compare = (key: keyof Expected, value: unknown): void => {
    if (!has(key)) return;
    found[key] = value;
    wanted[key] = expected[key];
  };
  const errors = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  found.error = errors[0] ?? null;
  wanted.error = expected.error ?? null;
  compare("headline", fields.headline);
  compare("publisher", fields.publisher?.name ?? null);
  compare("publisherId", fields.publisher?.id ?? null);
  compare(
    "captions",
    fields.images.map(({ caption }) => caption),
  );
  compare("byline", fields.byline);
  compare("agencies", fields.agencies);
  compare("place", fields.place);
  compare("section", fields.section);
  compare("published", fields.published?.edtf ?? null);
  compare("updated", fields.updated?.edtf ?? null);
  compare("captured", fields.captured?.edtf ?? null);
  compare("standfirst", fields.standfirst);
  compare("related", fields.related);
  compare("tags", fields.tags);
  compare(
    "subheadings",
    fields.body.filter(({ type }) => type === "heading").map(({ text }) => text),
  );
  compare("paragraphs", fields.body.filter(({ type }) => type !== "heading").length);
  compare(
    "problems",
    problems
      .map(({ code }) => code)
      .filter((code) => expected.problems?.includes(code) || /doubtful|rival|short-line|strange|unread/u.test(code))
      .sort(),
  );
  const text = textOf(extraction);
  if (has("start")) compare("start", text.startsWith(expected.start ?? "") ? expected.start : text.slice(0, 60));
  if (has("end")) compare("end", text.endsWith(expected.end ?? "") ? expected.end : text.slice(-60));
  compare(
    "present",
    (expected.present ?? []).filter((piece) => keyOf(text).includes(keyOf(piece))),
  );
  found.leaked = (expected.absent ?? []).filter((piece) => keyOf(text).includes(keyOf(piece)));
  wanted.leaked = [];
  compare("kinds", Object.fromEntries(roles.map(({ number, kind }) => [number, kind])));
  return { found, wanted };
}
