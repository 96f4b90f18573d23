import type { Anchors, Verdict } from "./traps.ts";
import type { YamlFault, YamlForm } from "./written.ts";
import { putTogether, quoted, takeApart, type WrittenLine } from "./written-line.ts";

/** The state of a file while its lines are mended, and how one line is put down. */

/** A line whose value stands on it, which lines below may go on with. */
export interface Open {
  readonly at: number;
  readonly parts: WrittenLine;
  /** Column that lines must exceed to belong to it. */
  readonly column: number;
  /** The words read so far; null once the line is left out. */
  readonly text: string | null;
  /** Whether `text` was put into quotes. */
  readonly mended: boolean;
}

/** What is known of the file so far. */
export interface State {
  readonly written: readonly string[];
  readonly lines: string[];
  readonly faults: YamlFault[];
  readonly form: YamlForm;
  readonly anchors: Anchors;
  /** Column of the file's outermost keys. */
  readonly base: number;
  /** Lines on which an outermost key stands. */
  readonly entries: number[];
  open: Open | null;
  /** Whether the outermost key last seen waits for its value on the lines below. */
  waits: boolean;
}

/** Whether a single space and "#" cut a sentence short; nobody doubts a comment beside a number, a role or a list. */
function isCutShort(value: string): boolean {
  const at = value.search(/\S #\s/u);
  return at > 0 && !/^["'[{|>]/u.test(value) && /\p{Script=Arabic}/u.test(value.slice(0, at));
}

/** Whether a line says nothing: blank, or a comment. */
export const isIdle = (line: string): boolean => /^\s*(?:#|$)/u.test(line);
/** A key without its quotation marks. */
export const keyName = (key: string): string => key.replace(/^["']|["']$/gu, "").trim();
/** Column that lines below must exceed to belong to a line. */
export const columnOf = ({ indent, dashes, key }: WrittenLine): number =>
  indent.length + (key === null ? 0 : dashes.length);

/** Notes something about a line. */
export function tell(state: State, at: number, code: YamlFault["code"], write: string | null): void {
  // One word about indentation is enough for a file.
  if (code === "yaml-indent" && state.faults.some((fault) => fault.code === code)) return;
  const found = (state.written[at] ?? "").trim();
  state.faults.push({ code, line: at + 1, found, write: write?.trim() ?? null });
}

/** Leaves a line out, but for the dash that begins an item whose other fields follow. */
export function leaveOut(state: State, at: number, { indent, dashes, key }: WrittenLine): void {
  state.lines[at] = dashes !== "" && key !== null ? `${indent}${dashes.trimEnd()}` : "";
}

/** Whether a line is an outermost field that the file's reader knows. */
export function isField(state: State, line: string): boolean {
  const { key, dashes, indent } = takeApart(line);
  return key !== null && dashes === "" && indent.length <= state.base && state.form.isKey(keyName(key));
}

/** Whether a line below a value is an outermost field that was moved in by a slip of the tab or space key. */
export function isMovedField(state: State, line: string): boolean {
  const { key, dashes } = takeApart(line);
  return state.open?.column === state.base && key !== null && dashes === "" && state.form.isKey(keyName(key));
}

/** Puts a line down as its verdict says, and remembers it for lines that go on with it. */
export function settle(state: State, at: number, parts: WrittenLine, verdict: Verdict): void {
  const open: Open = { at, parts, column: columnOf(parts), text: parts.value, mended: false };
  const put = (value: string): string => {
    state.lines[at] = putTogether({ ...parts, value });
    return state.lines[at];
  };
  state.open = parts.value === "" ? null : open;
  if (verdict.kind === "text") {
    state.open = { ...open, text: verdict.text, mended: true };
    tell(state, at, verdict.code, put(quoted(verdict.text)));
  } else if (verdict.kind === "rewritten") {
    tell(state, at, verdict.code, put(verdict.value));
  } else if (verdict.kind === "refused") {
    tell(state, at, verdict.code, verdict.write && putTogether({ ...parts, value: verdict.write }));
    leaveOut(state, at, parts);
    state.open = { ...open, text: null };
  } else {
    put(parts.value);
    if (isCutShort(parts.value)) tell(state, at, "yaml-comment", putTogether({ ...parts, value: quoted(parts.value) }));
  }
}
