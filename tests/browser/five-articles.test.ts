import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildArchive } from "../../src/publish/build.ts";
import { axeFindings } from "./axe.ts";
import { launchChromium, watchPage } from "./chromium.ts";
import { type SearchDriver, searchDriver } from "./search-driver.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** The five articles, captured, built and searched in Chromium from a sub-path. */

let folder: string;
let browser: Browser;
let server: StaticServer;
let driver: SearchDriver;

const ALMAYADEEN = "almayadeen-2022-02-20-putin-macron";
const EURONEWS = "euronews-2021-12-14-putin-nato";
const SHOROUK = "shorouk-2022-01-28-putin-macron";
const UNSIGNED = "unsigned-2021-12-30-putin-biden";
const URDUPOINT = "urdupoint-2022-01-18-putin-aliyev";
const ALL = [ALMAYADEEN, EURONEWS, SHOROUK, UNSIGNED, URDUPOINT];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "warraq-five-"));
  const articles = fileURLToPath(new URL("../../articles", import.meta.url));
  const out = path.join(folder, "dist");
  const [report] = await Promise.all([
    buildArchive({ articles, out }),
    launchChromium().then((launched) => {
      browser = launched;
    }),
  ]);
  expect(report.published, JSON.stringify(report.problems)).toBe(true);
  server = await serveFolder(out, { prefix: "/pages/archive/" });
  driver = await searchDriver(browser, server);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(driver.watched.faults()).toEqual([]));

/** Ids of the articles found, in the order shown. */
const found = () =>
  driver.page.$$eval("a[data-result]", (all) =>
    all.map((each) => decodeURIComponent(new URL((each as HTMLAnchorElement).href).pathname.split("/").at(-2) ?? "")),
  );
const ids = async (question: string): Promise<string[]> => {
  await driver.open({ q: question });
  return (await found()).sort();
};
/** Words the results are linked to: all that is marked in the articles, not only in the excerpts. */
const words = async (question: string): Promise<string[]> => {
  await driver.open({ q: question });
  const hashes = await driver.page.$$eval("a[data-result]", (all) =>
    all.map((each) => (each as HTMLAnchorElement).hash),
  );
  return [...new Set(hashes.flatMap((hash) => new URLSearchParams(hash.slice(1)).getAll("mark")))];
};

describe("the five articles", () => {
  test.each(["ضمانات", "الضمانات", "وبالضمانات", "ضمانة"])("%s finds all five", async (question) => {
    expect(await ids(question)).toEqual(ALL);
    expect((await driver.marks()).some((mark) => /ضمان/u.test(mark))).toBe(true);
    expect(await driver.summary()).toBe(`«${question}»: 5 مقالات`);
  });

  test("أوكرانيا finds لأوكرانيا and الأوكرانية", async () => {
    expect(await words("أوكرانيا")).toEqual(expect.arrayContaining(["لأوكرانيا", "الأوكرانية"]));
  });

  test.each(["امريكي", "أمريكي"])("%s finds أميركي and الأمريكي", async (question) => {
    expect(await words(question)).toEqual(expect.arrayContaining(["الأمريكي", "الأميركي"]));
  });

  test("لوغانسك finds لوهانسك", async () => {
    expect(await words("لوغانسك")).toEqual(expect.arrayContaining(["ولوهانسك"]));
  });

  test("القاهره finds what القاهرة finds", async () => {
    expect(await ids("القاهره")).toEqual(await ids("القاهرة"));
  });

  test("٢٠٢٢ finds what 2022 finds, and it finds some", async () => {
    const western = await ids("2022");
    expect(western.length).toBeGreaterThan(0);
    expect(await ids("٢٠٢٢")).toEqual(western);
  });

  test("مُحادثات and المحادثات find the same, with every form", async () => {
    const plain = await ids("المحادثات");
    expect(await ids("مُحادثات")).toEqual(plain);
    expect(await words("مُحادثات")).toEqual(expect.arrayContaining(["المحادثات", "محادثة"]));
  });

  test("a ten-word question finds the best article first", async () => {
    await driver.open({ q: "هل ناقش الرئيس الأوكراني زيلينسكي مع ماكرون الوضع الأمني في دونباس هاتفيا؟" });
    expect((await found())[0]).toBe(ALMAYADEEN);
    expect(await driver.page.isVisible(".results-partial")).toBe(true);
  });

  test("a word the archive does not hold: it is said, and nothing wrong is shown", async () => {
    expect(await ids("برتقال")).toEqual([]);
    expect(await driver.notes()).toContain("لا ترد كلمة «برتقال» في هذا الأرشيف.");
    expect(await driver.summary()).toBe("«برتقال»: لا مقالات");
  });

  test("by outlet, by date, state in the address and back", async () => {
    await driver.open({ q: "ضمانات" });
    await driver.answered(() => driver.page.selectOption("[data-search-sort]", "newest"));
    expect(await found()).toEqual([ALMAYADEEN, SHOROUK, URDUPOINT, UNSIGNED, EURONEWS]);
    await driver.choose("outlet", "يورونيوز");
    expect(await found()).toEqual([EURONEWS]);
    expect(new URL(driver.page.url()).searchParams.get("outlet")).toBe("يورونيوز");
    await driver.answered(() => driver.page.goBack());
    expect(await found()).toHaveLength(5);
  });

  test("a shared address opens the same answer in another window", async () => {
    await driver.open({ q: "ضمانات", sort: "oldest", month: "2021-12" });
    const answer = await found();
    const other = await watchPage(browser);
    await other.page.goto(driver.page.url());
    await other.page.waitForFunction((n) => document.querySelectorAll("a[data-result]").length === n, answer.length);
    expect(await other.page.isChecked('[data-facet="month"] input[value="2021-12"]')).toBe(true);
    await other.close();
  });

  test("following a hit: its words are highlighted and the passage is on the screen", async () => {
    await driver.open({ q: "لوغانسك" });
    await driver.page.locator("a[data-result]").first().click();
    await driver.page.waitForSelector(".marks");
    const texts = await driver.page.evaluate(() => [...(CSS.highlights.get("found") ?? [])].map(String));
    expect(texts.some((text) => /لو[غه]انسك/u.test(text))).toBe(true);
    await driver.page.waitForFunction(() => {
      const [now] = [...(CSS.highlights.get("current") ?? [])] as Range[];
      const { top = -1, bottom = 0 } = now?.getBoundingClientRect() ?? {};
      return top > 0 && bottom < innerHeight;
    });
  });

  test("axe has nothing to say of the results", async () => {
    await driver.open({ q: "ضمانات أمنية في موسكو" });
    expect(await axeFindings(driver.page)).toEqual([]);
  });
});
