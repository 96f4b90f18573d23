import { captureProblem } from "../../problems/capture.ts";
import type { Problem } from "../../problems/problem.ts";
import { conflictIn } from "../../yaml/conflict.ts";
import type { Capture, Format, Line, Metadata, Stated } from "../capture.ts";
import { withArchivedAddress } from "../copies/archive-copy.ts";
import { mendMojibake } from "../decode/mojibake.ts";
import { lineEndOf, tidy } from "../decode/text-lines.ts";
import { fingerprint } from "../fingerprint.ts";
import type { Reading } from "../reading.ts";
import { cellLines } from "../text.ts";
import type { Cell, ColumnField } from "./columns.ts";
import { columnContradictions } from "./contradictions.ts";

/** One row of a table as it stands in the file. */
export interface Row {
  readonly file: string;
  readonly format: Format;
  readonly encoding: string;
  /** 1-based line of the file on which the row starts; null for an object in a JSON list. */
  readonly line: number | null;
  /** The row's own bytes as found. */
  readonly bytes: Uint8Array;
  readonly cells: readonly Cell[];
  readonly problems: readonly Problem[];
}

/** A cell's text with its mojibake undone; the first time in a row this is added to the row's problems. */
export function withoutMojibake(text: string, where: { file: string; row: number }, problems: Problem[]): string {
  const mended = mendMojibake(text);
  const [found] = mended.readings;
  if (found && !problems.some(({ code }) => code === "capture-mojibake-repaired"))
    problems.push(captureProblem("capture-mojibake-repaired", { ...where, found }));
  return mended.text;
}

/** Columns whose name in the metadata differs from the column's. */
const METADATA = {
  standfirst: "standfirst",
  date: "published",
  updated: "updated",
  captured: "captured",
  source: "publisher",
  author: "byline",
  agency: "agency",
  place: "place",
  category: "section",
  url: "url",
  language: "language",
  title: "headline",
} as const satisfies Partial<Record<ColumnField, keyof Metadata>>;

const isMetadata = (field: ColumnField): field is keyof typeof METADATA => field in METADATA;

/** Tags of one cell: «أ، ب؛ ج», "a; b, c", "#a #b". */
const splitTags = (value: string): string[] =>
  value
    .split(/[,،;؛|\n]+/u)
    .map((tag) => tidy(tag)?.replace(/^#/u, "").replaceAll("_", " ") ?? "")
    .filter((tag) => tag !== "");

/** Metadata of cells or front-matter keys; `kind` says which in `from` ("column date", "front matter التاريخ"). */
export function metadataOf(cells: readonly Cell[], kind: string): Metadata {
  const stated: Partial<Record<(typeof METADATA)[keyof typeof METADATA], Stated>> = {};
  const tags: Stated[] = [];
  const extra = new Map<string, string>();
  for (const { header, field, value } of cells) {
    const name = tidy(header) ?? "?";
    const from = `${kind} ${name}`;
    if (field === "tags") for (const tag of splitTags(value)) tags.push({ value: tag, from });
    const line = tidy(value);
    if (line === null || field === "text" || field === "id" || field === "tags") continue;
    if (field !== null && isMetadata(field) && !stated[METADATA[field]])
      stated[METADATA[field]] = { value: line, from };
    else extra.set(name, extra.has(name) ? `${extra.get(name)} | ${line}` : line);
  }
  return {
    ...stated,
    ...(tags.length > 0 ? { tags } : {}),
    ...(extra.size > 0 ? { extra: Object.fromEntries(extra) } : {}),
  };
}

const valuesOf = (cells: readonly Cell[], field: ColumnField): string[] =>
  cells.filter((cell) => cell.field === field && cell.value.trim() !== "").map((cell) => cell.value);

/** The row's lines: its title on line 1, then the text's own lines. */
export function rowLines(cells: readonly Cell[]): Line[] {
  const title = tidy(valuesOf(cells, "title")[0] ?? "");
  const text = valuesOf(cells, "text").join("\n");
  const first: Line[] = title === null ? [] : [{ number: 1, text: title }];
  return [...first, ...cellLines(text, title === null ? 1 : 2)];
}

/** First digits of the fingerprint that name a row without id: enough for a billion rows without a clash. */
const NAME_DIGITS = 16;

/** A row as a capture; a row without title and text is a problem. The row's `id` column names it, else its fingerprint. */
export function captureOfRow(row: Row): Reading {
  const { cells, file, format, encoding, line, bytes } = row;
  const lines = rowLines(cells);
  const named = tidy(valuesOf(cells, "id")[0] ?? "");
  if (lines.length === 0) return { problem: captureProblem("capture-row-blank", { file, row: line, id: named }) };
  const sha256 = fingerprint(bytes);
  const text = valuesOf(cells, "text").join("\n");
  const conflict = conflictIn(text);
  const capture: Capture = {
    id: named ?? sha256.slice(0, NAME_DIGITS),
    file,
    format,
    encoding,
    lineEnd: lineEndOf(text),
    bytes: bytes.length,
    sha256,
    lines,
    metadata: withArchivedAddress(metadataOf(cells, "column")),
    problems: [
      ...row.problems,
      ...(conflict ? [captureProblem("capture-conflict", { file, row: line, id: named, found: conflict.found })] : []),
      ...(named
        ? []
        : [captureProblem("capture-row-unnamed", { file, row: line, found: sha256.slice(0, NAME_DIGITS) })]),
      ...columnContradictions(cells).map(({ field, found }) =>
        captureProblem("capture-columns-differ", { file, row: line, id: named, field, found }),
      ),
    ],
  };
  return line === null ? { capture } : { capture, line };
}
