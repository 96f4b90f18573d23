import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "./axe.ts";
import { launchChromium } from "./chromium.ts";
import { type BuiltSite, buildMadeUpSite } from "./made-up-site.ts";
import { addressOf, type SearchDriver, searchDriver } from "./search-driver.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** What the search page says while it waits, when it cannot, without JavaScript, and on every kind of screen. */

let site: BuiltSite;
let browser: Browser;
let server: StaticServer;
let driver: SearchDriver;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildMadeUpSite(), launchChromium()]);
  server = await serveFolder(site.folder, { prefix: "/sub/" });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});
afterEach(async () => {
  server.gate = () => undefined;
  await driver.watched.close();
});

const IN_BUNDLE = /^pagefind\//u;
const NOTHING = /لا مقالات|لا مقال/u;

/** A promise and what settles it. */
function held(): { until: Promise<void>; release: () => void } {
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
}

/** What a reader sees of the page: text that is rendered, so not `textContent`. */
// biome-ignore lint/performance/useDomNodeTextContent: hidden parts must not count
const shown = () => driver.page.locator("main").innerText();

describe("waiting", () => {
  test("while the index loads the page says so, and never that there is nothing", async () => {
    driver = await searchDriver(browser, server);
    const { until, release } = held();
    server.gate = (path) => (IN_BUNDLE.test(path) ? until : undefined);
    await driver.page.goto(`${server.url}search/${addressOf({ q: "حصاد" })}`);
    await driver.page.waitForSelector("[data-search-waiting]:not([hidden])");
    expect(await shown()).toContain("جارٍ تحميل فهرس البحث");
    expect(await shown()).not.toMatch(NOTHING);
    expect(await driver.page.textContent("[data-search-status]")).toContain("جارٍ تحميل");
    release();
    await driver.page.waitForSelector(".result a");
    expect(await driver.page.isVisible("[data-search-waiting]")).toBe(false);
    expect(driver.watched.faults()).toEqual([]);
  });

  test("a result whose article is still on its way keeps its place, and others do not wait for it", async () => {
    driver = await searchDriver(browser, server);
    const { until, release } = held();
    let first: string | undefined;
    server.gate = (path) => {
      if (!path.includes("/fragment/")) return undefined;
      first ??= path;
      return path === first ? until : undefined;
    };
    await driver.page.goto(`${server.url}search/${addressOf({ q: "القمح" })}`);
    await driver.page.waitForFunction(() => document.querySelectorAll(".result a").length === 6);
    expect(await driver.page.locator(".result[aria-busy]").count()).toBe(1);
    release();
    await driver.page.waitForFunction(() => document.querySelectorAll(".result a").length === 7);
  });

  test("a newer question wins over an older one that is still being answered", async () => {
    driver = await searchDriver(browser, server);
    const { until, release } = held();
    await driver.open();
    server.gate = (path) => (IN_BUNDLE.test(path) ? until : undefined);
    await driver.page.fill("#search-words", "القمح");
    await driver.page.press("#search-words", "Enter");
    await driver.page.fill("#search-words", "المنارة");
    await driver.page.press("#search-words", "Enter");
    release();
    await driver.page.waitForSelector(".result a");
    expect(await driver.summary()).toContain("«المنارة»");
    expect((await driver.headlines()).join()).not.toContain("القمح");
    expect(new URL(driver.page.url()).searchParams.get("q")).toBe("المنارة");
  });
});

describe("steadiness", () => {
  test("opened with a question, nothing jumps when the answer comes, however late", async () => {
    driver = await searchDriver(browser, server, { viewport: { width: 360, height: 740 } });
    const { until, release } = held();
    server.gate = (path) => (IN_BUNDLE.test(path) ? until : undefined);
    await driver.page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries() as unknown as { value: number }[])
          (globalThis as { shift?: number }).shift = ((globalThis as { shift?: number }).shift ?? 0) + value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await driver.page.goto(`${server.url}search/${addressOf({ q: "حصاد" })}`);
    expect(await driver.page.isVisible(".search-start")).toBe(false);
    await driver.page.waitForSelector("[data-search-waiting]:not([hidden])");
    release();
    await driver.page.waitForFunction(() => document.querySelectorAll(".result a").length === 20);
    const shift = await driver.page.evaluate(() => (globalThis as { shift?: number }).shift ?? 0);
    console.info(`layout shift of a search: ${shift.toFixed(3)}`);
    expect(shift).toBeLessThan(0.1);
  });
});

describe("failing", () => {
  test("an index that cannot be loaded: what is wrong, what to do, and trying again works", async () => {
    driver = await searchDriver(browser, server);
    server.gate = (path) => (IN_BUNDLE.test(path) ? "fail" : undefined);
    await driver.page.goto(`${server.url}search/${addressOf({ q: "حصاد" })}`);
    await driver.page.waitForSelector(".panel");
    expect(await shown()).toContain("تعذّر تحميل فهرس البحث");
    expect(await shown()).not.toMatch(NOTHING);
    expect(await driver.page.textContent("[data-search-status]")).toContain("تعذّر");
    server.gate = () => undefined;
    await driver.answered(() => driver.page.click(".panel button"));
    expect(await driver.summary()).toBe("«حصاد»: 45 مقالًا");
  });

  test("one result that cannot be loaded says so and can be asked for again", async () => {
    driver = await searchDriver(browser, server);
    server.gate = (path) => (path.includes("/fragment/") ? "fail" : undefined);
    await driver.open({ q: "المنارة" });
    expect(await driver.page.textContent(".result-failed")).toContain("تعذّر تحميل هذه النتيجة");
    server.gate = () => undefined;
    await driver.page.click(".result-failed button");
    await driver.page.waitForSelector(".result a");
  });

  test("a part of the index that cannot be loaded is not taken for an empty answer", async () => {
    driver = await searchDriver(browser, server);
    await driver.open();
    await driver.page.focus("#search-words");
    server.gate = (path) => (path.includes("/index/") ? "fail" : undefined);
    await driver.page.fill("#search-words", "حصاد");
    await driver.page.press("#search-words", "Enter");
    await driver.page.waitForSelector(".panel");
    expect(await shown()).not.toMatch(NOTHING);
  });
});

describe("without JavaScript", () => {
  test("the page is a way into the archive: outlets, agencies, months, headlines; and says what it cannot do", async () => {
    driver = await searchDriver(browser, server, { javaScriptEnabled: false });
    await driver.page.goto(`${server.url}search/`);
    expect(await shown()).toContain("يحتاج البحث إلى جافاسكربت");
    const links = await driver.page.$$eval(".search-start a", (all) =>
      all.map((each) => (each as HTMLAnchorElement).href),
    );
    expect(links.filter((link) => link.includes("/outlets/"))).toHaveLength(5);
    expect(links.some((link) => /\/2022\/11\/$/u.test(link))).toBe(true);
    expect(links.some((link) => link.endsWith("/headlines/"))).toBe(true);
    for (const link of links) expect((await fetch(link)).status, link).toBe(200);
  });
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
    driver = await searchDriver(browser, server, options);
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
    driver = await searchDriver(browser, server, { forcedColors: "active" });
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
    driver = await searchDriver(browser, server, { reducedMotion: "reduce" });
    const { until, release } = held();
    server.gate = (path) => (IN_BUNDLE.test(path) ? until : undefined);
    await driver.page.goto(`${server.url}search/${addressOf({ q: "حصاد" })}`);
    await driver.page.waitForSelector("[data-search-waiting]:not([hidden])");
    expect(await driver.page.evaluate(() => document.getAnimations().length)).toBe(0);
    release();
    await driver.page.waitForSelector(".result a");
  });

  test("an English interface: left to right, the articles right to left", async () => {
    const english = await buildMadeUpSite({ language: "en" });
    const other = await serveFolder(english.folder);
    driver = await searchDriver(browser, other);
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
