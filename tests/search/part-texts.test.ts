import { describe, expect, it } from "vitest";
import { background, keptApart } from "../../src/arabic/search-data.ts";
import { gatherWords } from "../../src/search/gather-words.ts";
import { packTexts, readTexts, unpackTexts } from "../../src/search/part-texts.ts";
import type { SearchDocument } from "../../src/search/search-types.ts";

const documentOf = (id: string, headline: string, text: string): SearchDocument => ({
  id,
  url: `/articles/${id}/`,
  headline,
  standfirst: null,
  text,
  date: "2022-01-28",
  dateShown: null,
  dateBasis: null,
  outlet: null,
  section: null,
  agencies: [],
});

const HARBOUR = documentOf(
  "harbour",
  "المِيناء يفتح أبوابه",
  "قال عبد الله إن الميناء يستقبل 10 % من السفن، وإن عبدالله يديره.",
);
const BRIDGE = documentOf("bridge", "جسر جديد", "رفع المهندسون الجسر فوق المـيناء في 10,000 ساعة عمل.");
const ROAD = documentOf("road", "طريق إلى المیناء", "تصل الطريق الجسر بالميناء، وقال مدير الطرق إنها تفتح غدا.");

const readings = { apart: keptApart(), background: background() };
const keysOf = (documents: readonly SearchDocument[]): string[] => documents.map(({ id }) => id);
const countedOf = (...given: Parameters<typeof readTexts>) => gatherWords(readTexts(...given), readings);

/** An article whose text nobody may ask for. */
const asleep = (document: SearchDocument): SearchDocument =>
  Object.defineProperty({ ...document }, "text", {
    get: () => {
      throw new Error(`the text of «${document.id}» was asked for`);
    },
  });

const keptOf = (...documents: SearchDocument[]) => {
  const keys = keysOf(documents);
  return unpackTexts(packTexts(readTexts(documents, keys), keys));
};

describe("the words of a part's articles", () => {
  it("are those of every article in its order, each word once, with marks and per cent signs as printed", () => {
    const { texts, folded, articles } = readTexts([HARBOUR], ["harbour"]);
    const own = [...(articles[0]?.numbers ?? [])].map((number) => [texts[number], folded[number]]);
    expect(own.slice(0, 4)).toEqual([
      ["المِيناء", "الميناء"],
      ["يفتح", "يفتح"],
      ["أبوابه", "ابوابه"],
      ["قال", "قال"],
    ]);
    expect(own).toContainEqual(["10 %", "10%"]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(articles[0]?.lengths).toEqual({ headline: 3, standfirst: 0, text: 12 });
  });

  it("count alike whether they were kept or read, in whatever order and company they were kept", () => {
    const documents = [BRIDGE, HARBOUR, ROAD];
    const read = countedOf(documents, keysOf(documents));
    for (const kept of [keptOf(ROAD, HARBOUR), keptOf(HARBOUR, BRIDGE, ROAD), keptOf()])
      expect(countedOf(documents, keysOf(documents), kept)).toEqual(read);
    expect(read.compounds).toContainEqual(["عبدالله", "عبد", "الله"]);
  });

  it("are split of new articles alone: the texts of the others stay asleep", () => {
    const kept = keptOf(HARBOUR, BRIDGE);
    const documents = [asleep(HARBOUR), asleep(BRIDGE), ROAD];
    expect(() => readTexts(documents, keysOf(documents), kept)).not.toThrow();
    const changed = [asleep(HARBOUR), asleep(BRIDGE)];
    expect(() => readTexts(changed, ["harbour", "bridge of another day"], kept)).toThrow("bridge");
  });
});
