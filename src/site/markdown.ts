import MarkdownIt from "markdown-it";
import { type DirectionRun, directionRuns } from "./isolate.ts";

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

/** A note in Markdown as markup. Headings begin at level 2: the page has its own first. */
export function noteMarkup(source: string): string {
  const tokens = markdown.parse(source, {});
  for (const token of tokens)
    if (token.type.startsWith("heading_")) token.tag = `h${Math.min(6, Math.max(2, Number(token.tag.slice(1))))}`;
  return markdown.renderer.render(tokens, markdown.options, {});
}
