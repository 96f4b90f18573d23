import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Searcher, SearchRequest } from "../../../src/search/search-types.ts";
import { fiveArticles, smallArticle } from "../five-articles.ts";
import { type BothEngines, bothEngines } from "./both-engines.ts";
import { against } from "./engine-schema.ts";

/**
 * An archive whose articles an engine holds answers as the browser's own index does: the same articles, the same results, counts and
 * time. The engine is a stand-in; what it is asked is judged by OpenSearch's own specification.
 */

let small: BothEngines;
let five: BothEngines;

beforeAll(async () => {
  small = await bothEngines([
    smallArticle("a", "انطلق سباق الخيل في الصباح الباكر", { outlet: "جريدة الفنار", date: "2022-01-28" }),
    smallArticle("b", "انطلق سباق الدراجات أمس", { outlet: "إذاعة الواحة", date: "2022-01-05" }),
    smallArticle("c", "افتتح معرض الزهور، وحضره 10,000 زائر", { outlet: null, date: "2021" }),
    smallArticle("d", "قالت أ.ف.ب إن النمو بلغ 1.5 بالمئة", { agencies: ["أ ش أ"], date: "2022-01-28T18:00" }),
    smallArticle("e", "اجتمع الوزير بالاتحاد العام للنقل يوم 28 كانون الثاني 2022", { outlet: null, section: "رياضة" }),
    smallArticle("f", "الخيل والليل، ثم في الصباح سباق قصير", { headline: "الخيل في الميدان", tags: ["خيل"] }),
    smallArticle("g", "دارة الملك عبد العزيز", { copyOf: "g", date: "2022-01" }),
    smallArticle("h", "دارة الملك عبدالعزيز", { copyOf: "g", subjects: ["موانئ"] }),
    smallArticle("i", "دارة للكتب وكتاب عبد الملك", { standfirst: "عن الكتب" }),
  ]);
  five = await bothEngines(fiveArticles());
});
afterAll(() => {
  for (const each of [small, five]) each.remove();
});

const QUESTIONS = [
  "الخيل | الزهور",
  "خيل",
  "=خيل",
  "=الخيل",
  '"سباق الخيل"',
  '"سباق الخيل"~9',
  '"اتحاد العام للنقل"',
  '"الاتحاد العام للنقل"',
  "أ ف ب",
  "أ ش أ",
  "10000",
  "١٠٬٠٠٠",
  "الفنار",
  "إذاعة الواحة",
  "28 يناير 2022",
  "كانون الثاني 2022",
  "2021",
  "سباق يناير 2022",
  "٢٨ كانون الثاني",
  "سباق -الخيل",
  "عبدالعزيز",
  "عبد العزيز",
  '"الملك عبد العزيز"',
  "عنوان:الخيل",
  "عنوان:سباق",
  "-عنوان:الخيل سباق",
  "ناشر:الفنار سباق",
  "-ناشر:الفنار سباق",
  "ناشر:الفنار ناشر:الواحة",
  "ناشر:لا أحد",
  "قسم:رياضة",
  'وكالة:"أ ش أ"',
  "من:2022 سباق",
  "إلى:2021",
  "من:28/1/2022 إلى:28/1/2022",
  "من:2022-01 إلى:2022-01",
  "كلمة لا ترد الخيل",
  "في من",
  "سباق الخيل الصباح الدراجات",
  "سباق خيل صباح باكر انطلق زهور معرض",
  "",
  '"',
];

/** What an answer says, as far as both engines must agree: hits of one score may stand in another order. */
async function answered(searcher: Searcher, request: SearchRequest) {
  const { hits, complete, unknown, guess, fields, ignored, otherScripts, dates, ...later } =
    await searcher.search(request);
  const shown = await Promise.all(
    hits.map(async (hit) => {
      const { tier, lacks, copies } = hit;
      return { ...(await hit.details()), tier, lacks, copied: copies !== null };
    }),
  );
  const byId = shown.sort((x, y) => (x.id < y.id ? -1 : 1));
  const [facets, months] = [await later.facets(), await later.months()];
  return { hits: byId, complete, unknown, guess, fields, ignored, otherScripts, dates, facets, months };
}

describe("an archive whose articles an engine holds", () => {
  it.each(QUESTIONS)("answers «%s» as the browser's own index does", async (text) => {
    expect(await answered(small.engine, { text })).toEqual(await answered(small.browser, { text }));
  });

  it.each<SearchRequest>([
    { text: "سباق", facets: { outlet: ["جريدة الفنار"] } },
    { text: "سباق", facets: { outlet: ["جريدة الفنار", "-"] } },
    { text: "سباق", facets: { month: ["2022-01"] } },
    { text: "", facets: { month: ["-"] } },
    { text: "", facets: { tag: ["خيل"] } },
    { text: "دارة", facets: { subject: ["موانئ"] } },
    { text: "سباق", from: "2022-01-06" },
    { text: "", from: "2022-01-01", to: "2022-01-05" },
  ])("narrows %o as the browser's own index does", async (request) => {
    expect(await answered(small.engine, request)).toEqual(await answered(small.browser, request));
  });

  it.each(["newest", "oldest"] as const)("sorts by time: %s", async (sort) => {
    const dates = async (searcher: Searcher) =>
      Promise.all(
        (await searcher.search({ text: "سباق دارة انطلق", sort })).hits.map(async (hit) => (await hit.details()).date),
      );
    expect(await dates(small.engine)).toEqual(await dates(small.browser));
  });

  it.each(["ضمانات أمنية", "بوتين ماكرون", "روسيا وأوكرانيا", "الناتو -بوتين", '"الضمانات الأمنية"', "Putin", "بوتن"])(
    "shows of «%s» in the five articles the same results in the same order",
    async (text) => {
      const shown = async (searcher: Searcher) =>
        Promise.all((await searcher.search({ text })).hits.map((hit) => hit.details()));
      expect(await shown(five.engine)).toEqual(await shown(five.browser));
    },
  );

  it("offers words as they are typed, and corrections", async () => {
    const words = async (searcher: Searcher, typed: string) =>
      (await searcher.suggest(typed, 20)).filter(({ kind }) => kind !== "headline");
    for (const typed of ["ضم", "بوتي", "أوكرا", "بوطين"])
      expect(await words(five.engine, typed)).toEqual(await words(five.browser, typed));
  });

  it("asks for nothing that OpenSearch's specification does not name", async () => {
    for (const text of QUESTIONS) {
      const { facets } = await small.engine.search({
        text,
        facets: { outlet: ["-"], month: ["2022-01"] },
        from: "2022-01-01",
      });
      await facets();
    }
    expect(small.sent.length).toBeGreaterThan(2 * QUESTIONS.length);
    for (const body of [...small.sent, ...five.sent]) expect(against("search", body)).toEqual([]);
  });

  it("asks for fewer clauses than an engine refuses, however long the question", async () => {
    const phrases = ["سباق الخيل", "الملك عبد العزيز", "العام للنقل", "الصباح الباكر", "معرض الزهور"];
    const before = small.sent.length;
    for (const text of [
      phrases.map((phrase) => `"${phrase}"`).join(" "),
      phrases.map((phrase) => `"${phrase}" | سباق | زهور | دارة | كتاب`).join(" "),
      "سباق الخيل ".repeat(40),
    ])
      await small.engine.search({ text });
    const sizes = small.sent.slice(before).map((body) => JSON.stringify(body).split('"value":').length - 1);
    expect(Math.max(...sizes)).toBeLessThan(1024);
  });

  it("is told of a misspelt key by that specification", () => {
    expect(against("search", { query: { bool: { must: [], shuold: [] } } })).not.toEqual([]);
    expect(against("search", { query: { span_near: { clauses: [], sloop: 1 } } })).not.toEqual([]);
    expect(against("search", { aggs: { a: { terms: { feild: "x" } } } })).not.toEqual([]);
  });
});
