import { afterEach, describe, expect, test } from "vitest";
import { addressOf, type SearchDriver, searchDriver } from "./search-driver.ts";
import { servedSite } from "./served-site.ts";

/** What the search page says while it waits, when it cannot, and without JavaScript. */

const served = servedSite("/sub/");
let driver: SearchDriver;

afterEach(async () => {
  served.server.gate = () => undefined;
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
    driver = await searchDriver(served.browser, served.server);
    const { until, release } = held();
    served.server.gate = (path) => (IN_BUNDLE.test(path) ? until : undefined);
    await driver.page.goto(`${served.server.url}search/${addressOf({ q: "حصاد" })}`);
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
    driver = await searchDriver(served.browser, served.server);
    const { until, release } = held();
    let first: string | undefined;
    served.server.gate = (path) => {
      if (!path.includes("/fragment/")) return undefined;
      first ??= path;
      return path === first ? until : undefined;
    };
    await driver.page.goto(`${served.server.url}search/${addressOf({ q: "القمح" })}`);
    await driver.page.waitForFunction(() => document.querySelectorAll(".result a").length === 6);
    expect(await driver.page.locator(".result[aria-busy]").count()).toBe(1);
    release();
    await driver.page.waitForFunction(() => document.querySelectorAll(".result a").length === 7);
  });

  test("a newer question wins over an older one that is still being answered", async () => {
    driver = await searchDriver(served.browser, served.server);
    const { until, release } = held();
    await driver.open();
    served.server.gate = (path) => (IN_BUNDLE.test(path) ? until : undefined);
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
    driver = await searchDriver(served.browser, served.server, { viewport: { width: 360, height: 740 } });
    const { until, release } = held();
    served.server.gate = (path) => (IN_BUNDLE.test(path) ? until : undefined);
    await driver.page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries() as unknown as { value: number }[])
          (globalThis as { shift?: number }).shift = ((globalThis as { shift?: number }).shift ?? 0) + value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await driver.page.goto(`${served.server.url}search/${addressOf({ q: "حصاد" })}`);
    expect(await driver.page.isVisible(".search-start")).toBe(false);
    await driver.page.waitForSelector("[data-search-waiting]:not([hidden])");
    release();
    await driver.page.waitForFunction(() => document.querySelectorAll(".result a").length === 20);
    const shift = await driver.page.evaluate(() => (globalThis as { shift?: number }).shift ?? 0);
    console.info(`layout shift of a search: ${shift.toFixed(3)}`);
    expect(shift).toBeLessThan(0.05);
  });
});

describe("failing", () => {
  test("an index that cannot be loaded: what is wrong, what to do, and trying again works", async () => {
    driver = await searchDriver(served.browser, served.server);
    served.server.gate = (path) => (IN_BUNDLE.test(path) ? "fail" : undefined);
    await driver.page.goto(`${served.server.url}search/${addressOf({ q: "حصاد" })}`);
    await driver.page.waitForSelector(".panel");
    expect(await shown()).toContain("تعذّر تحميل فهرس البحث");
    expect(await shown()).not.toMatch(NOTHING);
    expect(await driver.page.textContent("[data-search-status]")).toContain("تعذّر");
    served.server.gate = () => undefined;
    await driver.answered(() => driver.page.click(".panel button"));
    expect(await driver.summary()).toBe("«حصاد»: 45 مقالًا");
  });

  test.each([
    ["a chunk of the index", /\/index\//u],
    ["the list of pages", /pf_meta$/u],
    ["the WebAssembly", /wasm/u],
    ["the table of articles", /warraq\.json/u],
    ["the lexicon", /\/lexicon\//u],
  ])("trying again works after %s could not be loaded, and the answer is whole", async (_, lost) => {
    driver = await searchDriver(served.browser, served.server);
    served.server.gate = (path) => (lost.test(path) ? "fail" : undefined);
    await driver.page.goto(`${served.server.url}search/${addressOf({ q: "حصاد" })}`);
    await driver.page.waitForSelector(".panel");
    expect(await shown()).not.toMatch(NOTHING);
    served.server.gate = () => undefined;
    await driver.answered(() => driver.page.click(".panel button"));
    expect(await driver.summary()).toBe("«حصاد»: 45 مقالًا");
  });

  test("one result that cannot be loaded says so and can be asked for again", async () => {
    driver = await searchDriver(served.browser, served.server);
    served.server.gate = (path) => (path.includes("/fragment/") ? "fail" : undefined);
    await driver.open({ q: "المنارة" });
    expect(await driver.page.textContent(".result-failed")).toContain("تعذّر تحميل هذه النتيجة");
    served.server.gate = () => undefined;
    await driver.page.click(".result-failed button");
    await driver.page.waitForSelector(".result a");
  });

  test("a part of the index that cannot be loaded is not taken for an empty answer", async () => {
    driver = await searchDriver(served.browser, served.server);
    await driver.open();
    await driver.page.focus("#search-words");
    served.server.gate = (path) => (path.includes("/index/") ? "fail" : undefined);
    await driver.page.fill("#search-words", "حصاد");
    await driver.page.press("#search-words", "Enter");
    await driver.page.waitForSelector(".panel");
    expect(await shown()).not.toMatch(NOTHING);
  });
});

describe("without JavaScript", () => {
  test("the page is a way into the archive: outlets, agencies, months, headlines; and says what it cannot do", async () => {
    driver = await searchDriver(served.browser, served.server, { javaScriptEnabled: false });
    await driver.page.goto(`${served.server.url}search/`);
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
