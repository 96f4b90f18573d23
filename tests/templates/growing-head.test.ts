import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium, watchPage } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/server.ts";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** A page that a slow line brings piece by piece: what stands at its head does not move while the rest arrives. */

/** Where the pieces begin: within the masthead, and within the first line of facts below the headline. */
const CUTS = [
  "<nav",
  'dates/"',
  "</ul>",
  '<details class="evidence',
  "<summary",
  "<time",
  "</summary>",
  '<span class="by"',
];

let browser: Browser;
const built: BuiltSite[] = [];
const hosts: Record<string, StaticServer> = {};
beforeAll(async () => {
  browser = await launchChromium();
  for (const language of ["ar", "en"] as const) {
    const archive = sampleArchive();
    const site = await buildSite({ ...archive, settings: { ...archive.settings, languages: [language] } });
    const host = await serveFolder(site.folder);
    host.cut = inPieces;
    built.push(site);
    hosts[language] = host;
  }
});
afterAll(async () => {
  await browser?.close();
  for (const host of Object.values(hosts)) await host.close();
  for (const site of built) await site.remove();
});

/** The page cut at the first of each of the places, in their order. */
function inPieces(page: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const cut of CUTS) {
    const at = page.indexOf(cut, from);
    if (at === -1) throw new Error(`no ${cut} in the page`);
    pieces.push(page.slice(from, at));
    from = at;
  }
  return [...pieces, page.slice(from)];
}

test.each([
  ["ar", 360],
  ["en", 360],
  ["en", 1280],
] as const)("nothing moves while the head is read: %s, %i px", async (language, width) => {
  const { page, close } = await watchPage(browser, { viewport: { width, height: 800 } });
  await page.addInitScript(
    "window.moved = []; new PerformanceObserver((list) => { for (const each of list.getEntries()) window.moved.push(each.value + ' ' + each.sources.map(({ node }) => node?.nodeName + '.' + node?.className)) }).observe({ type: 'layout-shift', buffered: true })",
  );
  await page.goto(`${hosts[language]?.url}articles/harbour-2023/`);
  await page.evaluate("document.fonts.ready");
  await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
  expect(await page.evaluate("window.moved")).toEqual([]);
  expect(
    await page.locator("header").evaluateAll((all) => all.map((each) => getComputedStyle(each).visibility)),
  ).toEqual(["visible", "visible"]);
  await close();
});
