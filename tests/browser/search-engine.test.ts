import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive.ts";
import { buildArchive } from "../../src/publish/build.ts";
import { exportArchive } from "../../src/search/opensearch/export-archive.ts";
import { searchDocuments } from "../../src/site/search-documents.ts";
import { type StandInHost, standInHost } from "../search/opensearch/stand-in-host.ts";
import { launchChromium } from "./chromium.ts";
import { type SearchDriver, searchDriver } from "./search-driver.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** The search page of an archive whose articles an engine holds, in Chromium: the export is sent by its own script to a stand-in. */

const run = promisify(execFile);
let root: string;
let host: StandInHost;
let browser: Browser;
let server: StaticServer;
let search: SearchDriver;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "warraq-engine-page-"));
  host = await standInHost();
  const [articles, out] = [path.join(root, "articles"), path.join(root, "dist")];
  cpSync(new URL("../../articles/", import.meta.url), articles, { recursive: true });
  const settings = path.join(articles, "archive.yaml");
  writeFileSync(settings, `${readFileSync(settings, "utf8")}search: {engine: opensearch, url: ${host.url}/warraq}\n`);
  const { published, problems } = await buildArchive({ articles, out, store: null });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(published).toBe(true);
  const documents = searchDocuments(await openArchive(articles));
  const { folder } = exportArchive({ documents, alias: "warraq", out: path.join(root, "export"), since: null });
  await run("sh", [path.join(folder as string, "send.sh")], { env: { ...process.env, OPENSEARCH: host.url } });
  browser = await launchChromium();
  server = await serveFolder(out, { prefix: "/sub/" });
  search = await searchDriver(browser, server);
});
afterAll(async () => {
  await search?.watched.close();
  await browser?.close();
  await server?.close();
  await host?.close();
  rmSync(root, { recursive: true, force: true });
});

describe("the search page of an archive whose articles an engine holds", () => {
  test("shows results, marks, facets and notes as ever, and loads neither index nor table", async () => {
    server.forget();
    await search.open({ q: "ضمانات أمنية" });
    expect((await search.headlines()).length).toBeGreaterThan(0);
    expect((await search.marks()).join(" ")).toMatch(/ضمانات|الضمانات/u);
    expect(await search.facet("outlet")).not.toEqual([]);
    const files = server.log.map((answered) => answered.path).filter((each) => each.startsWith("pagefind/"));
    expect(
      files.filter((each) => !/^pagefind\/engine-\d+\/(?:warraq\.json\.gz|lexicon\/[0-9a-z]+\.json\.gz)$/u.test(each)),
    ).toEqual([]);
    expect(search.watched.faults()).toEqual([]);
  });

  test("narrows by a facet, and answers what the archive does not have with what is near", async () => {
    await search.open({ q: "بوتين" });
    const all = await search.headlines();
    await search.choose("outlet", "الشروق");
    expect((await search.headlines()).length).toBeLessThan(all.length);
    await search.open({ q: "بوطين" });
    expect(await search.notes()).toContain("بوتين");
    expect((await search.headlines()).length).toBeGreaterThan(0);
  });

  test("says where questions go, and may ask that server and no other", async () => {
    await search.open();
    const markup = await search.page.content();
    expect(markup).toContain(`connect-src 'self' ${host.url}`);
    expect(await search.page.textContent(".search-how")).toContain(new URL(host.url).host);
    await search.page.goto(`${server.url}about/`);
    expect(await search.page.content()).not.toContain("connect-src");
  });

  test("says that it failed where the engine does, or leaves shards out, never that nothing was found", async () => {
    for (const other of [
      { status: 503, answer: {} },
      {
        status: 200,
        answer: { took: 1, timed_out: false, _shards: { total: 2, successful: 1, failed: 1 }, hits: { hits: [] } },
      },
    ]) {
      host.instead = (asked) => (asked.endsWith("_search") ? other : null);
      await search.page.goto(`${server.url}search/?q=${encodeURIComponent("بوتين")}`);
      await search.page.waitForSelector(".panel");
      expect(await search.page.textContent(".panel")).toMatch(/تعذّر|تعذر/u);
    }
    host.instead = () => null;
  });
});
