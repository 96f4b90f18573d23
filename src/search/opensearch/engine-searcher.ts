import type { API, Types } from "@opensearch-project/opensearch";
import type { LoadFile } from "../bundle-files.ts";
import { WordIndex } from "../engine.ts";
import { readFields } from "../fields.ts";
import { guessOf } from "../guess.ts";
import * as help from "../help.ts";
import { LexiconReader } from "../lexicon-reader.ts";
import { Metadata } from "../metadata.ts";
import type { Plan } from "../plan.ts";
import { readArchiveTable } from "../read-table.ts";
import type { Searcher, SearchRequest, SearchResponse } from "../search-types.ts";
import { Interpreter } from "../terms.ts";
import { countsOf, dateReads } from "./counts.ts";
import { helpPlan } from "./help-plan.ts";
import { HitWindows } from "./hit-windows.ts";
import { type Asked, countsBody } from "./search-body.ts";
import { QuestionSeeker } from "./seek-question.ts";
import { suggestWords } from "./suggest-words.ts";

/**
 * The planner of an archive whose index an engine holds: the same questions, the same results, counts and time; the words come from
 * the lexicon that the site publishes, the articles from the engine. Browser-safe.
 */

/** Sends a body to `POST <alias>/_search`. */
export type Ask = (body: API.Search_RequestBody) => Promise<API.Search_ResponseBody>;

/** Where questions are sent. */
export const askingAddress = (address: string): string => `${address.replace(/\/+$/u, "")}/_search`;

/** What such an archive is opened with. */
export interface EngineParts {
  readonly ask: Ask;
  /** Gives the bytes of a file of the bundle by its path inside it. */
  readonly load: LoadFile;
}

/** The engine did not answer the whole question: what it found is not all there is. */
export class EngineAnswerPartial extends Error {
  override readonly name = "EngineAnswerPartial";
}

/** Refuses an answer of which a part is missing: "no results", or fewer than there are, would be untrue. */
function whole(answer: API.Search_ResponseBody): API.Search_ResponseBody {
  if (answer.timed_out || answer._shards.failed > 0)
    throw new EngineAnswerPartial(`The engine left out ${answer._shards.failed} of ${answer._shards.total} shards.`);
  return answer;
}

/**
 * Opens an archive that an engine holds.
 * @throws whatever `load` throws for the bundle's table
 */
export async function openEngineSearcher({ ask, load }: EngineParts): Promise<Searcher> {
  const table = await readArchiveTable(load);
  const { stopWords } = table;
  const lexicon = new LexiconReader(load, table);
  const metadata = new Metadata(table);
  const seeker = new QuestionSeeker({ lexicon, table, metadata });
  // Of the browser's own planner only what it knows of words is asked, never where they stand.
  const index = new WordIndex({ search: async () => null }, []);
  const interpreter = new Interpreter({ lexicon, index, table, metadata, help: async () => help });
  const send = async (body: API.Search_RequestBody | null): Promise<API.Search_ResponseBody | null> =>
    body === null ? null : whole(await ask(body));

  async function search(request: SearchRequest): Promise<SearchResponse> {
    const plan = await seeker.plan(request.text);
    const fields = readFields(table, plan.fields, metadata);
    const asked: Asked = { plan, fields, request, articles: table.articles };
    const windows = new HitWindows(asked, send);
    const known: Plan = helpPlan(plan);
    const parts = { interpreter, lexicon, stopWords };
    const [{ hits, complete, first }, guessed, otherScripts] = await Promise.all([
      windows.open(),
      plan.unknown.length === 0 ? { unknown: [], guess: null } : guessOf(request.text, known, parts),
      Promise.all(
        plan.otherScripts.map(async ({ word, stem }) => ({ word: word.text, by: await lexicon.printedAs(stem) })),
      ),
    ]);
    let counted: Promise<ReturnType<typeof countsOf>> | undefined;
    const counts = (): Promise<ReturnType<typeof countsOf>> => {
      counted ??= send(countsBody(asked, complete > 0 ? "all" : "partial")).then((answer) =>
        countsOf(answer?.aggregations as Record<string, Types.Common_Aggregations.Aggregate> | undefined),
      );
      return counted;
    };
    return {
      ...guessed,
      hits,
      complete,
      fields,
      ignored: plan.ignored.map(({ text }) => text),
      otherScripts,
      dates: dateReads(plan.dates, first?.aggregations),
      facets: async () => (await counts()).facets,
      commoner: () => help.commonerWords(known, parts),
      months: async () => (await counts()).months,
    };
  }

  return { search, suggest: (typed, limit = 8) => suggestWords(typed, limit, { lexicon, table, metadata }) };
}
