import MarkdownIt from "markdown-it";
import { type DirectionRun, directionRuns } from "../arabic/isolate.ts";

/**
 * The one markdown-it of the site: notes (articles/about.md, editors' notes) and the texts of records are rendered by
 * the same text rule, which escapes and isolates runs of the other direction. Raw HTML is off, links go to http, https,
 * mailto or a place in the site; everything else stays text.
 */

const SCHEME = /^([a-z][a-z\d+.-]*):/iu;
const SAFE = new Set(["http", "https", "mailto"]);

/** Whether a link may be followed. Addresses without a scheme are places in the site. */
export function isSafeLink(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them inside a scheme («java\tscript:»)
  const bare = url.replaceAll(/[\u0000-\u0020\u007f]/gu, "");
  const scheme = SCHEME.exec(bare)?.[1]?.toLowerCase();
  return scheme === undefined ? !bare.startsWith("//") : SAFE.has(scheme);
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.validateLink = isSafeLink;
// Pictures would be requests of their own, and their files are not part of the archive.
markdown.disable("image");

/** Escaped for element content, where quotation marks, frequent in news, may stay. Not for attributes. */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What stands round a run of each kind. */
const BRACKETS: Readonly<Record<DirectionRun["kind"], string>> = {
  plain: "…",
  latin: "<bdi>…</bdi>",
  number: '<bdi dir="ltr">…</bdi>',
  range: '<span class="range">…</span>',
};

/** Text of a record as markup: escaped, its Latin and number runs isolated. Never read as Markdown: «1.» stays «1.». */
export const textMarkup = (text: string): string =>
  directionRuns(text)
    .map(({ text: run, kind }) => BRACKETS[kind].replace("…", () => escapeText(run)))
    .join("");

markdown.renderer.rules.text = (tokens, index) => textMarkup(tokens[index]?.content ?? "");

/** Says where a link of a note leads; null: nowhere, and its text stays without the link. */
export type LinkTo = (href: string) => string | null;

/** A piece of a note: text, or a fenced block whose name was asked for. `line` is 0-based. */
export interface NotePiece {
  readonly fenced: boolean;
  readonly text: string;
  readonly line: number;
}

/** A note cut at its fenced blocks of the given names («```articles»). */
export function piecesOf(source: string, names: ReadonlySet<string>): NotePiece[] {
  const lines = source.split("\n");
  const pieces: NotePiece[] = [];
  let from = 0;
  const text = (to: number): void => {
    const piece = lines.slice(from, to).join("\n");
    if (piece.trim() !== "") pieces.push({ fenced: false, text: piece, line: from });
  };
  for (const { type, level, info, map, content } of markdown.parse(source, {})) {
    if (type !== "fence" || level !== 0 || map === null || !names.has(info.trim().toLowerCase())) continue;
    text(map[0]);
    pieces.push({ fenced: true, text: content, line: map[0] + 1 });
    from = map[1];
  }
  text(lines.length);
  return pieces;
}

type Token = ReturnType<typeof markdown.parse>[number];

/** The tokens of a line with their links led where they should lead; a link to nowhere leaves its text. */
function linked(tokens: readonly Token[], linkTo: LinkTo): Token[] {
  let dropped = false;
  return tokens.filter((token) => {
    if (token.type === "link_close" && dropped) {
      dropped = false;
      return false;
    }
    if (token.type !== "link_open") return true;
    const href = linkTo(String(token.attrGet("href") ?? ""));
    dropped = href === null;
    if (href !== null) token.attrSet("href", href);
    return href !== null;
  });
}

/** A note in Markdown as markup. Headings begin at level 2: the page has its own first. */
export function noteMarkup(source: string, linkTo: LinkTo | null = null): string {
  const tokens = markdown.parse(source, {});
  for (const token of tokens) {
    if (token.type.startsWith("heading_")) token.tag = `h${Math.min(6, Math.max(2, Number(token.tag.slice(1))))}`;
    if (linkTo !== null && token.children !== null) token.children = linked(token.children, linkTo);
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** The words of a note, without its marks: what search finds it by. */
export function noteText(source: string): string {
  const paragraphs = markdown.parse(source, {}).map(({ children, type, content }) => {
    if (type === "fence" || type === "code_block") return content;
    return (children ?? []).map((token) => (/^(?:soft|hard)break$/u.test(token.type) ? " " : token.content)).join("");
  });
  return paragraphs.filter((paragraph) => paragraph.trim() !== "").join("\n");
}
