import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildArchive } from "../../src/publish/build.ts";
import { type ChangingArchive, changingArchive, copyOf, perform } from "./changing-archive.ts";
import { fingerprints } from "./site-folder.ts";

/** A site in two languages, built again: what differs is made anew, in both; a language that goes leaves no dead address. */

let folder: string;
let archive: ChangingArchive;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-languages-"));
  archive = await changingArchive(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const settings = (text: string) => writeFile(path.join(archive.articles, "archive.yaml"), text);
const read = (file: string) => readFile(path.join(archive.out, ...file.split("/")), "utf8");

/** Builds, and says where the site differs from one made anew over the same site before; gives the reasons of what was made. */
async function built(): Promise<readonly string[]> {
  const { articles, out, store } = archive;
  const copy = await copyOf(out).catch(() => null);
  const report = await buildArchive({ articles, out, store });
  expect(report.published, JSON.stringify(report.problems)).toBe(true);
  if (copy !== null) {
    await buildArchive({ articles, out: copy, store: null });
    expect(await fingerprints(out)).toEqual(await fingerprints(copy));
  }
  return [...report.reasons.keys()];
}

describe("two languages, built again and again", () => {
  it("every page stands in both, and what an added or edited article makes anew is the same in both, and nothing where nothing changed", async () => {
    await settings("languages: [ar, en]\n");
    await built();
    expect(await read("en/articles/n1/index.html")).toContain('lang="en"');
    await perform({ kind: "add", at: 0, word: 7 }, archive);
    const added = await built();
    for (const page of ["articles/n7/", "en/articles/n7/"]) expect(added).toContain(`page ${page}`);
    await perform({ kind: "edit", at: 0, word: 8 }, archive);
    const edited = await built();
    const pages = (at: string) =>
      edited
        .flatMap((unit) => (unit.startsWith(`page ${at}articles/`) ? [unit.slice(`page ${at}`.length)] : []))
        .sort();
    expect(pages("")).toContain("articles/n1/");
    expect(pages("en/")).toEqual(pages(""));
    expect(await built()).toEqual([]);
  });

  it("an article that leaves says so in both languages", async () => {
    await rm(path.join(archive.articles, "n2.txt"));
    await built();
    for (const at of ["", "en/"])
      expect((await readdir(path.join(archive.out, at, "articles"))).sort()).toContain("n2");
    expect(await read("en/articles/n2/index.html")).not.toContain('http-equiv="refresh"');
  });

  it("old addresses lead on in both languages, each to its own pages, by a page and by a line of _redirects", async () => {
    await writeFile(path.join(archive.articles, "n1.yaml"), "aliases: [old-one, /2001/story.html]\n");
    await built();
    const lines = (await read("_redirects")).trim().split("\n");
    expect(lines.filter((line) => !/^\/\S* \/\S* 301$/u.test(line))).toEqual([]);
    const moves = lines.map((line) => line.split(" ", 2).map((address) => decodeURIComponent(address).slice(1)));
    const arabic = moves.filter(([from = ""]) => !from.startsWith("en/"));
    expect(arabic.map(([from]) => from)).toEqual(expect.arrayContaining(["articles/old-one/", "2001/story.html"]));
    // The lists that emptied with the article that left lead on as well.
    expect(arabic.length).toBeGreaterThan(2);
    const english = moves.filter(([from = ""]) => from.startsWith("en/"));
    expect(english).toEqual(arabic.map(([from, to]) => [`en/${from}`, `en/${to}`]));
    for (const [from = "", to = ""] of moves) {
      const page = /\.html$/u.test(from) ? from : `${from}index.html`;
      expect([from, await read(page)]).toEqual([from, expect.stringContaining('http-equiv="refresh"')]);
      expect([to, await read(`${to}index.html`)]).toEqual([to, expect.not.stringContaining('http-equiv="refresh"')]);
    }
  });

  it("a language that goes leads to the pages of the one that is left, and comes back whole", async () => {
    await settings("");
    await built();
    expect(await read("en/articles/n7/index.html")).toContain('content="0; url=../../../articles/n7/"');
    expect(await read("en/index.html")).toContain('content="0; url=../"');
    await settings("languages: [ar, en]\n");
    await built();
    expect(await read("en/articles/n7/index.html")).toContain("data-language");
    await settings("languages: [en, ar]\n");
    await built();
    expect(await read("index.html")).toContain('<html lang="en"');
    expect(await read("ar/index.html")).toContain('<html lang="ar"');
    expect(await read("en/articles/n7/index.html")).toContain('content="0; url=../../../articles/n7/"');
  });
});
