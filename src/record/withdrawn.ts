import { readdir } from "node:fs/promises";
import path from "node:path";
import { besideProblem } from "../problems/beside.ts";
import type { Problem } from "../problems/problem.ts";
import { readWritten } from "../written-file.ts";
import { nearestName } from "../yaml/nearest.ts";
import { readYaml, type YamlField, type YamlNode } from "../yaml/read-yaml.ts";
import type { WrittenAlias } from "./arrangement.ts";
import { typedDate } from "./correction-dates.ts";
import { safeId } from "./identity.ts";

/**
 * `articles/withdrawn.yaml`: what was published once and is no longer, kept by the archivist. A site that is built anew on
 * another machine knows from it alone which addresses must still answer.
 */

/** An article that left. Whatever the archivist does not say is null. */
export interface Withdrawn {
  readonly id: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** When it left, EDTF. */
  readonly left: string | null;
  readonly reason: string | null;
  /** The article that takes its place, if one does. */
  readonly see: string | null;
  readonly aliases: readonly WrittenAlias[];
  /** The file and 1-based line it stands on. */
  readonly file: string;
  readonly line: number;
}

/** The list with what is wrong in it. */
export interface WithdrawnRead {
  readonly withdrawn: readonly Withdrawn[];
  readonly problems: readonly Problem[];
}

/** Name of the list in the archive's folder. */
export const WITHDRAWN_FILE = "withdrawn.yaml";

/** Whether a file of the archive's folder is the list of what left. */
export const isWithdrawnList = (name: string): boolean => /^withdrawn\.ya?ml$/iu.test(name);

const FORM = { isKey: () => true, example: "example-2022-01-28" };
const TEXTS = ["headline", "publisher", "reason"] as const;
const PARTS: readonly string[] = [...TEXTS, "published", "left", "see", "aliases"];

/** The line to write for an article. */
export function withdrawnLine(id: string, parts: Readonly<Record<string, string | null>>): string {
  const said = Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return `${id}: {${said.join(", ")}}`;
}

/** A value as text on one line; null when it is none. */
function textOf(node: YamlNode): string | null {
  const text =
    node.kind === "text" ? node.text : node.kind === "map" && !node.written.startsWith("{") ? node.written : "";
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line === "" ? null : line;
}

function dateOf({ value, line }: YamlField, file: string, problems: Problem[]): string | null {
  const text = textOf(value);
  if (text === null) return null;
  const typed = typedDate(text);
  if ("edtf" in typed) return typed.edtf;
  problems.push(besideProblem("withdrawn-date", { file, line, found: text, write: typed.write }));
  return null;
}

/** One entry: its parts, or its reason alone. */
function entryOf({ name, line, value }: YamlField, file: string, problems: Problem[]): Withdrawn {
  const id = safeId(name);
  const entry = {
    id,
    file,
    line,
    see: null,
    aliases: [],
    left: null,
    published: null,
    headline: null,
    publisher: null,
  };
  if (value.kind !== "map" || (!value.written.startsWith("{") && !value.written.includes("\n"))) {
    const only = value.kind === "map" && value.fields.length === 1 ? value.fields[0] : undefined;
    if (!only || !PARTS.includes(only.name.toLowerCase())) return { ...entry, reason: textOf(value) };
  }
  const parts = new Map<string, YamlField>();
  for (const part of value.kind === "map" ? value.fields : []) {
    if (PARTS.includes(part.name.toLowerCase())) parts.set(part.name.toLowerCase(), part);
    else {
      const meant = nearestName(part.name, PARTS);
      const write = meant && `${meant}: ${part.value.written}`;
      const found = `${part.name}: ${part.value.written}`.slice(0, 120);
      problems.push(besideProblem("withdrawn-part", { file, line: part.line, id, found, write }));
    }
  }
  const text = (part: string): string | null => {
    const field = parts.get(part);
    return field ? textOf(field.value) : null;
  };
  const date = (part: string): string | null => {
    const field = parts.get(part);
    return field ? dateOf(field, file, problems) : null;
  };
  const see = text("see");
  return {
    ...entry,
    headline: text("headline"),
    publisher: text("publisher"),
    reason: text("reason"),
    published: date("published"),
    left: date("left"),
    see: see === null ? null : safeId(see),
    aliases: aliasesOf(parts.get("aliases")?.value, file),
  };
}

function aliasesOf(node: YamlNode | undefined, file: string): WrittenAlias[] {
  const items = node === undefined ? [] : node.kind === "list" ? node.items : [node];
  return items.flatMap((item) => {
    const written = textOf(item);
    return written === null ? [] : [{ written, file, line: item.line }];
  });
}

/** Reads the text of a list. Pure; never throws. */
export function parseWithdrawn(source: string, file: string): WithdrawnRead {
  const { root, problems: noticed } = readYaml(source, FORM, file);
  const problems = [...noticed];
  const entries = new Map<string, Withdrawn>();
  for (const field of root?.fields ?? []) {
    const entry = entryOf(field, file, problems);
    const first = entries.get(entry.id);
    if (first) problems.push(besideProblem("withdrawn-twice", { file, line: field.line, found: entry.id }));
    else entries.set(entry.id, entry);
  }
  return { withdrawn: [...entries.values()], problems };
}

/** Whether a part of the list could not be read: nobody knows then what is to be off the site. */
export const isListUnread = ({ problems }: WithdrawnRead): boolean =>
  problems.some(({ code }) => code === "withdrawn-unreadable");

/** The list of an archive's folder; empty where there is none. Never throws. */
export async function readWithdrawn(folder: string): Promise<WithdrawnRead> {
  const names = (await readdir(folder).catch(() => [])).filter(isWithdrawnList).sort();
  const [name] = names;
  if (name === undefined) return { withdrawn: [], problems: [] };
  const file = path.join(folder, name);
  const written = readWritten(file);
  if (written === null) return { withdrawn: [], problems: [] };
  if ("hindrance" in written) {
    const unreadable = besideProblem("withdrawn-unreadable", { file, found: name });
    return { withdrawn: [], problems: [unreadable, written.hindrance] };
  }
  const { withdrawn, problems } = parseWithdrawn(written.text, file);
  // What was left out of it may name an article that somebody asked to be taken off.
  const broken = problems.find(({ code, severity }) => severity === "error" && code.startsWith("yaml-"));
  const found = `${name}:${broken?.line ?? 1}`;
  const unreadable = broken ? [besideProblem("withdrawn-unreadable", { file, line: broken.line, found })] : [];
  return { withdrawn, problems: [...unreadable, ...written.problems, ...problems] };
}
