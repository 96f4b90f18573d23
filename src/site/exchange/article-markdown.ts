import { stringify } from "yaml";
import type { ArticleRecord, Block } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { anchoredBlocks } from "../article.ts";
import { articlePath } from "../entry.ts";
import { absolute } from "./addresses.ts";

/**
 * The article as Markdown with front matter: CommonMark in which every text stands for itself, whatever signs it holds.
 * Front matter has the names of docs/record.md, so that the file can be taken in again as a capture.
 */

/** Signs that can begin markup inside a line, wherever they stand: CommonMark 0.31, and ~ and | of common extensions. */
const INLINE = /[\\`*_[\]<>~|&]/g;
/** What can begin a block at the start of a line: headings, quotations, lists, rules, code by indentation. */
const BLOCK_START = /^(\s*)([#>+=-]|\d{1,9}(?=[.)]))/gmu;
const ORDERED = /^(\s*\d{1,9})([.)])/gmu;

/** Text as Markdown that shows exactly that text, line by line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(INLINE, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : `\\${sign}`))
    .replace(ORDERED, "$1\\$2")
    .replace(BLOCK_START, (all, space: string, sign: string) => (/\d/.test(sign) ? all : `${space}\\${sign}`))
    .replace(/^[ \t]+|[ \t]+$/gmu, "");

function blockMarkdown(block: Block): string {
  const { type } = block;
  const lines = anchoredBlocks([block]).flatMap(({ texts }) => texts.flatMap((text) => text.split("\n")));
  if (type === "heading") return `## ${escapeMarkdown(lines.join(" "))}`;
  if (type === "quote") return lines.map((line) => `> ${escapeMarkdown(line)}`).join("\n>\n");
  if (type === "list") return lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n");
  return lines.map(escapeMarkdown).join("\\\n");
}

/**
 * Front matter: what is known, no more. Dates are EDTF with their basis beside them. One that was worked out has a name of
 * its own: a program that takes the file in must not read it as stated.
 */
function frontMatter(record: ArticleRecord, settings: ArchiveSettings): Record<string, unknown> {
  const { published, updated, captured, source } = record;
  const known: Record<string, unknown> = {
    id: record.id,
    title: record.headline,
    standfirst: record.standfirst,
    publisher: record.publisher?.name,
    byline: record.byline,
    agencies: record.agencies,
    place: record.place,
    section: record.section,
    [published?.basis === "inferred" ? "inferredDate" : "published"]: published?.edtf,
    publishedBasis: published?.basis,
    publishedEvidence: published?.evidence,
    updated: updated?.edtf,
    updatedBasis: updated?.basis,
    captured: captured?.edtf,
    tags: record.tags,
    subjects: record.subjects,
    lang: "ar",
    url: source.url,
    archived: absolute(articlePath(record.id), settings),
    source: source.file,
    sha256: source.sha256,
  };
  const stands = ([, value]: [string, unknown]): boolean =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(known).filter(stands));
}

/** The whole file. */
export function articleMarkdown(record: ArticleRecord, settings: ArchiveSettings): string {
  const matter = stringify(frontMatter(record, settings), { lineWidth: 0 });
  const blocks = [
    ...(record.headline === null ? [] : [`# ${escapeMarkdown(record.headline)}`]),
    ...(record.standfirst === null ? [] : [escapeMarkdown(record.standfirst)]),
    ...record.body.map(blockMarkdown),
    ...record.images.flatMap(({ caption, credit }) => {
      const parts = [caption, credit].filter((part) => part !== null).map(escapeMarkdown);
      return parts.length > 0 ? [`*${parts.join(" — ")}*`] : [];
    }),
  ];
  return `---\n${matter}---\n\n${blocks.join("\n\n")}\n`;
}
