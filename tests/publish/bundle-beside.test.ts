import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildArchive } from "../../src/publish/build.ts";
import { isWorthThread, writeHere, writeInThread } from "../../src/publish/bundle-beside.ts";
import { NO_STORE, openStore } from "../../src/store/store.ts";
import { hasCores } from "../../src/threads.ts";
import { fiveArticles } from "../search/five-articles.ts";
import { fingerprints } from "./site-folder.ts";

/** A bundle written in a thread beside one written here. */

let root = "";
beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "warraq-beside-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const inRoot = (name: string): string => path.join(root, name);
const writing = (folder: string, standing: readonly string[] = []) => ({
  documents: fiveArticles(),
  folder: inRoot(folder),
  variants: [],
  standing: new Set(standing),
});

describe("a search bundle written in a thread", () => {
  it("has the bytes of one written here, and what it made is kept for the next", async () => {
    const folder = inRoot("store");
    const store = openStore(folder);
    expect(await writeInThread(writing("thread"), store)).toEqual([]);
    store.close();
    expect(await writeHere(writing("here"), NO_STORE)).toEqual([]);
    expect(await fingerprints(inRoot("thread"))).toEqual(await fingerprints(inRoot("here")));
    const again = openStore(folder);
    // Kept under a key that only the kept parts know: without them Pagefind would write its files anew.
    expect(await writeInThread(writing("again"), again)).toEqual([]);
    again.close();
    expect(await fingerprints(inRoot("again"))).toEqual(await fingerprints(inRoot("here")));
  });

  it("says which files that stand belong to it, and does not write those that are kept", async () => {
    const store = openStore(inRoot("store"));
    const all = Object.keys(await fingerprints(inRoot("here")));
    const standing = all.filter((file) => /^(?:fragment|lexicon)\//u.test(file));
    const taken = await writeInThread(writing("beside", [...standing, "fragment/gone.pf_fragment"]), store);
    store.close();
    expect([...taken].sort()).toEqual([...standing].sort());
    expect(Object.keys(await fingerprints(inRoot("beside")))).not.toContain(standing[0]);
  });

  it("fails as one written here does", async () => {
    mkdirSync(inRoot("full"));
    writeFileSync(path.join(inRoot("full"), "own.txt"), "");
    await expect(writeInThread(writing("full"), NO_STORE)).rejects.toThrow(/not empty/u);
    const below = writing("full/own.txt/below");
    await expect(writeInThread(below, NO_STORE)).rejects.toMatchObject({ code: "ENOTDIR" });
  });

  it("is for whole bundles of many articles that have a store", () => {
    const [one] = fiveArticles();
    const many = { ...writing("many"), documents: Array.from({ length: 500 }, () => one as never) };
    const store = { ...NO_STORE, folder: root };
    expect(isWorthThread(many, "new", store)).toBe(hasCores());
    expect(isWorthThread(many, ["program"], store)).toBe(hasCores());
    for (const reason of ["touched", ["archive"], undefined] as const)
      expect(isWorthThread(many, reason, store), String(reason)).toBe(false);
    expect(isWorthThread(many, "new", NO_STORE)).toBe(false);
    expect(isWorthThread({ ...many, documents: many.documents.slice(1) }, "new", store)).toBe(false);
  });
});

describe("a build whose bundle is worth a thread", () => {
  it("publishes the bytes of one without", { timeout: 180_000 }, async () => {
    const articles = inRoot("articles");
    mkdirSync(articles);
    const [first] = fiveArticles();
    const paragraphs = (first?.text ?? "").split("\n").filter((line) => line.length > 80);
    const rows = Array.from({ length: 510 }, (_, i) => ({
      id: `row-${i}`,
      title: `خبر رقم ${i} عن ${paragraphs[i % paragraphs.length]?.slice(0, 40)}`,
      date: `20${String(10 + (i % 12))}-0${1 + (i % 9)}-1${i % 10}`,
      text: `${paragraphs[(i * 7) % paragraphs.length]}\n${paragraphs[(i * 3 + 1) % paragraphs.length]} ${i}`,
    }));
    writeFileSync(path.join(articles, "rows.jsonl"), rows.map((row) => JSON.stringify(row)).join("\n"));
    const built = [];
    for (const [out, store] of [
      ["with", inRoot("own-store")],
      ["without", null],
    ] as const)
      built.push(await buildArchive({ articles, out: inRoot(out), store }));
    expect(built.map(({ published, articles: count }) => [published, count])).toEqual(Array(2).fill([true, 510]));
    expect(await fingerprints(inRoot("with"))).toEqual(await fingerprints(inRoot("without")));
    expect(readFileSync(path.join(inRoot("with"), "SHA256SUMS"), "utf8")).toContain("pagefind/");
  });
});
