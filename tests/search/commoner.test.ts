import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Commoner, Searcher } from "../../src/search/search-types.ts";
import { bundleOf, smallArticle } from "./five-articles.ts";

/** Rare words that are spelt nearly like common ones: a slip that the archive holds as well. */

let searcher: Searcher;
let folder: string;

beforeAll(async () => {
  const common = Array.from({ length: 12 }, (_, n) => smallArticle(`a${n}`, "تحدث بوتين عن فعاليات المهرجان"));
  const others = ["كتب بوتن عن الفعليات", "قارب الصيد", "برتقالة واحدة", "تعاونية النساج"].map((text, n) =>
    smallArticle(`b${n}`, text),
  );
  ({ searcher, folder } = await bundleOf([...common, ...others]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const offered = async (text: string): Promise<readonly Commoner[]> => (await searcher.search({ text })).commoner();

describe("a word that hardly an article has", () => {
  it.each([
    ["بوتن", [{ word: "بوتن", by: "بوتين", articles: 12 }]],
    ["الفعليات", [{ word: "الفعليات", by: "فعاليات", articles: 12 }]],
    ["كتب بوتن", [{ word: "بوتن", by: "بوتين", articles: 12 }]],
  ])("«%s» is found as it stands, and the common one is offered beside it", async (text, expected) => {
    expect((await searcher.search({ text })).complete).toBe(1);
    expect(await offered(text)).toEqual(expected);
    for (const { word, by, articles } of await offered(text))
      expect((await searcher.search({ text: by })).complete, word).toBe(articles);
  });

  it.each(["بوتين", "قارب", "برتقالة", '"بوتن"', "=بوتن", "النساج", "زرافة", ""])(
    "«%s» is offered nothing",
    async (text) => {
      expect(await offered(text)).toEqual([]);
    },
  );
});
