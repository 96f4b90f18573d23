import { createRequire } from "node:module";
import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { Line } from "../capture.ts";
import { cleanLine, splitLines } from "../decode/text-lines.ts";
import { renderPage } from "../html/render-page.ts";

/**
 * Markdown as lines of plain text: every line keeps its number in the file, marks of headings, lists, quotes and
 * emphasis become what they mean (a hint, a bullet, the bare words). A line markdown-it gives no text for is kept as it stands.
 */

const require = createRequire(import.meta.url);
let loaded: InstanceType<typeof MarkdownIt> | undefined;
/** The parser, loaded with the first note. */
function markdown(): InstanceType<typeof MarkdownIt> {
  const Parser = require("markdown-it") as typeof MarkdownIt;
  loaded ??= new Parser("commonmark", { html: true }).enable(["table", "strikethrough"]);
  return loaded;
}

/** Longest note that is read as Markdown; longer ones are plain text to us, so that time stays linear. */
const LONGEST = 2_000_000;

const BULLET = "  • ";

/** Plain text of inline tokens, cut at line ends. */
function inlineTexts(tokens: readonly Token[]): string[] {
  const texts = [""];
  const add = (text: string): void => {
    texts[texts.length - 1] += text;
  };
  for (const token of tokens) {
    if (token.type === "softbreak" || token.type === "hardbreak") texts.push("");
    else if (token.type === "image") add(token.content);
    else if (token.type !== "html_inline") add(token.content);
  }
  return texts;
}

interface Piece {
  text: string;
  element: string;
}

/** Text pieces by line index (0-based) of the body. */
function piecesOf(body: string): Map<number, Piece[]> {
  const pieces = new Map<number, Piece[]>();
  const put = (index: number, text: string, element: string): void => {
    if (text.trim() === "") return;
    const line = pieces.get(index);
    if (line) line.push({ text, element });
    else pieces.set(index, [{ text, element }]);
  };
  const open: string[] = [];
  let bullet = false;
  let row = 0;
  for (const token of markdown().parse(body, {})) {
    if (token.nesting === 1) open.push(token.tag);
    if (token.nesting === -1) open.pop();
    if (token.type === "list_item_open") bullet = true;
    if (token.type === "tr_open" && token.map) row = token.map[0];
    const start = token.map?.[0] ?? row;
    if (token.type === "inline") {
      const element = elementOf(open);
      inlineTexts(token.children ?? []).forEach((text, index) => {
        put(start + index, bullet && index === 0 ? BULLET + text : text, element);
      });
      bullet = false;
    } else if (token.type === "fence" || token.type === "code_block") {
      const first = token.type === "fence" ? start + 1 : start;
      splitLines(token.content).forEach((text, index) => {
        put(first + index, text, "pre");
      });
    }
  }
  return pieces;
}

/** The block a text stands in: a paragraph inside a list item or quotation counts as that. */
function elementOf(open: readonly string[]): string {
  const own = open.at(-1) ?? "p";
  if (own !== "p") return own;
  return [...open].reverse().find((tag) => tag === "li" || tag === "blockquote") ?? "p";
}

/** Marks that are no text: rules, underlines of headings, table rulers, fences. */
const MARKS_ONLY = /^[\s\-=*_|:+#>~`]*$/u;

/** A line of an HTML block as its text; comments and bare tags give none. */
const withoutTags = (source: string): string =>
  /<[a-z!/]/iu.test(source)
    ? renderPage(source)
        .map((line) => line.text)
        .join(" ")
    : source;

/** The body's non-blank lines; `first` is the number of its first line in the file. */
export function markdownLines(body: string, first: number): Line[] {
  const raw = splitLines(body);
  const pieces = body.length <= LONGEST ? piecesOf(raw.join("\n")) : new Map<number, Piece[]>();
  const parsed = pieces.size > 0;
  return raw.flatMap((source, index) => {
    const found = pieces.get(index);
    const text = cleanLine(
      found ? found.map((piece) => piece.text).join(" | ") : parsed ? withoutTags(source) : source,
    );
    if (text.trim() === "" || (!found && parsed && MARKS_ONLY.test(source))) return [];
    const hint = { element: found?.[0]?.element ?? "p", region: "none", linked: 0 } as const;
    return [{ number: first + index, text, hint }];
  });
}
