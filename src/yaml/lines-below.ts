import { closingBracket, rewrittenBraces } from "./braces.ts";
import { columnOf, isField, isIdle, isMovedField, leaveOut, type Open, type State, settle, tell } from "./mending.ts";
import { judge } from "./traps.ts";
import { evenIndent, indentOf } from "./written.ts";
import { closingQuote, putTogether, quoted, takeApart, type WrittenLine } from "./written-line.ts";

/** Values that take more than their own line: blocks of text, open quotations and brackets, lines that go on with a value. */

/** Most lines that an open quotation or bracket is followed over. */
const MOST_LINES = 1_000;

/** The index after the last line that belongs to what begins at `at`: deeper than `column`, or blank. */
function endOf(state: State, at: number, column: number): number {
  let next = at + 1;
  while (next < state.written.length) {
    const line = evenIndent(state.written[next] ?? "");
    if (line.trim() !== "" && indentOf(line) <= column) break;
    next++;
  }
  return next;
}

/** A block of text («body: |») ends at the next field; lines that were not moved in belong to it all the same. */
export function block(state: State, at: number, parts: WrittenLine): number {
  const column = columnOf(parts);
  const top = column <= state.base && parts.dashes === "";
  let next = endOf(state, at, column);
  if (top) {
    const moved = next;
    while (next < state.written.length && !isField(state, state.written[next] ?? "")) next++;
    if (state.written.slice(moved, next).some((line) => !isIdle(line))) {
      tell(state, moved, "yaml-indent", `  ${(state.written[moved] ?? "").trim()}`);
      for (let line = at + 1; line < next; line++) state.lines[line] = `  ${(state.written[line] ?? "").trim()}`;
      return next;
    }
  }
  for (let line = at + 1; line < next; line++) state.lines[line] = evenIndent(state.written[line] ?? "");
  return next;
}

/** A quotation or bracket that this line does not close: closed on a line below, or left out and told. */
export function unclosed(state: State, at: number, parts: WrittenLine): number {
  const last = endOf(state, at, columnOf(parts));
  const mark = parts.value.charAt(0);
  const bracket = mark === "[" || mark === "{";
  let text = parts.value;
  for (let next = at + 1; next <= Math.min(last, at + MOST_LINES, state.written.length - 1); next++) {
    const line = (state.written[next] ?? "").trim();
    if (next === last && !(bracket && /^[\]}]/u.test(line))) break;
    text += ` ${bracket ? line.replace(/(?:^|\s)#(?:\s.*)?$/u, "") : line}`;
    if ((bracket ? closingBracket(text) : closingQuote(text)) < 0) continue;
    const verdict = judge(text, state.anchors);
    if (verdict.kind === "fine") {
      state.open = { at, parts, column: columnOf(parts), text, mended: false };
      return next + 1;
    }
    for (let below = at + 1; below <= next; below++) state.lines[below] = "";
    settle(state, at, { ...parts, value: text }, verdict);
    return next + 1;
  }
  const closed = bracket ? rewrittenBraces(`${parts.value}${mark === "[" ? "]" : "}"}`) : quoted(parts.value.slice(1));
  tell(state, at, "yaml-unclosed", putTogether({ ...parts, value: closed ?? quoted(parts.value) }));
  leaveOut(state, at, parts);
  for (let below = at + 1; below < last; below++) state.lines[below] = "";
  return last;
}

/** Lines deeper than the value above them go on with it; gives the index after the last. */
export function goOn(state: State, at: number, open: Open): number {
  const words: string[] = [];
  let next = at;
  for (; next < state.written.length; next++) {
    const line = evenIndent(state.written[next] ?? "");
    if (isIdle(line)) words.push("");
    else if (indentOf(line) > open.column && !isMovedField(state, line)) words.push(line.trim());
    else break;
  }
  const given = words.filter((each) => each !== "");
  const isOdd = (line: string): boolean => judge(line, state.anchors).kind !== "fine" || takeApart(line).key !== null;
  const quotation = /^["'[{]/u.test(open.parts.value) && !open.mended;
  if (open.text !== null && (quotation || !(open.mended || given.some(isOdd)))) return next;
  for (let below = at; below < next; below++) state.lines[below] = "";
  if (open.text !== null) {
    state.lines[open.at] = putTogether({ ...open.parts, value: quoted([open.text, ...given].join(" ")) });
    if (!open.mended) tell(state, at, "yaml-colon", state.lines[open.at] ?? null);
  }
  return next;
}
