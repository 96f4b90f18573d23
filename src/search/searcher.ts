import { ARCHIVE_FILE, type LoadFile, readJson } from "./bundle-files.ts";
import type { ArchiveTable } from "./bundle-types.ts";
import { retyped } from "./correction.ts";
import { type PagefindLike, WordIndex } from "./engine.ts";
import { countFacets, momentOf, within } from "./facets.ts";
import { FragmentReader } from "./fragment-reader.ts";
import { hitDetails } from "./hit-details.ts";
import { LexiconReader } from "./lexicon-reader.ts";
import { Metadata } from "./metadata.ts";
import { plainQuestion } from "./question.ts";
import { type Ranked, rank } from "./rank.ts";
import type { Hit, Searcher, SearchRequest, SearchResponse, UnknownWord } from "./search-types.ts";
import { Suggester } from "./suggest.ts";
import { Interpreter, type Plan } from "./terms.ts";

/**
 * The planner: a question becomes words the archive knows, their places are looked up, articles are ranked, narrowed,
 * sorted and shown. The same code answers in the browser, the terminal and the tests.
 */

function sorted(ranked: readonly Ranked[], table: ArchiveTable, sort: SearchRequest["sort"]): readonly Ranked[] {
  if (sort !== "newest" && sort !== "oldest") return ranked;
  const sign = sort === "newest" ? -1 : 1;
  const time = ({ article }: Ranked): string => momentOf(table.dates[article] ?? null) ?? "";
  return [...ranked].sort((a, b) => {
    if (a.complete !== b.complete) return Number(b.complete) - Number(a.complete);
    const [x, y] = [time(a), time(b)];
    if (x === "" || y === "") return Number(x === "") - Number(y === "") || a.article - b.article;
    return sign * (x < y ? -1 : x > y ? 1 : 0) || a.article - b.article;
  });
}

const articles = (ranked: readonly Ranked[]): number[] => ranked.map(({ article }) => article);

/**
 * Opens an archive's bundle.
 * @param engine `pagefind.js` of the bundle: `await import(…)`, or an instance of its `createInstance`
 * @param load gives the bytes of a file of the bundle by its path inside it
 * @throws whatever `load` throws for the bundle's table
 */
export async function openSearcher(engine: PagefindLike, load: LoadFile): Promise<Searcher> {
  const table = await readJson<ArchiveTable>(load, ARCHIVE_FILE);
  const lexicon = new LexiconReader(load, table);
  const index = new WordIndex(engine, table.articles);
  const metadata = new Metadata(table);
  const interpreter = new Interpreter(lexicon, index, table, metadata);
  const fragments = new FragmentReader(load);
  const suggester = new Suggester({ lexicon, index, table, metadata, fragments });

  /** The words the archive does not have; a question typed with the keyboard in the wrong language is one such word. */
  async function unknownWords(text: string, { terms, unknown }: Plan): Promise<UnknownWord[]> {
    const meant = terms.length === 0 && unknown.length > 0 ? retyped(plainQuestion(text)) : null;
    if (meant !== null && (await interpreter.knows(meant)))
      return [{ word: plainQuestion(text), suggestions: [meant] }];
    return Promise.all(
      unknown.map(async ({ word, instead }) => {
        return { word: word.text, suggestions: instead ? [instead] : await suggester.instead(word.text) };
      }),
    );
  }

  async function search(request: SearchRequest): Promise<SearchResponse> {
    const plan = await interpreter.plan(request.text);
    const ranked = rank(plan, table);
    const whole = ranked.filter(({ complete }) => complete);
    const shown = ranked.filter(({ article }) => within(table, request, article));
    const hits = sorted(shown, table, request.sort).map(
      (one): Hit => ({
        score: one.score,
        tier: one.complete ? "all" : "partial",
        details: async () => {
          const id = (await index.fragments())[one.article] ?? "";
          return hitDetails(table, plan, one.article, await fragments.read(id));
        },
      }),
    );
    const unknown = await unknownWords(request.text, plan);
    return {
      hits,
      complete: hits.filter(({ tier }) => tier === "all").length,
      unknown,
      ignored: plan.ignored.map(({ text }) => text),
      // Counts are of the answers the heading counts: partial ones only where there are no others.
      facets: countFacets(table, request, articles(whole.length > 0 ? whole : ranked)),
    };
  }

  return { search, suggest: (typed, limit = 8) => suggester.suggest(typed, limit) };
}
