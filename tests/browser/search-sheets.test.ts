import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { type SearchDriver, searchDriver } from "./search-driver.ts";
import { servedSite } from "./served-site.ts";

/** When the search page has its letters and sheets: before its first line, but for a question that comes from elsewhere. */

const served = servedSite("/project/archive/");
const SHEET = /assets\/(?:face|rest)-/u;
let driver: SearchDriver;

afterEach(async () => {
  const faults = driver.watched.faults();
  await driver.watched.close();
  expect(faults).toEqual([]);
});

/** Addresses asked for, in order, each by its kind. */
const asked = (): string[] =>
  served.server.log.flatMap(({ path }) =>
    SHEET.test(path) ? (SHEET.exec(path)?.[0] ?? []) : path.includes("/fragment/") ? "article" : [],
  );

const hasSheets = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    (count) =>
      [...document.styleSheets].filter(({ href }) => /assets\/(?:face|rest)-/u.test(href ?? "")).length === count,
    count,
  );
const letters = (page: Page): Promise<boolean> =>
  page.evaluate(() => [...document.fonts].some(({ family, status }) => family === "Naskh" && status === "loaded"));
/** The order of what dresses the page, as it stands in the head. */
const order = (page: Page): Promise<string[]> =>
  page.$$eval("head link[rel=stylesheet], head style", (all) =>
    all.map((each) => /frame|face|rest/u.exec((each as HTMLLinkElement).href ?? "")?.[0] ?? "own"),
  );

describe("the sheets of the search page", () => {
  test("come after the first results of a question from elsewhere; letters are worn when results are next drawn", async () => {
    driver = await searchDriver(served.browser, served.server);
    served.server.forget();
    const fetched = driver.page.waitForResponse((one) => /assets\/face-/u.test(one.url()));
    await driver.open({ q: "حصاد" });
    await hasSheets(driver.page, 1);
    await (await fetched).finished();
    const kinds = asked();
    expect(kinds.slice(0, kinds.indexOf("assets/face-"))).toContain("article");
    expect(kinds.slice(0, kinds.indexOf("assets/rest-"))).toContain("article");
    expect(await letters(driver.page)).toBe(false);
    await driver.ask("الجسر");
    await hasSheets(driver.page, 2);
    expect(await order(driver.page)).toEqual(["frame", "face", "own", "rest"]);
    await driver.page.waitForFunction(() => [...document.fonts].some(({ status }) => status === "loaded"));
    expect(await letters(driver.page)).toBe(true);
  });

  test("nothing that was read moves when they come, at any width", async () => {
    for (const width of [360, 1280]) {
      driver = await searchDriver(served.browser, served.server, { viewport: { width, height: 740 } });
      const { page } = driver;
      let letGo = (): void => undefined;
      const held = new Promise<void>((done) => {
        letGo = done;
      });
      served.server.gate = (path) => (SHEET.test(path) ? held : undefined);
      await driver.open({ q: "حصاد" });
      await page.evaluate(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: "layout-shift" });
      });
      const letters = page.waitForResponse((one) => /assets\/face-/u.test(one.url()));
      letGo();
      await hasSheets(page, 1);
      await (await letters).finished();
      await page.waitForTimeout(500);
      const moved = await page.evaluate(() =>
        (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
      );
      console.info(`layout shift after the first results, ${width} px: ${moved.toFixed(3)}`);
      expect(moved).toBeLessThan(0.01);
      if (width === 360) await driver.watched.close();
    }
  });

  test("are waited for where nothing is asked, and where the reader comes from a page of the archive", async () => {
    driver = await searchDriver(served.browser, served.server);
    const { page } = driver;
    await page.goto(`${served.server.url}search/`, { waitUntil: "domcontentloaded" });
    expect(await order(page)).toEqual(["frame", "face", "own", "rest"]);
    await page.goto(served.server.url);
    await page.fill("[name=q]", "حصاد");
    await Promise.all([
      page.waitForURL(/search\/\?q=/u, { waitUntil: "domcontentloaded" }),
      page.press("[name=q]", "Enter"),
    ]);
    expect(await page.locator("script[data-later]").count()).toBe(0);
    expect(await order(page)).toEqual(["frame", "face", "own", "rest"]);
    await page.waitForSelector(".result a");
  });

  test("are there without scripts", async () => {
    driver = await searchDriver(served.browser, served.server, { javaScriptEnabled: false });
    await driver.page.goto(`${served.server.url}search/?q=${encodeURIComponent("حصاد")}`);
    expect(await order(driver.page)).toEqual(["frame", "face", "own", "rest"]);
  });
});
