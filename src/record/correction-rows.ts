import type { InfoRecord } from "csv-parse";
import { type CsvError, parse } from "csv-parse/sync";
import { correctionProblem } from "../problems/correction.ts";
import type { Problem } from "../problems/problem.ts";
import { yamlProblem } from "../problems/yaml.ts";
import { conflictMark } from "../yaml/conflict.ts";
import { nearestName } from "../yaml/nearest.ts";
import { readYaml, type YamlNode } from "../yaml/read-yaml.ts";
import { moved } from "../yaml/tree-parts.ts";
import { CORRECTION_FORM, correctionName } from "./correction-fields.ts";
import type { TableRow, TableRows } from "./table-row.ts";

/** The table of corrections as CSV: a header, then a field of an article a row. */

const COLUMNS = ["id", "field", "value", "note", "by"] as const;
type Column = (typeof COLUMNS)[number];

/** What the columns are called. */
const CALLED = new Map<string, Column>(
  Object.entries({
    id: "المعرف المعرّف معرّف معرف article",
    field: "الحقل حقل name column",
    value: "القيمة قيمة new",
    note: "ملاحظة السبب reason comment",
    by: "المصحح المصحّح editor",
  }).flatMap(([column, names]) => [column, ...names.split(" ")].map((name) => [name, column as Column] as const)),
);

/** Cells that empty a field, as corrections write it. */
const EMPTY: ReadonlySet<string> = new Set(["null", "~", "فارغ"]);

interface Row {
  readonly cells: readonly string[];
  /** 1-based line the row begins on. */
  readonly line: number;
}

const DELIMITERS = [",", ";", "\t", "،", "؛"] as const;

/** The sign that parts the cells: the one most frequent in the header. */
const delimiterOf = (header: string): string =>
  DELIMITERS.reduce((best, next) => (header.split(next).length > header.split(best).length ? next : best));

/** The rows with their lines, as far as they can be read; the error that ends them. */
function rowsIn(source: string): { rows: Row[]; error: CsvError | null } {
  const text = source.replaceAll(/\r\n?/gu, "\n").replace(/^\ufeff/u, "");
  const rows: Row[] = [];
  let before = 0;
  const each = (cells: readonly string[], { lines }: InfoRecord): null => {
    rows.push({ cells, line: before + 1 });
    before = lines;
    return null;
  };
  try {
    parse(text, {
      delimiter: delimiterOf(text.split("\n").find((line) => line.trim() !== "") ?? ""),
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      on_record: (record, context) => each(record as unknown as string[], context),
    });
    return { rows, error: null };
  } catch (error) {
    return { rows, error: error as CsvError };
  }
}

/** A cell as the value a correction would hold; null where what it brackets cannot be read. */
function cellValue(cell: string, field: string, { file, line }: { file: string; line: number }): YamlNode | Problem {
  const placed = { line, written: cell };
  if (cell === "") return { kind: "nothing", blank: true, ...placed };
  if (EMPTY.has(cell.toLowerCase())) return { kind: "nothing", blank: false, ...placed };
  const roles = correctionName(field) === "lines" && !cell.startsWith("{");
  if (!roles && !/^(?:\{.*\}|\[.*\])$/su.test(cell)) return { kind: "text", text: cell, quoted: false, ...placed };
  const flow = `value: ${roles ? `{${cell}}` : cell}`.replaceAll("\n", " ");
  const { root, problems } = readYaml(flow, { ...CORRECTION_FORM, isKey: () => true }, file, line);
  const node = root?.fields[0]?.value;
  return node ? moved(node, line - node.line) : { ...(problems[0] as Problem), line, field };
}

/** What tells a note of its own to the reader of a correction: `{value, note}`. */
function withNote(value: YamlNode, note: string): YamlNode {
  if (note === "") return value;
  const { line } = value;
  const reason: YamlNode = { kind: "text", text: note, quoted: true, line, written: note };
  const fields = [
    { name: "value", line, value },
    { name: "note", line, value: reason },
  ];
  return { kind: "map", line, written: `{value: ${value.written}, note: ${note}}`, fields };
}

/** The columns by their places; problems for those that mean nothing. */
function columnsOf(header: Row, file: string, problems: Problem[]): ReadonlyMap<Column, number> | null {
  const places = new Map<Column, number>();
  header.cells.forEach((cell, at) => {
    const column = CALLED.get(cell.trim().toLowerCase());
    if (column !== undefined && !places.has(column)) places.set(column, at);
    else if (cell !== "") {
      const meant = nearestName(cell, COLUMNS);
      problems.push(correctionProblem("corrections-column", { file, line: header.line, found: cell, write: meant }));
    }
  });
  const lacking = (["id", "field", "value"] as const).filter((column) => !places.has(column));
  if (lacking.length === 0) return places;
  const write = "id,field,value,note";
  problems.push(
    correctionProblem("corrections-header", { file, line: header.line, found: header.cells.join(","), write }),
  );
  return null;
}

/** Reads the rows of a CSV table. Pure; never throws. */
export function rowsOfCsv(source: string, file: string): TableRows {
  const { rows: found, error } = rowsIn(source);
  const problems: Problem[] = [];
  const [header, ...rows] = found.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const columns = header ? columnsOf(header, file, problems) : null;
  if (error) {
    const line = (found.at(-1)?.line ?? 0) + 1;
    problems.push(correctionProblem("corrections-broken", { file, line, found: error.code }));
  }
  if (columns === null) return { rows: [], problems };
  const read = rows.flatMap(({ cells, line }): TableRow[] => {
    const cell = (column: Column): string => cells[columns.get(column) ?? -1]?.trim() ?? "";
    const mark = cells.slice(1).every((each) => each === "") ? conflictMark(cells[0] ?? "") : null;
    if (mark === "begin") problems.push(yamlProblem("yaml-conflict", { file, line, found: cells[0] ?? "" }));
    if (mark !== null) return [];
    const [id, field] = [cell("id"), cell("field")];
    if (id === "" || field === "") {
      problems.push(correctionProblem("corrections-row", { file, line, found: cells.join(",").slice(0, 120) }));
      return [];
    }
    const value = cellValue(cell("value"), field, { file, line });
    if ("code" in value) {
      problems.push({ ...value, id });
      return [];
    }
    const by = cell("by");
    return [{ id, by: by === "" ? null : by, field: { name: field, line, value: withNote(value, cell("note")) } }];
  });
  return { rows: read, problems };
}
