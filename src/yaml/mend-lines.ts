import { conflictMark } from "./conflict.ts";
import { block, goOn, unclosed } from "./lines-below.ts";
import { columnOf, isIdle, isMovedField, keyName, type State, settle, tell } from "./mending.ts";
import { anchorsOf, judge } from "./traps.ts";
import { evenIndent, indentOf, type YamlFault, type YamlForm } from "./written.ts";
import { putTogether, quoted, takeApart, type WrittenLine } from "./written-line.ts";

/**
 * A person's file, line by line, written so that YAML reads what the person meant. Every line keeps its number: a line that
 * cannot be read is blanked and told, and the others hold.
 */

const MARKER = /^(?:---|\.\.\.)(?:\s|$)|^%(?:YAML|TAG)\b/u;
/** «headline: …» with a colon that is none to YAML: no space after it, the wide one of other keyboards, an "=". */
const LOOSE_COLON = /^(?<key>[^\s:=：﹕]+)\s*[:=：﹕]\s*(?<value>.*)$/u;

/** An outermost line without a field: a field with a loose colon or a needless dash, or nothing that can be read. */
function stray(state: State, at: number, parts: WrittenLine): WrittenLine | null {
  const { key, value } = LOOSE_COLON.exec(parts.value)?.groups ?? {};
  const loose = parts.key === null && key !== undefined && state.form.isKey(keyName(key));
  const dashed = parts.key !== null && state.form.isKey(keyName(parts.key));
  if (loose || dashed) {
    const found = loose
      ? { ...parts, dashes: "", key, colon: value === "" ? ":" : ": ", value: value ?? "" }
      : { ...parts, dashes: "" };
    tell(state, at, loose ? "yaml-loose-colon" : "yaml-dash", putTogether(found));
    return found;
  }
  const only = state.entries.length === 0 && parts.dashes === "" && parts.key === null;
  tell(state, at, "yaml-no-field", only ? `${state.form.example}: ${quoted(parts.value)}` : null);
  state.lines[at] = "";
  state.open = { at, parts, column: columnOf(parts), text: null, mended: false };
  return null;
}

/** Mends the line at an index; gives the index of the next line to look at. */
function mendLine(state: State, at: number): number {
  const raw = state.written[at] ?? "";
  const line = evenIndent(raw);
  if (isIdle(line)) return at + 1;
  const mark = conflictMark(raw);
  if (mark !== null) {
    if (mark === "begin") tell(state, at, "yaml-conflict", null);
    state.lines[at] = "";
    return at + 1;
  }
  if (MARKER.test(line)) {
    state.lines[at] = "";
    state.open = null;
    return at + 1;
  }
  let parts = takeApart(line);
  const below = state.open !== null && parts.indent.length > state.open.column;
  if (below && state.open && !isMovedField(state, line)) return goOn(state, at, state.open);
  if (below || line !== raw) {
    const kept = below ? " ".repeat(state.base) : parts.indent;
    parts = { ...parts, indent: kept };
    tell(state, at, "yaml-indent", putTogether(parts));
  }
  if (parts.indent.length <= state.base) {
    const item = parts.dashes !== "" && state.waits;
    if (!item && (parts.key === null || parts.dashes !== "")) {
      const found = stray(state, at, parts);
      if (!found) return at + 1;
      parts = found;
    }
    if (!item) {
      state.entries.push(at);
      state.waits = parts.value === "" || parts.value.startsWith("#");
    }
  }
  const verdict = judge(parts.value, state.anchors);
  if (verdict.kind !== "goesOn") settle(state, at, parts, verdict);
  else {
    state.lines[at] = putTogether(parts);
    state.open = null;
    return verdict.how === "block" ? block(state, at, parts) : unclosed(state, at, parts);
  }
  return at + 1;
}

/** What mending gives: the lines for YAML, where its outermost fields begin, and what was noticed. */
export interface Mended {
  readonly lines: string[];
  readonly entries: readonly number[];
  readonly faults: YamlFault[];
}

/** Mends a whole file. Pure, linear in its length. */
export function mendLines(source: string, form: YamlForm): Mended {
  const written = source.split(/\r\n|\r|\n/u);
  const first = written.find((line) => !isIdle(line) && !MARKER.test(line)) ?? "";
  const state: State = {
    written,
    lines: [...written],
    faults: [],
    form,
    anchors: anchorsOf(source),
    base: indentOf(evenIndent(first)),
    entries: [],
    open: null,
    waits: false,
  };
  for (let at = 0; at < written.length; ) at = mendLine(state, at);
  return state;
}
