import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openArchive } from "../../src/archive.ts";
import { prepareAssets } from "../../src/publish/assets.ts";
import { renderArticles } from "../../src/publish/render.ts";
import type { ArticlePage } from "../../src/site/article.ts";
import { describeSite, type Site } from "../../src/site/site.ts";
import { FIVE } from "./site-folder.ts";

/** Runs of Eleventy that fail. */

let folder = "";
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "warraq-run-"));
  const archive = await openArchive(FIVE);
  site = describeSite(archive, { search: null, assets: await prepareAssets(archive.settings, null) });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const failed = (pages: readonly ArticlePage[], place: string): Promise<NodeJS.ErrnoException> =>
  renderArticles(site, pages, place).then(
    () => Promise.reject(new Error("it did not fail")),
    (error: NodeJS.ErrnoException) => error,
  );

describe("a run of Eleventy that fails", () => {
  it("says what the system did not do, by which a full disk is told from a fault", async () => {
    const file = path.join(folder, "a-file");
    writeFileSync(file, "");
    expect(await failed(site.articles, path.join(file, "site"))).toMatchObject({ code: "ENOTDIR", syscall: "mkdir" });
  });

  it("names the template and what went wrong in it, and not every page of the run", async () => {
    const broken = site.articles.map((page) => Object.create(page, { view: { value: null } }) as ArticlePage);
    const { message } = await failed(broken, path.join(folder, "site"));
    expect(message).toContain("article.11ty");
    expect(message).toMatch(/null/u);
    expect(message.length).toBeLessThan(1_000);
  });
});
