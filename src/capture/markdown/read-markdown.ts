import { parse } from "yaml";
import { captureProblem } from "../../problems/capture.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Line, Metadata } from "../capture.ts";
import { splitLines, textLines } from "../decode/text-lines.ts";
import { fieldOfKey } from "../table/columns.ts";
import { type Cell, metadataOf } from "../table/row.ts";
import { markdownLines } from "./markdown-lines.ts";

/** A Markdown note: YAML front matter (keys in Arabic or English, as tables' headers) and a body. */

/** Longest front matter that is read as YAML, in characters. */
const LONGEST = 50_000;

/** A front-matter value as text: lists joined by «،», dates as YAML had them. */
function valueText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(valueText).join("، ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Lines of the front matter between its two `---`, with the line number after it; null when there is none. */
function frontMatter(text: string): { source: string; next: number; body: string } | null {
  const lines = splitLines(text.replace(/^\ufeff/u, ""));
  if (lines[0]?.trimEnd() !== "---") return null;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  if (end < 0) return null;
  return { source: lines.slice(1, end).join("\n"), next: end + 2, body: lines.slice(end + 1).join("\n") };
}

/** A Markdown capture's lines, metadata and problems. Broken front matter is kept as text. Never throws. */
export function readMarkdown(
  text: string,
  file: string,
): { readonly lines: readonly Line[]; readonly metadata: Metadata; readonly problems: readonly Problem[] } {
  const front = frontMatter(text);
  if (!front) return { lines: markdownLines(text, 1), metadata: {}, problems: [] };
  try {
    if (front.source.length > LONGEST) throw new Error(`> ${LONGEST} characters`);
    const value: unknown = parse(front.source, { schema: "failsafe", maxAliasCount: 100 });
    if (value !== null && value !== "" && (typeof value !== "object" || Array.isArray(value)))
      throw new Error("not a list of keys");
    const cells: Cell[] = Object.entries((value || {}) as object).map(([header, content]) => ({
      header,
      field: fieldOfKey(header),
      value: valueText(content),
    }));
    const own = markdownLines(front.body, front.next);
    const text = cells.filter((cell) => cell.field === "text").map((cell) => cell.value);
    const lines = own.length > 0 ? own : textLines(text.join("\n"), front.next);
    // The file's name is the id, and a body of its own the text: such keys are kept as extra ones.
    const isExtra = (cell: Cell): boolean => cell.field === "id" || (cell.field === "text" && own.length > 0);
    const metadata = metadataOf(
      cells.map((cell) => (isExtra(cell) ? { ...cell, field: null } : cell)),
      "front matter",
    );
    return { lines, metadata, problems: [] };
  } catch (error) {
    const found = (error as Error).message.split("\n")[0] ?? "";
    const problem = captureProblem("capture-front-matter-broken", { file, line: 1, found });
    return { lines: [...textLines(text)], metadata: {}, problems: [problem] };
  }
}
