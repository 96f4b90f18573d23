import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HitDetails, Searcher, SearchRequest, SearchResponse } from "../../src/search/search-types.ts";
import { bundleOf, fiveArticles } from "./five-articles.ts";

let searcher: Searcher;
let folder: string;

beforeAll(async () => {
  ({ searcher, folder } = await bundleOf(fiveArticles()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = async (
  request: SearchRequest,
): Promise<{ answer: SearchResponse; details: HitDetails[]; ids: string[] }> => {
  const answer = await searcher.search(request);
  const details = await Promise.all(answer.hits.map((hit) => hit.details()));
  return { answer, details, ids: details.map(({ id }) => id) };
};
const ids = async (text: string): Promise<string[]> => (await found({ text })).ids.toSorted();
const markedIn = async (text: string): Promise<string[]> => [
  ...new Set((await found({ text })).details.flatMap(({ words }) => words)),
];

const ALL = ["almayadeen", "euronews", "shorouk", "unsigned", "urdupoint"];

describe("the five articles", () => {
  it.each(["ضمانات", "الضمانات", "وبالضمانات", "ضمانة"])("%s finds all five", async (text) => {
    expect(await ids(text)).toEqual(ALL);
    expect(await markedIn(text)).toEqual(expect.arrayContaining(["ضمانات", "الضمانات", "بضمانات"]));
  });

  it("أوكرانيا finds لأوكرانيا and الأوكرانية", async () => {
    expect(await markedIn("أوكرانيا")).toEqual(
      expect.arrayContaining(["أوكرانيا", "لأوكرانيا", "الأوكرانية", "والأوكراني"]),
    );
  });

  it.each(["امريكي", "أمريكي", "أميركي", "الأمريكي"])("%s finds أميركي and الأمريكي", async (text) => {
    expect(await markedIn(text)).toEqual(expect.arrayContaining(["الأمريكي", "الأميركي", "والأميركي"]));
  });

  it.each(["لوغانسك", "لوهانسك", "لوجانسك"])("%s finds every spelling of the name", async (text) => {
    expect(await ids(text)).toEqual(["almayadeen", "shorouk"]);
    expect(await markedIn(text)).toEqual(expect.arrayContaining(["لوغانسك", "ولوهانسك", "ولوغانسك"]));
  });

  it.each(["القاهره", "القاهرة", "قاهرة"])("%s finds القاهرة", async (text) => {
    expect(await ids(text)).toEqual(["shorouk"]);
  });

  it.each(["٢٠٢٢", "2022", "۲۰۲۲"])(
    "%s finds the articles of that year, and 2022 where ء is glued to it",
    async (text) => {
      expect(await ids(text)).toEqual(["almayadeen", "shorouk", "urdupoint"]);
      expect(await markedIn(text)).toEqual(expect.arrayContaining(["2022"]));
    },
  );

  it.each(["مُحادثات", "المحادثات", "محادثة"])("%s finds every form", async (text) => {
    expect(await ids(text)).toEqual(ALL);
    expect(await markedIn(text)).toEqual(expect.arrayContaining(["المحادثات", "محادثة", "للمحادثة"]));
  });

  it("answers a ten-word question with the best article first", async () => {
    const { ids: order, answer } = await found({
      text: "هل ناقش الرئيس الأوكراني زيلينسكي مع ماكرون الوضع الأمني في دونباس هاتفيا؟",
    });
    expect(order[0]).toBe("almayadeen");
    expect(answer.hits.length).toBeGreaterThan(1);
    expect(answer.hits.at(-1)?.tier).toBe("partial");
    expect(answer.ignored).toEqual(["هل", "مع", "في"]);
  });

  it("says so when the archive does not hold a word, and shows nothing wrong", async () => {
    const { answer } = await found({ text: "برتقال" });
    expect(answer.hits).toEqual([]);
    expect(answer.unknown.map(({ word }) => word)).toEqual(["برتقال"]);
  });

  it("shows articles that lack an unknown word as partial", async () => {
    const { answer } = await found({ text: "ضمانات برتقال" });
    expect(answer.complete).toBe(0);
    expect(answer.hits.length).toBe(5);
    expect(answer.hits.every(({ tier }) => tier === "partial")).toBe(true);
  });
});

describe("asking precisely", () => {
  it.each(['"ضمانات أمنية"', "«ضمانات أمنية»", "“ضمانات أمنية”"])("%s is an exact phrase", async (text) => {
    expect(await ids(text)).toEqual(["almayadeen", "shorouk", "unsigned", "urdupoint"]);
    expect(await markedIn(text)).toEqual(expect.arrayContaining(["ضمانات", "بضمانات", "أمنية"]));
    expect(await markedIn(text)).not.toContain("الضمانات");
  });
  it("a phrase follows the printed form, up to folding", async () => {
    expect(await ids('"بضماناتٍ أمنيةٍ"')).toEqual(await ids('"بضمانات امنيه"'));
  });
  it("-word leaves articles out", async () => {
    expect(await ids("ضمانات -القاهرة")).toEqual(["almayadeen", "euronews", "unsigned", "urdupoint"]);
    expect(await ids('ضمانات -"البحر الأسود"')).toEqual(["almayadeen", "shorouk", "unsigned", "urdupoint"]);
  });
  it.each(["\u200fضمانات\u200f", "ضمانات\u00a0", "ضمانات،", "/ضمانات/", "ضمـانات", "؟ضمانات!"])(
    "%j is harmless",
    async (text) => {
      expect(await ids(text)).toEqual(ALL);
    },
  );
  it.each(["", "   ", "؟!", '""', "-", "«»", "\ud800"])("%j finds nothing and does no harm", async (text) => {
    expect((await searcher.search({ text })).hits).toEqual([]);
  });
});

describe("narrowing and order", () => {
  it("narrows by outlet and still counts the other outlets", async () => {
    const { ids: one, answer } = await found({ text: "ضمانات", facets: { outlet: ["يورونيوز"] } });
    expect(one).toEqual(["euronews"]);
    const facets = await answer.facets();
    expect(facets.outlet.length).toBe(5);
    expect(facets.agency).toEqual([{ value: "أ ف ب", count: 1 }]);
  });
  it("takes several values of one facet as alternatives", async () => {
    const { ids: two } = await found({ text: "ضمانات", facets: { outlet: ["يورونيوز", "الشروق"] } });
    expect(two.toSorted()).toEqual(["euronews", "shorouk"]);
  });
  it("narrows by month and by days, both ends included", async () => {
    expect((await found({ text: "ضمانات", facets: { month: ["2022-01"] } })).ids.toSorted()).toEqual([
      "shorouk",
      "urdupoint",
    ]);
    expect((await found({ text: "ضمانات", from: "2021-12-14", to: "2021-12-30" })).ids.toSorted()).toEqual([
      "euronews",
      "unsigned",
    ]);
  });
  it("sorts all hits by date", async () => {
    expect((await found({ text: "ضمانات", sort: "newest" })).ids).toEqual([
      "almayadeen",
      "shorouk",
      "urdupoint",
      "unsigned",
      "euronews",
    ]);
    expect((await found({ text: "ضمانات", sort: "oldest" })).ids).toEqual([
      "euronews",
      "unsigned",
      "urdupoint",
      "shorouk",
      "almayadeen",
    ]);
  });
  it("lists months newest first", async () => {
    const { answer } = await found({ text: "ضمانات" });
    expect((await answer.facets()).month.map(({ value }) => value)).toEqual(["2022-02", "2022-01", "2021-12"]);
  });
});

describe("what a result shows", () => {
  it("marks the original words in headline and excerpt", async () => {
    const { details } = await found({ text: "ضمانة امنيه" });
    const shown = details.find(({ id }) => id === "urdupoint");
    expect(shown?.headline.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(["الضمانات", "الأمنية"]);
    expect(shown?.excerpt.some(({ mark, text }) => mark && text === "ضمانات")).toBe(true);
  });
  it("keeps every character of the text it quotes", async () => {
    const documents = fiveArticles();
    for (const { id, excerpt, headline } of (await found({ text: "الرئيس الروسي" })).details) {
      const document = documents.find((one) => one.id === id);
      expect(headline.map(({ text }) => text).join("")).toBe(document?.headline);
      const quoted = excerpt
        .map(({ text }) => text)
        .join("")
        .replace(/^… | …$/gu, "");
      expect(document?.text.replace(/\s+/gu, " ")).toContain(quoted);
    }
  });
});

describe("suggestions", () => {
  const texts = async (typed: string): Promise<string[]> => (await searcher.suggest(typed)).map(({ text }) => text);
  it("completes from words as printed", async () => {
    expect(await texts("المحاد")).toContain("المحادثات");
    expect(await texts("ضمانات المحاد")).toContain("ضمانات المحادثات");
  });
  it.each(["qlhkhj", "ظمانات", "ضمامات"])("%s is corrected to الضمانات or ضمانات", async (typed) => {
    const { answer } = await found({ text: typed });
    expect(answer.unknown[0]?.suggestions[0]).toMatch(/^(?:ال|ب)?ضمانات$/u);
  });
  it("offers headlines", async () => {
    expect(
      (await searcher.suggest("الضمان")).some(({ kind, url }) => kind === "headline" && url?.startsWith("articles/")),
    ).toBe(true);
  });
});
