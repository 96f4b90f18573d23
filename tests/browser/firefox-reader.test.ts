import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildArchive } from "../../src/publish/build.ts";
import { type FirefoxPage, findFirefox, openFirefox } from "./firefox.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** What a reader does with the five articles, done in Firefox with mouse and keys, in both languages of one site. */

const firefox = findFirefox();
const LANGUAGES = [
  { at: "", counted: /بوتين.*5 مقالات/u, narrowed: "مقال واحد", copied: "نُسخ" },
  { at: "en/", counted: /بوتين.*5 articles/u, narrowed: "1 article", copied: "Copied" },
];
const ARTICLE = "articles/shorouk-2022-01-28-putin-macron/";

describe.skipIf(firefox === null)("Firefox (skipped where none is installed: Debian's firefox-esr, or FIREFOX)", () => {
  let folder: string;
  let server: StaticServer;
  let page: FirefoxPage;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "warraq-firefox-"));
    const articles = path.join(folder, "articles");
    await cp(fileURLToPath(new URL("../../articles", import.meta.url)), articles, { recursive: true });
    const settings = path.join(articles, "archive.yaml");
    await writeFile(settings, `${await readFile(settings, "utf8")}languages: [ar, en]\n`);
    const out = path.join(folder, "dist");
    const report = await buildArchive({ articles, out, store: null });
    expect(report.published, JSON.stringify(report.problems)).toBe(true);
    server = await serveFolder(out, { prefix: "/archive/" });
    page = await openFirefox(firefox ?? "");
    await page.resize(1280, 900);
  });
  afterAll(async () => {
    await page?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const text = async (selector: string): Promise<string> =>
    String(await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent`));
  const state = (name: string) => page.evaluate(`document.documentElement.dataset.${name} ?? ""`);

  describe.each(LANGUAGES)("in /$at", ({ at, counted, narrowed, copied }) => {
    test("asks, narrows, ticks two and compares them", async () => {
      await page.goto(`${server.url}${at}search/`);
      // What is ticked is one for both languages.
      await page.evaluate("sessionStorage.clear()");
      await page.click("main input[type=search]");
      await page.type("بوتين\n");
      await page.until("document.querySelectorAll('.result .tick').length === 5");
      expect(await text("[data-search-summary]")).toMatch(counted);

      for (const nth of [1, 2]) await page.click(`.result:nth-child(${nth}) .tick input`);
      await page.click("[data-search-facets] input[type=checkbox]");
      await page.until("/[?&]outlet=/.test(location.search) && document.querySelectorAll('.result').length === 1");
      expect(await text("[data-search-summary]")).toContain(narrowed);

      // What was ticked before is ticked still.
      await page.click("[data-search-compare] a");
      await page.until("document.querySelector('.row.met')");
      expect(await page.evaluate("location.pathname")).toBe(`/archive/${at}compare/`);
      expect(await page.evaluate("document.querySelectorAll('.sides h2, .side h2').length")).toBeGreaterThanOrEqual(2);
    });

    test("opens what cites the article, copies, and takes a larger and a dark text along", async () => {
      await page.goto(server.url + at + ARTICLE);
      await page.click("#cite > summary");
      await page.click("#cite button[data-copy]");
      await page.until(`document.querySelector("body > [role=status]")?.textContent === "${copied}"`);

      await page.click("[data-reading] > summary");
      await page.click('[data-reading] [data-size="2"]');
      await page.click(".masthead [data-theme-button]");
      const chosen = [await state("size"), await state("theme")];
      expect(chosen).toEqual(["2", expect.stringMatching(/^(?:dark|light)$/u)]);
      const grounds = "getComputedStyle(document.documentElement).backgroundColor";
      const before = await page.evaluate(grounds);
      await page.goto(`${server.url}${at}articles/euronews-2021-12-14-putin-nato/`);
      expect([await state("size"), await state("theme")]).toEqual(chosen);
      expect(await page.evaluate(grounds)).toBe(before);

      await page.click(".masthead [data-theme-button]");
      expect(await page.evaluate(grounds)).not.toBe(before);
      await page.click("[data-reading] > summary");
      await page.click('[data-reading] [data-size="1"]');
      expect(await state("size")).toBe("");
    });

    test("a word from the search is marked in the article", async () => {
      await page.goto(`${server.url}${at}search/?q=${encodeURIComponent("ضمانات")}`);
      await page.click(".result a[data-result]");
      await page.until(
        "document.querySelector('.marks') && (CSS.highlights?.get('found')?.size ?? document.querySelectorAll('mark.found').length) > 0",
      );
      expect(await page.evaluate("location.pathname")).toContain(`/archive/${at}articles/`);
    });
  });

  test("no page reported an error", () => {
    expect(page.faults).toEqual([]);
  });
});
