import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../browser/axe.ts";
import { launchChromium, type WatchedPage, watchPage } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/server.ts";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** Every template in Chromium, from a sub-path: axe in both colour schemes, reflow, requests, and no fault on the way. */
const TEMPLATES: Readonly<Record<string, string>> = {
  home: "",
  article: "articles/harbour-2023/",
  "corrected article": "articles/observatory-1999/",
  "bare article": "articles/000_bare/",
  dates: "dates/",
  year: "2023/",
  day: "2023/03/05/",
  undated: "undated/",
  outlets: "outlets/",
  outlet: "outlets/sahifat-sahil/",
  headlines: "headlines/",
  about: "about/",
  design: "about/design/",
  "not found": "404.html",
};

let built: BuiltSite;
let host: StaticServer;
let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  built = await buildSite(sampleArchive({ pathPrefix: "/archive/" }));
  host = await serveFolder(built.folder, { prefix: "/archive/" });
  browser = await launchChromium();
  watched = await watchPage(browser, { viewport: { width: 360, height: 800 } });
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await built?.remove();
});

const go = async (path: string): Promise<void> => {
  await watched.page.goto(host.url + path);
  await watched.page.evaluate("document.fonts.ready");
};

describe.each(Object.entries(TEMPLATES))("%s", (_, path) => {
  test("axe finds nothing in either colour scheme, with everything opened", async () => {
    await go(path);
    await watched.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
    expect(await axeFindings(watched.page)).toEqual([]);
  });

  test("fits 320 px and 400 % without scrolling sideways", async () => {
    await watched.page.setViewportSize({ width: 320, height: 600 });
    await go(path);
    await watched.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
    const { content, view } = await watched.page.evaluate<{ content: number; view: number }>(
      "({ content: document.documentElement.scrollWidth, view: document.documentElement.clientWidth })",
    );
    expect(content).toBeLessThanOrEqual(view);
    await watched.page.setViewportSize({ width: 360, height: 800 });
  });
});

test("nothing left the site, broke the policy or failed", () => {
  expect(watched.faults()).toEqual([]);
});

test("an article asks for at most five files, within 50 KB", async () => {
  const fresh = await watchPage(browser, { viewport: { width: 360, height: 800 } });
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

test("lines do not break anew when the site's face arrives", async ({ skip }) => {
  const fresh = await watchPage(browser, { viewport: { width: 360, height: 800 } });
  await fresh.page.route("**/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await fresh.page.addInitScript(
    "window.shift = 0; new PerformanceObserver((list) => { for (const each of list.getEntries()) window.shift += each.value }).observe({ type: 'layout-shift', buffered: true })",
  );
  await fresh.page.goto(`${host.url}articles/harbour-2023/`);
  const measured = `new FontFace("stand-in", 'local("DejaVu Sans")').load().then(() => true, () => false)`;
  // The stand-in is measured for DejaVu, which setup.mjs installs with Debian's Chromium; elsewhere there is nothing to measure.
  if (!(await fresh.page.evaluate<boolean>(measured))) skip("DejaVu Sans is not installed here");
  await fresh.page.evaluate("document.fonts.ready");
  await fresh.page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
  const shift = await fresh.page.evaluate<number>("window.shift");
  console.log(`layout shift with fonts 400 ms late: ${shift.toFixed(3)}`);
  expect(shift).toBeLessThan(0.03);
  await fresh.close();
});

test("without scripts a page reads as well, and forced colours keep its marks", async () => {
  const plain = await watchPage(browser, { javaScriptEnabled: false, forcedColors: "active" });
  await plain.page.goto(`${host.url}articles/harbour-2023/`);
  await plain.page.getByText("اقرأ اللقطة سطرًا سطرًا").click();
  expect(await plain.page.getByRole("row").filter({ hasText: "شارك على Facebook" }).isVisible()).toBe(true);
  expect(await plain.page.getByRole("button").filter({ visible: true }).count()).toBe(0);
  expect(plain.faults()).toEqual([]);
  await plain.close();
});
