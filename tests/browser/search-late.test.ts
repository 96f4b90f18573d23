import { readFileSync } from "node:fs";
import type { Browser, Download } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ArticleRecord } from "../../src/record/schema.ts";
import { nearDuplicates } from "../../src/site/related/near-duplicates.ts";
import { makeRecord } from "../site/sample-archive.ts";
import { launchChromium } from "./chromium.ts";
import { type BuiltSite, buildMadeUpSite, MADE_UP_RECORDS } from "./made-up-site.ts";
import { type SearchDriver, searchDriver } from "./search-driver.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** What comes with the late parts: copies, dates, the results over time and as files, a feed; and when they do not come. */

const bridge = (id: string, more: Partial<ArticleRecord>): ArticleRecord =>
  makeRecord({
    id,
    headline: "افتتاح الجسر المعلق بين الضفتين",
    publisher: { id: "al-jisr", name: "صحيفة الجسر", basis: "stated" },
    body: [
      {
        type: "paragraph",
        text: "افتتح الوالي اليوم الجسر المعلق بعد ثلاث سنوات من البناء، وعبره الأهالي مشيًا حتى المساء وسط الأناشيد والأعلام والألعاب النارية.",
        lines: [4],
      },
    ],
    ...more,
  });

const RECORDS = [
  ...MADE_UP_RECORDS,
  bridge("bridge-1", { published: { edtf: "2019-03-02", basis: "stated", evidence: null, line: 2 } }),
  bridge("bridge-2", { publisher: { id: "al-mina", name: "الميناء اليوم", basis: "stated" } }),
  bridge("slip", {
    headline: "خرج الباعة إلى السيوق",
    body: [{ type: "paragraph", text: "كتبها كاتب على عجل.", lines: [4] }],
  }),
  bridge("bridge-3", { headline: "=الجسر المعلق، 2 مارس 2019", publisher: null }),
];

let site: BuiltSite;
let browser: Browser;
let server: StaticServer;
let driver: SearchDriver;

beforeAll(async () => {
  const twins = nearDuplicates(RECORDS).filter(({ first }) => first.startsWith("bridge"));
  [site, browser] = await Promise.all([buildMadeUpSite({}, RECORDS, twins), launchChromium()]);
});
beforeEach(async () => {
  server = await serveFolder(site.folder);
  driver = await searchDriver(browser, server);
});
afterEach(async () => {
  await driver.watched.close();
  await server.close();
});
afterAll(async () => {
  await browser?.close();
  site?.remove();
});

const contentOf = async (act: () => Promise<unknown>): Promise<string> => {
  const waiting: Promise<Download> = driver.page.waitForEvent("download");
  await act();
  return readFileSync(await (await waiting).path(), "utf8");
};

describe("late parts", () => {
  test("articles with one text are folded under the first, counted all the same", async () => {
    await driver.open({ q: "المعلق" });
    expect(await driver.summary()).toBe("«المعلق»: 3 مقالات");
    expect(await driver.page.locator(".results > .result").count()).toBe(1);
    const copies = driver.page.locator(".result-copies");
    expect(await copies.locator("summary").textContent()).toBe("ونسختان أخريان بالنص نفسه أو يكاد");
    await copies.locator("summary").click();
    await driver.page.waitForFunction(() => document.querySelectorAll(".copies .result a").length === 2);
    expect(driver.watched.faults()).toEqual([]);
  });

  test("a date says how many articles are of it and how many mention it; each of the two alone", async () => {
    await driver.open({ q: "الجسر 2 مارس 2019" });
    expect(await driver.notes()).toContain("2 مارس/ آذار 2019: مقال واحد من ذلك التاريخ، ومقال واحد يرد فيها ذكره.");
    await driver.answered(() => driver.page.locator(".note button", { hasText: "مقالات ذلك التاريخ وحدها" }).click());
    expect(await driver.page.inputValue("#search-words")).toBe("الجسر");
    expect(await driver.days()).toEqual(["2019-03-02"]);
    await driver.page.goBack();
    await driver.page.waitForSelector(".note button");
    await driver.answered(() => driver.page.locator(".note button", { hasText: "ما يذكره وحده" }).click());
    expect(await driver.summary()).toContain(": مقال واحد، و");
    expect((await driver.headlines())[0]).toBe("=الجسر المعلق، 2 مارس 2019");
  });

  test("under the result of a rare word a common one that is spelt nearly so, which asks with it", async () => {
    await driver.open({ q: "السيوق" });
    expect(await driver.headlines()).toEqual(["خرج الباعة إلى السيوق"]);
    const offered = driver.page.locator("[data-search-commoner]");
    expect(await offered.textContent()).toBe("قريبة من «السيوق» في الكتابة: «السوق»، 45 مقالًا");
    await driver.answered(() => offered.locator("button").click());
    expect(await driver.summary()).toBe("«السوق»: 45 مقالًا");
    expect(await offered.textContent()).toBe("");
  });

  test("the results over time: bars by year, one narrows, pressed again it widens", async () => {
    await driver.open({ q: "حصاد | الجسر" });
    const bars = driver.page.locator(".time");
    expect(await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute("aria-label")))).toEqual([
      "2019: مقال واحد",
      "2020: لا مقالات",
      expect.stringMatching(/^2021: \d+ مقالًا$/u),
      expect.stringMatching(/^2022: \d+ مقالًا$/u),
    ]);
    expect(await bars.nth(1).isDisabled()).toBe(true);
    await driver.answered(() => bars.nth(0).click());
    expect(await driver.days()).toEqual(["2019-03-02"]);
    expect(new URL(driver.page.url()).searchParams.get("to")).toBe("2019-12-31");
    expect(await bars.count()).toBe(4);
    expect(await bars.nth(0).getAttribute("aria-pressed")).toBe("true");
    await driver.answered(() => bars.nth(0).click());
    expect(new URL(driver.page.url()).searchParams.get("to")).toBeNull();
  });

  test("the results as a table and as records for reference managers, in their order", async () => {
    await driver.open({ q: "المعلق" });
    const csv = await contentOf(() => driver.page.locator(".take button", { hasText: "CSV" }).click());
    const [head, ...rows] = csv.split("\r\n").filter(Boolean);
    expect(head).toBe("\ufeffid,headline,publisher,agencies,published,published_basis,address");
    expect(rows).toHaveLength(3);
    expect(rows.find((row) => row.startsWith("bridge-1"))).toBe(
      `bridge-1,افتتاح الجسر المعلق بين الضفتين,صحيفة الجسر,,2019-03-02,stated,${server.url}articles/bridge-1/`,
    );
    // No spreadsheet runs what a capture holds.
    expect(rows.find((row) => row.startsWith("bridge-3"))).toContain("'=الجسر");
    const ris = await contentOf(() => driver.page.locator(".take button", { hasText: "RIS" }).click());
    expect(ris.match(/^TY {2}- NEWS/gmu)).toHaveLength(3);
    expect(ris).toContain("TI  - افتتاح الجسر المعلق بين الضفتين");
    expect([...ris.matchAll(/^AN {2}- (.+?)\r?$/gmu)].map(([, id]) => id)).toEqual(
      rows.map((cells) => cells.split(",")[0]),
    );
    expect(driver.watched.faults()).toEqual([]);
  });

  test("results that cannot be had are said not to be, and no file is handed over", async () => {
    await driver.open({ q: "المعلق" });
    // Two are still on their way when the third is found to be gone: what they bring is not told as progress.
    let letGo = (): void => undefined;
    const late = new Promise<void>((done) => {
      letGo = done;
    });
    server.gate = (path) =>
      /articles\/bridge-2/u.test(path) ? "fail" : /articles\/bridge-/u.test(path) ? late : undefined;
    const state = driver.page.locator(".take-state", { hasText: "تعذّر" });
    await driver.page.locator(".take button", { hasText: "RIS" }).click();
    await state.waitFor();
    const answers = ["bridge-1", "bridge-3"].map((id) => driver.page.waitForResponse((one) => one.url().includes(id)));
    letGo();
    await Promise.all((await Promise.all(answers)).map((one) => one.finished()));
    await driver.page.evaluate(() => new Promise((done) => setTimeout(done)));
    expect(await state.count()).toBe(1);
  });

  test("an outlet and nothing else has a feed; a question has none", async () => {
    await driver.open({ outlet: "صحيفة الجسر" });
    await driver.page.waitForSelector(".result a");
    await driver.page.waitForSelector("[data-search-feed] a");
    const feed = await driver.page.locator("[data-search-feed] a").getAttribute("href");
    expect(feed).toBe(`${server.url}outlets/al-jisr/feed.xml`);
    await driver.ask('ناشر:"صحيفة الجسر"');
    expect(await driver.page.locator("[data-search-feed] a").count()).toBe(1);
    await driver.ask('ناشر:"صحيفة الجسر" حصاد');
    expect(await driver.page.locator("[data-search-feed] a").count()).toBe(0);
  });

  test("where they cannot be had the results stand, and a button tries again", async () => {
    server.gate = (path) => (/assets\/late-/u.test(path) ? "fail" : undefined);
    await driver.page.goto(`${server.url}search/?q=${encodeURIComponent("حصاد")}`);
    await driver.page.waitForSelector(".result a");
    await driver.page.waitForSelector("[data-search-facets] .panel button", { state: "attached" });
    expect(await driver.page.locator(".result").count()).toBe(20);
  });

  test("the first result needs none of them", async () => {
    server.gate = (path) => (/assets\/late-/u.test(path) ? new Promise(() => undefined) : undefined);
    await driver.page.goto(`${server.url}search/?q=${encodeURIComponent("حصاد")}`);
    await driver.page.waitForSelector(".result a");
    expect(await driver.page.locator("[data-facet]").count()).toBe(0);
  });
});
