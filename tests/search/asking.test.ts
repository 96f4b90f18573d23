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

describe("numbers that are true", () => {
  it("facets of the answers add up, those without an outlet or a date included", async () => {
    const { facets, complete } = await searcher.search({ text: "الخيل | الزهور | النمو | الاتحاد" });
    const sum = (counts: readonly { count: number }[]): number => counts.reduce((all, { count }) => all + count, 0);
    expect(sum(facets.outlet)).toBe(complete);
    expect(sum(facets.month)).toBe(complete);
    expect(facets.outlet.at(-1)).toEqual({ value: "-", count: 4 });
    const { hits } = await searcher.search({ text: "الخيل | الزهور | النمو | الاتحاد", facets: { outlet: ["-"] } });
    expect(hits.length).toBe(4);
  });

  it("facets and orders are of the articles with every word, where there are any", async () => {
    const { facets, complete, hits } = await searcher.search({ text: "سباق الدراجات", sort: "newest" });
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
