import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { documentsOfJsonl, indexArticles } from "../../src/search/index-command.ts";
import { openBundle } from "../../src/search/node-engine.ts";
import { findArticles, type RunLine, runQueries } from "../../src/search/search-command.ts";
import { fiveArticles } from "./five-articles.ts";

const work = mkdtempSync(join(tmpdir(), "warraq-commands-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const none = (): never => {
  throw new Error("no folder was asked for");
};

describe("warraq index", () => {
  it("reads a table as it is: id, title, text, and date and source if there are any", () => {
    const [first, second] = documentsOfJsonl(
      '{"id":"a","title":"عنوان","text":"نص","date":"2022-01-28T18:55","source":"الشروق"}\n\n{"id":7,"text":"نص"}\n',
    );
    expect(first).toMatchObject({
      id: "a",
      url: "articles/a/",
      headline: "عنوان",
      date: "2022-01-28T18:55",
      outlet: "الشروق",
    });
    expect(second).toMatchObject({ id: "7", headline: "", date: null, outlet: null });
  });
  it.each([
    ["{", /line 1 is not JSON/u],
    ['{"id":"a"}\n{"title":"x"}', /line 2 has no id/u],
  ])("says which line is wrong: %j", (table, message) => {
    expect(() => documentsOfJsonl(table)).toThrow(message);
  });
  it("writes into an empty folder only", async () => {
    const table = join(work, "docs.jsonl");
    writeFileSync(table, '{"id":"a","title":"خبر","text":"نص"}');
    const out = join(work, "bundle");
    await indexArticles(table, out, none);
    expect(existsSync(join(out, "pagefind-entry.json"))).toBe(true);
    const other = mkdtempSync(join(work, "other-"));
    writeFileSync(join(other, "letters.txt"), "");
    await expect(indexArticles(table, other, none)).rejects.toThrow(/not empty/u);
    expect(existsSync(join(other, "letters.txt"))).toBe(true);
  });
});

describe("warraq search", () => {
  it("answers a file of questions with one line each, and one question with its articles", async () => {
    const out = join(work, "five");
    const report = await indexArticles(work, out, () => fiveArticles());
    expect(report.articles).toBe(5);
    const searcher = await openBundle(out);
    const queries = join(work, "queries.jsonl");
    writeFileSync(queries, '{"id":"q1","text":"ضمانات أمنية"}\n{"id":"q2","text":"برتقال"}\n');
    const lines: RunLine[] = [];
    for await (const line of runQueries(searcher, queries, 3)) lines.push(line);
    expect(lines.map(({ qid, ids, total }) => [qid, ids.length, total])).toEqual([
      ["q1", 3, 5],
      ["q2", 0, 0],
    ]);
    expect(lines.every(({ ms }) => ms >= 0)).toBe(true);
    const [best] = await findArticles(searcher, "القاهرة");
    expect(best).toMatchObject({ id: "shorouk", url: "articles/shorouk/" });
    expect(best?.excerpt).toContain("القاهرة");
  });
});
