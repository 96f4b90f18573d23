import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearDuplicates } from "../../../src/site/related/near-duplicates.ts";
import { shared, shinglesOf } from "../../../src/site/related/shingles.ts";
import { article, news } from "./made-up-news.ts";

/** A text of n made-up words, different for each seed. */
const text = (seed: number, length: number): string =>
  Array.from({ length }, (_, index) => {
    const number = (seed * 7919 + index * 104_729) % 22_000;
    return String.fromCharCode(
      0x628 + (number % 20),
      0x62a + (Math.floor(number / 20) % 19),
      0x631 + (number % 7),
      0x627 + (index % 11),
    );
  }).join(" ");

const kinds = (records: Parameters<typeof nearDuplicates>[0]) =>
  nearDuplicates(records).map(({ first, second, kind }) => [first, second, kind]);

describe("near-duplicates", () => {
  const long = text(1, 200);
  const words = long.split(" ");

  it("finds one text from two captures, whatever its marks, hamza and lines", () => {
    const one = article(
      "a",
      "عنوان",
      "أعلنت إدارة المرفأ، صباح الأحد، أن السفينة الأولى رست.",
      "وقالت إن الرصيف يتسع لسفن أكبر.",
    );
    const other = article(
      "b",
      "عنوان آخر",
      "اعلنت إدارة المرفإ صباح الأحد أنّ السفينة الأولى رست. وقالت إن الرصيفَ يتسع لسفن أكبر",
    );
    expect(kinds([one, other, ...news])).toEqual([["a", "b", "same"]]);
  });

  it("finds a re-issue with changes", () => {
    const changed = words.map((word, index) => (index % 40 === 7 ? "تغيير" : word)).join(" ");
    expect(kinds([article("b", "x", changed), article("a", "x", long)])).toEqual([["a", "b", "reissue"]]);
  });

  it("finds a short report inside a longer one", () => {
    const part = words.slice(20, 90).join(" ");
    expect(kinds([article("a", "x", long), article("b", "x", part)])).toEqual([["a", "b", "contained"]]);
  });

  it("does not take a quotation for a copy", () => {
    const quoting = `${text(2, 150)} ${words.slice(0, 20).join(" ")} ${text(3, 60)}`;
    expect(kinds([article("a", "x", long), article("b", "x", quoting)])).toEqual([]);
  });

  it("does not take an outlet's standing text for a copy", () => {
    const standing = text(99, 30);
    const records = Array.from({ length: 40 }, (_, index) =>
      article(`n${index}`, "x", `${text(index + 200, 120)} ${standing}`),
    );
    expect(kinds(records)).toEqual([]);
  });

  it("finds a text captured very often, each copy by the one before it", () => {
    const copies = Array.from({ length: 40 }, (_, index) => article(`n${String(index).padStart(2, "0")}`, "x", long));
    const found = kinds(copies);
    expect(found).toHaveLength(39);
    expect(found[0]).toEqual(["n00", "n01", "same"]);
  });

  it("finds a pair of the shortest texts", () => {
    expect(kinds([article("a", "x", "توقف القطار"), article("b", "y", "توقّف القطار.")])).toEqual([["a", "b", "same"]]);
  });

  it("has nothing to say of articles without text", () => {
    expect(kinds([article("a", "x"), article("b", "x")])).toEqual([]);
  });

  it("is the same whatever the order of the records", () => {
    const records = [
      article("c", "x", long),
      article("a", "x", long),
      article("b", "x", words.slice(0, 150).join(" ")),
      ...news,
    ];
    expect(nearDuplicates([...records].reverse())).toEqual(nearDuplicates(records));
  });

  it("finds every pair that all pairs compared would find as the same text", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 14 }), (seeds) => {
        const records = seeds.map((seed, index) => article(`n${String(index).padStart(2, "0")}`, "x", text(seed, 60)));
        const expected = records.flatMap((one, index) =>
          records
            .slice(index + 1)
            .filter((other) => one.body[0]?.text === other.body[0]?.text)
            .map((other) => `${one.id} ${other.id}`),
        );
        const found = nearDuplicates(records).filter(({ kind }) => kind === "same");
        expect(found.map(({ first, second }) => `${first} ${second}`)).toEqual(expected);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe("shingles", () => {
  it("are runs of five folded words, each once, ascending", () => {
    const shingles = shinglesOf(article("a", "x", "واحد اثنان ثلاثة أربعة خمسة ستة سبعة"));
    expect(shingles).toHaveLength(3);
    expect([...shingles]).toEqual([...shingles].sort((a, b) => a - b));
    expect(shinglesOf(article("a", "x", "واحد اثنان"))).toHaveLength(1);
    expect(shinglesOf(article("a", "x"))).toHaveLength(0);
  });

  it("are counted where both lists have them", () => {
    expect(shared(Uint32Array.of(1, 3, 5, 9), Uint32Array.of(2, 3, 9, 10))).toBe(2);
    expect(shared(Uint32Array.of(), Uint32Array.of(1))).toBe(0);
  });
});
