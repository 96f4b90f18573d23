import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Searcher } from "../../src/search/search-types.ts";
import { bundleOf, fiveArticles, smallArticle } from "./five-articles.ts";

/** Alternatives, exact forms, nearness, abbreviations, dates and names of outlets in a question; and numbers that are true. */

let searcher: Searcher;
let folder: string;

beforeAll(async () => {
  const documents = [
    smallArticle("a", "انطلق سباق الخيل في الصباح الباكر", { outlet: "جريدة الفنار", date: "2022-01-28" }),
    smallArticle("b", "انطلق سباق الدراجات أمس", { outlet: "إذاعة الواحة", date: "2022-01-05" }),
    smallArticle("c", "افتتح معرض الزهور، وحضره 10,000 زائر", { outlet: null, date: "2021" }),
    smallArticle("d", "قالت أ.ف.ب إن النمو بلغ 1.5 بالمئة", { agencies: ["أ ش أ"], date: "2022-01-28T18:00" }),
    smallArticle("e", "اجتمع الوزير بالاتحاد العام للنقل يوم 28 كانون الثاني 2022", { outlet: null }),
    smallArticle("f", "الخيل والليل، ثم في الصباح سباق قصير"),
    smallArticle("g", "دارة الملك عبد العزيز", { copyOf: "g" }),
    smallArticle("h", "دارة الملك عبدالعزيز", { copyOf: "g" }),
    smallArticle("i", "دارة للكتب وكتاب عبد الملك"),
  ];
  ({ searcher, folder } = await bundleOf(documents));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = async (text: string): Promise<string> => {
  const { hits } = await searcher.search({ text });
  const all = hits.filter(({ tier }) => tier === "all");
  return (await Promise.all(all.map(async (hit) => (await hit.details()).id))).sort().join("");
};

describe("asking", () => {
  it.each([
    ["الخيل | الزهور", "acf"],
    ["سباق الخيل|الدراجات", "abf"],
    ["خيل", "af"],
    ["=خيل", ""],
    ["=الخيل", "af"],
    ['"سباق الخيل"', "a"],
    ['"سباق الخيل"~9', "af"],
    ['"الاتحاد العام للنقل"', "e"],
    ['"اتحاد العام للنقل"', ""],
    ["أ ف ب", "d"],
    ["أ.ف.ب", "d"],
    ["أ ش أ", "d"],
    ["10000", "c"],
    ["١٠٬٠٠٠", "c"],
    ["10", ""],
    ["1.5", "d"],
    ["الفنار", "a"],
    ["إذاعة الواحة", "b"],
    ["28 يناير 2022", "ad"],
    ["28 كانون الثاني 2022", "ade"],
    ["28/1/2022", "ad"],
    ["كانون الثاني 2022", "abde"],
    ["2021", "c"],
    ["سباق يناير 2022", "ab"],
    ["28 يناير", "ad"],
    ["٢٨ كانون الثاني", "ade"],
    ["5 يناير", "b"],
    ['"عبد العزيز"', "gh"],
    ['"عبدالعزيز"', "gh"],
    ['"الملك عبد العزيز"', "gh"],
    ['"عبد الرحمن"', ""],
  ])("«%s»", async (question, expected) => {
    expect(await whole(question)).toBe(expected);
  });

  it("an alternative that the archive lacks is no fault; two are", async () => {
    expect((await searcher.search({ text: "الخيل | برتقال" })).unknown).toEqual([]);
    expect((await searcher.search({ text: "تفاح | برتقال" })).unknown.map(({ word }) => word)).toEqual([
      "تفاح",
      "برتقال",
    ]);
  });

  it("a question typed with the keyboard in the wrong language is given back whole, signs that are letters included", async () => {
    const { unknown, hits } = await searcher.search({ text: "sfhr hgodg" });
    expect(hits).toEqual([]);
    expect(unknown).toEqual([{ word: "sfhr hgodg", suggestions: ["سباق الخيل"] }]);
    expect((await searcher.search({ text: "Trump" })).unknown[0]?.suggestions ?? []).toEqual([]);
  });
});

it("a date says how many articles are of it and how many mention it", async () => {
  const { dates } = await searcher.search({ text: "الوزير 28 يناير 2022" });
  expect(dates).toEqual([{ day: "2022-01-28", words: ["28", "يناير", "2022"], of: 2, mentions: 0 }]);
  const again = await searcher.search({ text: "28 كانون الثاني" });
  expect(again.dates).toMatchObject([{ day: "-01-28", of: 2, mentions: 1 }]);
  expect((await searcher.search({ text: "28 دقيقة" })).dates).toEqual([]);
});

describe("without words", () => {
  const idsOf = async (request: Parameters<Searcher["search"]>[0]): Promise<string> => {
    const { hits } = await searcher.search(request);
    return (await Promise.all(hits.map(async (hit) => (await hit.details()).id))).join("");
  };
  it("narrowings list their articles, newest first; nothing asked is nothing found", async () => {
    expect(await idsOf({ text: "", from: "2022-01-01" })).toBe("dab");
    expect(await idsOf({ text: "", from: "2022-01-01", sort: "oldest" })).toBe("bad");
    expect(await idsOf({ text: " ", facets: { outlet: ["جريدة الفنار"] } })).toBe("a");
    expect(await idsOf({ text: "", facets: { outlet: [] } })).toBe("");
    expect(await idsOf({ text: "" })).toBe("");
  });
});

it("articles of one text share a number, others have none", async () => {
  const { hits } = await searcher.search({ text: "دارة" });
  const copies = await Promise.all(hits.map(async (hit) => [(await hit.details()).id, hit.copies]));
  expect(Object.fromEntries(copies)).toEqual({ g: 0, h: 0, i: null });
});

describe("numbers that are true", () => {
  it("facets of the answers add up, those without an outlet or a date included", async () => {
    const answer = await searcher.search({ text: "الخيل | الزهور | النمو | الاتحاد" });
    const { complete } = answer;
    const facets = await answer.facets();
    const sum = (counts: readonly { count: number }[]): number => counts.reduce((all, { count }) => all + count, 0);
    expect(sum(facets.outlet)).toBe(complete);
    expect(sum(facets.month)).toBe(complete);
    expect(facets.outlet.at(-1)).toEqual({ value: "-", count: 4 });
    const { hits } = await searcher.search({ text: "الخيل | الزهور | النمو | الاتحاد", facets: { outlet: ["-"] } });
    expect(hits.length).toBe(4);
  });

  it("facets and orders are of the articles with every word, where there are any", async () => {
    const answer = await searcher.search({ text: "سباق الدراجات", sort: "newest" });
    const { complete, hits } = answer;
    const facets = await answer.facets();
    expect(complete).toBe(1);
    expect(hits.length).toBe(3);
    expect(hits[0]?.tier).toBe("all");
    expect(facets.outlet).toEqual([{ value: "إذاعة الواحة", count: 1 }]);
  });

  it("what a suggestion promises is what the search finds, for every beginning of two letters", async () => {
    const { searcher: five, folder: fiveFolder } = await bundleOf(fiveArticles());
    const beginnings = new Set(
      fiveArticles().flatMap(({ text }) => text.split(/\s+/u).map((word) => word.slice(0, 2))),
    );
    let promises = 0;
    for (const beginning of beginnings) {
      for (const { kind, text, count } of await five.suggest(beginning)) {
        if (kind === "headline" || count === undefined) continue;
        promises++;
        expect((await five.search({ text })).complete, `${beginning}: ${text}`).toBe(count);
      }
    }
    expect(promises).toBeGreaterThan(500);
    rmSync(fiveFolder, { recursive: true });
  });
});
