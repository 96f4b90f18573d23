import { correctionProblem } from "../problems/correction.ts";
import type { Problem } from "../problems/problem.ts";
import { readYaml, type YamlField, type YamlMap, type YamlNode } from "../yaml/read-yaml.ts";
import { moved } from "../yaml/tree-parts.ts";
import type { TableRow, TableRows } from "./table-row.ts";

/**
 * The table of corrections as YAML: `<id>: {field: value, …}` for each article, or a list of `{id, field, value, note}` like the
 * rows of the CSV.
 */

const FORM = { isKey: () => true, example: "example-2022-01-28" };

const textOf = (node: YamlNode | undefined): string | null =>
  node?.kind === "text" && node.text.trim() !== "" ? node.text.trim() : null;

/** A field named in a row: what the row says beside id and field is its value and its note. */
function rowOf(item: YamlMap): TableRow | null {
  const part = (name: string): YamlField | undefined => item.fields.find((field) => field.name.toLowerCase() === name);
  const [id, name] = [textOf(part("id")?.value), textOf(part("field")?.value)];
  const value = part("value");
  if (id === null || name === null || value === undefined) return null;
  const note = part("note");
  const whole: YamlNode =
    note === undefined
      ? value.value
      : { kind: "map", line: value.line, written: `{${item.written}}`, fields: [value, note] };
  return { id, by: textOf(part("by")?.value), field: { name, line: value.line, value: whole } };
}

/** The rows of a list. */
function listed(items: readonly YamlNode[], file: string, problems: Problem[]): TableRow[] {
  return items.flatMap((item) => {
    const row = item.kind === "map" ? rowOf(item) : null;
    if (row) return [row];
    const found = item.written.replaceAll(/\s+/gu, " ").slice(0, 120);
    const write = "- {id: example-2022-01-28, field: section, value: سياسة}";
    problems.push(correctionProblem("corrections-row", { file, line: item.line, found, write }));
    return [];
  });
}

/** The fields under each id. */
function byId(fields: readonly YamlField[], file: string, problems: Problem[]): TableRow[] {
  const by = textOf(fields.find(({ name }) => name === "by")?.value);
  return fields.flatMap(({ name, line, value }): TableRow[] => {
    if (name === "by") return [];
    if (value.kind === "map") return value.fields.map((field) => ({ id: name, by, field }));
    const found = `${name}: ${value.written}`.replaceAll(/\s+/gu, " ").slice(0, 120);
    const write = `${name}: {section: سياسة}`;
    problems.push(correctionProblem("corrections-row", { file, line, found, write }));
    return [];
  });
}

/** Reads the rows of a YAML table. Pure; never throws. */
export function rowsOfYaml(source: string, file: string): TableRows {
  const isList = /^(?:[^\S\n]*(?:#.*)?\n)*[^\S\n]*-/u.test(source.replaceAll(/\r\n?/gu, "\n"));
  // A list stands under a name of our own, a line above the file's first.
  const text = isList ? `rows:\n${source}` : source;
  const { root, problems: noticed } = readYaml(text, FORM, file, isList ? 0 : 1);
  const problems = [...noticed];
  const rows = root?.fields.find(({ name }) => isList && name === "rows")?.value;
  if (rows?.kind === "list") {
    const items = rows.items.map((item) => moved(item, -1));
    return { rows: listed(items, file, problems), problems };
  }
  return { rows: byId(root?.fields ?? [], file, problems), problems };
}
