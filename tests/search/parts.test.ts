import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IndexUnreadable } from "../../src/search/engine.ts";
import { openBundle } from "../../src/search/node-engine.ts";
import type { Sizes } from "../../src/search/partition.ts";
import type { SearchDocument, Searcher } from "../../src/search/search-types.ts";
import { bundleOf, smallArticle } from "./five-articles.ts";

/** An archive in several indexes beside the same in one: whatever is asked, the answers are the same. */

const SUBJECTS = ["ميناء طرطوس", "ضمانات أمنية", "وزير الخارجية", "أسعار القمح", "مهرجان قرطاج", "عبدالله وعبد الله"];
const VERBS = ["أعلن", "افتتح", "ناقش", "زار", "انتقد"];
const PLACES = ["تونس", "القاهرة", "بيروت", "موسكو", "الجزائر", "الرباط", "بغداد"];

const pick = (list: readonly string[], i: number): string => list[i % list.length] as string;

/** Articles over four years, some of them undated, their words in many forms. */
const documents: SearchDocument[] = Array.from({ length: 120 }, (_, i) => {
  const [subject, verb, place] = [pick(SUBJECTS, i), pick(VERBS, i * 7), pick(PLACES, i * 3)];
  const text = `${verb} الوزير في ${place} ${subject} وب${pick(SUBJECTS, i + 1)} رقم ${i}.\nقال إن ${pick(SUBJECTS, i * 5)} ${"مهمة ".repeat(i % 4)}`;
  return smallArticle(`a${i}`, text, {
    headline: i % 3 === 0 ? `${subject} في ${place}` : `خبر ${i}`,
    date:
      i % 10 === 0
        ? null
        : `${2019 + (i % 4)}-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`,
    outlet: pick(["الشروق", "الميادين"], i),
    agencies: i % 4 === 0 ? ["رويترز"] : [],
  });
});
const SIZES: Sizes = { parted: 12, newest: 12, whole: 20, part: 30, parts: 6 };

let whole: { searcher: Searcher; folder: string };
let parts: { searcher: Searcher; folder: string };
beforeAll(async () => {
  parts = await bundleOf(documents, { sizes: SIZES });
  whole = await bundleOf(documents);
});
afterAll(() => {
  for (const { folder } of [whole, parts]) rmSync(folder, { recursive: true, force: true });
});

const QUESTIONS = [
  "ضمانات",
  "الضمانات الأمنية",
  "وزير الخارجية في تونس",
  '"ميناء طرطوس"',
  "القمح -القاهرة",
  "عبدالله",
  "مهرجان | ميناء",
  "أسعار القمح في بيروت وموسكو",
  "رقم 77",
  "برتقال القاهرة",
];

/** Scores that are equal but for rounding make one rank. */
async function ranking(searcher: Searcher, text: string) {
  const { hits, complete, ignored } = await searcher.search({ text });
  const details = await Promise.all(hits.map((hit) => hit.details()));
  const rows = hits.map(
    ({ score, tier }, i) => `${tier} ${score.toFixed(6)} ${details[i]?.id} ${JSON.stringify(details[i]?.excerpt)}`,
  );
  return { complete, ignored, rows: rows.sort() };
}

describe("an archive in parts", () => {
  it("has an index a part, and one folder for all", () => {
    const names = Object.keys(JSON.parse(readFileSync(join(parts.folder, "pagefind-entry.json"), "utf8")).languages);
    expect(names.length).toBeGreaterThan(4);
    expect(readdirSync(join(parts.folder, "table"))).toHaveLength(names.length - 1);
    expect(readdirSync(join(parts.folder, "fragment"))).toHaveLength(documents.length);
  });

  it.each(QUESTIONS)("%s: the same articles, scores, tiers and excerpts as in one", async (text) => {
    const [one, several] = await Promise.all([ranking(whole.searcher, text), ranking(parts.searcher, text)]);
    expect(several).toEqual(one);
  });

  it("suggests the same, narrows the same, counts the same", async () => {
    for (const typed of ["ضم", "الوز", "قم", "ميناء ط"])
      expect(
        (await parts.searcher.suggest(typed)).filter(({ kind }) => kind === "word"),
        typed,
      ).toEqual((await whole.searcher.suggest(typed)).filter(({ kind }) => kind === "word"));
    const request = { text: "الوزير", from: "2020-01-01", to: "2021-12-31", facets: { outlet: ["الشروق"] } };
    const [one, several] = await Promise.all([whole.searcher.search(request), parts.searcher.search(request)]);
    expect(await several.facets()).toEqual(await one.facets());
    expect([several.hits.length, several.complete]).toEqual([one.hits.length, one.complete]);
    expect(one.hits.length).toBeGreaterThan(5);
  });

  it("is put in order of time over all parts", async () => {
    const { hits } = await parts.searcher.search({ text: "الوزير", sort: "newest" });
    const days = (await Promise.all(hits.map((hit) => hit.details()))).map(({ date }) => date ?? "");
    expect(days).toEqual([...days].sort().reverse());
  });

  it("says that the index cannot be read when a part of it is of another build", async () => {
    const other = await bundleOf(
      documents.map((document) => (document.id === "a7" ? { ...document, text: `${document.text} زيادة` } : document)),
      { sizes: SIZES },
    );
    const mixed = mkdtempSync(join(tmpdir(), "warraq-mixed-"));
    try {
      // The entry of one build, everything else of both: what a cache may give.
      for (const { folder } of [other, parts])
        for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
          if (!file.isFile()) continue;
          const inside = join(file.parentPath, file.name).slice(folder.length + 1);
          const to = join(mixed, inside);
          await import("node:fs/promises").then(async ({ mkdir }) => mkdir(join(to, ".."), { recursive: true }));
          writeFileSync(to, readFileSync(join(folder, inside)));
        }
      expect((await (await openBundle(mixed)).search({ text: "ضمانات" })).hits.length).toBeGreaterThan(0);
      writeFileSync(join(mixed, "warraq.json.gz"), readFileSync(join(other.folder, "warraq.json.gz")));
      await expect((await openBundle(mixed)).search({ text: "ضمانات" })).rejects.toThrow(IndexUnreadable);
    } finally {
      for (const folder of [mixed, other.folder]) rmSync(folder, { recursive: true, force: true });
    }
  });
});
