import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean, fold } from "../../src/arabic/letters.ts";

describe("clean", () => {
  it("keeps what is printed and drops what cannot be seen", () => {
    expect(clean("\u202bقانونًا\u202c ــ \u200b«٢٠٢٢»\u0000")).toBe("قانونًا ــ «٢٠٢٢»");
    expect(clean("می\u200cشود \u200c.")).toBe("می\u200cشود .");
    expect(clean("ﻳﻮﻡ\u00a0ﺍﻟﺘﺎﺳﻊ")).toBe("يوم التاسع");
    expect(clean("ا\u0653ب ا\u0654حمد")).toBe("آب أحمد");
  });

  it("leaves no control or bidi character in any text, and changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const cleaned = clean(text);
        expect(cleaned).not.toMatch(/\u200d|[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(clean(cleaned)).toBe(cleaned);
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });
});

describe("clean, unit by unit", () => {
  it("keeps a text alike whether it is told to be clean or made so", () => {
    // U+0000 goes in any text, so beside it the second way is taken, which is the definition.
    const unit = fc.oneof(
      fc.integer({ min: 0x20, max: 0x6ff }),
      fc.integer({ min: 0x64b, max: 0x655 }),
      fc.integer({ min: 0x2008, max: 0x2030 }),
      fc.constantFrom(0x627, 0x648, 0x41, 0x300, 0x1100, 0x1161, 0xfb50, 0xd800, 0xdc00),
    );
    const text = fc.string({ unit: unit.map((code) => String.fromCharCode(code)), maxLength: 40 });
    fc.assert(
      fc.property(text, (printed) => {
        expect(clean(printed)).toBe(clean(`${printed}\u0000`));
      }),
      { seed: 6, numRuns: 20_000 },
    );
  });
});

describe("fold", () => {
  it.each([
    ["أميركا", "اميركا"],
    ["مُحَادَثَــات", "محادثات"],
    ["القاهرة", "القاهره"],
    ["مسؤول", "مسوول"],
    ["هيئة", "هييه"],
    ["بوینت", "بوينت"],
    ["٢٠٢٢ و۲۰۲۲", "2022 و2022"],
    ["CNN بالعربية", "cnn بالعربيه"],
    ["ﺍﻟﺘﺎﺳﻊ", "التاسع"],
    ["…", "..."],
  ])("%s is matched as %s", (text, folded) => expect(fold(text)).toBe(folded));

  it("is idempotent on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });

  it("folds plain text alike alone and beside text that needs normalising", () => {
    // U+FB01 «ﬁ» is outside plain text, so the second way is the definition.
    const plain = fc.string({ unit: fc.integer({ min: 0x20, max: 0x6ff }).map((unit) => String.fromCharCode(unit)) });
    fc.assert(
      fc.property(plain, (text) => {
        expect(`${fold(text)} fi`).toBe(fold(`${text} \ufb01`));
      }),
      { seed: 5, numRuns: 5_000 },
    );
  });
});
