import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NewsWord, packWords, unpackWords } from "../../src/compare/packed-words.ts";

/** Words packed and unpacked are the same words, whatever they are. */

const word = fc.string({ unit: fc.constantFrom(..."ابتثجحخدرسكلمنهويءئؤة"), minLength: 1, maxLength: 12 });
const known = fc.record({ power: fc.integer({ min: 0, max: 15 }), isOrdinary: fc.boolean(), linked: fc.nat() });

describe("packed words", () => {
  it("come out as they went in", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, known), { maxLength: 60 }), (pairs) => {
        const names = [...new Map(pairs).keys()];
        const all = new Map<string, NewsWord>(
          [...new Map(pairs)].map(([name, { linked, ...rest }]) => [
            name,
            { ...rest, link: linked % 3 === 0 ? null : (names[linked % names.length] ?? null) },
          ]),
        );
        expect(unpackWords(packWords(all))).toEqual(new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1))));
      }),
    );
  });

  it("leave out what is not of Arabic letters, and links to what is not there", () => {
    const words = new Map<string, NewsWord>([
      ["كتاب", { power: 5, isOrdinary: true, link: "كتب" }],
      ["nato", { power: 5, isOrdinary: false, link: null }],
      ["12", { power: 5, isOrdinary: false, link: null }],
    ]);
    expect([...unpackWords(packWords(words))]).toEqual([["كتاب", { power: 5, isOrdinary: true, link: null }]]);
  });
});
