import type { Problem } from "../../problems/problem.ts";
import type { Line, Metadata } from "../capture.ts";
import { textLines } from "../decode/text-lines.ts";
import type { Cell } from "../table/columns.ts";
import { metadataOf } from "../table/row.ts";
import { readFrontMatter } from "./front-matter.ts";
import { markdownLines } from "./markdown-lines.ts";

/** A Markdown capture's lines, metadata and problems. Front matter that is none is kept as text. Never throws. */
export function readMarkdown(
  text: string,
  file: string,
): { readonly lines: readonly Line[]; readonly metadata: Metadata; readonly problems: readonly Problem[] } {
  const front = readFrontMatter(text, file);
  if (!front) return { lines: markdownLines(text, 1), metadata: {}, problems: [] };
  if ("code" in front) return { lines: [...textLines(text)], metadata: {}, problems: [front] };
  const { cells, problems, body, next } = front;
  const own = markdownLines(body, next);
  const stated = cells.filter((cell) => cell.field === "text").map((cell) => cell.value);
  const lines = own.length > 0 ? own : textLines(stated.join("\n"), next);
  // The file's name is the id, and a body of its own the text: such keys are kept as extra ones.
  const isExtra = (cell: Cell): boolean => cell.field === "id" || (cell.field === "text" && own.length > 0);
  const metadata = metadataOf(
    cells.map((cell) => (isExtra(cell) ? { ...cell, field: null } : cell)),
    "front matter",
  );
  return { lines, metadata, problems };
}
