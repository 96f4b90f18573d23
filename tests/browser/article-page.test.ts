import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchChromium, type WatchedPage, watchPage } from "./chromium.ts";
import { type BuiltSite, buildMadeUpSite } from "./made-up-site.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** What src/browser/page.ts adds to an article: marks on arrival, copying, the theme, the way to search. */

let site: BuiltSite;
let browser: Browser;
let server: StaticServer;
let watched: WatchedPage;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildMadeUpSite(), launchChromium()]);
  server = await serveFolder(site.folder, { prefix: "/x/" });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});
afterEach(async () => {
  const faults = watched.faults();
  await watched.close();
  expect(faults).toEqual([]);
});

const LIGHTHOUSE = "articles/lighthouse/";
async function visit(address: string, options: BrowserContextOptions = {}, before?: () => void) {
  watched = await watchPage(browser, options);
  if (before) await watched.page.addInitScript(before);
  await watched.page.goto(server.url + address);
  return watched.page;
}
const marking = (...words: string[]) => `#${new URLSearchParams(words.map((word) => ["mark", word]))}`;
const highlighted = (name = "found") =>
  watched.page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name);
const count = () => watched.page.textContent(".marks-count");
const currentSeen = () =>
  watched.page.waitForFunction(() => {
    const [place] = [...(CSS.highlights.get("current") ?? [])] as Range[];
    const { top = -1, bottom = 0 } = place?.getBoundingClientRect() ?? {};
    return top > 0 && bottom < innerHeight;
  });

describe("arriving from the search", () => {
  test("whole words only are highlighted, the text itself is untouched, the densest passage is in sight", async () => {
    const page = await visit(LIGHTHOUSE);
    const before = await page.$eval("main", (main) => main.querySelector(".body")?.innerHTML);
    await page.goto("about:blank");
    await page.goto(server.url + LIGHTHOUSE + marking("المنارة", "ضوء"));
    await page.waitForSelector(".marks");
    expect(await highlighted()).toEqual(["المنارة", "المنارة", "ضوء", "المنارة"]);
    expect(await page.$eval("main", (main) => main.querySelector(".body")?.innerHTML)).toBe(before);
    await currentSeen();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  });

  test("next, previous and round; Esc takes all of it back, and the words out of the address", async () => {
    const page = await visit(LIGHTHOUSE + marking("المنارة"));
    await page.waitForSelector(".marks");
    expect(await count()).toBe("1 من 3");
    await page.click(".marks-next");
    expect(await count()).toBe("2 من 3");
    await currentSeen();
    await page.click(".marks-previous");
    await page.click(".marks-previous");
    expect(await count()).toBe("3 من 3");
    await currentSeen();
    await page.keyboard.press("Escape");
    expect(await highlighted()).toEqual([]);
    expect(await highlighted("current")).toEqual([]);
    expect(await page.isVisible(".marks")).toBe(false);
    expect(new URL(page.url()).hash).toBe("");
  });

  test("the bar's × does the same as Esc", async () => {
    const page = await visit(LIGHTHOUSE + marking("المنارة"));
    await page.click(".marks-clear");
    expect(await highlighted()).toEqual([]);
    expect(await page.isVisible(".marks")).toBe(false);
  });

  test("a browser without the Highlight API gets marks, and its text back whole", async () => {
    const page = await visit(LIGHTHOUSE, {}, () => {
      // biome-ignore lint/suspicious/noExplicitAny: makes this Chromium an older browser
      delete (globalThis as any).CSS.highlights;
    });
    const before = await page.$eval(".body", (body) => body.innerHTML);
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      marking("المنارة", "الخليج"),
    );
    await page.waitForSelector("mark.found");
    const marks = await page.$$eval("mark.found", (all) => all.map((each) => each.textContent));
    expect(marks.filter((mark) => mark === "المنارة")).toHaveLength(3);
    expect(await page.$eval(".body", (body) => body.textContent)).toContain("تشغيل المنارة بعدسة");
    await page.keyboard.press("Escape");
    expect(await page.$eval(".body", (body) => body.innerHTML)).toBe(before);
  });

  test("words that are not there change nothing, nor do hostile ones", async () => {
    const page = await visit(LIGHTHOUSE + marking("برتقال", "(((", "<img src=x onerror=alert(1)>"));
    await page.waitForLoadState();
    expect(await page.isVisible(".marks")).toBe(false);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test("with reduced motion the page jumps instead of sliding", async () => {
    const page = await visit(LIGHTHOUSE + marking("ضوء"), { reducedMotion: "reduce" });
    await currentSeen();
    await page.isVisible(".marks");
  });
});

describe("copying", () => {
  const granted = { permissions: ["clipboard-read", "clipboard-write"] };
  const clipboard = () => watched.page.evaluate(() => navigator.clipboard.readText());

  test("a citation is copied as it is shown; the button says so, aloud too", async () => {
    const page = await visit(LIGHTHOUSE, granted);
    await page.click("#cite > summary");
    const button = page.locator("button[data-copy]").first();
    const id = await button.getAttribute("data-copy");
    const said = await button.textContent();
    await button.click();
    expect(await clipboard()).toBe((await page.textContent(`#${id}`))?.trim());
    expect(await button.textContent()).toBe("نُسخ");
    expect(await page.locator("body > [role=status]").textContent()).toBe("نُسخ");
    await expect.poll(() => button.textContent(), { timeout: 10_000 }).toBe(said);
  });

  test("a paragraph's sign copies its absolute address and goes there", async () => {
    const page = await visit(LIGHTHOUSE, granted);
    const link = page.locator("a.mark").nth(4);
    const hash = await link.getAttribute("href");
    const before = await page.evaluate("document.querySelector('.body').getBoundingClientRect().height");
    await link.hover();
    await link.click();
    expect(await page.locator("body > [role=status]").textContent()).toBe("نُسخ الرابط");
    expect(await page.evaluate("document.querySelector('.body').getBoundingClientRect().height")).toBe(before);
    await page.waitForFunction((hash) => location.hash === hash, hash);
    expect(await clipboard()).toBe(`${server.url}${LIGHTHOUSE}${hash}`);
  });

  test("where the clipboard is closed to the page, the text is selected for the reader's own copying", async () => {
    const page = await visit(LIGHTHOUSE, {}, () => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.click("#cite > summary");
    const id = await page.locator("button[data-copy]").first().getAttribute("data-copy");
    await page.locator("button[data-copy]").first().click();
    await page.waitForFunction(() => String(getSelection()).length > 0);
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe(
      (await page.textContent(`#${id}`))?.trim().replace(/\s+/gu, " "),
    );
  });

  test("without JavaScript no button promises what it cannot do", async () => {
    const page = await visit(LIGHTHOUSE, { javaScriptEnabled: false });
    for (const button of await page.locator("button").all()) expect(await button.isVisible()).toBe(false);
  });
});

describe("reading", () => {
  const size = () => watched.page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

  test("the size of the text has three steps, kept on other pages and before the first paint", async () => {
    const page = await visit(LIGHTHOUSE);
    const normal = await size();
    await page.click("[data-reading] > summary");
    await page.click("[data-size='3']");
    const largest = await size();
    expect(largest).toBeGreaterThan(normal * 1.3);
    expect(await page.getAttribute("button[data-size='3']", "aria-pressed")).toBe("true");
    await page.goto(server.url);
    expect(await size()).toBe(largest);
    await page.goto(server.url + LIGHTHOUSE);
    await page.click("[data-reading] > summary");
    await page.click("[data-size='1']");
    await page.reload();
    expect(await size()).toBe(normal);
  });

  test("paragraph links are one stop of the Tab key, arrows go on", async () => {
    const page = await visit(LIGHTHOUSE);
    expect(await page.locator("a.mark[tabindex='0']").count()).toBe(1);
    await page.focus("a.mark");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("رابط الفقرة 2");
    expect(await page.locator("a.mark[tabindex='0']").count()).toBe(1);
  });

  test("a page opened at a paragraph stands at it when the face has come", async () => {
    const page = await visit(LIGHTHOUSE);
    const hash = await page.locator("a.mark").nth(4).getAttribute("href");
    await page.route("**/{face-*.css,rest-*.css}", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto("about:blank");
    await page.goto(server.url + LIGHTHOUSE + hash);
    await page.evaluate("document.fonts.ready");
    const top = () =>
      page.evaluate((hash) => document.querySelector(hash)?.getBoundingClientRect().top ?? -1, hash ?? "");
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    expect(await top()).toBeLessThan(120);
  });

  test("selected words are copied with their citation and a link that leads back to them", async () => {
    const page = await visit(LIGHTHOUSE, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector(".body > p") as Element));
    await page.click(".quote-button");
    const [quote, citation, link] = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
    expect(quote).toMatch(/^«.+»$/u);
    expect(citation).toBe((await page.textContent("#cite-note"))?.trim());
    expect(link).toMatch(/#p1-[0-9a-f]{4}:~:text=[^,]+,[^,]+$/u);
    await page.goto("about:blank");
    await page.goto(link ?? "");
    expect(await page.locator(".body > p:target").count()).toBe(1);
  });

  test("marks within the marks of a quotation are of the other kind", async () => {
    const page = await visit(LIGHTHOUSE, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.evaluate(() =>
      getSelection()?.selectAllChildren([...document.querySelectorAll(".body > p")].at(-1) as Node),
    );
    await page.click(".quote-button");
    const [quote] = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
    expect(quote).toBe("«ثم عاد الصيادون إلى بيوتهم مطمئنين، وقال كبيرهم: “عرفنا الطريق بالضوء وحده”.»");
  });

  test("a word looked up is no quotation", async () => {
    const page = await visit(LIGHTHOUSE);
    await page
      .locator(".body > p")
      .first()
      .dblclick({ position: { x: 100, y: 12 } });
    expect(await page.isVisible(".quote-button")).toBe(false);
  });

  test("share gives the page to the system, or copies its address", async () => {
    const page = await visit(LIGHTHOUSE, { permissions: ["clipboard-read", "clipboard-write"] }, () => {
      Object.defineProperty(navigator, "share", { value: undefined });
    });
    await page.click("[data-share]");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(LIGHTHOUSE);
    expect(await page.locator("body > [role=status]").textContent()).toBe("نُسخ الرابط");
  });
});

describe("light and dark", () => {
  const ground = () => watched.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test("the button turns the theme, which is remembered on other pages and before the first paint", async () => {
    const page = await visit(LIGHTHOUSE, { colorScheme: "light" });
    const light = await ground();
    await page.click("[data-theme-button]");
    const dark = await ground();
    expect(dark).not.toBe(light);
    expect(await page.getAttribute("[data-theme-button]", "aria-pressed")).toBe("true");
    await page.goto(server.url);
    expect(await ground()).toBe(dark);
    await page.reload();
    expect(await page.getAttribute("html", "data-theme")).toBe("dark");
    await page.click("[data-theme-button]");
    expect(await ground()).toBe(light);
    // Agreeing with the system is no choice: from here on the page follows it.
    await page.reload();
    expect(await page.getAttribute("html", "data-theme")).toBe(null);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await ground()).toBe(dark);
  });

  test("a system in the dark starts dark and can be turned light", async () => {
    const page = await visit(LIGHTHOUSE, { colorScheme: "dark" });
    const dark = await ground();
    await page.click("[data-theme-button]");
    expect(await ground()).not.toBe(dark);
    await page.reload();
    expect(await page.getAttribute("html", "data-theme")).toBe("light");
  });
});

describe("the way to search", () => {
  test("/ goes to the search page from an article, and into the field of the home page", async () => {
    const page = await visit(LIGHTHOUSE);
    await page.keyboard.press("/");
    await page.waitForURL(/\/x\/search\/$/u);
    await page.goto(server.url);
    await page.keyboard.press("/");
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe("search");
    await page.keyboard.insertText("المنارة");
    await page.keyboard.press("Enter");
    await page.waitForSelector("a[data-result]");
    expect(new URL(page.url()).searchParams.get("q")).toBe("المنارة");
  });
});
