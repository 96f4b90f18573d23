import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchDocument } from "../../src/search/search-types.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { openStore } from "../../src/store/store.ts";
import {
  archivesOf,
  documentOf,
  filesOf,
  type History,
  type Row,
  SIZES,
  type Workshop,
  workshop,
} from "./changing-bundle.ts";
import { smallArticle } from "./five-articles.ts";

/** A bundle made with what earlier builds kept is the bundle made of nothing, byte for byte. */

/** An archive as it is, with an article corrected and one added, with one less; bench/search/kept-parts.ts takes any. */
const STEPS: History = [
  { put: [], remove: [] },
  {
    put: [
      { id: 3, month: 15, words: [0, 4, 2] },
      { id: 20, month: 34, words: [1, 7, 8] },
    ],
    remove: [],
  },
  { put: [], remove: [5] },
];

let own: Workshop;
beforeAll(() => {
  own = workshop();
});
afterAll(() => own.remove());

describe("a bundle made of kept parts", () => {
  it("equals the bundle made of nothing, whatever was added, changed and removed before", async () => {
    const kept = join(own.folder, "store");
    for (const documents of archivesOf(STEPS))
      expect(await own.bundle(documents, kept)).toEqual(await own.bundle(documents, null));
  });

  it("is whole where some of what was kept is gone, and keeps that again", async () => {
    const kept = join(own.folder, "store-gone");
    const rows = Array.from({ length: 20 }, (_, id): Row => ({ id, month: id, words: [id % 11, (id * 7) % 11] }));
    const [first, second] = [rows.slice(1).map(documentOf), rows.map(documentOf)];
    await own.bundle(first, kept);
    for (const kind of ["search-parts", "search-fragments", "search-files"]) {
      const packs = readdirSync(kept).filter((name) => name.startsWith(kind));
      expect(packs.length).toBeGreaterThan(0);
      for (const name of packs) rmSync(join(kept, name));
      for (const documents of [second, second, first])
        expect(await own.bundle(documents, kept)).toEqual(await own.bundle(documents, null));
    }
  });

  it("changes few files when one article is added: those of its part, what the newest add to the lexicon, two entries", async () => {
    const rows = Array.from({ length: 30 }, (_, id): Row => ({ id, month: id, words: [id % 11, (id * 7) % 11] }));
    const before = await own.bundle(rows.map(documentOf), null);
    const after = await own.bundle([...rows, { id: 30, month: 29, words: [3] }].map(documentOf), null);
    const other = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path);
    const isOfPart = (path: string) => /(?:^|\/)(?:pagefind\.)?pnew_/u.test(path) || path.startsWith("lexicon/");
    expect(other.filter((path) => path.startsWith("lexicon/")).length).toBeLessThanOrEqual(2);
    expect(other.filter((path) => !isOfPart(path)).sort()).toEqual(["pagefind-entry.json", "warraq.json.gz"]);
    // Their table is in the entry.
    expect(other.filter((path) => path.startsWith("table/"))).toEqual([]);
    expect([...before].filter(([path]) => /^fragment\//u.test(path) && !after.has(path))).toEqual([]);
  });

  it("indexes anew the words of a corrected headline alone, however many it has", async () => {
    const letters = [..."بتثجحخدذرزسشصضطظعغفق"];
    const textOf = (article: number): string =>
      Array.from({ length: 200 }, (_, at) => [article, at, at * 7 + article].map((n) => letters[n % 20]).join("")).join(
        " ",
      );
    const documents = Array.from({ length: 40 }, (_, i) => smallArticle(`a${i}`, textOf(i), { headline: `خبر ${i}` }));
    const bundle = async (name: string, all: SearchDocument[]): Promise<string[]> => {
      const out = join(own.folder, name);
      await writeSearchBundle(all, out);
      return [...filesOf(out).keys()].filter((path) => path.startsWith("index/"));
    };
    const before = await bundle("as-it-was", documents);
    const corrected = documents.map((each, i) => (i === 9 ? { ...each, headline: "نبأ جديد ومزيد من تفاصيل" } : each));
    const after = await bundle("corrected", corrected);
    expect(before.length).toBeGreaterThan(20);
    // Of eight words that went or came each stands in one chunk; those of the text stay where they are.
    const gone = before.filter((path) => !after.includes(path)).length;
    expect(gone).toBeGreaterThan(0);
    expect(gone).toBeLessThanOrEqual(8);
  });

  it("does not write what whoever publishes takes over", async () => {
    const documents = Array.from({ length: 20 }, (_, id) => documentOf({ id, month: id, words: [id % 11] }));
    const kept = join(own.folder, "store-there");
    const whole = await own.bundle(documents, kept);
    const out = join(own.folder, "partial");
    const store = openStore(kept);
    const isThere = (path: string): boolean => whole.has(path);
    await writeSearchBundle(documents, out, { sizes: SIZES, store, isThere });
    store.close();
    const written = filesOf(out);
    expect([...written.keys()].filter((path) => /^(?:fragment|index|filter|table|lexicon)\//u.test(path))).toEqual([]);
    for (const [path, hash] of written) expect(whole.get(path)).toBe(hash);
  });
});
