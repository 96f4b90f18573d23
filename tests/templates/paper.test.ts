import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium, type WatchedPage, watchPage } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/server.ts";
import { makeRecord, sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** What stands on paper, where nothing can be opened and pages are cut apart between lines. */

let built: BuiltSite;
let host: StaticServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  const archive = sampleArchive();
  const telling = makeRecord({ id: "telling", headline: "خبر من جدول", extra: { رقم: "17" } });
  const tellings = ["جريدة الميناء", "جريدة الرصيف"].map((name, at) =>
    makeRecord({
      id: `ferry-${at}`,
      headline: `العبّارة الجديدة تربط الجزيرة بالميناء (${at + 1})`,
      publisher: { id: `paper-${at}`, name, basis: "stated" },
      body: [
        "قالت الشركة إن العبّارة الجديدة تنقل ثلاثمئة مسافر بين الجزيرة والميناء كل ساعتين طوال أيام الصيف.",
        at === 0 ? "وشكا صيادون من ضيق المرسى." : "ورحب التجار بمواعيد المساء.",
      ].map((text, line) => ({ type: "paragraph" as const, text, lines: [line + 1] })),
    }),
  );
  built = await buildSite({ ...archive, records: [...archive.records, telling, ...tellings] });
  host = await serveFolder(built.folder);
  browser = await launchChromium();
  watched = await watchPage(browser);
  page = watched.page;
  await page.emulateMedia({ media: "print" });
});
afterAll(async () => {
  expect(watched.faults()).toEqual([]);
  await browser?.close();
  await host?.close();
  await built?.remove();
});
const open = async (path: string): Promise<void> => {
  await page.goto(host.url + path);
  await page.evaluate("document.fonts.ready");
};

test("an article of a list is not cut apart, and who tells in a comparison stands on the page of what is told", async () => {
  const told = async (path: string, selector: string, property: string): Promise<string[]> => {
    await open(path);
    return page.$$eval(
      selector,
      (all, property) => [...new Set(all.map((each) => getComputedStyle(each).getPropertyValue(property)))],
      property,
    );
  };
  expect(await told("2023/", ".entries > li", "break-inside")).toEqual(["avoid"]);
  expect(await told("compare/ferry-0/ferry-1/", ".cell > :is(.who, .lone)", "break-after")).toEqual(["avoid"]);
});

test("captions stand open", async () => {
  await open("articles/harbour-2023/");
  const heights = await page.$$eval(".captions li", (all) => all.map((each) => each.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(0);
  for (const height of heights) expect(height).toBeGreaterThan(0);
});

test("a receipt of which nothing is shown has no heading; one that tells more has", async () => {
  const seen = async (path: string): Promise<boolean> => {
    await open(path);
    return page.locator(".receipt h2").isVisible();
  };
  expect(await seen("articles/observatory-1999/")).toBe(false);
  await page.emulateMedia({ media: "screen" });
  expect(await seen("articles/observatory-1999/")).toBe(true);
  await page.emulateMedia({ media: "print" });
  expect(await seen("articles/telling/")).toBe(true);
});

test("no heading paints outside its box: what a page's first line overhangs is printed on the page before", async () => {
  await open("articles/harbour-2023/");
  const over = await page.$$eval("main :is(h1, h2, h3)", (all) =>
    all.flatMap((heading) => {
      if (!heading.checkVisibility()) return [];
      const baseline = document.createElement("span");
      baseline.style.display = "inline-block";
      heading.prepend(baseline);
      const room = baseline.getBoundingClientRect().bottom - heading.getBoundingClientRect().top;
      baseline.remove();
      const pen = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(heading);
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      // The tallest of what headlines print: a hamza over alif, shadda with its vowel over lam.
      const ink = pen.measureText("أُلَّ").actualBoundingBoxAscent;
      return ink > room ? [`${heading.textContent}: ${ink} of ${room}`] : [];
    }),
  );
  expect(over).toEqual([]);
});
