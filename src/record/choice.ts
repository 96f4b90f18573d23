import type { Problem } from "../problems/problem.ts";
import { writtenPageProblem } from "../problems/written-page.ts";
import { nearestName } from "../yaml/nearest.ts";
import { readYaml, type YamlMap, type YamlNode } from "../yaml/read-yaml.ts";
import { typedDate } from "./correction-dates.ts";
import { safeId } from "./identity.ts";

/** Which articles a dossier shows: some by their ids, or all that a query finds. */
export type Choice = ChosenArticle | ArticleQuery;

/** An article by its id. `line`: 1-based, of the file. */
export interface ChosenArticle {
  readonly kind: "article";
  readonly id: string;
  readonly line: number;
}

/** What articles have in common; every list is of alternatives, and all lists must be met. Empty lists ask for nothing. */
export interface ArticleQuery {
  readonly kind: "query";
  readonly outlet: readonly string[];
  readonly agency: readonly string[];
  readonly section: readonly string[];
  readonly tag: readonly string[];
  readonly subject: readonly string[];
  /** Words that must all stand in the article, in any of their forms. */
  readonly words: readonly string[];
  /** EDTF: a day, month, year or interval the article must have appeared in. */
  readonly dates: string | null;
  readonly written: string;
  readonly line: number;
}

/** Where choices are written: the file, how many lines stand before theirs, and where problems go. */
export interface ChoicePlace {
  readonly file: string;
  readonly line: number;
  readonly problems: Problem[];
}

const LISTS = ["outlet", "agency", "section", "tag", "subject", "words"] as const;
const KEYS: readonly string[] = [...LISTS, "dates"];
/** What people call the same. */
const CALLED: Readonly<Record<string, string>> = {
  publisher: "outlet",
  outlets: "outlet",
  source: "outlet",
  tags: "tag",
  subjects: "subject",
  sections: "section",
  agencies: "agency",
  word: "words",
  text: "words",
  date: "dates",
  الناشر: "outlet",
  الوكالة: "agency",
  الباب: "section",
  الوسم: "tag",
  الموضوع: "subject",
  الكلمات: "words",
  التاريخ: "dates",
};

const EXAMPLE = "- {outlet: جريدة المنارة, tag: الموانئ, dates: 2022-01/2022-06, words: رصيف}";

const shown = (text: string): string => text.replaceAll(/\s+/gu, " ").slice(0, 120);

function textsOf(node: YamlNode): string[] {
  const items = node.kind === "list" ? node.items : [node];
  return items.flatMap((item) => (item.kind === "text" && item.text.trim() !== "" ? [item.text.trim()] : []));
}

function queryOf(node: YamlMap, place: ChoicePlace): ArticleQuery | null {
  const { file, problems } = place;
  const line = node.line + place.line;
  const lists = new Map<string, string[]>();
  let dates: string | null = null;
  let whole = true;
  for (const field of node.fields) {
    const written = field.name.toLowerCase();
    const name = KEYS.includes(written) ? written : CALLED[written];
    const texts = textsOf(field.value);
    const where = { file, line: field.line + place.line, found: shown(`${field.name}: ${field.value.written}`) };
    const typed = name === "dates" ? typedDate(texts.join(" ")) : null;
    if (name === undefined || texts.length === 0) {
      const meant = name ?? nearestName(written, KEYS);
      problems.push(writtenPageProblem("query-part", { ...where, write: meant && `${meant}: …` }));
      whole = false;
    } else if (typed === null) lists.set(name, [...(lists.get(name) ?? []), ...texts]);
    else if ("edtf" in typed) dates = typed.edtf;
    else {
      problems.push(writtenPageProblem("query-dates", { ...where, write: typed.write && `dates: ${typed.write}` }));
      whole = false;
    }
  }
  // A query of which a part is not understood would find more than was meant.
  if (!whole || (lists.size === 0 && dates === null)) return null;
  const of = (name: (typeof LISTS)[number]): string[] => lists.get(name) ?? [];
  return {
    kind: "query",
    outlet: of("outlet"),
    agency: of("agency"),
    section: of("section"),
    tag: of("tag"),
    subject: of("subject"),
    words: of("words"),
    dates,
    written: shown(node.written),
    line,
  };
}

/** The choices that a list states: ids, and queries in braces; one alone is a list of one. What is neither is told. */
export function choicesOf(node: YamlNode, place: ChoicePlace): Choice[] {
  const items = node.kind === "list" ? node.items : [node];
  return items.flatMap((item): Choice[] => {
    if (item.kind === "text" && item.text.trim() !== "")
      return [{ kind: "article", id: safeId(item.text.trim()), line: item.line + place.line }];
    const query = item.kind === "map" ? queryOf(item, place) : null;
    if (query) return [query];
    if (item.kind !== "map") {
      const where = { file: place.file, line: item.line + place.line, found: shown(item.written) };
      place.problems.push(writtenPageProblem("query-part", { ...where, write: EXAMPLE }));
    }
    return [];
  });
}

/**
 * The choices that stand in a text of their own, one a line, with or without a dash.
 * @param first number of the text's first line in the file
 */
export function choicesIn(text: string, file: string, first: number): { choices: Choice[]; problems: Problem[] } {
  const listed = text.split("\n").map((line) => (/^(?:\s|-|#|$)/u.test(line) ? line : `- ${line}`));
  // The list stands under a name of our own, a line above its first.
  const source = `articles:\n${listed.join("\n")}`;
  const { root, problems: noticed } = readYaml(source, { isKey: () => false, example: "articles" }, file, first - 1);
  const problems = [...noticed];
  const node = root?.fields.find(({ name }) => name === "articles")?.value;
  const empty = node === undefined || node.kind === "nothing";
  return { choices: empty ? [] : choicesOf(node, { file, line: first - 2, problems }), problems };
}
