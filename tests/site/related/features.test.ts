import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticleRecord } from "../../../src/record/schema.ts";
import { keptFeatures, READ } from "../../../src/site/related/features.ts";
import { keptLikeness } from "../../../src/site/related/known-likeness.ts";
import { keptTwins } from "../../../src/site/related/known-twins.ts";
import { moreLikeThis } from "../../../src/site/related/more-like-this.ts";
import { nearDuplicates } from "../../../src/site/related/near-duplicates.ts";
import { numberOf } from "../../../src/site/related/number.ts";
import { openStore } from "../../../src/store/store.ts";
import { article, news } from "./made-up-news.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "warraq-features-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WORDS = "سفينة القمح رست في المرفأ والرصيف قديم ثم أبحرت سفن أخرى وقال الربان إن البحر هادئ والميناء مزدحم".split(
  " ",
);

/** Three reports of 90 words, as places in the list. */
const REPORTS = [3, 5, 7].map((step) =>
  Array.from({ length: 90 }, (_, i) => (i * step + Math.floor(i / 4) ** 2) % WORDS.length),
);

describe("features of articles", () => {
  it("are the same when they were kept: terms, counts, printed forms, shingles", () => {
    const kept = path.join(folder, "same");
    for (const round of ["made", "kept"]) {
      const store = openStore(kept);
      const features = keptFeatures(store);
      for (const record of [...news, article("empty", "،"), article("one", "القمح")]) {
        const [had, read] = [features.terms(record), READ.terms(record)];
        expect([...had.numbers], round).toEqual([...read.numbers]);
        expect([...had.counts]).toEqual([...read.counts]);
        if (read.numbers.length > 0) expect(had.printed()).toEqual(read.printed());
        expect([...features.shingles(record)]).toEqual([...READ.shingles(record)]);
      }
      store.close();
    }
  });

  it("make what is alike the same as without them, whatever was added, changed and removed before", () => {
    const change = fc.record({
      id: fc.integer({ min: 0, max: 15 }),
      words: fc.option(fc.array(fc.nat(WORDS.length - 1), { minLength: 1, maxLength: 40 })),
      // A long text that some have in common: they are twins, or hold one another.
      report: fc.option(fc.nat(2)),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.nat(), (changes, seed) => {
        const kept = path.join(folder, `history-${seed}`);
        const archive = new Map<number, ArticleRecord>();
        for (const [i, { id, words, report }] of changes.entries()) {
          const all = [...(report === null ? [] : (REPORTS[report] ?? [])), ...(words ?? [])];
          if (words === null) archive.delete(id);
          else archive.set(id, article(`a${id}`, "خبر", all.map((word) => WORDS[word]).join(" ")));
          if (i % 4 > 0) continue;
          const records = [...archive.values()];
          const store = openStore(kept);
          const features = keptFeatures(store);
          const known = keptLikeness(store);
          expect(moreLikeThis(records, { features, known })).toEqual(moreLikeThis(records));
          expect(nearDuplicates(records, features, keptTwins(store))).toEqual(nearDuplicates(records));
          store.close();
        }
      }),
      { numRuns: 12, seed: 31 },
    );
  });

  it("number stems so that hardly two are one", () => {
    const stems = Array.from({ length: 20_000 }, (_, i) => `كلم${i}`);
    expect(new Set(stems.map(numberOf)).size).toBeGreaterThan(19_997);
  });
});

/** A made-up name of four letters. */
const name = (kind: number, number: number): string =>
  String.fromCharCode(0x637 + kind, 0x641 + (number % 8), 0x62d + (Math.floor(number / 8) % 8), 0x631 + kind);

describe("one article more", () => {
  const told = (id: string, i: number) =>
    article(
      id,
      `${name(0, i % 40)} ${name(1, i % 25)}`,
      `${name(2, i % 60)} ${name(3, i % 31)} ${name(4, i % 17)} ${name(5, i % 53)}`,
    );
  const many = Array.from({ length: 300 }, (_, i) => told(`n${i}`, i * 7));
  it("is found as if all were compared anew, and one less or another too", () => {
    const deed = fc.record({ at: fc.nat(299), as: fc.option(fc.nat(5_000)) });
    fc.assert(
      fc.property(fc.array(deed, { minLength: 8, maxLength: 8 }), fc.nat(), (deeds, seed) => {
        const archive = new Map(many.map((record) => [record.id, record]));
        for (const { at, as } of deeds) {
          const store = openStore(path.join(folder, `many-${seed}`));
          const parts = { features: keptFeatures(store), known: keptLikeness(store) };
          const records = [...archive.values()];
          expect(moreLikeThis(records, parts)).toEqual(moreLikeThis(records));
          store.close();
          if (as === null) archive.delete(`n${at}`);
          else archive.set(`n${at}`, told(`n${at}`, as));
        }
      }),
      { numRuns: 4, seed: 12 },
    );
  });

  it("changes what is offered beside few others", () => {
    const before = moreLikeThis(many);
    const after = moreLikeThis([...many, told("new", 77_777)]);
    const changed = [...after].filter(([id, offered]) => JSON.stringify(before.get(id)) !== JSON.stringify(offered));
    expect(after.get("new")?.length).toBe(5);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(30);
  });
});
