import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../browser/axe.ts";
import { launchChromium, type WatchedPage, watchPage } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/server.ts";
import { type EveryTemplate, everyTemplate, TEMPLATES } from "./every-template.ts";

/**
 * Every template in Chromium, in both languages, from a sub-path: axe in both colour schemes and in forced colours, reflow at
 * four widths and with text of twice the size, requests, and no fault on the way.
 */
const LANGUAGES = ["ar", "en"] as const;
const PAGES = (["sample", "ordered", "large"] as const).flatMap((archive) =>
  Object.entries(TEMPLATES[archive]).map(([name, path]) => [archive, name, path] as const),
);
const WIDTHS = [320, 360, 768, 1280];

const built = {} as Record<(typeof LANGUAGES)[number], EveryTemplate>;
const hosts = new Map<string, StaticServer>();
let browser: Browser;
let large: Browser;
/** A page for each language and size of letters: what several tests ask of one address is loaded once. */
const watched = {} as Record<(typeof LANGUAGES)[number], WatchedPage>;
const magnified = {} as Record<(typeof LANGUAGES)[number], WatchedPage>;
beforeAll(async () => {
  for (const language of LANGUAGES) {
    built[language] = await everyTemplate(language, { pathPrefix: "/archive/" });
    for (const [archive, { folder }] of Object.entries(built[language].sites))
      hosts.set(`${archive} ${language}`, await serveFolder(folder, { prefix: "/archive/" }));
  }
  browser = await launchChromium();
  large = await launchChromium(["--blink-settings=defaultFontSize=32"]);
  for (const language of LANGUAGES) {
    watched[language] = await watchPage(browser, { viewport: { width: 360, height: 800 } });
    magnified[language] = await watchPage(large, { viewport: { width: 360, height: 800 } });
  }
});
afterAll(async () => {
  await browser?.close();
  await large?.close();
  for (const host of hosts.values()) await host.close();
  for (const language of LANGUAGES) await built[language]?.remove();
});

const hostOf = (archive: string, language: string): StaticServer => {
  const host = hosts.get(`${archive} ${language}`);
  if (host === undefined) throw new Error(`no site ${archive} ${language}`);
  return host;
};

/** Opens a page and all that opens on it, unless it is open. */
async function open(page: Page, address: string): Promise<void> {
  if (decodeURI(page.url()) === address) return;
  await page.goto(address);
  await page.evaluate("document.fonts.ready");
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
}

/** Widths, of those given, at which the page as it stands can be moved sideways. */
async function overflowing(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const [content = 0, view = 0] = await page.evaluate<number[]>(
      "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
    );
    if (content > view) found.push(`${content} px in ${view}`);
  }
  return found;
}

describe.each(PAGES)("%s archive: %s", (archive, _, path) => {
  test.each(LANGUAGES)("axe finds nothing, with everything opened (%s)", async (language) => {
    const { page } = watched[language];
    await open(page, hostOf(archive, language).url + path);
    await page.setViewportSize({ width: language === "ar" ? 360 : 1280, height: 800 });
    // The colours are the same in every language.
    expect(await axeFindings(page, language === "ar" ? ["dark", "light"] : ["light"])).toEqual([]);
  });

  test.each(LANGUAGES)(
    "nothing hangs over the side at any width, nor with text of twice the size (%s)",
    async (language) => {
      const address = hostOf(archive, language).url + path;
      await open(watched[language].page, address);
      expect(await overflowing(watched[language].page, WIDTHS)).toEqual([]);
      await open(magnified[language].page, address);
      expect(await overflowing(magnified[language].page, [360, 1280])).toEqual([]);
    },
  );

  test("nothing that has its place on the page is left unseen", async () => {
    const { page } = watched.ar;
    await open(page, hostOf(archive, "ar").url + path);
    await page.setViewportSize({ width: 1280, height: 800 });
    const unseen = await page.$$eval("body :is(h1, h2, h3, p, li, a)", (all) =>
      all
        .filter((each) => each.checkVisibility() && !each.checkVisibility({ visibilityProperty: true }))
        .map((each) => each.textContent),
    );
    expect(unseen).toEqual([]);
  });

  test("forced colours keep what is drawn, and axe content", async () => {
    const { page } = watched.ar;
    await open(page, hostOf(archive, "ar").url + path);
    await page.setViewportSize({ width: 768, height: 800 });
    await page.emulateMedia({ forcedColors: "active" });
    expect(await page.evaluate("matchMedia('(forced-colors: active)').matches")).toBe(true);
    expect(await axeFindings(page, ["light"])).toEqual([]);
    // A mark filled with the colour of the page would be gone.
    const gone = await page.evaluate<number>(
      "[...document.querySelectorAll('main svg:not(.hollow)')].filter((svg) => svg.checkVisibility() && getComputedStyle(svg).fill === getComputedStyle(document.documentElement).backgroundColor && !svg.querySelector('[stroke]')).length",
    );
    await page.emulateMedia({ forcedColors: "none" });
    expect(gone).toBe(0);
  });
});

describe.each(LANGUAGES)("with text of twice the size, on a phone, in %s", (language) => {
  const opened = async (path: string): Promise<Page> => {
    const { page } = magnified[language];
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(hostOf("sample", language).url + path);
    return page;
  };

  test.each(["", "outlets/sahifat-sahil/"])("the field of a search takes half the line at least: /%s", async (path) => {
    const page = await opened(path);
    const box = await page.locator('main input[type="search"]').boundingBox();
    expect(box?.width).toBeGreaterThan(180);
  });

  test.each([
    ["months", "dates/", ".chart thead .digit"],
    ["days of the week", "2023/03/", ".calendar th"],
  ])("no heads of columns run into each other, nor over a second line: %s", async (_, path, heads) => {
    const page = await opened(path);
    await page.evaluate("document.fonts.ready");
    const boxes = await page.$$eval(heads, (all) =>
      all.map((head) => {
        const range = document.createRange();
        range.selectNodeContents(head);
        const { left, right } = range.getBoundingClientRect();
        return { left, right, lines: range.getClientRects().length };
      }),
    );
    expect(boxes.length).toBeGreaterThan(6);
    for (const [at, box] of boxes.entries()) {
      expect(box.lines).toBe(1);
      for (const other of boxes.slice(at + 1))
        expect(Math.max(box.left, other.left) - Math.min(box.right, other.right)).toBeGreaterThanOrEqual(2);
    }
  });
});

test("nothing left the site, broke the policy or failed", () => {
  const pages = [watched, magnified].flatMap((each) => Object.values(each));
  expect(pages.flatMap((each) => each.faults())).toEqual([]);
});

test("an article asks for at most five files, within 50 KB", async () => {
  const fresh = await watchPage(browser, { viewport: { width: 360, height: 800 } });
  const host = hostOf("sample", "ar");
  host.forget();
  await fresh.page.goto(`${host.url}articles/fishers-2023/`);
  await fresh.page.evaluate("document.fonts.ready");
  await fresh.page.waitForLoadState("networkidle");
  const asked = host.log.map(({ path, bytes }) => `${path} ${bytes}`);
  console.log(
    `article, first view: ${asked.length} requests, ${(host.weight() / 1024).toFixed(1)} KB\n  ${asked.join("\n  ")}`,
  );
  expect(asked.length).toBeLessThanOrEqual(5);
  expect(host.weight()).toBeLessThanOrEqual(50 * 1024);
  await fresh.close();
});

test.each([
  ["sample", "article", "ar", 360],
  ["sample", "article", "ar", 1280],
  ["sample", "home", "ar", 360],
  ["sample", "outlet", "ar", 360],
  ["sample", "search", "ar", 360],
  ["sample", "article", "en", 360],
  ["ordered", "article", "ar", 1280],
  ["ordered", "compare", "ar", 1280],
  ["ordered", "dossier", "ar", 360],
] as const)(
  "nothing moves when the site's face arrives late: %s archive, %s, %s, %i px",
  async (archive, name, language, width) => {
    const path = (TEMPLATES[archive] as Record<string, string>)[name] ?? "";
    const host = hostOf(archive, language);
    const fresh = await watchPage(browser, { viewport: { width, height: 800 } });
    await fresh.page.route("**/{face-*.css,*.woff2}", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await fresh.page.addInitScript(
      "window.shift = 0; new PerformanceObserver((list) => { for (const each of list.getEntries()) window.shift += each.value }).observe({ type: 'layout-shift', buffered: true })",
    );
    await fresh.page.goto(host.url + path);
    await fresh.page.evaluate("document.fonts.ready");
    await fresh.page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    const shift = await fresh.page.evaluate<number>("window.shift");
    console.log(
      `layout shift of ${archive}/${path} (${language}) at ${width} px with fonts 400 ms late: ${shift.toFixed(3)}`,
    );
    expect(shift).toBeLessThan(0.001);
    await fresh.close();
  },
);

test("without scripts a page reads as well, and forced colours keep its marks", async () => {
  const plain = await watchPage(browser, { javaScriptEnabled: false, forcedColors: "active" });
  await plain.page.goto(`${hostOf("sample", "ar").url}articles/harbour-2023/`);
  await plain.page.locator(".receipt details > summary").click();
  expect(await plain.page.getByRole("row").filter({ hasText: "شارك على Facebook" }).isVisible()).toBe(true);
  expect(await plain.page.getByRole("button").filter({ visible: true }).count()).toBe(0);
  expect(plain.faults()).toEqual([]);
  await plain.close();
});
