import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { words } from "../../src/arabic/words.ts";
import { IndexUnreadable } from "../../src/search/engine.ts";
import { openBundle } from "../../src/search/node-engine.ts";
import type { SearchDocument } from "../../src/search/search-types.ts";
import { documentOf, filesOf, type Row, SIZES, type Workshop, workshop } from "./changing-bundle.ts";
import { bundleOf, smallArticle } from "./five-articles.ts";

/** What the newest articles add to the lexicon of the others, and that it leaves theirs as it is. */

const rows = Array.from({ length: 30 }, (_, id): Row => ({ id, month: id, words: [id % 11, (id * 7) % 11] }));
const before = rows.map(documentOf);
const added = (text: string): SearchDocument => smallArticle("a29x", text, { date: "2020-06-07" });

describe("the lexicon of the settled articles", () => {
  let own: Workshop;
  beforeAll(() => {
    own = workshop();
  });
  afterAll(() => own.remove());

  it.each([
    ["words that all have", "وزير ميناء ضمانات"],
    ["forms that none of them prints", "وبالوزراء لميناء"],
    ["words that none of them has", "زيلينسكي وبرتقالة"],
    ["a word that others would be linked to", "ضمان"],
  ])("stays as it is when one of the newest is added, of %s: at most two files differ", async (_, text) => {
    const old = await own.bundle(before, null);
    const now = await own.bundle([...before, added(text)], null);
    const lexicon = (path: string): boolean => path.startsWith("lexicon/");
    for (const [one, other] of [
      [now, old],
      [old, now],
    ] as const)
      expect([...one.keys()].filter((path) => lexicon(path) && !other.has(path)).length).toBeLessThanOrEqual(2);
    const settled = ([path]: [string, string]): boolean => /(?:^|[/.])p\d/u.test(path);
    expect([...now].filter(settled)).toEqual([...old].filter(settled));
  });
});

describe("words of the newest articles", () => {
  it.each([
    ["one that only they have", "زيلينسكي", "زار زيلينسكي العاصمة"],
    ["one in a form that only they print", "لزيلينسكي", "زار زيلينسكي العاصمة"],
    ["one that is kept apart from a word of others", "البحرين", "مملكة البحرين"],
    ["one that they write as two", "عبدالمجيد", "عبدالمجيد أي عبد المجيد"],
    ["a spelling of theirs of a word that others have", "الوزراء", "اجتمع الوزراء"],
  ])("are found: %s", async (_, question, text) => {
    const { searcher, folder } = await bundleOf([...before, added(text)], { sizes: SIZES });
    const { hits } = await searcher.search({ text: question });
    const ids = await Promise.all(hits.map(async (hit) => (await hit.details()).id));
    expect(ids).toContain("a29x");
    rmSync(folder, { recursive: true });
  });

  it("are not found by a word that looks like theirs", async () => {
    const { searcher, folder } = await bundleOf([...before, added("مملكة البحرين")], { sizes: SIZES });
    expect((await searcher.search({ text: "بحر" })).hits).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it("are suggested with the number of articles that the search finds, those of the others too", async () => {
    const text = "وزير الوزراء زيلينسكي ضمانات مهرجان قرارا لبوتين البحرين وزير";
    const { searcher, folder } = await bundleOf([...before, added(text)], { sizes: SIZES });
    for (const { folded } of words(text)) {
      const suggested = await searcher.suggest(folded);
      const counted = suggested.filter(({ kind, count }) => kind === "word" && count !== undefined);
      expect(counted, folded).not.toEqual([]);
      for (const { text: form, count } of counted)
        expect((await searcher.search({ text: form })).complete, form).toBe(count);
    }
    rmSync(folder, { recursive: true });
  });
});

describe("an index without a file of its newest articles", () => {
  it("is said to be unreadable, though all others were found", async () => {
    const { folder } = await bundleOf([...before, added("وزير")], { sizes: SIZES });
    const chunks = readdirSync(join(folder, "index")).filter((file) => file.startsWith("pnew_"));
    expect(chunks.length).toBeGreaterThan(0);
    for (const file of chunks) rmSync(join(folder, "index", file));
    const silenced = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await expect((await openBundle(folder)).search({ text: "وزير" })).rejects.toThrow(IndexUnreadable);
    silenced.mockRestore();
    expect(filesOf(folder).size).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
  });
});
