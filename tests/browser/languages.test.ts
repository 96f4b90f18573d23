import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildArchive } from "../../src/publish/build.ts";
import { axeFindings } from "./axe.ts";
import { launchChromium, type WatchedPage, watchPage } from "./chromium.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** The five articles in Arabic and English: one search bundle answers in both, and so does the comparison. */

let folder: string;
let browser: Browser;
let server: StaticServer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "warraq-both-"));
  const articles = path.join(folder, "articles");
  await cp(fileURLToPath(new URL("../../articles", import.meta.url)), articles, { recursive: true });
  const settings = path.join(articles, "archive.yaml");
  await writeFile(settings, `${await readFile(settings, "utf8")}languages: [ar, en]\n`);
  const out = path.join(folder, "dist");
  const report = await buildArchive({ articles, out, store: null });
  expect(report.published, JSON.stringify(report.problems)).toBe(true);
  [browser, server] = [await launchChromium(), await serveFolder(out, { prefix: "/pages/archive/" })];
  watched = await watchPage(browser);
  page = watched.page;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const asked = async (address: string): Promise<void> => {
  await page.goto(server.url + address);
  await page.waitForSelector(".result .tick");
};

/** Facts of results that stand where the box beside them does. */
const overlaps = (): Promise<unknown[]> =>
  page.$$eval(".result .facts", (all) =>
    all.flatMap((facts) => {
      const tick = facts.querySelector(".tick")?.getBoundingClientRect();
      const others = [...facts.children]
        .filter((each) => !each.matches(".tick"))
        .map((each) => each.getBoundingClientRect());
      return others.filter(
        (each) =>
          tick &&
          each.left < tick.right - 1 &&
          tick.left < each.right - 1 &&
          each.top < tick.bottom - 1 &&
          tick.top < each.bottom - 1,
      );
    }),
  );

describe("search in both languages", () => {
  test("results have dates in the language of the page, and lead to pages of that language", async () => {
    for (const [at, date] of [
      ["", "28 يناير/ كانون الثاني 2022"],
      ["en/", "28 January 2022"],
    ] as const) {
      await asked(`${at}search/?q=ضمانات`);
      expect(await page.$$eval(".result .num", (all) => all.map((each) => each.textContent))).toContain(date);
      const links = await page.$$eval(".result a[data-result]", (all) =>
        all.map((each) => (each as HTMLAnchorElement).pathname),
      );
      for (const link of links) expect(link).toMatch(new RegExp(`^/pages/archive/${at}articles/`, "u"));
    }
    expect(watched.faults()).toEqual([]);
  });

  test("the switch asks the same question there", async () => {
    await asked("search/?q=ضمانات");
    await page.click("a[data-language]");
    await page.waitForURL(/\/en\/search\/\?q=/u);
    await page.waitForSelector(".result .tick");
    expect(await page.textContent("[data-search-summary]")).toMatch(/ضمانات.*\d articles/u);
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each([
    ["", "«أمن روسيا»", "«“أمن روسيا”»"],
    ["en/", "«أمن روسيا»", "“‘أمن روسيا’”"],
    ["en/", "“أمن روسيا”", "“‘أمن روسيا’”"],
  ])("marks of a phrase stand inside those of the heading, and are of another kind: /%s", async (at, phrase, shown) => {
    await asked(`${at}search/?q=${phrase}`);
    expect(await page.textContent("[data-search-summary]")).toContain(`${shown}:`);
  });

  test.each([
    ["", "Putin تُكتب في هذا الأرشيف «بوتين».", "rtl"],
    ["en/", "Putin is written “بوتين” in this archive.", "ltr"],
  ])(
    "a word that the archive has in other letters is told in a sentence that runs as the page: /%s",
    async (at, told, way) => {
      await asked(`${at}search/?q=Putin`);
      await page.waitForSelector(".note-fields");
      expect(await page.textContent(".note-fields")).toBe(told);
      expect(await page.$eval(".note-fields", (note) => getComputedStyle(note).direction)).toBe(way);
    },
  );

  test.each([
    ["", "قارن"],
    ["en/", "compare"],
  ])(
    "what a box beside a result is for is read once, and the box stands clear of the facts on a phone: /%s",
    async (at, word) => {
      await page.setViewportSize({ width: 320, height: 740 });
      await asked(`${at}search/?q=بوتين`);
      const read = await page.locator(".result").first().ariaSnapshot();
      expect(read.toLowerCase().split(word).length - 1).toBe(1);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      expect(await overlaps()).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  );

  test("what is ticked is ticked in the other language, and compared from there", async () => {
    await page.evaluate("sessionStorage.clear()");
    await asked("search/?q=بوتين");
    const ticks = () =>
      page.$$eval(".result .tick input", (all) => all.filter((each) => (each as HTMLInputElement).checked).length);
    for (const at of [1, 2]) await page.click(`.result:nth-child(${at}) .tick input`);
    await page.click("a[data-language]");
    await page.waitForURL(/\/en\/search\/\?q=/u);
    await page.waitForSelector(".result .tick");
    expect(await ticks()).toBe(2);
    await page.click("[data-search-compare] button");
    await asked("search/?q=بوتين");
    expect(await ticks()).toBe(0);
  });

  test("the feed of an outlet is the one that exists", async () => {
    await asked("en/search/?outlet=يورونيوز");
    await page.waitForSelector("[data-search-feed] a");
    const feed = await page.$eval("[data-search-feed] a", (link) => (link as HTMLAnchorElement).href);
    expect(feed).toMatch(/\/pages\/archive\/outlets\/[^/]+\/feed\.xml$/u);
    expect((await page.request.get(feed)).status()).toBe(200);
  });

  test("ticked results are compared in English, from the same records; ticks stand clear of the facts", async () => {
    await asked("en/search/?q=بوتين");
    expect(await overlaps()).toEqual([]);
    for (const at of [1, 2]) await page.click(`.result:nth-child(${at}) .tick input`);
    await page.click("[data-search-compare] a");
    await page.waitForSelector(".row.met");
    expect(page.url()).toContain("/en/compare/?a=");
    expect(await page.textContent("h1")).toBe("Texts side by side");
    expect(await page.$eval(".side h2 a", (link) => (link as HTMLAnchorElement).pathname)).toContain("/en/articles/");
    expect(await axeFindings(page)).toEqual([]);
    expect(watched.faults()).toEqual([]);
  });
});
