import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidates } from "../../src/arabic/candidates.ts";
import { stem, withoutArticle } from "../../src/arabic/stem.ts";
import { sameName } from "../../src/arabic/transliteration.ts";
import { matched } from "../../src/arabic/words.ts";

const stemOf = (printed: string): string => stem(matched(printed));

/** Each line is one family: every form must have the stem of the first. */
const FAMILIES = [
  "ضمان ضمانات الضمانات وبالضمانات ضمانة للضمانات ضماناته ضماناتها",
  "أوكرانيا الأوكرانية الأوكراني والأوكرانيين أوكرانيون",
  "روسيا روسي الروسية روسية",
  "فلسطيني فلسطينية الفلسطينيين الفلسطينيون فلسطينيا",
  "ألماني ألمانيا الألمانية ألمانية",
  "حكومة حكومته حكومتها الحكومات حكومي",
  "محادثة مُحادثات المحادثات للمحادثة",
  "التزام الالتزام والتزام بالتزام",
  "الله بالله والله",
  "لاجئ اللاجئين لاجئون واللاجئين",
  "شؤون الشئون شئون",
];

describe("stem", () => {
  it.each(FAMILIES)("%s", (family) => {
    const forms = family.split(" ");
    const first = stemOf(forms[0] as string);
    expect(Object.fromEntries(forms.map((form) => [form, stemOf(form)]))).toEqual(
      Object.fromEntries(forms.map((form) => [form, first])),
    );
  });

  it.each([
    ["بيان", "بيان"],
    ["سكان", "سكان"],
    ["محاكم", "محاكم"],
    ["تفاهم", "تفاهم"],
    ["قوانين", "قوانين"],
    ["رهائن", "رهاين"],
    ["وزير", "وزير"],
    ["لبنان", "لبنان"],
    ["من", "من"],
    ["Élysée", "elysee"],
    ["2022", "2022"],
  ])("%s keeps its letters: %s", (printed, expected) => {
    expect(stemOf(printed)).toBe(expected);
  });

  it("takes no letter of the word for an article", () => {
    for (const word of ["بالون", "فالس", "ألمانيا", "التزام"])
      expect(withoutArticle(matched(word))).toBe(matched(word));
  });

  it("is never empty, never longer than the word, and the same for a word and its folded form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), (text) => {
        const word = matched(text);
        if (word === "") return;
        const short = stem(word);
        expect(short).not.toBe("");
        expect(stem(matched(word))).toBe(short);
      }),
      { seed: 4, numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[\u0621-\u064a]{1,14}$/u), (text) => {
        const word = matched(text);
        expect(withoutArticle(word).endsWith(stem(word)) || withoutArticle(word).startsWith(stem(word))).toBe(true);
        expect(stem(word).length).toBeGreaterThanOrEqual(Math.min(2, word.length));
      }),
      { seed: 4, numRuns: 3000 },
    );
  });
});

describe("candidates", () => {
  const stems = (printed: string, kind: string): string[] =>
    candidates(stemOf(printed))
      .filter((one) => one.kind === kind)
      .map((one) => one.stem);
  it.each([
    ["لروسيا", "particle", "روس"],
    ["ولوهانسك", "particle", "لوهانسك"],
    ["وبأوكرانيا", "particle", "اوكران"],
    ["يعلن", "verb", "اعلن"],
    ["سيستخدم", "verb", "استخدم"],
    ["يفيد", "verb", "افاد"],
    ["استمرت", "ending", "استمر"],
    ["تأثيرا", "ending", "تاثير"],
    ["وزراء", "plural", "وزير"],
    ["شوارع", "plural", "شارع"],
    ["صناديق", "plural", "صندوق"],
    ["مدارس", "plural", "مدرس"],
    ["أخبار", "plural", "خبر"],
    ["وثائق", "plural", "وثيق"],
    ["قوانين", "plural", "قانون"],
    ["عمال", "plural", "عامل"],
  ])("%s may be (%s) %s", (printed, kind, expected) => {
    expect(stems(printed, kind)).toContain(expected);
  });
  it("never offers the stem itself, nor anything for other scripts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
        const word = stem(matched(text));
        const offered = candidates(word).map((one) => one.stem);
        expect(offered).not.toContain(word);
        expect(new Set(offered).size).toBe(offered.length);
        if (!/^[\u0621-\u064a]+$/u.test(word)) expect(offered).toEqual([]);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});

describe("names heard alike", () => {
  it.each([
    ["زيلينسكي", "زلينسكي"],
    ["جورجيا", "غورجيا"],
    ["بريطانيا", "بريتانيا"],
    ["ليفيربول", "ليفربول"],
    ["دونيتسك", "دانيتسك"],
  ])("%s, %s", (a, b) => {
    expect(sameName(matched(a), matched(b))).toBe(true);
    expect(sameName(matched(b), matched(a))).toBe(true);
  });
  it.each([
    ["قطر", "قطار"],
    ["تشاد", "تشدد"],
    ["كوريا", "كورونا"],
    ["مكتوبة", "مكتبة"],
    ["موجودة", "مؤكدة"],
    ["سلوفاكيا", "سلوفينيا"],
  ])("not %s, %s", (a, b) => {
    expect(sameName(matched(a), matched(b))).toBe(false);
  });
});
