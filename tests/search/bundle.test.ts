import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { stem as stemOf } from "../../src/arabic/stem.ts";
import { type Word, words } from "../../src/arabic/words.ts";
import { AS_PRINTED, IndexUnreadable, type Wanted, WordIndex } from "../../src/search/engine.ts";
import { LexiconReader } from "../../src/search/lexicon-reader.ts";
import { openBundle, openEngine } from "../../src/search/node-engine.ts";
import { askable, type PagefindFragment } from "../../src/search/pagefind-facts.ts";
import { readArchiveTable } from "../../src/search/read-table.ts";
import type { SearchDocument } from "../../src/search/search-types.ts";
import { textPlace } from "../../src/search/text-length.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
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

/** A hash over every file of a folder, with its name. */
function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of entries.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(relative(folder, file)).update(readFileSync(file));
  return hash.digest("hex");
}

const fragmentsIn = (folder: string): PagefindFragment[] =>
  readdirSync(join(folder, "fragment")).map((name) =>
    JSON.parse(
      gunzipSync(readFileSync(join(folder, "fragment", name)))
        .toString()
        .slice(12),
    ),
  );

describe("a bundle", () => {
  it("is the same, byte for byte, for the same articles", async () => {
    const [first, second] = await Promise.all([bundleOf(fiveArticles()), bundleOf(fiveArticles())]);
    expect(fingerprint(first.folder)).toBe(fingerprint(second.folder));
    for (const { folder } of [first, second]) rmSync(folder, { recursive: true });
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
    for (const { content, meta, word_count } of fragmentsIn(folder)) {
      const original = fiveArticles().find(({ id }) => id === meta.id);
      expect(content.replaceAll("\u200b", "")).toBe(`${original?.headline}\n${original?.text}`);
      expect(meta.title).toBe(original?.headline);
      expect(word_count).toBe(content.split("\u200b").length);
    }
    rmSync(folder, { recursive: true });
  });

  it("names a fragment anew when its article changes in a way the index does not see", async () => {
    const [plain, vowelled] = await Promise.all(
      ["نص قصير", "نصٌّ قصيرٌ"].map((text) => bundleOf([article("a", "خبر", text)])),
    );
    const name = (folder = ""): string => readdirSync(join(folder, "fragment")).join();
    expect(name(vowelled?.folder)).not.toBe(name(plain?.folder));
  });

  it("holds articles without a word, and headlines that are nothing but signs", async () => {
    const documents = [article("a", "", ""), article("b", "* * *", "…"), article("c", "خبر", "نص")];
    const { searcher, folder } = await bundleOf(documents);
    const { hits } = await searcher.search({ text: "نص" });
    expect((await hits[0]?.details())?.id).toBe("c");
    expect(
      fragmentsIn(folder)
        .map(({ content }) => content.replaceAll("\u200b", ""))
        .sort(),
    ).toEqual(["", "* * *\n…", "خبر\nنص"].sort());
    rmSync(folder, { recursive: true });
  });

  it("keeps a text in its places whatever stands above it, and marks it in results", async () => {
    const text = "وصل الوفد إلى دمشق صباح اليوم";
    const above: [headline: string, standfirst: string | null][] = [
      ["الوفد", null],
      ["وصول وفد من الأمم المتحدة إلى سورية", null],
      ["وصول الوفد", "جولة في المنطقة تشمل دمشق وبيروت وعمان"],
      // More words than a place is kept for: the text moves on by as many again.
      ["الوفد في دمشق ".repeat(6), null],
      ["", null],
    ];
    const documents = above.map(([headline, standfirst], i) => ({ ...article(`a${i}`, headline, text), standfirst }));
    const { searcher, folder } = await bundleOf(documents);
    const engine = await openEngine(folder);
    const { stem } = askable(stemOf("صباح"), "صباح");
    const found = (await engine.search(stem))?.results.map(({ words: places }) => places);
    expect(found?.flat().sort()).toEqual([20, 20, 20, 20, 36]);
    const { hits } = await searcher.search({ text: "صباح" });
    const shown = await Promise.all(hits.map((hit) => hit.details()));
    expect(shown.map(({ excerpt }) => excerpt.filter(({ mark }) => mark).map((run) => run.text))).toEqual(
      above.map(() => ["صباح"]),
    );
    rmSync(folder, { recursive: true });
  });

  it("finds no phrase that begins in a headline and ends in the text", async () => {
    const { searcher, folder } = await bundleOf([
      article("a", "زيارة دمشق", "بيروت تنتظر"),
      article("b", "خبر", "دمشق بيروت"),
    ]);
    const { hits } = await searcher.search({ text: '"دمشق بيروت"' });
    const found = await Promise.all(hits.map((hit) => hit.details()));
    expect(found.map(({ id }) => id)).toEqual(["b"]);
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
    ({ folder } = await bundleOf([
      ...fiveArticles(),
      article("odd", "ſtraße Ελλάδα 東京 ½ ǅ", "ۿ ﷺ Ⅷ x² ﬁn İstanbul ഴ 🙂"),
    ]));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The words of each article by their places. */
  const textsOf = (): Map<number, Word>[] =>
    [...fiveArticles(), article("odd", "ſtraße Ελλάδα 東京 ½ ǅ", "ۿ ﷺ Ⅷ x² ﬁn İstanbul ഴ 🙂")].map(
      ({ headline, text }) => {
        const above = words(headline);
        const start = textPlace(above.length);
        return new Map(
          [...above, ...words(text)].map((word, i) => [i < above.length ? i : start + i - above.length, word]),
        );
      },
    );

  it("gives back every place with its form, for every word of the archive", async () => {
    const load = async (path: string) => gunzipSync(readFileSync(join(folder, path)));
    const table = await readArchiveTable(load);
    const lexicon = new LexiconReader(load, table);
    const index = new WordIndex(await openEngine(folder), table.parts);
    const texts = textsOf();
    for (const [article, text] of texts.entries()) {
      for (const [position, { folded }] of text.entries()) {
        const wanted = await lexicon.exact(folded);
        const { positions, likeness } = (await index.occurrences(wanted as Wanted, folded)).get(article) ?? {};
        expect(positions, folded).toContain(position);
        for (const [i, place] of (positions ?? []).entries())
          expect(likeness?.[i] === AS_PRINTED, `${folded} ${place}`).toBe(
            askable("", text.get(place)?.folded ?? "").exact === askable("", folded).exact,
          );
      }
    }
  });

  it("finds nothing for the beginning of a word, nor for a word that begins with another", async () => {
    const engine = await openEngine(folder);
    for (const stem of ["ضما", "ضمانضمان", "لو", "ناتووو"])
      expect((await engine.search(askable(stem, stem).stem))?.results, stem).toEqual([]);
  });

  it.each([
    ["no chunk of the index", (path: string) => path.startsWith("index/")],
    ["no list of pages", (path: string) => path.endsWith(".pf_meta")],
    ["no WebAssembly", (path: string) => path.startsWith("wasm.")],
  ])("does not call an absence what is one of its files: %s", async (_, lost) => {
    const { folder: broken } = await bundleOf(fiveArticles());
    for (const path of readdirSync(broken, { recursive: true, encoding: "utf8" }))
      if (lost(path)) rmSync(join(broken, path));
    const silenced = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const searcher = await openBundle(broken);
    await expect(searcher.search({ text: "ضمانات" })).rejects.toThrow(IndexUnreadable);
    expect((await searcher.search({ text: "برتقال" })).hits).toEqual([]);
    silenced.mockRestore();
    rmSync(broken, { recursive: true });
  });

  it("does not give fewer articles than there are when one of several chunks is lost", async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      article(`a${i}`, "خبر", `${"كلمة ".repeat(50)} نص${"ا".repeat(i)}`),
    );
    const { folder: broken } = await bundleOf(many);
    const chunks = readdirSync(join(broken, "index"));
    expect(chunks.length).toBeGreaterThan(1);
    const silenced = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const outcomes = new Set<unknown>();
    for (const chunk of chunks) {
      const kept = readFileSync(join(broken, "index", chunk));
      rmSync(join(broken, "index", chunk));
      const searcher = await openBundle(broken);
      const found = searcher.search({ text: "كلمة" }).then(({ complete }) => complete);
      outcomes.add(await found.catch((failure: unknown) => failure instanceof IndexUnreadable));
      writeFileSync(join(broken, "index", chunk), kept);
    }
    silenced.mockRestore();
    expect(outcomes).toEqual(new Set([60, true]));
    rmSync(broken, { recursive: true });
  });
});

describe("many articles", () => {
  const COUNT = 519;
  const documents = Array.from({ length: COUNT }, (_, i) =>
    article(`a${i}`, i % 2 ? "خبر" : "نبأ", `الحكومة تعلن القرار رقم ${i} ${i === 300 ? "زنجبيل" : ""}`),
  );
  it("all are found, whole and partial", async () => {
    const { searcher, folder } = await bundleOf(documents);
    const { hits, complete, ignored } = await searcher.search({ text: "القرار" });
    expect([hits.length, complete, ignored]).toEqual([COUNT, COUNT, []]);
    const rare = await searcher.search({ text: "قرار زنجبيل" });
    expect(rare.complete).toBe(1);
    expect((await rare.hits[0]?.details())?.id).toBe("a300");
    expect(rare.hits.length).toBe(COUNT);
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
