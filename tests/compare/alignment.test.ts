import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openArchive } from "../../src/archive.ts";
import { align } from "../../src/compare/align.ts";
import { reuseOf } from "../../src/compare/reuse.ts";
import { readBody, type Told, toldIn } from "../../src/compare/told.ts";
import type { ArticleRecord, Block } from "../../src/record/schema.ts";
import { comparingKnowledge } from "../../src/site/compare/knowledge-data.ts";

/** Alignment against what a person read: the ten pairs of the first archive, and invented stories the numbers were not set on. */

interface Truth {
  readonly same: readonly (readonly [string, string])[];
  readonly open: readonly (readonly [string, string])[] | null;
}
interface PairTruth extends Truth {
  readonly one: string;
  readonly other: string;
}
interface StoryTruth extends Truth {
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** Of what tells the same, what is not found. */
  readonly missed: readonly (readonly [string, string])[];
}

const folder = (name: string): string => path.join(import.meta.dirname, name);
const cases = <T>(name: string): [string, T][] =>
  readdirSync(folder(name))
    .sort()
    .map((file) => [file, parse(readFileSync(path.join(folder(name), file), "utf8")) as T]);

const named = ({ block, sentence }: Told): string => `${block}${"abcdefgh"[sentence]}`;
const blocks = (texts: readonly string[]): Block[] =>
  texts.map((text, index) => ({ type: "paragraph", text, lines: [index + 1] }));

/** What was joined, as «0a-1b», sorted into right, wrong and missed. */
function judged(one: readonly Block[], other: readonly Block[], { same, open }: Truth) {
  const [a = [], b = []] = toldIn([one, other].map((body) => readBody(body, comparingKnowledge())));
  const key = (pair: readonly [string, string]): string => pair.join("-");
  const joined = align(a, b, comparingKnowledge()).map((tie) =>
    key([named(a[tie.one] as Told), named(b[tie.other] as Told)]),
  );
  const [wanted, either] = [new Set(same.map(key)), new Set((open ?? []).map(key))];
  return {
    right: joined.filter((pair) => wanted.has(pair)),
    wrong: joined.filter((pair) => !wanted.has(pair) && !either.has(pair)),
    missed: [...wanted].filter((pair) => !joined.includes(pair)),
  };
}

describe("the ten pairs of the first archive", () => {
  let records: readonly ArticleRecord[] = [];
  beforeAll(async () => {
    ({ records } = await openArchive(path.resolve(import.meta.dirname, "../../articles")));
  });

  it("are aligned with precision 0.9 and more at recall 0.7 and more", () => {
    const body = (id: string): readonly Block[] => records.find((record) => record.id === id)?.body ?? [];
    const all = cases<PairTruth>("truth").map(
      ([file, truth]) => [file, judged(body(truth.one), body(truth.other), truth)] as const,
    );
    const count = (of: "right" | "wrong" | "missed"): number =>
      all.reduce((sum, [, found]) => sum + found[of].length, 0);
    const told = all.map(([file, { wrong, missed }]) => `${file}: wrong ${wrong}; missed ${missed}`).join("\n");
    expect(all).toHaveLength(10);
    const [right, wrong, missed] = [count("right"), count("wrong"), count("missed")];
    console.info(`${right} joined rightly, ${wrong} wrongly, ${missed} missed`);
    expect(right / (right + wrong), told).toBeGreaterThanOrEqual(0.9);
    expect(right / (right + missed), told).toBeGreaterThanOrEqual(0.7);
  });

  it("share the passage that two outlets print word for word", () => {
    const [a = [], b = []] = toldIn(
      ["almayadeen", "shorouk"].map((outlet) =>
        readBody(records.find(({ id }) => id.startsWith(outlet))?.body ?? [], comparingKnowledge()),
      ),
    );
    const runs = reuseOf(a, b).map(({ one, length }) => [a[one.sentence]?.text.slice(one.start, one.end), length]);
    expect(runs).toEqual([["الفرنسي إيمانويل ماكرون مسألة تزويد روسيا  بضماناتٍ أمنيةٍ طويلةِ الأجل، ومضمونةٍ", 11]]);
  });
});

describe("invented stories in two outlets' words", () => {
  const all = cases<StoryTruth>("stories").map(
    ([file, story]) => [file, judged(blocks(story.one), blocks(story.other), story), story.missed] as const,
  );

  it.each(all)("%s joins nothing that does not tell the same, and misses what it says", (_, found, known) => {
    expect(found.wrong).toEqual([]);
    expect(found.missed).toEqual(known.map((pair) => pair.join("-")));
  });

  it("finds eight of ten over all of them", () => {
    const [right, missed] = [all.flatMap(([, found]) => found.right), all.flatMap(([, found]) => found.missed)];
    expect(all.length).toBeGreaterThanOrEqual(6);
    expect(right.length / (right.length + missed.length), `missed ${missed}`).toBeGreaterThanOrEqual(0.8);
  });

  it("joins nothing across two stories", () => {
    const [first, second, third] = cases<StoryTruth>("stories").map(([, story]) => story);
    const nothing = { same: [], open: [] };
    for (const [one, other] of [
      [first, second],
      [second, third],
      [third, first],
    ]) {
      const found = judged(blocks(one?.one ?? []), blocks(other?.other ?? []), nothing);
      expect(found.wrong).toEqual([]);
    }
  });
});
