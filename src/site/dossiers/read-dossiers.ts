import type { Problem } from "../../problems/problem.ts";
import { writtenPageProblem } from "../../problems/written-page.ts";
import { type Beside, NOTHING_BESIDE } from "../../record/beside.ts";
import { type Choice, choicesIn } from "../../record/choice.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import type { WrittenPage } from "../../record/written-page.ts";
import type { Entry } from "../entry.ts";
import { entryOf } from "../entry.ts";
import { noteMarkup, piecesOf } from "../markdown.ts";
import { type Chart, chartOf, countInTime, spanOf } from "../timeline/chart.ts";
import { olderIds } from "../versions/versions.ts";
import { type Linkable, linksOf } from "./links.ts";
import { found, inTime } from "./query.ts";

/** A part of a dossier: running text as markup (addresses begin with "@root/"), or articles. */
export type DossierPart =
  | { readonly kind: "text"; readonly markup: string }
  | { readonly kind: "articles"; readonly entries: readonly Entry[]; readonly total: number };

/** A dossier: the articles of one story, with the archivist's text between them. */
export interface DossierPage {
  readonly kind: "dossier";
  readonly path: string;
  readonly title: string;
  readonly summary: string | null;
  readonly parts: readonly DossierPart[];
  /** How many articles it shows, each counted once. */
  readonly count: number;
  /** Its articles in time, and when they begin and end; null where none is dated. */
  readonly chart: Chart | null;
  readonly span: readonly [string, string] | null;
}

/** A page of the archivist's own. */
export interface OwnPage {
  readonly kind: "own";
  readonly path: string;
  readonly title: string;
  readonly summary: string | null;
  /** Whether the menu leads there. */
  readonly menu: boolean;
  /** Its text; addresses in it begin with "@root/". */
  readonly markup: string;
}

/** The pages an archivist wrote, with what is wrong in them. */
export interface PagesRead {
  readonly dossiers: readonly DossierPage[];
  readonly pages: readonly OwnPage[];
  readonly problems: readonly Problem[];
}

/** Names of the fenced blocks that hold articles. */
export const ARTICLE_BLOCKS: ReadonlySet<string> = new Set(["articles", "مقالات"]);
/** Most articles one block shows. */
const MOST = 100;

/** What dossiers are filled from. */
interface Source {
  readonly records: readonly ArticleRecord[];
  readonly byId: Linkable;
  readonly problems: Problem[];
}

/** The articles of some choices, each once, in the order of the choices. */
function chosen(choices: readonly Choice[], page: WrittenPage, { records, byId, problems }: Source): ArticleRecord[] {
  const { file } = page;
  const all = choices.flatMap((choice): readonly ArticleRecord[] => {
    const { line } = choice;
    if (choice.kind === "article") {
      const record = byId.get(choice.id);
      if (!record) problems.push(writtenPageProblem("dossier-article", { file, line, found: choice.id }));
      return record ? [record] : [];
    }
    const met = inTime(found(choice, records), page.sort);
    if (met.length === 0) problems.push(writtenPageProblem("query-nothing", { file, line, found: choice.written }));
    if (met.length > MOST) {
      const seen = `${choice.written} (${met.length} > ${MOST})`;
      problems.push(writtenPageProblem("query-many", { file, line, found: seen }));
    }
    return met;
  });
  return [...new Map(all.map((record) => [record.id, record])).values()];
}

function dossierOf(page: WrittenPage, source: Source): DossierPage {
  const { byId, problems } = source;
  const linkTo = linksOf(page, byId, problems);
  const shown = new Map<string, ArticleRecord>();
  const show = (records: readonly ArticleRecord[]): void => {
    for (const record of records) shown.set(record.id, record);
  };
  const articles = (choices: readonly Choice[]): DossierPart => {
    const records = chosen(choices, page, source);
    show(records);
    return { kind: "articles", entries: records.slice(0, MOST).map(entryOf), total: records.length };
  };
  let placed = false;
  const parts = piecesOf(page.markdown, ARTICLE_BLOCKS).map(({ fenced, text, line }): DossierPart => {
    if (!fenced) return { kind: "text", markup: noteMarkup(text, linkTo) };
    const { choices, problems: inBlock } = choicesIn(text, page.file, page.textLine + line);
    problems.push(...inBlock);
    // An empty block stands for the articles of the front matter.
    const own = text.trim() === "";
    placed ||= own;
    return articles(own ? page.articles : choices);
  });
  if (!placed && page.articles.length > 0) {
    const rest = chosen(page.articles, page, source).filter(({ id }) => !shown.has(id));
    show(rest);
    if (rest.length > 0)
      parts.push({ kind: "articles", entries: rest.slice(0, MOST).map(entryOf), total: rest.length });
  }
  if (shown.size === 0) problems.push(writtenPageProblem("dossier-empty", { file: page.file, found: page.title }));
  const { title, summary } = page;
  return {
    kind: "dossier",
    path: `dossiers/${page.name}/`,
    title,
    summary,
    parts: parts.filter((part) => part.kind === "text" || part.total > 0),
    count: shown.size,
    chart: chartOf(countInTime(shown.values())),
    span: spanOf([...shown.values()]),
  };
}

/** What the pages of an archivist are made of. */
interface Written {
  readonly records: readonly ArticleRecord[];
  readonly beside?: Beside;
}

/** Reads the pages an archivist wrote: what stands in each, and what is wrong. Pure. */
export function readDossiers({ records, beside = NOTHING_BESIDE }: Written): PagesRead {
  const problems: Problem[] = [];
  const byId = new Map(records.map((record) => [record.id, record]));
  const older = olderIds(beside.versions);
  const source = { records: records.filter(({ id }) => !older.has(id)), byId, problems };
  return {
    dossiers: beside.dossiers.map((page) => dossierOf(page, source)),
    pages: beside.pages.map((page) => ({
      kind: "own",
      path: `pages/${page.name}/`,
      title: page.title,
      summary: page.summary,
      menu: page.menu,
      markup: noteMarkup(page.markdown, linksOf(page, byId, problems)),
    })),
    problems,
  };
}
