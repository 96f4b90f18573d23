import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildArchive } from "../../src/publish/build.ts";
import { launchChromium, type WatchedPage, watchPage } from "./chromium.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** An archive that asks to be kept (settings.offline): read and searched with the host gone. */

let folder: string;
let browser: Browser;
let server: StaticServer;
let watched: WatchedPage;
let page: Page;

async function build(articles: string, out: string): Promise<void> {
  const report = await buildArchive({ articles, out });
  expect(report.published, JSON.stringify(report.problems)).toBe(true);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "warraq-offline-"));
  cpSync(fileURLToPath(new URL("../../articles", import.meta.url)), path.join(folder, "articles"), { recursive: true });
  const settings = path.join(folder, "articles/archive.yaml");
  writeFileSync(settings, `${existsSync(settings) ? readFileSync(settings, "utf8") : ""}\noffline: true\n`);
  browser = await launchChromium();
  await build(path.join(folder, "articles"), path.join(folder, "dist"));
});
afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  server = await serveFolder(path.join(folder, "dist"), { prefix: "/kept/" });
  watched = await watchPage(browser);
  page = watched.page;
});
afterEach(async () => {
  await watched.close();
  await server.close();
});

/** Reads the home page until the archive is kept. */
async function keepArchive(): Promise<void> {
  await page.goto(server.url);
  await page.waitForSelector("html[data-kept]");
}

describe("an archive kept for offline reading", () => {
  test("with the host gone every page opens, and the search finds and shows", async () => {
    await keepArchive();
    const articles = await page.$$eval("a[href*='articles/']", (all) => [
      ...new Set(all.map((each) => (each as HTMLAnchorElement).href.replace(/[#?].*/u, ""))),
    ]);
    expect(articles.length).toBeGreaterThan(0);
    await server.close();
    await watched.context.setOffline(true);

    for (const article of articles) {
      await page.goto(article);
      expect(await page.locator("h1").textContent()).not.toBe("");
    }
    expect(await page.isVisible("[data-offline-note]")).toBe(true);

    await page.goto(`${server.url}search/?q=${encodeURIComponent("ضمانات")}`);
    await page.waitForFunction(() => document.querySelectorAll("a[data-result]").length === 5);
    await page.fill("#search-words", "لوغانسك");
    await page.press("#search-words", "Enter");
    await page.waitForFunction(() => document.querySelector("[data-search-summary]")?.textContent?.includes("لوغانسك"));
    await page.waitForSelector("a[data-result]");
    await page.locator("a[data-result]").first().click();
    await page.waitForSelector(".marks");

    // Any two articles are compared from what was kept.
    const [one, other] = articles.map((each) => new URL(each).pathname.split("/").at(-2) ?? "");
    await page.goto(`${server.url}compare/?${new URLSearchParams({ a: one ?? "", b: other ?? "" })}`);
    await page.waitForSelector(".row");
    expect(watched.outside).toEqual([]);
    expect(watched.violations).toEqual([]);
  });

  test("nothing is kept unasked: without the setting there is no worker", async () => {
    const plain = path.join(folder, "plain");
    cpSync(fileURLToPath(new URL("../../articles", import.meta.url)), path.join(folder, "other"), { recursive: true });
    await build(path.join(folder, "other"), plain);
    expect(existsSync(path.join(plain, "service-worker.js"))).toBe(false);
    expect(readFileSync(path.join(plain, "index.html"), "utf8")).not.toContain("service-worker");
  });
});
