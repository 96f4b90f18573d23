import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Host, openHost } from "../../src/publish/host/host.ts";
import { launchChromium } from "./chromium.ts";

/** The pages of `warraq serve` in a browser: many tabs at once, loaded again when the site is another. */

let site: string;
let host: Host;
/** The one address the tests' Chromium can reach. */
let address: string;
let browser: Browser;

function build(name: string): void {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'">`;
  writeFileSync(
    path.join(site, "index.html"),
    `<!doctype html><html lang="ar" dir="rtl"><head>${policy}<title>${name}</title></head><body><h1>${name}</h1></body></html>`,
  );
  writeFileSync(path.join(site, "SHA256SUMS"), `${name}\n`);
}

beforeAll(async () => {
  site = mkdtempSync(path.join(tmpdir(), "warraq-reload-"));
  build("الأول");
  const opened = await openHost(site, 18_700, () => {});
  if (!opened) throw new Error("no port is free");
  host = opened;
  address = `http://127.0.0.1:${host.port}/`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(site, { recursive: true, force: true });
});

describe("pages of warraq serve", () => {
  test("thirty open tabs load, and every one of them loads again when the site was built", async () => {
    const context = await browser.newContext();
    const tabs: Page[] = [];
    for (let tab = 0; tab < 30; tab += 1) {
      const page = await context.newPage();
      await page.goto(address);
      tabs.push(page);
    }
    build("الثاني");
    for (const page of tabs) await page.waitForFunction(() => document.title === "الثاني");
    await context.close();
  }, 120_000);

  test("a page reloads once for a build, even where a copy of the one before stands in front", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let loads = 0;
    await page.route(address, async (route) => {
      loads += 1;
      await route.fulfill({
        contentType: "text/html",
        body: '<h1>قديم</h1><script type="module" src="/__warraq/reload.js?build=old"></script>',
      });
    });
    await page.goto(address);
    await expect.poll(() => loads, { timeout: 10_000 }).toBe(2);
    await page.waitForTimeout(2_500);
    expect(loads).toBe(2);
    await context.close();
  });

  test("a page that waits for the first build opens it", async () => {
    rmSync(path.join(site, "SHA256SUMS"));
    rmSync(path.join(site, "index.html"));
    const context = await browser.newContext();
    const page = await context.newPage();
    expect((await page.goto(address))?.status()).toBe(503);
    build("الثالث");
    await page.waitForFunction(() => document.title === "الثالث");
    await context.close();
  });
});
