import { ARCHIVE_FILE, type LoadFile, readJson } from "./bundle-files.ts";
import type { ArchiveTable } from "./bundle-types.ts";
import { type PagefindLike, WordIndex } from "./engine.ts";
import { countFacets, momentOf, within } from "./facets.ts";
import { FragmentReader } from "./fragment-reader.ts";
import { hitDetails } from "./hit-details.ts";
import { LexiconReader } from "./lexicon-reader.ts";
import { type Ranked, rank } from "./rank.ts";
import type { Hit, Searcher, SearchRequest, SearchResponse } from "./search-types.ts";
import { Suggester } from "./suggest.ts";
import { Interpreter } from "./terms.ts";

/**
 * The planner: a question becomes words the archive knows, their places are looked up, articles are ranked, narrowed,
 * sorted and shown. The same code answers in the browser, the terminal and the tests.
 */

function sorted(ranked: readonly Ranked[], table: ArchiveTable, sort: SearchRequest["sort"]): readonly Ranked[] {
  if (sort !== "newest" && sort !== "oldest") return ranked;
  const sign = sort === "newest" ? -1 : 1;
  const time = ({ article }: Ranked): string => momentOf(table.dates[article] ?? null) ?? "";
  return [...ranked].sort((a, b) => {
    const [x, y] = [time(a), time(b)];
    if (x === "" || y === "") return Number(x === "") - Number(y === "") || a.article - b.article;
    return sign * (x < y ? -1 : x > y ? 1 : 0) || a.article - b.article;
  });
}

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
  const interpreter = new Interpreter(lexicon, index, table);
  const fragments = new FragmentReader(load);
  const suggester = new Suggester(lexicon, index, table, fragments);

  async function search(request: SearchRequest): Promise<SearchResponse> {
    const plan = await interpreter.plan(request.text);
    const ranked = rank(plan, table);
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
    const unknown = plan.unknown.map(async ({ word, instead }) => {
      return { word: word.text, suggestions: instead ? [instead] : await suggester.instead(word.text) };
    });
    return {
      hits,
      complete: hits.filter(({ tier }) => tier === "all").length,
      unknown: await Promise.all(unknown),
      ignored: plan.ignored.map(({ text }) => text),
      facets: countFacets(
        table,
        request,
        ranked.map(({ article }) => article),
      ),
    };
  }

  return { search, suggest: (typed, limit = 8) => suggester.suggest(typed, limit) };
}
