import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArticleRecord } from "../../src/record/schema.ts";
import { makeRecord } from "../site/sample-archive.ts";
import { launchChromium } from "./chromium.ts";
import { type BuiltSite, buildMadeUpSite } from "./made-up-site.ts";
import { searchDriver } from "./search-driver.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** Weight over the wire of a search, on 1,000 real articles: docs/reading.md, "Budgets and gates". */

const CORPUS = fileURLToPath(new URL("../../../shared/corpus/ant-jawhara-2014-2017.jsonl.gz", import.meta.url));

/** Every tenth article of the corpus, up to a thousand. */
function thousand(): ArticleRecord[] {
  const lines = gunzipSync(readFileSync(CORPUS)).toString("utf8").trim().split("\n");
  return lines
    .filter((_, at) => at % 10 === 0)
    .slice(0, 1000)
    .map((line) => JSON.parse(line) as { id: string; title: string; date: string; source: string; text: string })
    .map(({ id, title, date, source, text }) =>
      makeRecord({
        id: id.toLowerCase().replace(/[^a-z0-9-]+/gu, "-"),
        headline: title,
        publisher: { id: "source", name: source, basis: "metadata" },
        published: { edtf: date.slice(0, 10), basis: "metadata", evidence: null, line: null },
        body: text
          .split("\n")
          .filter((paragraph) => paragraph.trim() !== "")
          .map((paragraph, at) => ({ type: "paragraph", text: paragraph, lines: [at + 1] })),
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

// The corpus belongs to its publishers and is not part of the project: without it there is nothing to weigh.
describe.skipIf(!existsSync(CORPUS))("a search of 1,000 articles (skipped without ../shared/corpus)", () => {
  let site: BuiltSite;
  let browser: Browser;
  let server: StaticServer;

  beforeAll(async () => {
    [site, browser] = await Promise.all([buildMadeUpSite({}, thousand()), launchChromium()]);
    server = await serveFolder(site.folder);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    site?.remove();
  });

  // All that came before the first result is counted, whatever it is: letters and frame come after it (templates/parts/search-face.ts).
  test.each([
    ["مهرجان", 130],
    ["مهرجان الفيلم", 130],
    ["هل وقع رئيس الحكومة اتفاقية جديدة مع البنك الدولي في تونس", 172],
  ])("«%s»: at most %i KB before the first result, nothing from elsewhere", async (question, most) => {
    const driver = await searchDriver(browser, server);
    server.forget();
    await driver.page.goto(`${server.url}search/?q=${encodeURIComponent(question)}`);
    await driver.page.waitForSelector(".result a");
    // The first result stands: everything it needed has come, the other nineteen may still be under way.
    const first = server.log.findIndex(({ path }) => path.includes("/fragment/"));
    const needed = server.log.slice(0, first + 1);
    const sum = (of: RegExp) => needed.filter(({ path }) => of.test(path)).reduce((all, { bytes }) => all + bytes, 0);
    const total = sum(/^/u);
    console.info(
      `«${question}»: ${total} B in ${needed.length} requests (page ${sum(/^search\//u)}, letters ${sum(/woff2$|face-[\da-f]+\.css$/u)}, ` +
        `styles, scripts, icon ${sum(/^assets\/.*(?:css|js|svg|webmanifest)$/u)}, engine ${sum(/pagefind[^/]*js$|pagefind$|entry/u)}, ` +
        `index ${sum(/pf_index|pf_meta/u)}, lexicon and table ${sum(/gz$/u)}, first article ${sum(/fragment/u)})`,
    );
    expect(driver.watched.faults()).toEqual([]);
    expect(total).toBeLessThanOrEqual(most * 1024);
    await driver.page.waitForFunction(() => document.fonts.size > 0 && document.fonts.check("1em Naskh", "ا"));
    expect(server.log.some(({ path }) => /\/face-[\da-f]+\.css$/u.test(path))).toBe(true);
    await driver.watched.close();
  });
});
