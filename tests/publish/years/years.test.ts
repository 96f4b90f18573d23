import { cp, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildArchive } from "../../../src/publish/build.ts";
import { filesOf } from "../../../src/publish/site-files.ts";
import { fingerprints } from "../site-folder.ts";
import { type LivingArchive, livingArchive } from "./archive.ts";
import { LIFE } from "./life.ts";

/** One archive through the deeds of years, built after each: every address that was ever published goes on answering. */

/** What is no address that people keep: scripts and search of one build, what hosts, crawlers and workers are told. */
const OF_ONE_BUILD =
  /^(?:(?:assets|pagefind)\/|sitemap.*\.xml$|(?:_headers|_redirects|offline\.json|service-worker\.js|opensearch\.xml|SHA256SUMS)$|(?:.*\/)?\.htaccess$)/u;

/** What a deed leaves unfinished, and the build has to tell of. */
const TOLD: ReadonlySet<string> = new Set(["capture-conflict", "correction-twice", "yaml-conflict"]);

/** Deeds after which the site is compared with one made anew. */
const COMPARED = 9;

let archive: LivingArchive;
const ever = new Map<string, string>();
beforeAll(async () => {
  archive = await livingArchive();
});
afterAll(() => archive.remove());

/** Links of elements, as the templates write them. A parser takes most of the test's time, of some thousand pages a build. */
const LINK = /<(?:a|img|link)\s[^>]*?\b(?:href|src)="([^"]*)"/gu;
const REFRESH = /<meta http-equiv="refresh" content="0; url=([^"]*)">/u;
const fileAt = (address: URL): string => {
  const found = decodeURIComponent(address.pathname).slice(1);
  return found === "" || found.endsWith("/") ? `${found}index.html` : found;
};

/** Links of the site that lead nowhere, and old addresses that do not lead to a page in one step. */
async function astray(files: ReadonlySet<string>): Promise<string[]> {
  const pages = new Map<string, string>();
  for (const file of files)
    if (file.endsWith(".html") && file !== "404.html" && !file.endsWith("/404.html") && !file.startsWith("pagefind/"))
      pages.set(file, await readFile(path.join(archive.out, file), "utf8"));
  const found: string[] = [];
  for (const [file, markup] of pages) {
    const led = REFRESH.exec(markup)?.[1];
    const links = [...markup.matchAll(LINK)].map(([, link = ""]) => link);
    for (const each of led === undefined ? links : [...links, led]) {
      const link = each.replaceAll("&amp;", "&");
      const target = new URL(link, `http://site.invalid/${encodeURI(file)}`);
      if (target.host !== "site.invalid") continue;
      const there = fileAt(target);
      if (!files.has(there)) found.push(`${file} → ${link}`);
      else if (each === led && REFRESH.test(pages.get(there) ?? "")) found.push(`${file} → ${link} → on`);
    }
  }
  return found;
}

/** Files in which the site differs from one made of the same captures with nothing remembered but the site before. */
async function differing(before: string): Promise<string[]> {
  await buildArchive({ articles: archive.articles, out: before, store: null });
  const [made, anew] = [await fingerprints(archive.out), await fingerprints(before)];
  return [...new Set([...Object.keys(made), ...Object.keys(anew)])].filter(
    (name) => made[name] !== anew[name] && name !== ".warraq.json",
  );
}

describe("an archive that is lived in", () => {
  it.each(LIFE.map(([what, deed], index) => ({ what, deed, index })))(
    "goes on answering: $what",
    async ({ what, deed, index }) => {
      const { articles, out, store, folder } = archive;
      const isCompared = index > 0 && (index % COMPARED === 0 || index === LIFE.length - 1);
      const before = path.join(folder, "before");
      await rm(before, { recursive: true, force: true });
      if (isCompared) await cp(out, before, { recursive: true, preserveTimestamps: true });
      await deed(archive);
      const { published, problems } = await buildArchive({ articles, out, store });
      const errors = problems.filter(({ severity, code }) => severity === "error" && !TOLD.has(code));
      expect([published, errors]).toEqual([true, []]);
      const files = new Set(await filesOf(out));
      expect([...ever].filter(([file]) => !files.has(file))).toEqual([]);
      expect(await astray(files)).toEqual([]);
      for (const file of files) if (!OF_ONE_BUILD.test(file) && !ever.has(file)) ever.set(file, what);
      if (!isCompared) return;
      expect(await differing(before)).toEqual([]);
    },
    300_000,
  );
});
