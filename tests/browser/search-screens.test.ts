import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { axeFindings } from "./axe.ts";
import { buildMadeUpSite } from "./made-up-site.ts";
import { addressOf, type SearchDriver, searchDriver } from "./search-driver.ts";
import { servedSite } from "./served-site.ts";
import { serveFolder } from "./server.ts";

/** The search page on every kind of screen, in both languages, and opened from the disk. */

const served = servedSite("/sub/");
let driver: SearchDriver;

afterEach(async () => {
  served.server.gate = () => undefined;
  await driver?.watched.close();
});

describe("on every kind of screen", () => {
  const sideways = () =>
    driver.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test.each([
    ["a small phone", { viewport: { width: 320, height: 640 } }],
    ["a phone", { viewport: { width: 360, height: 740 } }],
    ["200 % zoom of a laptop", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ["a wide screen", { viewport: { width: 1280, height: 900 } }],
  ])("%s: nothing runs out of the page, targets are large enough, axe is content", async (_, options) => {
    driver = await searchDriver(served.browser, served.server, options);
    await driver.open();
    expect(await sideways()).toBe(0);
    await driver.open({
      q: "حصاد الزيتون في الكهرومغناطيسية",
      outlet: ["موقع الهضبة", "صحيفة الجسر"],
      from: "2021-01-01",
    });
    const filters = driver.page.locator("[data-search-filters]");
    if (!(await filters.evaluate((each) => (each as HTMLDetailsElement).open)))
      await driver.page.click("[data-search-filters] > summary");
    expect(await sideways()).toBe(0);
    const small = await driver.page.$$eval("main button, main select, main input, main summary, .facet-choice", (all) =>
      all
        .filter((each) => each.checkVisibility() && (each as HTMLInputElement).type !== "checkbox")
        .filter((each) => Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height) < 24)
        .map((each) => each.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
    expect(await axeFindings(driver.page)).toEqual([]);
    await driver.page.fill("#search-words", "");
    await driver.page.locator("#search-words").pressSequentially("القم");
    await driver.page.waitForSelector("[role=option]");
    expect(await sideways()).toBe(0);
    expect(await axeFindings(driver.page)).toEqual([]);
  });

  test("forced colours: marks, selection and field borders stay visible", async () => {
    driver = await searchDriver(served.browser, served.server, { forcedColors: "active" });
    await driver.open({ q: "المنارة" });
    const mark = await driver.page.$eval(".result mark", (each) => {
      const { color, backgroundColor } = getComputedStyle(each);
      return { color, backgroundColor, around: getComputedStyle(each.parentElement as Element).backgroundColor };
    });
    expect(mark.backgroundColor).not.toBe(mark.around);
    expect(mark.backgroundColor).not.toBe("rgba(0, 0, 0, 0)");
    await driver.page.fill("#search-words", "");
    await driver.page.locator("#search-words").pressSequentially("المنا");
    await driver.page.waitForSelector("[role=option]");
    await driver.page.keyboard.press("ArrowDown");
    const outline = await driver.page.$eval('[aria-selected="true"]', (each) => getComputedStyle(each).outlineStyle);
    expect(outline).toBe("solid");
  });

  test("reduced motion: nothing moves", async () => {
    driver = await searchDriver(served.browser, served.server, { reducedMotion: "reduce" });
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    served.server.gate = (path) => (path.startsWith("pagefind/") ? until : undefined);
    await driver.page.goto(`${served.server.url}search/${addressOf({ q: "حصاد" })}`);
    await driver.page.waitForSelector("[data-search-waiting]:not([hidden])");
    expect(await driver.page.evaluate(() => document.getAnimations().length)).toBe(0);
    release();
    await driver.page.waitForSelector(".result a");
  });

  test("an English interface: left to right, the articles right to left", async () => {
    const english = await buildMadeUpSite({ language: "en" });
    const other = await serveFolder(english.folder);
    driver = await searchDriver(served.browser, other);
    await driver.open({ q: "حصاد" });
    expect(await driver.summary()).toBe("“حصاد”: 45 articles");
    expect(await driver.page.evaluate(() => document.documentElement.dir)).toBe("ltr");
    expect(await driver.page.$eval(".result-headline", (each) => getComputedStyle(each).direction)).toBe("rtl");
    expect(await axeFindings(driver.page)).toEqual([]);
    expect(driver.watched.faults()).toEqual([]);
    await other.close();
    english.remove();
  });
});

describe("from the disk", () => {
  test("the page says that search needs a server, which is all it can do there", async () => {
    driver = await searchDriver(served.browser, served.server);
    await driver.open();
    expect(await driver.page.isVisible(".search-local")).toBe(false);
    const local = await served.browser.newPage();
    await local.goto(pathToFileURL(path.join(served.site.folder, "search/index.html")).href);
    expect(await local.textContent(".search-local")).toContain("خادم محلي");
    expect(await local.isVisible(".search-local")).toBe(true);
    await local.close();
  });
});
