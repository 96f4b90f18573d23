import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildArchive } from "../../src/publish/build.ts";
import { axeFindings } from "./axe.ts";
import { launchChromium, type WatchedPage, watchPage } from "./chromium.ts";
import { searchDriver } from "./search-driver.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** Any articles of the five compared in the reader's page, from a sub-path. */

const EURONEWS = "euronews-2021-12-14-putin-nato";
const SHOROUK = "shorouk-2022-01-28-putin-macron";
const UNSIGNED = "unsigned-2021-12-30-putin-biden";
const ALMAYADEEN = "almayadeen-2022-02-20-putin-macron";
const URDUPOINT = "urdupoint-2022-01-18-putin-aliyev";

let folder: string;
let browser: Browser;
let server: StaticServer;
let watched: WatchedPage | undefined;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "warraq-compare-"));
  const articles = fileURLToPath(new URL("../../articles", import.meta.url));
  const out = path.join(folder, "dist");
  const [report] = await Promise.all([
    buildArchive({ articles, out, store: null }),
    launchChromium().then((launched) => {
      browser = launched;
    }),
  ]);
  expect(report.published, JSON.stringify(report.problems)).toBe(true);
  server = await serveFolder(out, { prefix: "/pages/archive/" });
});
afterEach(async () => {
  await watched?.close();
  watched = undefined;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const question = (...ids: readonly string[]): string =>
  `?${new URLSearchParams(ids.map((id, at) => ["abcdefgh"[at] ?? "", id]))}`;
const open = async (address: string, options: Parameters<typeof watchPage>[1] = {}): Promise<Page> => {
  watched = await watchPage(browser, options);
  await watched.page.goto(server.url + address);
  return watched.page;
};
/** What a comparison shows, without the ways to pages, which are relative. */
const shown = (page: Page): Promise<string[]> =>
  page.$$eval(".tolds, .texts", (parts) =>
    parts.map((part) =>
      part.outerHTML
        .replaceAll(/href="[^"#]*\/([^/"#]+)\/?(#?[^"]*)"/gu, 'href="$1$2"')
        .replaceAll(/\s+/gu, " ")
        .replaceAll(/> | </gu, (found) => found.trim()),
    ),
  );

describe("two articles compared in the reader's page", () => {
  test("are what the page that was built of them shows", async () => {
    const page = await open(`compare/${question(EURONEWS, UNSIGNED)}`);
    await page.waitForSelector(".row");
    const own = await shown(page);
    // An article of no known outlet is named by its headline, set in marks; parts of a title are joined as those of all pages.
    expect(await page.title()).toMatch(/^مقارنة يورونيوز و«الكرملين: [^«»]+» – [^-–]+ – ورّاق$/u);
    await page.goto(`${server.url}compare/${EURONEWS}/${UNSIGNED}/`);
    expect(own).toEqual(await shown(page));
    expect(own.join("")).toContain('class="row of-2 met"');
    expect(watched?.faults()).toEqual([]);
  });

  test("every mark leads to its paragraph", async () => {
    const page = await open(`compare/${question(ALMAYADEEN, SHOROUK)}`);
    await page.waitForSelector(".row");
    const links = await page.$$eval("main a[href*='#']", (all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(20);
    for (const link of new Set(links)) {
      const { pathname, hash } = new URL(link);
      const file = path.join(folder, "dist", pathname.slice("/pages/archive/".length), "index.html");
      expect(readFileSync(file, "utf8"), link).toContain(`id="${hash.slice(1)}"`);
    }
    expect(await page.$$eval("mark", (marks) => marks.length)).toBe(2);
  });

  test("is said when it stands, and has no axe violation, three and four articles neither", async () => {
    for (const ids of [
      [EURONEWS, UNSIGNED],
      [EURONEWS, UNSIGNED, SHOROUK],
      [EURONEWS, UNSIGNED, SHOROUK, ALMAYADEEN],
    ]) {
      const page = await open(`compare/${question(...ids)}`);
      await page.waitForSelector(".row");
      expect(await page.locator(".side h2").filter({ visible: true }).count()).toBe(ids.length);
      expect(await page.textContent("[data-compare-status]")).toContain("المقارنة جاهزة");
      expect(await axeFindings(page)).toEqual([]);
      const columns = await page.$$eval(
        ".row.met .cell",
        (cells) => new Set(cells.map((cell) => cell.getBoundingClientRect().x)).size,
      );
      expect(columns).toBe(ids.length);
      await watched?.close();
    }
  });

  test("a phone shows one of them by the switch, and nothing runs over its edge", async () => {
    const page = await open(`compare/${question(EURONEWS, UNSIGNED, SHOROUK)}`, {
      viewport: { width: 360, height: 740 },
    });
    await page.waitForSelector(".row");
    await page.check(".sides input[value=a2]");
    expect(await page.isVisible(".cell.a2")).toBe(true);
    expect(await page.isVisible(".cell.a1")).toBe(false);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    // The switch stays in view.
    await page.locator(".cell.a2").last().scrollIntoViewIfNeeded();
    expect(await page.$eval(".sides", (sides) => sides.getBoundingClientRect().top)).toBe(0);
  });
});

describe("what cannot be compared", () => {
  test("an article the archive has not is named, and the others are compared", async () => {
    const page = await open(`compare/${question(EURONEWS, "no-such", UNSIGNED)}`);
    await page.waitForSelector(".row");
    expect(await page.textContent(".note:not(.compare-local)")).toContain("no-such");
    expect(await page.$$eval(".side", (sides) => sides.length)).toBe(2);
  });

  test("one article alone, or one named twice, is told, with what to do", async () => {
    for (const ids of [[EURONEWS], [EURONEWS, EURONEWS], [EURONEWS, "no-such"]]) {
      const page = await open(`compare/${question(...ids)}`);
      expect(await page.textContent(".panel")).toContain("لا يُقارن مقال واحد");
      expect(await page.textContent("[data-compare-status]")).toContain("لا يُقارن مقال واحد");
      await watched?.close();
    }
  });

  test("of more than four the first are compared, and that is said", async () => {
    const page = await open(`compare/${question(EURONEWS, UNSIGNED, SHOROUK, ALMAYADEEN, URDUPOINT)}`);
    await page.waitForSelector(".row");
    expect(await page.$$eval(".side", (sides) => sides.length)).toBe(4);
    expect(await page.textContent(".note:not(.compare-local)")).toContain("4");
  });

  test("a name that leads elsewhere is no article's", async () => {
    const page = await open(`compare/?a=..&b=${encodeURIComponent("x/../../y")}`);
    await page.waitForLoadState("networkidle");
    expect(await page.isVisible("[data-compare-start]")).toBe(true);
    expect(await page.textContent(".note:not(.compare-local)")).toBe("لا مقال في الأرشيف بهذا الاسم: ..، x/../../y");
    expect(await page.$$eval(".note:not(.compare-local) a", (links) => links.length)).toBe(0);
    expect(watched?.faults()).toEqual([]);
  });

  test("beside a name that leads elsewhere two others are compared, and it is said that it is none", async () => {
    const page = await open(`compare/${question(EURONEWS, "../../x", UNSIGNED)}`);
    await page.waitForSelector(".row");
    expect(await page.textContent(".note:not(.compare-local)")).toBe("لا مقال في الأرشيف بهذا الاسم: ../../x");
    expect(await page.$$eval(".side", (sides) => sides.length)).toBe(2);
  });

  test("a host that fails is told, and trying again helps", async () => {
    watched = await watchPage(browser);
    const { page } = watched;
    let broken = true;
    await page.route("**/*.json", (route) => (broken ? route.abort() : route.continue()));
    await page.goto(`${server.url}compare/${question(EURONEWS, UNSIGNED)}`);
    await page.waitForSelector(".panel button");
    expect(await page.textContent(".panel")).toContain("تعذّرت المقارنة");
    broken = false;
    await page.click(".panel button");
    await page.waitForSelector(".row");
    expect(await page.$(".panel")).toBeNull();
  });

  test("without a script the page says what it needs, and leads to what was compared when the site was built", async () => {
    const page = await open(`compare/${question(EURONEWS, UNSIGNED)}`, { javaScriptEnabled: false });
    expect(await page.textContent("main noscript")).toContain("جافاسكربت");
    expect(await page.$$eval(".ready a", (links) => links.length)).toBeGreaterThan(0);
    await page.click(".ready a");
    expect(await page.isVisible(".row.met")).toBe(true);
  });
});

describe("ticked results", () => {
  const asked = async (options: Parameters<typeof watchPage>[1] = {}): Promise<Page> => {
    const page = await open("search/?q=بوتين", options);
    await page.waitForSelector(".result .tick");
    return page;
  };

  test("no bar stands before one is ticked; a tick is named for its article", async () => {
    const page = await asked();
    expect(await page.isVisible("[data-search-compare]")).toBe(false);
    expect(
      await page.$$eval(".result", (all) => all.every((result) => result.querySelectorAll(".tick").length === 1)),
    ).toBe(true);
    const [name, headline] = [
      await page.getAttribute(".tick input", "aria-label"),
      await page.textContent(".result-headline"),
    ];
    expect(name).toBe(`قارن: ${headline}`);
  });

  test("two, ticked with the keyboard, lead to their comparison; it is said how many are ticked", async () => {
    const page = await asked();
    const status = () => page.textContent("[data-search-compare-status]");
    await page.focus(".result:nth-child(1) .tick input");
    await page.keyboard.press("Space");
    expect(await status()).toContain("مقال واحد");
    expect(await page.$("[data-search-compare] a")).toBeNull();
    await page.focus(".result:nth-child(3) .tick input");
    await page.keyboard.press("Space");
    expect(await status()).toContain("مقالان");
    expect(await axeFindings(page)).toEqual([]);
    await page.focus("[data-search-compare] a");
    await page.keyboard.press("Enter");
    await page.waitForURL(/compare\/\?a=.+&b=/u);
    await page.waitForSelector(".row");
    expect(await page.$$eval(".side", (sides) => sides.length)).toBe(2);
    expect(watched?.faults()).toEqual([]);
  });

  test("ticks stay under another question, four are the most, and clearing puts the reader back", async () => {
    const driver = await searchDriver(browser, server);
    ({ watched } = driver);
    const { page } = driver;
    await driver.open({ q: "بوتين" });
    await page.waitForSelector(".result .tick");
    for (const at of [1, 2, 3, 4, 5]) await page.click(`.result:nth-child(${at}) .tick input`);
    expect(await page.$$eval(".tick input:checked", (all) => all.length)).toBe(4);
    expect(await page.textContent("[data-search-compare-status]")).toContain("على الأكثر");
    await driver.ask("روسيا");
    await page.waitForFunction("document.querySelectorAll('.tick input:checked').length === 4");
    await page.click("[data-search-compare] button");
    expect(await page.isVisible("[data-search-compare]")).toBe(false);
    expect(await page.evaluate("document.activeElement?.matches('.tick input')")).toBe(true);
  });

  test("ticks are there after a look into a result, and after loading again; cleared ones are not", async () => {
    const page = await asked();
    await page.click(".result:nth-child(1) .tick input");
    await page.click(".result:nth-child(3) .tick input");
    await page.click(".result:nth-child(2) a[data-result]");
    await page.waitForSelector("article.leaf");
    await page.goBack();
    const ticked = () =>
      page.$$eval(".result", (all) => all.map((each) => each.querySelector(".tick :checked") !== null));
    await page.waitForSelector(".result .tick");
    expect(await ticked()).toEqual([true, false, true, false, false]);
    await page.reload();
    await page.waitForSelector(".result .tick");
    expect(await ticked()).toEqual([true, false, true, false, false]);
    expect(await page.textContent("[data-search-compare]")).toContain("مقالان");
    expect(await page.textContent("[data-search-compare-status]")).toContain("مقالان");
    await page.click("[data-search-compare] button");
    await page.reload();
    await page.waitForSelector(".result .tick");
    expect(await ticked()).toEqual([false, false, false, false, false]);
    expect(await page.isVisible("[data-search-compare]")).toBe(false);
  });

  test("on a phone a tick costs a result no line, and is large enough for a finger", async () => {
    const page = await asked({ viewport: { width: 360, height: 740 } });
    await page.evaluate("document.fonts.ready");
    const lines = await page.$$eval(".result > .facts", (all) =>
      all.map((facts) => {
        const own = facts.getBoundingClientRect().height;
        (facts as HTMLElement).style.paddingInlineEnd = "0";
        return [own, facts.getBoundingClientRect().height];
      }),
    );
    expect(lines.length).toBe(5);
    for (const [own, without] of lines) expect(own).toBe(without);
    const box = await page.locator(".tick input").first().boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  });

  test("ticks move nothing when they come, on a phone either", async () => {
    watched = await watchPage(browser, { viewport: { width: 360, height: 740 } });
    const { page } = watched;
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/late-*.js", async (route) => {
      await held;
      await route.continue();
    });
    // From a page of the archive, so that the letters are there before the results (templates/parts/search-face.ts).
    await page.goto(`${server.url}search/?q=بوتين`, { referer: server.url });
    await page.waitForSelector(".result .facts");
    await page.waitForFunction("document.querySelector('.result[aria-busy]') === null");
    await page.evaluate("document.fonts.ready");
    const places = () =>
      page.$$eval(".result", (all) => all.map((each) => JSON.stringify(each.getBoundingClientRect())));
    const before = await places();
    expect(await page.$(".tick")).toBeNull();
    release();
    await page.waitForSelector(".result .tick");
    expect(await places()).toEqual(before);
  });
});
