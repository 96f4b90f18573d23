import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/arabic/letters.ts";
import { matched, words } from "../../src/arabic/words.ts";

const folded = (text: string): string[] => words(text).map((word) => word.folded);

describe("words", () => {
  it.each([
    ["«الناتو»، روسيا/أوكرانيا", ["الناتو", "روسيا", "اوكرانيا"]],
    ["الـ7 من ديسمبر", ["ال", "7", "من", "ديسمبر"]],
    ["ب6 أجور و45دقيقة", ["ب", "6", "اجور", "و", "45", "دقيقه"]],
    ["2022ء", ["2022", "ء"]],
    ["٢٠٢٢ ۲۰۲۲", ["2022", "2022"]],
    ["المقالةمحادثة", ["المقاله", "محادثه"]],
    ["شىء شيء شئ", ["شي", "شي", "شي"]],
    ["رءوس رؤوس", ["رووس", "رووس"]],
    ["مُحَادَثاتٌ", ["محادثات"]],
    ["الريـــاض", ["الرياض"]],
    ["ﺍﻟﻌﺮﺍﻕ", ["العراق"]],
    ["\u200fلوهانسك\u200e", ["لوهانسك"]],
    ["كييڤ", ["كييف"]],
    ["مسئول مسؤول", ["مسوول", "مسوول"]],
    ["هيأة هيئة", ["هييه", "هييه"]],
    ["قراءات قرآات", ["قراات", "قراات"]],
    ["Covid19، L'Élysée", ["covid", "19", "l", "élysée"]],
    ["🙂 — … !؟", []],
    // one number with its sign, on either side of it, with the spaces that printers set
    ["10 % و10٪ و%10 و10\u00a0% و١٠٪", ["10%", "و", "10%", "و", "10%", "و", "10%", "و", "10%"]],
    ["1.5 % ،10,000% (5+1)", ["1.5%", "10000%", "5+1"]],
    ["بين 10-15%", ["بين", "10", "15%"]],
    // none: a sign of another number, of none, of a word, of a format; thousands are not parts
    ["10 %20", ["10", "20%"]],
    ["10%20", ["10", "20"]],
    ["نسبة % 10 و10 نقاط", ["نسبه", "10", "و", "10", "نقاط"]],
    ["10  % 3%d", ["10", "3", "d"]],
  ])("%j", (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it("tells where each word stands, in order and without overlap, on any Unicode", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.folded).not.toMatch(/\s/u);
          expect(word.folded).not.toBe("");
          end = word.end;
        }
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it("comes to an end on runs that no writer wrote", () => {
    const runs = ["ة", "ا", "\u064e", "\u200c", "ب\u064e", "a\u0301\u0300", "1", "aا1"].map((unit) =>
      unit.repeat(200_000),
    );
    for (const run of [
      ...runs,
      `ب${"\u064e".repeat(200_000)}`,
      `a${"\u0301".repeat(200_000)}`,
      `بة${"\u064e".repeat(200_000)}`,
    ]) {
      expect(words(run).length).toBeLessThanOrEqual(600_000);
    }
  });

  it("gives the same words whatever stands between them", () => {
    const word = fc.stringMatching(/^[\u0621-\u064a]{1,8}$/u).filter((text) => folded(text).length === 1);
    const between = fc.constantFrom(" ", "\u00a0", "، ", "\n", "/", " - ", "؟ ", "\u2009", "»", "…");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), between, (list, gap) => {
        expect(folded(list.join(gap))).toEqual(list.map(matched));
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe("matching form", () => {
  it("is a fixed point", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        expect(matched(matched(text))).toBe(matched(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 4, numRuns: 3000 },
    );
  });
});
