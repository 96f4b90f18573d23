import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/server.ts";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/**
 * Lighthouse (mobile) on every template: 100 for accessibility, best practices and search engines. Its performance score
 * depends on what else the machine does, so the best of three runs counts and the figures are printed.
 */
const TEMPLATES: Readonly<Record<string, string>> = {
  home: "",
  article: "articles/harbour-2023/",
  search: "search/",
  dates: "dates/",
  day: "2023/03/05/",
  outlet: "outlets/sahifat-sahil/",
  headlines: "headlines/",
  about: "about/",
  "not found": "404.html",
};
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

let built: BuiltSite;
let host: StaticServer;
let chromium: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  built = await buildSite(sampleArchive());
  host = await serveFolder(built.folder);
  chromium = await launch({ chromePath: findChromium() ?? "", chromeFlags: [...FLAGS, ...QUIET] });
});
afterAll(async () => {
  chromium?.kill();
  await host?.close();
  await built?.remove();
});

/** The four scores of a page, 0–100. */
async function scores(path: string): Promise<Record<string, number>> {
  const result = await lighthouse(host.url + path, {
    port: chromium.port,
    logLevel: "error",
    onlyCategories: [...CATEGORIES],
  });
  const categories = Object.values(result?.lhr.categories ?? {});
  return Object.fromEntries(categories.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]));
}

describe.each(Object.entries(TEMPLATES))("%s", (name, path) => {
  test("scores 100 in everything that does not depend on the machine", async () => {
    let best = await scores(path);
    for (let run = 1; run < 3 && (best.performance ?? 0) < 100; run += 1) {
      const next = await scores(path);
      if ((next.performance ?? 0) > (best.performance ?? 0)) best = next;
    }
    console.log(`${name}: ${CATEGORIES.map((category) => `${category} ${best[category]}`).join(", ")}`);
    expect(best).toMatchObject({ accessibility: 100, "best-practices": 100, seo: 100 });
    expect(best.performance).toBeGreaterThanOrEqual(90);
  }, 180_000);
});
