import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive.ts";
import { launchChromium, type WatchedPage, watchPage } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/server.ts";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** Where things stand on a phone of 360 px: docs/reading.md, "Budgets and gates". */

const LANGUAGES = ["ar", "en"] as const;
const FOLDERS = { ar: "", en: "en/" } as const;
/** How far down a reader finds the first sentence, in CSS pixels. */
const FIRST_SENTENCE = 420;
/** The name of an archive that takes most of a line. */
const LONG_NAME = "أرشيف الصحافة التونسية والمغاربية";

let five: BuiltSite;
let named: BuiltSite;
let hosts: { readonly five: StaticServer; readonly named: StaticServer };
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  const archive = await openArchive("articles");
  const languages = [...LANGUAGES];
  five = await buildSite({ ...archive, settings: { ...archive.settings, languages } });
  named = await buildSite(sampleArchive({ title: LONG_NAME, languages }));
  hosts = { five: await serveFolder(five.folder), named: await serveFolder(named.folder) };
  browser = await launchChromium();
});
afterEach(async () => {
  const faults = watched.faults();
  await watched.close();
  expect(faults).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  for (const host of Object.values(hosts)) await host.close();
  for (const built of [five, named]) await built?.remove();
});

/** A page on a phone, its letters there. */
async function visit(address: string): Promise<Page> {
  watched = await watchPage(browser, { viewport: { width: 360, height: 740 } });
  await watched.page.goto(address);
  await watched.page.evaluate("document.fonts.ready");
  return watched.page;
}
const top = (page: Page, selector: string): Promise<number> =>
  page.$eval(selector, (element) => element.getBoundingClientRect().top);

describe.each(LANGUAGES)("on a phone, in %s", (language) => {
  test("the first sentence of each of the five articles stands in the first 420 px", async () => {
    const articles = five.pages.filter((file) => file.startsWith(`${FOLDERS[language]}articles/`));
    expect(articles.length).toBe(5);
    for (const file of articles) {
      const page = await visit(`${hosts.five.url}${file.replace("index.html", "")}`);
      const begins = await top(page, ".body > p");
      console.log(`${file}: first sentence at ${Math.round(begins)} px`);
      expect(begins, file).toBeLessThanOrEqual(FIRST_SENTENCE);
      await watched.close();
    }
  });

  test("a comparison is set as large as an article, and no line begins with a comma or the sign behind a sentence", async () => {
    const file = five.pages.find((each) => each.startsWith(`${FOLDERS[language]}compare/almayadeen`)) ?? "";
    const page = await visit(`${hosts.five.url}${file.replace("index.html", "")}`);
    const size = await page.$eval(".cell p:last-child", (told) => parseFloat(getComputedStyle(told).fontSize));
    expect(size).toBeGreaterThanOrEqual(19);
    for (const width of [320, 335, 350, 360, 375, 390]) {
      await page.setViewportSize({ width, height: 740 });
      const alone = await page.evaluate(() => {
        const lines = (node: Node): DOMRect[] => {
          const range = document.createRange();
          range.selectNode(node);
          return [...range.getClientRects()];
        };
        const below = (node: Text | Element, before: ChildNode | null): boolean => {
          if (before === null) return false;
          const range = document.createRange();
          range.selectNode(node);
          if (node instanceof Text) range.setEnd(node, 1);
          return (range.getClientRects()[0]?.top ?? 0) >= (lines(before).at(-1)?.bottom ?? Infinity);
        };
        const commas = [...document.querySelectorAll(".told dd")].flatMap((told) =>
          [...told.childNodes].filter((node): node is Text => node instanceof Text && /^[،,]/u.test(node.data)),
        );
        const signs = [...document.querySelectorAll(".way")].map((way) => ({ way, before: way.previousSibling }));
        return {
          looked: commas.length + signs.length,
          alone: [
            ...commas.filter((comma) => below(comma, comma.previousSibling)).map(({ data }) => data),
            ...signs.filter(({ way, before }) => below(way, before)).map(({ way }) => way.parentElement?.textContent),
          ],
        };
      });
      expect(alone.looked).toBeGreaterThan(20);
      expect([width, alone.alone]).toEqual([width, []]);
    }
  });

  test("a day stays in one line with its month and year, and what it rests on in one, at every width", async () => {
    for (const address of ["", "outlets/sahifat-sahil/", "articles/harbour-2023/", "2023/"]) {
      const page = await visit(`${hosts.named.url}${FOLDERS[language]}${address}`);
      for (const width of [320, 328, 336, 344, 352, 360, 368, 376, 384, 392, 400]) {
        await page.setViewportSize({ width, height: 740 });
        const broken = await page.$$eval("main :is(time, .range)", (times) =>
          times
            .filter((time) => {
              const range = document.createRange();
              range.selectNodeContents(time);
              return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
            })
            .map(({ textContent }) => textContent),
        );
        expect([address, width, broken]).toEqual([address, width, []]);
      }
      await watched.close();
    }
  });

  test("a sentence about two articles runs as the page does", async () => {
    const page = await visit(`${hosts.five.url}${FOLDERS[language]}compare/`);
    const ways = await page.$$eval(".ready a", (links) => links.map((link) => getComputedStyle(link).direction));
    expect(ways.length).toBeGreaterThan(0);
    expect(new Set(ways)).toEqual(new Set([language === "ar" ? "rtl" : "ltr"]));
  });

  test("a long name of the archive breaks, and the way to the other language stays beside it", async () => {
    const page = await visit(`${hosts.named.url}${FOLDERS[language]}dates/`);
    const [brand, language_, theme, menu] = await Promise.all(
      [".brand", ".masthead .language", ".masthead .theme", ".masthead nav"].map(async (selector) => {
        const { y = 0, height = 0 } = (await page.locator(selector).boundingBox()) ?? {};
        return { middle: y + height / 2, end: y + height, y };
      }),
    );
    for (const beside of [language_, theme])
      expect(Math.abs((beside?.middle ?? 0) - (brand?.middle ?? 0))).toBeLessThan(3);
    expect(menu?.y).toBeGreaterThanOrEqual((brand?.end ?? 0) - 1);
  });

  test("the search box of an unknown address has the whole line, as that of the first page", async () => {
    const widthAt = async (address: string): Promise<number> =>
      (await (await visit(`${hosts.five.url}${FOLDERS[language]}${address}`)).locator(".seek input").boundingBox())
        ?.width ?? 0;
    const first = await widthAt("");
    await watched.close();
    expect(await widthAt("404.html")).toBeGreaterThanOrEqual(Math.floor(first) - 1);
  });

  test("what asks within a list stands above its articles; what narrows it, below", async () => {
    const page = await visit(`${hosts.named.url}${FOLDERS[language]}outlets/sahifat-sahil/`);
    expect(await top(page, ".with-aside > search")).toBeLessThan(await top(page, ".entries"));
    expect(await top(page, ".beside")).toBeGreaterThan(await top(page, ".entries"));
  });
});
