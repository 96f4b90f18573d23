import { type Document, LineCounter, parseDocument } from "yaml";
import type { Problem } from "../problems/problem.ts";
import { yamlProblem } from "../problems/yaml.ts";
import { mendLines } from "./mend-lines.ts";
import { TooMuch, treeOf, type YamlMap } from "./tree.ts";
import type { YamlFault, YamlForm } from "./written.ts";

/** The tree, and what its reader says of the form it expects. */
export type { YamlField, YamlList, YamlMap, YamlNode, YamlText } from "./tree.ts";
export type { YamlForm } from "./written.ts";

/**
 * YAML that a person wrote: corrections, settings, front matter. Read as meant where YAML would read otherwise, and every
 * such place told; what cannot be read loses its own line or field, and the rest holds. Nothing a file says is executed,
 * no tag makes anything but texts, lists and fields, and size, depth and references are bounded.
 */

/** Longest file that is read, in characters: a correction may hold a whole article, and none is a hundredth of this. */
const LONGEST = 500_000;
/** Brackets or dashes inside one another; the parser needs memory for each. */
const DEEPEST = /(?:[[{]\s*){24}|(?:[-?][ \t]+){24}/u;
/** Most brackets open at once over lines; what is more is no list of anybody's. */
const MOST_OPEN = 200;
/** Marks that no eye sees and no value needs, where copied text carries them along. */
const INVISIBLE = /[\0\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** What a file says. `root` is null when it says nothing, or nothing that can be read. */
export interface YamlRead {
  readonly root: YamlMap | null;
  readonly problems: readonly Problem[];
}

/** The most brackets open at once, counted where a value begins. */
function mostOpen(source: string): number {
  let open = 0;
  let most = 0;
  for (const [mark] of source.matchAll(/[[{](?<=(?:^|[[{,:-])\s*[[{])|[\]}]/gmu)) {
    open = Math.max(0, open + (mark === "[" || mark === "{" ? 1 : -1));
    most = Math.max(most, open);
  }
  return most;
}

const parse = (source: string, lineCounter: LineCounter): Document =>
  parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: false, strict: false, logLevel: "silent" });

/** The lines without the outermost fields that still cannot be parsed; each is told. */
function withoutBroken(lines: string[], entries: readonly number[], faults: YamlFault[]): string[] {
  const kept = [...lines];
  entries.forEach((from, index) => {
    const to = entries[index + 1] ?? lines.length;
    const counter = new LineCounter();
    const [error] = parse(lines.slice(from, to).join("\n"), counter).errors;
    if (!error) return;
    const line = from + counter.linePos(error.pos[0]).line;
    faults.push({ code: "yaml-unreadable", line, found: (lines[line - 1] ?? "").trim(), write: null });
    kept.fill("", from, to);
  });
  return kept;
}

/**
 * Reads a file. Never throws.
 * @param source its text, decoded
 * @param file its path, for messages
 * @param first number of the text's first line in the file
 */
export function readYaml(source: string, form: YamlForm, file: string, first = 1): YamlRead {
  const faults: YamlFault[] = [];
  let root: YamlMap | null = null;
  try {
    root = rootOf(source.replace(INVISIBLE, ""), form, faults);
  } catch (error) {
    // The parser gives up on few inputs, by running out of stack or of the values a file may hold.
    if (!(error instanceof TooMuch || error instanceof RangeError || error instanceof ReferenceError)) throw error;
    faults.push({ code: "yaml-too-much", line: 1, found: file, write: null });
  }
  const problems = faults
    .sort((a, b) => a.line - b.line)
    .map(({ code, line, found, write }) =>
      yamlProblem(code, {
        file,
        line: line + first - 1,
        found: found.slice(0, 200),
        write: write && write.length <= 2_000 ? write : null,
      }),
    );
  return { root, problems };
}

function rootOf(source: string, form: YamlForm, faults: YamlFault[]): YamlMap | null {
  if (source.length > LONGEST || DEEPEST.test(source) || mostOpen(source) > MOST_OPEN) throw new TooMuch();
  const braced = /^\s*\{/u.test(source);
  const mended = braced ? { lines: source.split(/\r\n|\r|\n/u), entries: [], faults: [] } : mendLines(source, form);
  faults.push(...mended.faults);
  let counter = new LineCounter();
  let text = mended.lines.join("\n");
  let document = parse(text, counter);
  if (document.errors.length > 0 && !braced) {
    text = withoutBroken(mended.lines, mended.entries, faults).join("\n");
    counter = new LineCounter();
    document = parse(text, counter);
  }
  const [error] = document.errors;
  const tree = error ? null : treeOf(document, text, counter, faults);
  if (tree?.kind === "map") return tree;
  if (error || (tree && !(tree.kind === "nothing" && tree.blank)))
    faults.push({
      code: "yaml-unreadable",
      line: error ? counter.linePos(error.pos[0]).line : (tree?.line ?? 1),
      found: text.trim().slice(0, 80),
      write: null,
    });
  return null;
}
