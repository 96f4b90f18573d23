import { captureProblem } from "../../problems/capture.ts";
import type { Problem } from "../../problems/problem.ts";
import { readYaml, type YamlField, type YamlForm, type YamlNode } from "../../yaml/read-yaml.ts";
import { plainOf } from "../../yaml/tree-parts.ts";
import { takeApart } from "../../yaml/written-line.ts";
import { splitLines } from "../decode/text-lines.ts";
import type { Cell } from "../table/columns.ts";
import { fieldOfKey } from "../table/columns.ts";

/** YAML front matter: the lines between two `---` at the head of a Markdown note; keys in Arabic or English, as tables' headers. */

/** What a note's front matter states, and where its body begins. */
export interface FrontMatter {
  readonly cells: readonly Cell[];
  readonly problems: readonly Problem[];
  readonly body: string;
  /** Number of the body's first line in the file. */
  readonly next: number;
}

/** Longest front matter that is read as YAML, in characters. */
const LONGEST = 50_000;

const FORM: YamlForm = { isKey: (name) => fieldOfKey(name) !== null, example: "title" };

/** Parts of `{…}` that say what the whole is called: `author: {name: …, email: …}`. */
const NAMING = ["name", "title", "value", "الاسم"] as const;

/** Whether a list item is words after all: «- عاجل: خبر» is a field to YAML. */
const isSentence = ({ kind, written }: YamlNode): boolean => kind === "map" && !/^[{[]|\n/u.test(written);

/** A value as text: lists joined by «،», fields as JSON. */
function textOf(node: YamlNode): string {
  if (node.kind === "text") return node.text;
  if (node.kind === "nothing") return "";
  if (node.kind === "list") return node.items.map(textOf).join("، ");
  if (isSentence(node)) return node.written;
  return JSON.stringify(plainOf(node));
}

/** The cells a key fills: a tag each, the name out of `{name: …}` with its other parts as extra values, else one. */
function cellsOf({ name, value }: YamlField): Cell[] {
  const field = fieldOfKey(name);
  const cell = (node: YamlNode): Cell => ({ header: name, field, value: textOf(node) });
  if (field === "tags" && value.kind === "list") return value.items.map(cell);
  if (field === null || value.kind !== "map" || isSentence(value)) return [cell(value)];
  const naming = value.fields.find((part) => NAMING.some((each) => each === part.name) && part.value.kind === "text");
  if (!naming) return [cell(value)];
  const others = value.fields.filter((part) => part !== naming);
  const kept = others.map((part) => ({ header: `${name}.${part.name}`, field: null, value: textOf(part.value) }));
  return [cell(naming.value), ...kept];
}

/** The lines of the front matter; null when the text does not begin with any. */
function cut(text: string): { source: string; next: number; body: string } | null {
  const lines = splitLines(text.replace(/^\ufeff/u, ""));
  if (lines[0]?.trimEnd() !== "---") return null;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  if (end < 0) return null;
  return { source: lines.slice(1, end).join("\n"), next: end + 2, body: lines.slice(end + 1).join("\n") };
}

/** A line that could not be read, kept as it stands under its own key. */
function keptLine({ found, line }: Problem): Cell {
  const { key, value } = takeApart(found ?? "");
  return { header: key ?? `${line ?? "?"}`, field: null, value: key === null ? (found ?? "") : value };
}

/**
 * Reads a note's front matter; null when it has none. Lines that cannot be read are kept as extra values and told; what is
 * no list of keys at all (prose between two rulers) gives a problem and no cells: then the lines are text. Never throws.
 */
export function readFrontMatter(text: string, file: string): FrontMatter | Problem | null {
  const found = cut(text);
  if (!found) return null;
  const { source, next, body } = found;
  if (source.length > LONGEST)
    return captureProblem("capture-front-matter-broken", { file, line: 1, found: `> ${LONGEST}` });
  const { root, problems: noticed } = readYaml(source, FORM, file, 2);
  const broken = noticed.filter(({ severity }) => severity === "error");
  const [first] = broken;
  if (first && (!root || broken.some(({ code }) => code === "yaml-no-field")))
    return captureProblem("capture-front-matter-broken", { file, line: first.line, found: first.found });
  const stated = (root?.fields ?? []).flatMap(cellsOf);
  const problems = noticed.map((problem) =>
    problem.severity === "error" ? captureProblem("capture-front-matter-line", { ...problem, file }) : problem,
  );
  return { cells: [...stated, ...broken.map(keptLine)], problems, body, next };
}

/** Whether a text begins with front matter that states a title: a note, whatever its file is called. */
export function isNote(text: string): boolean {
  const front = readFrontMatter(text, "");
  return front !== null && "cells" in front && front.cells.some(({ field }) => field === "title");
}
