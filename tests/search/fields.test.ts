import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Searcher, SearchResponse } from "../../src/search/search-types.ts";
import { bundleOf, fiveArticles } from "./five-articles.ts";

/** Fields of a question, asked of the five articles. */

let searcher: Searcher;
let folder: string;

beforeAll(async () => {
  ({ searcher, folder } = await bundleOf(fiveArticles()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = async (text: string): Promise<SearchResponse & { ids: string }> => {
  const answer = await searcher.search({ text });
  const whole = answer.hits.filter(({ tier }) => tier === "all");
  const ids = await Promise.all(whole.map(async (hit) => (await hit.details()).id));
  return { ...answer, ids: ids.join(" ") };
};
const sorted = async (text: string): Promise<string> => (await asked(text)).ids.split(" ").sort().join(" ");

describe("a field alone lists its articles by date", () => {
  it.each([
    ["ناشر:الشروق", "shorouk"],
    ["publisher: يورونيوز", "euronews"],
    ["ناشر:الميادين", "almayadeen"],
    ["ناشر:«الميادين نت»", "almayadeen"],
    ["ناشر:يورونيوز ناشر:الشروق", "shorouk euronews"],
    ["وكالة:أ.ف.ب", "euronews"],
    ["وكالة:أ ف ب", "euronews"],
    ["-ناشر:الشروق", "almayadeen urdupoint unsigned euronews"],
    ["من:2022", "almayadeen shorouk urdupoint"],
    ["من:٢٨/١/٢٠٢٢", "almayadeen shorouk"],
    ["من:29/1/2022", "almayadeen"],
    ["إلى:2021", "unsigned euronews"],
    ["to:2022-01", "shorouk urdupoint unsigned euronews"],
    ["من:يناير 2022 إلى:28 كانون الثاني 2022", "shorouk urdupoint"],
    ["من:2022 -ناشر:الشروق", "almayadeen urdupoint"],
    ["قسم:رياضة", ""],
  ])("«%s»", async (text, expected) => {
    expect((await asked(text)).ids).toBe(expected);
  });
});

describe("beside words", () => {
  it("a field narrows and the counts are of what is left", async () => {
    const { ids, complete, facets } = await asked("ضمانات ناشر:الشروق");
    expect(ids).toBe("shorouk");
    expect(complete).toBe(1);
    expect((await facets()).outlet).toEqual([{ value: "الشروق", count: 1 }]);
  });

  it("a title is looked for in headlines only", async () => {
    const inHeadline = fiveArticles().filter(({ headline }) => /ضمان/u.test(headline));
    expect(inHeadline.length).toBeLessThan(5);
    expect(await sorted("عنوان:ضمانات")).toBe(
      inHeadline
        .map(({ id }) => id)
        .sort()
        .join(" "),
    );
    expect((await asked("ضمانات")).complete).toBe(5);
  });

  it.each(["من: موسكو", "من: 10:30", "من:31/2/2022", "قال: لا"])("«%s» is plain words", async (text) => {
    expect((await asked(text)).fields).toEqual([]);
  });
});

it("a publisher that the archive does not hold is named with what is close to it", async () => {
  const { fields, hits, unknown } = await asked("ناشر:الشرووق ضمانات");
  expect(fields).toMatchObject([{ asked: "الشرووق", values: [], suggestions: ["الشروق"] }]);
  expect([hits, unknown]).toEqual([[], []]);
});
