import { withMarks } from "../../arabic/quotation-marks.ts";
import { compare } from "../../compare/comparison.ts";
import { drawnComparison } from "../../compare/drawing/drawing.ts";
import type { ComparedArticle } from "../../compare/drawing/pen.ts";
import { type Knowledge, type KnowledgeData, knowledgeOf } from "../../compare/knowledge.ts";
import { type Asked, askedToCompare } from "../../compare/question.ts";
import { readBody } from "../../compare/told.ts";
import { fill, h, one } from "../element.ts";
import { type Numbers, numbersOf, put } from "../search/words.ts";
import { comparedArticle, penOf } from "./pen.ts";
import { type ComparedRecord, fetchRecord } from "./records.ts";
import type { ComparePageData, ComparePageWords, Failure } from "./words.ts";

/** The page that compares articles in the reader's browser: their records are fetched and set side by side by the code that builds pages. */

/** Milliseconds after which a host that says nothing has failed: the knowledge is the largest file of a site's pages. */
const PATIENCE = 60_000;

const pageData = (): ComparePageData => JSON.parse(one("[data-compare-page]").textContent ?? "") as ComparePageData;

/** What comparing knows, fetched once a page. */
async function fetchKnowledge(address: string): Promise<Knowledge> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return knowledgeOf((await response.json()) as KnowledgeData);
}

/** What was fetched: records there are, and the ids that have none. */
interface Fetched {
  readonly records: readonly ComparedRecord[];
  readonly missing: readonly string[];
  readonly knowledge: Knowledge;
}

async function fetchAll(ids: readonly string[], { root, files = root, knowledge }: ComparePageData): Promise<Fetched> {
  const site = new URL(files, location.href);
  const [known, ...found] = await Promise.all([fetchKnowledge(knowledge), ...ids.map((id) => fetchRecord(site, id))]);
  return {
    knowledge: known,
    records: found.filter((record) => record !== null),
    missing: ids.filter((_, at) => found[at] === null),
  };
}

/** What the page is told, and what its address asks for. */
interface Asking {
  readonly data: ComparePageData;
  readonly asked: Asked;
  readonly numbers: Numbers;
}

/** What could not be compared of what the address names. */
function notesOf({ data: { words, root }, asked, numbers }: Asking, missing: readonly string[]): HTMLElement[] {
  // What is no id is not linked: it would lead out of the archive.
  const names = [
    ...missing.map((id) => h("a", { href: `${root}articles/${encodeURIComponent(id)}/`, dir: "auto" }, id)),
    ...asked.impossible.map((id) => h("bdi", {}, id)),
  ].map((name, at) => [at > 0 && words.comparison.comma, name]);
  return [
    ...(names.length > 0 ? [h("p", { class: "note" }, words.missing, " ", names)] : []),
    ...(asked.more ? [h("p", { class: "note" }, put(words.tooMany, { most: numbers.number(asked.ids.length) }))] : []),
  ];
}

/** Articles in a title, by their outlets; by their headlines where an outlet is unknown, or has more than one of them. */
function titleNames(articles: readonly ComparedArticle<unknown>[], { quote, innerMarks }: ComparePageWords): string[] {
  const outlets = articles.map(({ publisher }) => publisher);
  return articles.map(({ publisher, headline }) =>
    publisher === null || outlets.indexOf(publisher) !== outlets.lastIndexOf(publisher)
      ? put(quote, { text: withMarks(headline, innerMarks) })
      : publisher,
  );
}

/** Starts the page: compares what its address names, or leaves it as it is where that names nothing. */
export async function startComparison(data = pageData()): Promise<void> {
  const { words } = data;
  const place = one("[data-compare-place]");
  const status = one("[data-compare-status]");
  const numbers = numbersOf(data);
  const asked = askedToCompare(location.search);
  const notes = (missing: readonly string[]): HTMLElement[] => notesOf({ data, asked, numbers }, missing);
  if (asked.ids.length === 0) return fill(place, notes([]));
  one("[data-compare-start]").hidden = true;

  const say = ({ what, remedy }: Failure, retry?: () => void): void => {
    fill(
      place,
      h(
        "div",
        { class: "panel" },
        h("h2", { class: "panel-what" }, what),
        h("p", { class: "panel-remedy" }, remedy),
        retry !== undefined && h("button", { type: "button", class: "button", onclick: retry }, words.retry),
      ),
    );
    status.textContent = `${what} ${remedy}`;
    one("[data-compare-start]").hidden = retry !== undefined;
  };

  const show = ({ records, missing, knowledge }: Fetched): void => {
    if (records.length < 2) {
      say(words.one);
      place.append(...notes(missing));
      return;
    }
    const bodies = records.map(({ body }) => readBody(body, knowledge));
    const articles = records.map((record) => comparedArticle(record, data, numbers));
    fill(place, notes(missing), drawnComparison(penOf(data, numbers), articles, compare(bodies, knowledge)));
    document.title = `${put(words.title, { names: titleNames(articles, words).join(words.and) })} – ${document.title}`;
    status.textContent = put(words.stands, { count: numbers.count(articles.length, words.articles) });
  };

  const begin = async (): Promise<void> => {
    fill(place, h("p", { class: "lede" }, words.loading));
    status.textContent = words.loading;
    try {
      show(await fetchAll(asked.ids, data));
    } catch (failure) {
      console.warn(failure);
      say(navigator.onLine ? words.failed : words.offline, () => void begin());
    }
  };
  await begin();
}
