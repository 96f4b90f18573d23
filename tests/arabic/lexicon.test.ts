import { describe, expect, it } from "vitest";
import { Background, NO_BACKGROUND } from "../../src/arabic/background.ts";
import { buildLexicon, countsOf, type LinkRules } from "../../src/arabic/lexicon.ts";
import { background, forbiddenLinks, keptApart, stopWordList, variantGroups } from "../../src/arabic/search-data.ts";
import { stem } from "../../src/arabic/stem.ts";
import { variantStems } from "../../src/arabic/variants.ts";
import { matched } from "../../src/arabic/words.ts";

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const linksOf = (lists: ReadonlyMap<string, readonly number[]>, articles: number, rules?: LinkRules) =>
  buildLexicon(countsOf(lists, articles), rules);

describe("lexicon", () => {
  it("links a particle when both stand in the same articles more often than chance", () => {
    const together = new Map([
      ["روس", range(0, 40)],
      ["لروس", range(0, 20)],
    ]);
    expect(linksOf(together, 1000).get("لروس")).toBe("روس");
  });
  it("leaves a word whose first letter is its own", () => {
    const apart = new Map([
      ["زير", range(500, 540)],
      ["وزير", range(0, 300)],
    ]);
    expect(linksOf(apart, 1000).has("وزير")).toBe(false);
  });
  it("links a broken plural only where the archive speaks for it", () => {
    const singular = range(0, 60);
    expect(
      linksOf(
        new Map([
          ["كتب", range(0, 30)],
          ["كتاب", singular],
        ]),
        1000,
      ).get("كتب"),
    ).toBe("كتاب");
    expect(
      linksOf(
        new Map([
          ["كتب", range(100, 130)],
          ["كتاب", singular],
        ]),
        1000,
      ).has("كتب"),
    ).toBe(false);
  });
  it("takes a distinctive reading of a word too rare for evidence", () => {
    expect(
      linksOf(
        new Map([
          ["وزراء", [700]],
          ["وزير", range(0, 30)],
        ]),
        1000,
      ).get("وزراء"),
    ).toBe("وزير");
  });
  it("follows every link to its end, never in a circle", () => {
    const all = new Map(["استخدم", "يستخدم", "تستخدم", "نستخدم", "سيستخدم"].map((one) => [one, range(0, 30)]));
    const links = linksOf(all, 1000);
    for (const end of links.values()) expect(links.has(end)).toBe(false);
    expect(new Set([...all.keys()].map((one) => links.get(one) ?? one)).size).toBe(1);
  });
});

describe("what an archive cannot tell", () => {
  const rules = {
    keeps: () => false,
    stopStems: new Set<string>(),
    forbidden: new Set<string>(),
    background: NO_BACKGROUND,
  };
  const few = new Map([
    ["قرارا", [0, 1]],
    ["قرار", [2]],
    ["وسام", [1]],
    ["سام", [1, 3]],
  ]);
  it("the news tells in its place: a form is a form, a word of its own is none", () => {
    const news = new Background("# a comment\nقرار\t11\nقرارا\t9\tقرار\nوسام\t8\nسام\t10");
    const links = linksOf(few, 5, { ...rules, background: news });
    expect([...links]).toEqual([["قرارا", "قرار"]]);
  });
  it("words meet under a form that the archive does not print", () => {
    const news = new Background("قرار\t11\nقرارا\t9\tقرار\nقرارات\t9\tقرار");
    const links = linksOf(
      new Map([
        ["قرارا", [0]],
        ["قرارات", [1]],
      ]),
      5,
      { ...rules, background: news },
    );
    expect([links.get("قرارا"), links.get("قرارات")]).toEqual(["قرار", "قرار"]);
  });
  it("a large archive overrules the news where its words would have met and do not", () => {
    const news = new Background("كند\t9\nكندا\t9\tكند");
    const apart = new Map([
      ["كندا", range(0, 200)],
      ["كند", range(500, 800)],
    ]);
    expect(linksOf(apart, 1000, { ...rules, background: news }).has("كندا")).toBe(false);
    const beside = new Map([
      ["كندا", range(0, 200)],
      ["كند", range(100, 400)],
    ]);
    expect(linksOf(beside, 1000, { ...rules, background: news }).get("كندا")).toBe("كند");
  });
  it("a stem that the news print behind the article owns its first letter, even where the archive's words meet", () => {
    const all = new Map([
      ["بحار", range(0, 40)],
      ["حار", range(0, 60)],
      ["بصدد", range(0, 40)],
      ["صدد", range(0, 60)],
    ]);
    const news = new Background("بحار\t7\t\t=\nبصدد\t7\nحار\t8\nصدد\t8");
    const links = linksOf(all, 1000, { ...rules, background: news });
    expect(links.has("بحار")).toBe(false);
    expect(links.get("بصدد")).toBe("صدد");
  });
  it("no content word is taken for a particle, a particle behind و is itself, and what is forbidden is not done", () => {
    const all = new Map(["بعد", "وبعد", "عد", "بعدا", "كتاب", "كاتب"].map((one) => [one, range(0, 300)]));
    const links = linksOf(all, 1000, { ...rules, stopStems: new Set(["بعد"]), forbidden: new Set(["كتاب كاتب"]) });
    expect(links.get("وبعد")).toBe("بعد");
    expect(links.has("بعدا")).toBe(false);
    expect(links.has("كتاب")).toBe(false);
  });
});

describe("kept-apart.yaml, forbidden-links.yaml, background.tsv", () => {
  it.each([
    ["البحرين", "بحرين"],
    ["وبالبحرين", "بحرين"],
    ["لفلسطين", "فلسطين"],
    ["ومدنين", "مدنين"],
    ["بلديات", "بلديه"],
    ["الرياض", "رياضx"],
    ["البحر", null],
    ["الرياضة", null],
    ["سوريا", null],
    ["بالمائة", "ميهx"],
    ["المئوية", "ميهx"],
    ["بمئة", "ميهx"],
    ["الكمية", "كميه"],
    ["كميات", "كميه"],
    ["ميتين", null],
    ["ماي", null],
    ["المائية", "مايي"],
    ["للجامعات", "جامعه"],
    ["الجامعيين", "جامعه"],
    ["الجامع", null],
    ["وحملات", "حمله"],
    ["حمل", null],
    ["صادراتها", "صادرات"],
    ["الصادرة", null],
    ["ديونها", "ديونx"],
    ["الدين", null],
    ["البطولة", "بطوله"],
    ["بطولها", null],
    ["البواخر", "باخره"],
    ["بالباخرة", "باخره"],
    ["بآخر", null],
  ])("«%s» is found under %s", (word, key) => {
    expect(keptApart().keyOf(matched(word))).toBe(key);
  });
  it("has forbidden links both ways, by stems that differ", () => {
    for (const pair of forbiddenLinks()) {
      const [a, b] = pair.split(" ");
      expect(a, pair).not.toBe(b);
      expect(forbiddenLinks().has(`${b} ${a}`)).toBe(true);
    }
  });
  it("knows the common words of the news and links none to a stop word", () => {
    expect(background().frequency("قرار")).toBeGreaterThan(500);
    expect(background().link("قرارا")).toBe("قرار");
    expect(background().link("وزير")).toBeNull();
  });
  it.each(["بحار", "وزير", "كمال", "فقراء", "لجان", "واعد"])(
    "knows that the first letter of «%s» is its own",
    (word) => {
      expect(background().ownsFirstLetter(stem(matched(word)))).toBe(true);
      expect(background().link(stem(matched(word)))).toBeNull();
    },
  );
  it.each(["بصدد", "لبحث", "بآخر", "بطول", "بأهل", "وكانت", "بلقاء", "وألوانهم"])("and that of «%s» is not", (word) => {
    expect(background().ownsFirstLetter(stem(matched(word)))).toBe(false);
  });
});

describe("stop words", () => {
  const stems = new Set(stopWordList().map((word) => keptApart().keyOf(word) ?? stem(word)));
  it("share their stem with no group of variants", () => {
    for (const [spelling, head] of variantStems(variantGroups()))
      for (const one of [spelling, head]) expect(stems.has(one), `${spelling} → ${head}`).toBe(false);
  });
  it.each(["علي", "آل", "أم", "بان", "فئة", "آلية", "كلية", "فيينا", "ولاية", "مايو", "هيئة"])(
    "«%s» is none",
    (word) => {
      expect(stopWordList()).not.toContain(matched(word));
      expect(stems.has(stem(matched(word))), stem(matched(word))).toBe(false);
    },
  );
  it.each(["على", "في", "من", "فيه", "إلى", "إليه", "بأن"])("«%s» is one", (word) => {
    expect(stopWordList()).toContain(matched(word));
  });
});

describe("variants.yaml and broken-plurals.yaml", () => {
  it("has groups of at least two spellings, none twice", () => {
    const seen = new Map<string, number>();
    variantGroups().forEach((group, i) => {
      expect(group.length, group.join("، ")).toBeGreaterThanOrEqual(2);
      for (const spelling of new Set(group.map(matched))) {
        expect(seen.get(spelling) ?? i, spelling).toBe(i);
        seen.set(spelling, i);
      }
    });
  });
  it("leads every spelling of a group to one stem", () => {
    const stems = variantStems(variantGroups());
    for (const group of variantGroups()) {
      const single = group.filter((spelling) => !spelling.includes(" ")).map((spelling) => stem(matched(spelling)));
      expect(new Set(single.map((one) => stems.get(one) ?? one)).size, group.join("، ")).toBe(1);
    }
  });
});
