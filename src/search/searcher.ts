import type { LoadFile } from "./bundle-files.ts";
import type { ArchiveTable } from "./bundle-types.ts";
import { type PagefindLike, WordIndex } from "./engine.ts";
import { momentOf, within } from "./facets.ts";
import { FragmentReader } from "./fragment-reader.ts";
import type { Help } from "./help.ts";
import { hitDetails } from "./hit-details.ts";
import { joinedEngine } from "./joined-engine.ts";
import { LexiconReader } from "./lexicon-reader.ts";
import { Metadata } from "./metadata.ts";
import { newestFirst } from "./newest.ts";
import type { Plan } from "./plan.ts";
import { type Ranked, rank } from "./rank.ts";
import { readArchiveTable } from "./read-table.ts";
import type { Hit, HitDetails, Searcher, SearchRequest, SearchResponse, Suggestion } from "./search-types.ts";
import type { Suggester } from "./suggest.ts";
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
    if (a.complete !== b.complete) return Number(b.complete) - Number(a.complete);
    const [x, y] = [time(a), time(b)];
    if (x === "" || y === "") return Number(x === "") - Number(y === "") || a.article - b.article;
    return sign * (x < y ? -1 : x > y ? 1 : 0) || a.article - b.article;
  });
}

/** Whether a request narrows by facets or days. */
const narrows = ({ facets, from, to }: SearchRequest): boolean =>
  from !== undefined || to !== undefined || Object.values(facets ?? {}).some(({ length }) => length > 0);

/** Articles that the words of a question ask for; by date where there are none, and fields or the request narrow. */
function chosen(plan: Plan, table: ArchiveTable, request: SearchRequest): readonly Ranked[] {
  const wordless = plan.terms.length === 0 && plan.unknown.length === 0;
  if (!wordless || (plan.fields.length === 0 && !narrows(request))) return rank(plan, table);
  const banned = new Set(plan.excluded.flatMap(({ occurring }) => [...occurring.keys()]));
  return newestFirst(table).filter(({ article }) => !banned.has(article));
}

const articles = (ranked: readonly Ranked[]): number[] => ranked.map(({ article }) => article);

/** The group of copies each copied article is in. */
const groupsOf = ({ copies }: ArchiveTable): ReadonlyMap<number, number> =>
  new Map(copies.flatMap((group, number) => group.map((article) => [article, number] as const)));

/** Words of the question that an article lacks. */
const lacking = ({ terms, unknown }: Plan, article: number): string[] => [
  ...terms.flatMap(({ words, occurring }) => (occurring.has(article) ? [] : [words.map(({ text }) => text).join(" ")])),
  ...unknown.map(({ word }) => word.text),
];

/** What the hits of one answer share. */
interface HitSource {
  readonly plan: Plan;
  detailsOf(plan: Plan, article: number): Promise<HitDetails>;
}

/** A ranked article as a hit. Of thousands few are shown: all but the score is made when it is asked for. */
class RankedHit implements Hit {
  private readonly ranked: Ranked;
  private readonly groups: ReadonlyMap<number, number>;
  private readonly source: HitSource;

  constructor(ranked: Ranked, groups: ReadonlyMap<number, number>, source: HitSource) {
    this.ranked = ranked;
    this.groups = groups;
    this.source = source;
  }

  get score(): number {
    return this.ranked.score;
  }

  get tier(): Hit["tier"] {
    return this.ranked.complete ? "all" : "partial";
  }

  get lacks(): readonly string[] {
    return this.ranked.complete ? [] : lacking(this.source.plan, this.ranked.article);
  }

  get copies(): number | null {
    return this.groups.get(this.ranked.article) ?? null;
  }

  details(): Promise<HitDetails> {
    return this.source.detailsOf(this.source.plan, this.ranked.article);
  }
}

/** What an archive is opened with. */
export interface SearcherParts {
  /** `pagefind.js` of the bundle: `await import(…)`, or an instance of its `createInstance`. */
  readonly engine: PagefindLike;
  /** Gives the bytes of a file of the bundle by its path inside it. */
  readonly load: LoadFile;
  /** Gives what is not needed before the first result. */
  readonly help: () => Promise<Help>;
}

/**
 * Opens an archive's bundle.
 * @throws whatever `load` throws for the bundle's table
 */
export async function openSearcher({ engine, load, help }: SearcherParts): Promise<Searcher> {
  const table = await readArchiveTable(load);
  const { stopWords } = table;
  const lexicon = new LexiconReader(load, table);
  const index = new WordIndex(joinedEngine(engine, table.parts), table.parts);
  const metadata = new Metadata(table);
  const interpreter = new Interpreter({ lexicon, index, table, metadata, help });
  const fragments = new FragmentReader(load);
  const groups = groupsOf(table);
  let suggester: Promise<Suggester> | undefined;

  const detailsOf = async (plan: Plan, article: number): Promise<HitDetails> => {
    const id = (await index.fragments())[article] ?? "";
    return hitDetails(table, plan, article, await fragments.read(id));
  };
  function hitsOf(plan: Plan, ranked: readonly Ranked[]): Hit[] {
    const source = { plan, detailsOf };
    return ranked.map((one) => new RankedHit(one, groups, source));
  }

  async function search(request: SearchRequest): Promise<SearchResponse> {
    const plan = await interpreter.plan(request.text);
    const fields = plan.fields.length === 0 ? [] : (await help()).readFields(table, plan.fields, metadata);
    const found = chosen(plan, table, request);
    const ranked = fields.length === 0 ? found : (await help()).answering(table, fields, found);
    const whole = ranked.filter(({ complete }) => complete);
    // Counts are of the answers the heading counts: partial ones only where there are no others.
    const counted = articles(whole.length > 0 ? whole : ranked);
    const kept = narrows(request) ? ranked.filter(({ article }) => within(table, request, article)) : ranked;
    const shown = sorted(kept, table, request.sort);
    const parts = { interpreter, lexicon, stopWords };
    const none = { unknown: [], guess: null };
    const [guessed, otherScripts] = await Promise.all([
      plan.unknown.length === 0 ? none : (await help()).guessOf(request.text, plan, parts),
      Promise.all(
        plan.otherScripts.map(async ({ word, stem }) => ({ word: word.text, by: await lexicon.printedAs(stem) })),
      ),
    ]);
    return {
      ...guessed,
      hits: hitsOf(plan, shown),
      complete: shown.filter(({ complete }) => complete).length,
      fields,
      ignored: plan.ignored.map(({ text }) => text),
      otherScripts,
      dates: plan.dates.map(({ words, ...read }) => ({ ...read, words: words.map(({ text }) => text) })),
      facets: async () => (await help()).countFacets(table, request, counted),
      commoner: async () => (await help()).commonerWords(plan, parts),
      months: async () => (await help()).countMonths(table, request, counted),
    };
  }

  async function suggest(typed: string, limit = 8): Promise<readonly Suggestion[]> {
    suggester ??= help().then(({ Suggester }) => new Suggester({ lexicon, index, table, metadata, fragments }));
    suggester.catch(() => {
      suggester = undefined;
    });
    return (await suggester).suggest(typed, limit);
  }

  return { search, suggest };
}
