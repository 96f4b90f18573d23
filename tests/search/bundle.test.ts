import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { words } from "../../src/arabic/words.ts";
import type { ArchiveTable, Fragment, LexiconShard } from "../../src/search/bundle-types.ts";
import { openBundle, openEngine } from "../../src/search/node-engine.ts";
import { BLOCK, codeOf, engineKey, formCode, placeOf, positionOf } from "../../src/search/pagefind-format.ts";
import type { SearchDocument } from "../../src/search/search-types.ts";
import { bundleFiles, writeSearchBundle } from "../../src/search/write-bundle.ts";
import { bundleOf, fiveArticles } from "./five-articles.ts";

const article = (id: string, headline: string, text: string): SearchDocument => ({
  id,
  url: `articles/${id}/`,
  headline,
  standfirst: null,
  text,
  date: null,
  dateShown: null,
  dateBasis: null,
  outlet: null,
  agencies: [],
  section: null,
});

const fingerprint = async (documents: readonly SearchDocument[]): Promise<string> => {
  const { files } = await bundleFiles(documents);
  const hash = createHash("sha256");
  for (const { path, content } of files) hash.update(path).update(content);
  return hash.digest("hex");
};

describe("a bundle", () => {
  it("is the same, byte for byte, for the same articles", async () => {
    expect(await fingerprint(fiveArticles())).toBe(await fingerprint(fiveArticles()));
  });

  it("is refused where something lies already", async () => {
    const folder = mkdtempSync(join(tmpdir(), "warraq-bundle-"));
    writeFileSync(join(folder, "older"), "");
    await expect(writeSearchBundle(fiveArticles(), folder)).rejects.toThrow(/not empty/u);
    rmSync(folder, { recursive: true });
  });

  it("counts articles and words as the texts have them", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "warraq-bundle-")), "new");
    const report = await writeSearchBundle(fiveArticles(), folder);
    const expected = fiveArticles().map(({ headline, text }) => words(headline).length + words(text).length);
    expect(report.articles).toBe(5);
    expect(report.words).toBe(expected.reduce((sum, count) => sum + count, 0));
    const fragments = readdirSync(join(folder, "fragment")).map(
      (name) =>
        JSON.parse(
          gunzipSync(readFileSync(join(folder, "fragment", name)))
            .toString()
            .slice(12),
        ) as Fragment,
    );
    for (const { content, meta, word_count } of fragments) {
      const original = fiveArticles().find(({ id }) => id === meta.id);
      expect(content).toBe(original?.text);
      expect(meta.title).toBe(original?.headline);
      expect(word_count).toBe(words(content).length + words(meta.title ?? "").length);
    }
    rmSync(folder, { recursive: true });
  });

  it("of no article opens and finds nothing", async () => {
    const { searcher, folder } = await bundleOf([]);
    expect((await searcher.search({ text: "روسيا" })).hits).toEqual([]);
    expect(await searcher.suggest("روسيا")).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe("Pagefind's engine, as it is used", () => {
  let folder: string;
  beforeAll(async () => {
    ({ folder } = await bundleOf(fiveArticles()));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("gives back every place with its form, for every stem of the lexicon", async () => {
    const engine = await openEngine(folder);
    const table = JSON.parse(gunzipSync(readFileSync(join(folder, "warraq.json.gz"))).toString()) as ArchiveTable;
    const texts = fiveArticles().map(({ headline, text }) => [...words(headline), ...words(text)]);
    let places = 0;
    const asked = new Set<string>();
    for (const shard of table.shards) {
      const file = readFileSync(join(folder, `lexicon/${shard}.json.gz`));
      for (const [stem, indexedAs] of (JSON.parse(gunzipSync(file).toString()) as LexiconShard).entries) {
        const key = indexedAs || stem;
        if (asked.has(key)) continue;
        asked.add(key);
        const results = (await engine.search(engineKey(key, 0)))?.results ?? [];
        expect(results.length, key).toBeGreaterThan(0);
        for (const { id, words: found } of results) {
          const text = texts[Number.parseInt(id, 36)];
          for (const place of found) {
            places++;
            expect(formCode(text?.[positionOf(place)]?.folded ?? ""), key).toBe(codeOf(place));
          }
        }
      }
    }
    expect(places).toBe(texts.reduce((sum, text) => sum + text.length, 0));
  });

  it("finds nothing for the beginning of a word, nor for a word that begins with another", async () => {
    const engine = await openEngine(folder);
    for (const key of ["ضما", "ضمانضمان", "لو", "ناتووو"]) {
      expect((await engine.search(engineKey(key, 0)))?.results, key).toEqual([]);
    }
  });

  it("does not call a chunk that could not be loaded an absence", async () => {
    const { folder: broken } = await bundleOf(fiveArticles());
    rmSync(join(broken, "index"), { recursive: true });
    const silenced = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const searcher = await openBundle(broken);
    await expect(searcher.search({ text: "ضمانات" })).rejects.toThrow(/could not be loaded/u);
    expect((await searcher.search({ text: "برتقال" })).hits).toEqual([]);
    silenced.mockRestore();
    rmSync(broken, { recursive: true });
  });

  it("holds places and codes apart for any position", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.string({ maxLength: 12 }), (position, form) => {
        const place = placeOf(position, formCode(form));
        expect(positionOf(place)).toBe(position);
        expect(codeOf(place)).toBe(formCode(form));
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe("many articles", () => {
  const COUNT = 2 * BLOCK + 7;
  const documents = Array.from({ length: COUNT }, (_, i) =>
    article(`a${i}`, i % 2 ? "خبر" : "نبأ", `الحكومة تعلن القرار رقم ${i} ${i === 300 ? "زنجبيل" : ""}`),
  );
  it("all are found where a word stands in more of them than one list holds", async () => {
    const { searcher, folder } = await bundleOf(documents);
    const { hits, complete, ignored } = await searcher.search({ text: "القرار" });
    expect([hits.length, complete, ignored]).toEqual([COUNT, COUNT, []]);
    const rare = await searcher.search({ text: "قرار زنجبيل" });
    expect(rare.complete).toBe(1);
    expect((await rare.hits[0]?.details())?.id).toBe("a300");
    expect(rare.hits.length).toBe(COUNT);
    rmSync(folder, { recursive: true });
  });
  it("chunks hold whole words: no file of the index is missing", async () => {
    const { folder } = await bundleOf(documents);
    expect(existsSync(join(folder, "pagefind-entry.json"))).toBe(true);
    expect(readdirSync(join(folder, "fragment")).length).toBe(COUNT);
    rmSync(folder, { recursive: true });
  });
});

describe("words written as one or as two", () => {
  it.each([
    ["عبد الرحمن", "عبدالرحمن"],
    ["عبدالرحمن", "عبد الرحمن"],
    ["أبوظبي", "أبو ظبي"],
    ["فيس بوك", "فيسبوك"],
    ["حزب الله", "حزبالله"],
  ])("%s finds %s", async (asked, printed) => {
    const { searcher, folder } = await bundleOf([
      article("a", "خبر", `قال ${printed} أمس`),
      article("b", "نبأ", "لا شيء"),
    ]);
    const { hits, complete } = await searcher.search({ text: asked });
    expect([hits.length, complete]).toEqual([1, 1]);
    expect((await hits[0]?.details())?.words.join(" ")).toBe(printed);
    rmSync(folder, { recursive: true });
  });
  it("both are found where the archive has both", async () => {
    const { searcher, folder } = await bundleOf([
      article("a", "خبر", "زار عبدالله المدينة"),
      article("b", "نبأ", "زار عبد الله القرية"),
    ]);
    expect((await searcher.search({ text: "عبدالله" })).complete).toBe(2);
    expect((await searcher.search({ text: "عبد الله" })).complete).toBe(2);
    rmSync(folder, { recursive: true });
  });
});

describe("another spelling of a name", () => {
  it("is shown, and said to be another", async () => {
    const { searcher, folder } = await bundleOf([article("a", "خبر", "فاز ليفربول أمس")]);
    const { hits, complete, unknown } = await searcher.search({ text: "ليفيربول" });
    expect([hits.length, complete]).toEqual([1, 0]);
    expect(unknown).toEqual([{ word: "ليفيربول", suggestions: ["ليفربول"] }]);
    rmSync(folder, { recursive: true });
  });
  it("may be the archive's own (variants of archive.yaml)", async () => {
    const documents = [article("a", "خبر", "مدينة القامشلي"), article("b", "نبأ", "مدينة قامشلو")];
    const { searcher, folder } = await bundleOf(documents, { variants: [["القامشلي", "قامشلو"]] });
    expect((await searcher.search({ text: "قامشلو" })).complete).toBe(2);
    rmSync(folder, { recursive: true });
  });
});
