import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DocumentedPagefind } from "../search/documented-api.ts";
import { type WatchedPage, watchPage } from "./chromium.ts";
import { servedSite } from "./served-site.ts";

/** Pagefind's documented API and its own interface, unmodified, on a built archive in Chromium, under a sub-path. */

const served = servedSite("/sub/");
let watched: WatchedPage;

const PAGE = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>واجهة</title>
<link rel="stylesheet" href="pagefind/pagefind-component-ui.css">
<script type="module" src="pagefind/pagefind-component-ui.js"></script>
<script type="module">import * as pagefind from "/sub/pagefind/pagefind.js"; globalThis.pagefind = pagefind;</script>
<pagefind-config bundle-path="/sub/pagefind/"></pagefind-config>
<pagefind-input></pagefind-input><pagefind-summary></pagefind-summary><pagefind-results></pagefind-results></html>`;

beforeEach(async () => {
  writeFileSync(path.join(served.site.folder, "interface.html"), PAGE);
  watched = await watchPage(served.browser);
});
afterEach(() => watched.close());

describe("Pagefind's documented API in Chromium", () => {
  test("search, filters, sort, data and phrases answer as the documentation says", async () => {
    await watched.page.goto(`${served.server.url}interface.html`);
    await watched.page.waitForFunction(() => "pagefind" in globalThis);
    const answer = await watched.page.evaluate(async () => {
      const { pagefind } = globalThis as unknown as { pagefind: DocumentedPagefind };
      await pagefind.init();
      const titles = async (term: string | null, options?: object): Promise<string[]> => {
        const { results } = await pagefind.search(term, options);
        return Promise.all(results.map(async (result) => (await result.data()).meta.title ?? ""));
      };
      const [first] = (await pagefind.search("المنارة")).results;
      return {
        forms: (await titles("حصاد")).length,
        other: (await titles("الحصاد")).length,
        phrase: await titles('"المنارة"'),
        reversed: await titles('"القمح حصاد"'),
        dates: await titles(null, { sort: { date: "asc" } }),
        filters: await pagefind.filters(),
        data: await first?.data(),
      };
    });
    expect(answer.forms).toBe(45);
    expect(answer.other).toBe(45);
    expect(answer.phrase.length).toBeGreaterThan(0);
    expect(answer.reversed).toEqual([]);
    // Pagefind leaves out of an order what has no value for it: articles without a date.
    const dated = Object.values(answer.filters.year ?? {}).reduce((sum, count) => sum + count, 0);
    expect(answer.dates.length).toBe(dated);
    expect(dated).toBeGreaterThan(30);
    expect(Object.keys(answer.filters)).toEqual(expect.arrayContaining(["outlet", "month", "year"]));
    expect(answer.data?.url).toMatch(/^\/sub\/articles\/[^/]+\/$/u);
    expect(answer.data?.excerpt).toMatch(/<mark>[^<]*المنارة[^<]*<\/mark>/u);
    expect(watched.faults()).toEqual([]);
  });

  test("its Component UI, unmodified, finds the forms of a word and shows the articles' own text", async () => {
    await watched.page.goto(`${served.server.url}interface.html`);
    await watched.page.fill("pagefind-input input", "والمنارة");
    await watched.page.waitForSelector("pagefind-results a");
    const results = watched.page.locator("pagefind-results");
    expect(await results.textContent()).toContain("المنارة");
    expect(await results.textContent()).not.toContain("\u06ff");
    const href = await watched.page.getAttribute("pagefind-results a", "href");
    expect((await fetch(new URL(href ?? "", served.server.url))).status).toBe(200);
    expect(watched.faults()).toEqual([]);
  });
});
