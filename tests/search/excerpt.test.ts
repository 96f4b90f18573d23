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
