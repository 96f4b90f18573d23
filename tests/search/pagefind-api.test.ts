import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { placeBundle, UNPLACED } from "../../src/publish/bundle-place.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { type DocumentedPagefind, idsOf } from "./documented-api.ts";
import { fiveArticles, smallArticle } from "./five-articles.ts";

/** Pagefind's documented API on an archive, in Node: `pagefind/pagefind.js` of the site, as its documentation says to use it. */

let site: string;
let pagefind: DocumentedPagefind;

/** Node's fetch reads no files. */
const readingFiles = async (address: string | URL): Promise<Response> => {
  const url = new URL(address);
  url.search = "";
  return new Response(await readFile(fileURLToPath(url)));
};

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), "warraq-api-"));
  await writeSearchBundle(fiveArticles(), join(site, UNPLACED));
  await placeBundle(site);
  vi.stubGlobal("fetch", readingFiles);
  const module = (await import(
    /* @vite-ignore */ pathToFileURL(join(site, "pagefind/pagefind.js")).href
  )) as DocumentedPagefind;
  pagefind = module.createInstance({ baseUrl: "/archive/" });
  await pagefind.init();
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(site, { recursive: true, force: true });
});

const found = async (term: string | null, options?: object): Promise<string[]> =>
  idsOf(await pagefind.search(term, options));

describe("Pagefind's documented API in Node", () => {
  it.each(["ضمانات", "الضمانات", "وبالضمانات", "ضمانة"])("search: «%s» finds every form", async (term) => {
    expect((await found(term)).sort()).toEqual(["almayadeen", "euronews", "shorouk", "unsigned", "urdupoint"]);
  });
  it("search: stop words are passed over, words the archive lacks find nothing", async () => {
    expect(await found("في القاهرة")).toEqual(["shorouk"]);
    expect(await found("برتقال")).toEqual([]);
  });
  it.each(['"ضمانات أمنية"', "«ضمانات أمنية»"])("search: %s is that phrase, as printed", async (term) => {
    expect((await found(term)).sort()).toEqual(["unsigned", "urdupoint"]);
    expect(await found('"أمنية ضمانات"')).toEqual([]);
  });
  it("filters(): names and counts", async () => {
    const filters = await pagefind.filters();
    expect(filters.outlet).toEqual({ أخبار: 1, "أردو بوينت": 1, الشروق: 1, "الميادين نت": 1, يورونيوز: 1 });
    expect(filters.year).toEqual({ "2021": 2, "2022": 3 });
    expect(Object.keys(filters).sort()).toEqual(["agency", "month", "outlet", "year"]);
  });
  it("search with filters and sort", async () => {
    expect(await found("ضمانات", { filters: { outlet: "يورونيوز" } })).toEqual(["euronews"]);
    const newest = ["almayadeen", "shorouk", "urdupoint", "unsigned", "euronews"];
    expect(await found("ضمانات", { sort: { date: "desc" } })).toEqual(newest);
    expect(await found(null, { sort: { date: "asc" } })).toEqual(newest.toReversed());
  });
  it("data(): the original text, its title, date, outlet and address, and the words found marked", async () => {
    const [result] = (await pagefind.search("القاهرة")).results;
    const data = await result?.data();
    const original = fiveArticles().find(({ id }) => id === "shorouk");
    expect(data?.content).toBe(`${original?.headline}\n${original?.text}`);
    expect(data?.meta).toMatchObject({ title: original?.headline, date: original?.date, outlet: "الشروق" });
    expect(data?.filters).toMatchObject({ agency: ["أ ش أ"], month: ["2022-01"] });
    expect(data?.url).toBe("/archive/articles/shorouk/");
    expect(data?.excerpt).toMatch(/<mark>القاهرة[^<]*<\/mark>/u);
    expect(data?.plain_excerpt).not.toContain("\u200b");
  });
  it("answers over several parts as over one: all words, order of time, counts", async () => {
    const documents = Array.from({ length: 40 }, (_, i) =>
      smallArticle(`a${i}`, `${i % 2 ? "ميناء" : "مطار"} المدينة ${i < 20 ? "قديم" : "جديد"}`, {
        date: `${2015 + (i % 8)}-0${1 + (i % 9)}-11`,
        outlet: i % 4 === 1 ? "الشروق" : "الميادين",
      }),
    );
    const parted = mkdtempSync(join(tmpdir(), "warraq-api-"));
    await writeSearchBundle(documents, join(parted, UNPLACED), {
      sizes: { parted: 4, newest: 4, whole: 10, part: 10, parts: 4 },
    });
    await placeBundle(parted);
    const module = (await import(
      /* @vite-ignore */ pathToFileURL(join(parted, "pagefind/pagefind.js")).href
    )) as DocumentedPagefind;
    const several = module.createInstance();
    await several.init();
    const expected = documents.filter(({ text }) => text.includes("ميناء") && text.includes("قديم"));
    const answer = await several.search("ميناء قديم", { sort: { date: "desc" } });
    const byDate = [...expected].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1)).map(({ id }) => id);
    expect(await idsOf(answer)).toEqual(byDate);
    expect((await idsOf(await several.search("ميناء قديم"))).sort()).toEqual([...byDate].sort());
    expect((await idsOf(await several.search('"المدينة قديم"'))).length).toBe(20);
    expect(await idsOf(await several.search("برتقال"))).toEqual([]);
    const { filters } = await several.search("ميناء قديم", { filters: { outlet: ["الشروق"] } });
    expect(filters.outlet?.الشروق).toBe(expected.filter(({ outlet }) => outlet === "الشروق").length);
    expect((await several.filters()).outlet).toEqual({ الشروق: 10, الميادين: 30 });
    rmSync(parted, { recursive: true, force: true });
  });
  it("puts Pagefind's own interfaces beside it", () => {
    expect(readdirSync(join(site, "pagefind"))).toEqual(
      expect.arrayContaining([
        "pagefind-component-ui.css",
        "pagefind-component-ui.js",
        "pagefind-ui.js",
        "pagefind.js",
      ]),
    );
  });
});
