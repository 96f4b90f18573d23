import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Searcher } from "../../src/search/search-types.ts";
import { bundleOf, smallArticle } from "./five-articles.ts";

/** Words that the archive lacks: what was probably meant, and what is left as it is. */

let searcher: Searcher;
let folder: string;

beforeAll(async () => {
  const documents = [
    smallArticle("a", "التقى بوروشينكو الوفد في القصر، ثم تحدث بوروشينكو إلى الصحافة"),
    smallArticle("b", "زار كيرينسكي ميناء المدينة واستقبله غنوشي"),
    smallArticle("c", "أصدرت Amnesty تقريرًا جديدًا عن المحاكمات"),
    smallArticle("d", "المحاكمات مستمرة، والقاضي يؤجل الجلسة، والجلسات طويلة"),
    smallArticle("e", "خرج الصيادون إلى البحر باكرًا"),
    smallArticle("f", "كلمة بوتين أمام المنتدى"),
    smallArticle("g", "عرض فيلم J'ai vu في تونس"),
    smallArticle("h", "بيان من الوزارة عن صحة قائد الفرقة"),
  ];
  ({ searcher, folder } = await bundleOf(documents));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const guess = async (text: string): Promise<string | null> => (await searcher.search({ text })).guess?.text ?? null;

describe("a guess", () => {
  it.each([
    ["Poroshenko", "بوروشينكو"],
    ["poroshenko الوفد", "بوروشينكو الوفد"],
    ["Kerensky", "كيرينسكي"],
    ["Ghannouchi", "غنوشي"],
    ["أمنستي", "Amnesty"],
    ["المحاكماث", "المحاكمات"],
    ["الصيادزن البحر", "الصيادون البحر"],
    // On other keys; the archive has the stray «j».
    ["j,ks", "تونس"],
  ])("«%s» is «%s»", async (text, expected) => {
    expect(await guess(text)).toBe(expected);
  });

  it.each(["برتقال", "Churchill", "xyzzy", "j;ks", "Amnesty j,ks", '"المحاكماث"', "المحاكمات", "بحر"])(
    "of «%s» there is none",
    async (text) => {
      expect(await guess(text)).toBeNull();
    },
  );

  it("asked as typed, the word stands in quotation marks and is guessed no more", async () => {
    const { guess: found } = await searcher.search({ text: "الصيادزن البحر" });
    expect(found).toMatchObject({ words: [{ word: "الصيادزن", by: "الصيادون" }], asTyped: '"الصيادزن" البحر' });
    const typed = await searcher.search({ text: found?.asTyped ?? "" });
    expect(typed.guess).toBeNull();
    expect(typed.complete).toBe(0);
    expect(typed.unknown.map(({ word }) => word)).toEqual(["الصيادزن"]);
  });

  it("a name of the list of variants is found at once, and told as what it was read", async () => {
    const { complete, otherScripts, unknown } = await searcher.search({ text: "Putin" });
    expect([complete, unknown]).toEqual([1, []]);
    expect(otherScripts).toEqual([{ word: "Putin", by: "بوتين" }]);
  });

  it("what is twice as far as the nearest word is not offered beside it; what is as near is", async () => {
    const offered = async (text: string) => (await searcher.suggest(text)).map((each) => each.text);
    expect(await offered("بوتن")).toEqual(["بوتين"]);
    // «بيان» is what is nearest here, and no farther away than it was from «بوتن».
    expect(await offered("بيلن")).toContain("بيان");
    const { unknown } = await searcher.search({ text: '"بوتن"' });
    expect(unknown[0]?.suggestions).toEqual(["بوتين"]);
  });

  it("two forms of one word are never offered side by side", async () => {
    const { unknown } = await searcher.search({ text: '"الجلسسة"' });
    expect(unknown[0]?.suggestions.filter((word) => /جلس/u.test(word))).toHaveLength(1);
    const offered = await searcher.suggest("جلس");
    expect(offered.filter(({ kind }) => kind === "word")).toHaveLength(1);
  });
});
