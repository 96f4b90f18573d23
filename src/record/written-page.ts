import { lstatSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../problems/problem.ts";
import { writtenPageProblem } from "../problems/written-page.ts";
import { yamlProblem } from "../problems/yaml.ts";
import { readWritten } from "../written-file.ts";
import { conflictIn } from "../yaml/conflict.ts";
import { nearestName } from "../yaml/nearest.ts";
import { readYaml, type YamlField, type YamlNode } from "../yaml/read-yaml.ts";
import { yesOrNo } from "../yes-or-no.ts";
import { type Choice, choicesOf } from "./choice.ts";
import { folderKey, safeId } from "./identity.ts";

/** Pages an archivist writes: dossiers (`articles/dossiers/<name>.md`) and pages of the menu (`articles/pages/<name>.md`). */

/** A page as written: front matter and text. */
export interface WrittenPage {
  /** Its name in the address. */
  readonly name: string;
  readonly file: string;
  readonly title: string;
  /** One sentence for lists; null where it says none. */
  readonly summary: string | null;
  /** Its place among the others; those without one come after, by title. */
  readonly order: number | null;
  /** Whether the menu leads there (pages only). */
  readonly menu: boolean;
  /** The articles it is about, beside those its text names (dossiers only). */
  readonly articles: readonly Choice[];
  /** How the articles of a query stand. */
  readonly sort: "oldest" | "newest";
  readonly markdown: string;
  /** 1-based line of the file on which the text begins. */
  readonly textLine: number;
}

/** The kinds of pages, which are the names of their folders. */
export const PAGE_FOLDERS = ["dossiers", "pages"] as const;
export type PageFolder = (typeof PAGE_FOLDERS)[number];

const KEYS: Readonly<Record<PageFolder, readonly string[]>> = {
  dossiers: ["title", "summary", "order", "articles", "sort"],
  pages: ["title", "summary", "order", "menu"],
};

const FRONT = /^\s*---[ \t]*\n(?<front>[\s\S]*?)\n?(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

function oneLine(node: YamlNode | undefined): string | null {
  if (node === undefined || node.kind === "nothing" || node.kind === "list") return null;
  const text = (node.kind === "text" ? node.text : node.written).replaceAll(/\s+/gu, " ").trim();
  return text === "" ? null : text;
}

/** Front matter and text of a file, with the lines they begin on. */
function parted(source: string): { front: string | null; frontLine: number; markdown: string; textLine: number } {
  const text = source.replaceAll(/\r\n?/gu, "\n").replace(/^\ufeff/u, "");
  const found = FRONT.exec(text);
  if (!found?.groups) return { front: null, frontLine: 1, markdown: text, textLine: 1 };
  const linesIn = (part: string): number => part.split("\n").length - 1;
  const whole = found[0];
  const frontLine = linesIn(whole.slice(0, whole.indexOf("---"))) + 2;
  return {
    front: found.groups.front ?? "",
    frontLine,
    markdown: text.slice(whole.length),
    textLine: linesIn(whole) + 1,
  };
}

/** A page's own first heading, for one whose front matter states no title. */
const headingOf = (markdown: string): string | null => /^#{1,2}[ \t]+(.+?)[ \t#]*$/mu.exec(markdown)?.[1] ?? null;

/** The fields by name; those that mean nothing there are told. */
function fieldsOf(fields: readonly YamlField[], keys: readonly string[], file: string, problems: Problem[]) {
  const known = new Map<string, YamlField>();
  for (const field of fields) {
    const name = field.name.toLowerCase();
    if (keys.includes(name)) known.set(name, field);
    else {
      const meant = nearestName(name, keys);
      const found = `${field.name}: ${field.value.written}`.replaceAll(/\s+/gu, " ").slice(0, 120);
      const write = meant && `${meant}: ${field.value.written}`;
      problems.push(writtenPageProblem("page-key", { file, line: field.line, field: field.name, found, write }));
    }
  }
  return known;
}

/** Reads a page of a kind. Pure; never throws. */
export function parsePage(source: string, file: string, of: PageFolder): { page: WrittenPage; problems: Problem[] } {
  const { front, frontLine, markdown, textLine } = parted(source);
  const form = { isKey: (name: string) => KEYS[of].includes(name.toLowerCase()), example: "title" };
  const read = front === null ? { root: null, problems: [] } : readYaml(front, form, file, frontLine);
  const problems = [...read.problems];
  const moved = (field: YamlField): YamlField => ({ ...field, line: field.line + frontLine - 1 });
  const fields = fieldsOf((read.root?.fields ?? []).map(moved), KEYS[of], file, problems);
  const wrong = (name: string, write: string): void => {
    const field = fields.get(name);
    const found = `${name}: ${field?.value.written}`;
    problems.push(writtenPageProblem("page-value", { file, line: field?.line ?? null, field: name, found, write }));
  };
  const name = safeId(path.basename(file).replace(/\.(?:md|markdown)$/iu, ""));
  const written = oneLine(fields.get("title")?.value) ?? headingOf(markdown);
  if (written === null) problems.push(writtenPageProblem("page-untitled", { file, found: name }));
  const order = oneLine(fields.get("order")?.value);
  if (order !== null && !/^-?\d{1,6}(?:\.\d+)?$/u.test(order)) {
    const isSort = /^(?:oldest|newest)$/iu.test(order);
    wrong("order", isSort ? `sort: ${order.toLowerCase()}` : "order: 1");
  }
  const sort = oneLine(fields.get("sort")?.value)?.toLowerCase() ?? "oldest";
  if (sort !== "oldest" && sort !== "newest") wrong("sort", "sort: oldest");
  const menu = oneLine(fields.get("menu")?.value);
  if (menu !== null && yesOrNo(menu) === null) wrong("menu", "menu: no");
  const articles = fields.get("articles")?.value;
  const place = { file, line: frontLine - 1, problems };
  const page: WrittenPage = {
    name,
    file,
    title: written ?? name,
    summary: oneLine(fields.get("summary")?.value),
    order: order !== null && Number.isFinite(Number(order)) ? Number(order) : null,
    menu: (menu === null ? null : yesOrNo(menu)) ?? true,
    articles: articles === undefined ? [] : choicesOf(articles, place),
    sort: sort === "newest" ? "newest" : "oldest",
    markdown,
    textLine,
  };
  return { page, problems };
}

/** Pages in the order they are shown. */
function inOrder(a: WrittenPage, b: WrittenPage): number {
  const place = (page: WrittenPage): number => page.order ?? Number.POSITIVE_INFINITY;
  if (place(a) !== place(b)) return place(a) - place(b);
  return new Intl.Collator("ar").compare(a.title, b.title) || (a.name < b.name ? -1 : 1);
}

/** The pages of one folder of an archive, in the order they are shown; none where it is not there. Never throws. */
export async function readPages(home: string, of: PageFolder): Promise<{ pages: WrittenPage[]; problems: Problem[] }> {
  const folder = path.join(home, of);
  // Of a link to a folder it is told that nothing in it is read.
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return { pages: [], problems: [] };
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => /^[^.].*\.(?:md|markdown)$/iu.test(name))
    .sort();
  const pages = new Map<string, WrittenPage>();
  const problems: Problem[] = [];
  for (const name of names) {
    const file = path.join(folder, name);
    const written = readWritten(file);
    if (written === null) continue;
    if ("hindrance" in written) {
      problems.push(written.hindrance);
      continue;
    }
    const { page, problems: inPage } = parsePage(written.text, file, of);
    const conflict = conflictIn(page.markdown);
    if (conflict) {
      const line = conflict.line + page.textLine - 1;
      problems.push(yamlProblem("yaml-conflict", { file, line, found: conflict.found }));
    }
    problems.push(...written.problems, ...inPage);
    // Windows and macOS take names that differ in capitals or in the form of letters for one folder.
    const key = folderKey(page.name);
    if (!pages.has(key)) pages.set(key, page);
    else problems.push(writtenPageProblem("page-twice", { file, found: page.name }));
  }
  return { pages: [...pages.values()].sort(inOrder), problems };
}
