import { describe, expect, it } from "vitest";
import { words } from "../../src/arabic/words.ts";
import { densest, EXCERPT_WORDS, excerptRuns, type Marked, markedRuns } from "../../src/search/excerpt.ts";

const text = (runs: readonly { text: string }[]): string => runs.map((run) => run.text).join("");

/** Places of marked words that count how often they are looked at. */
class Counted extends Map<number, Marked> {
  looks = 0;
  override get(place: number): Marked | undefined {
    this.looks++;
    return super.get(place);
  }
}

describe("the excerpt of an article", () => {
  it("shows the stretch with most of the question's words, and says what was left out", () => {
    const filler = Array.from({ length: 100 }, (_, index) => `كلمة${index}`).join(" ");
    const content = `ضمانات ${filler} ضمانات أمنية ${filler}`;
    const places = words(content).flatMap(({ folded }, place) => (/^(?:ضمانات|امنيه)$/u.test(folded) ? [place] : []));
    expect(places).toHaveLength(3);
    const marked = new Map(places.map((place, index) => [place, { term: index % 2, weight: 1 }]));
    const runs = excerptRuns(content, marked);
    expect(runs.filter(({ mark }) => mark).map((run) => run.text)).toEqual(["ضمانات", "أمنية"]);
    expect(text(runs)).toMatch(/^… .* …$/u);
  });

  const marking = (content: string, word: string): string =>
    text(
      excerptRuns(
        content,
        new Map(words(content).flatMap(({ folded }, i) => (folded === word ? [[i, { term: 0, weight: 1 }]] : []))),
      ),
    );
  const filler = (length: number): string => Array.from({ length }, () => "كلمة").join(" ");
  /** A text whose word stands in the middle of its excerpt, 15 words after the excerpt's first. */
  const around = (begins: string, ends: string): string =>
    `${filler(60)} ${begins} ${filler(14 - words(begins).length)} ${ends} ${filler(60)}`;

  it.each([
    ["full stop", "عادت السفن إلى الميناء. قال", "قال"],
    ["quotation mark", 'عادت السفن إلى "الميناء". قال', "قال"],
    ["question mark", "متى تعود السفن؟ قال", "قال"],
  ])("begins with a sentence where one begins a few words on: after a %s", (_, sentences, begins) => {
    expect(marking(around(sentences, "أمس ضمانات"), "ضمانات")).toMatch(new RegExp(`^… ${begins} كلمة`, "u"));
  });

  it("begins where its words stand densest where no sentence begins soon, and breaks no number", () => {
    const late = around("عادت السفن كلها إلى الميناء القديم أمس. قال", "أمس ضمانات");
    expect(marking(late, "ضمانات")).toMatch(/^… (?:كلمة )?عادت السفن كلها/u);
    expect(marking(around("بلغت نسبة النمو 3.5 بالمئة قال", "أمس ضمانات"), "ضمانات")).toContain("بلغت نسبة النمو 3.5");
  });

  it("leaves out no marked word, and nothing of the beginning of a text", () => {
    const marked = around("عادت ضمانات السفن. قال", "أمس ضمانات");
    expect(marking(marked, "ضمانات")).toContain("ضمانات السفن. قال");
    const first = `عادت السفن. وقال الوزير إنها ضمانات ${filler(60)}`;
    expect(marking(first, "ضمانات")).toMatch(/^عادت السفن\. وقال/u);
  });

  it("shows a text without words as it is, and nothing of none", () => {
    expect(text(excerptRuns("…", new Map()))).toBe("…");
    expect(excerptRuns("", new Map())).toEqual([]);
  });

  it("looks at each word as often as a stretch has words, however many are marked", () => {
    const places = new Counted(Array.from({ length: 5_000 }, (_, place) => [place, { term: 0, weight: 1 }]));
    densest(5_000, places);
    expect(places.looks).toBeLessThanOrEqual(5_000 * EXCERPT_WORDS);
  });

  it("stays short where one word is as long as a book, and shows its ends", () => {
    const long = `${"ب".repeat(100_000)}نهاية`;
    const runs = excerptRuns(`قال ${long} أمس`, new Map([[1, { term: 0, weight: 1 }]]));
    expect(text(runs).length).toBeLessThan(600);
    expect(text(runs)).toMatch(/^قال ب.* … .*نهاية أمس$/u);
    const emoji = excerptRuns("😀".repeat(10_000), new Map());
    expect(text(emoji)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  });

  it("marks words of a headline and loses nothing of it", () => {
    const headline = "بوتين يبحث الضمانات";
    expect(text(markedRuns(headline, words(headline), (place) => place === 1))).toBe(headline);
  });
});
