import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportArchive, REPETITIONS } from "../../../src/search/opensearch/export-archive.ts";
import { bm25Of } from "../../../src/search/opensearch/index-template.ts";
import { exportsIn, readReceipt } from "../../../src/search/opensearch/receipt.ts";
import type { SearchDocument } from "../../../src/search/search-types.ts";
import { fiveArticles, smallArticle } from "../five-articles.ts";
import { against } from "./engine-schema.ts";
import { StandInEngine } from "./stand-in-engine.ts";

/** What is sent to an engine: all of an archive, or what changed since it was sent last. */

let out: string;
beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), "warraq-export-"));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const ALIAS = "warraq";
const lastOf = (folder: string) => {
  const last = exportsIn(folder).at(-1);
  return last === undefined ? null : readReceipt(path.join(folder, last));
};
const send = (documents: readonly SearchDocument[], more: { since?: null; largestPart?: number } = {}) =>
  exportArchive({ documents, alias: ALIAS, out, since: lastOf(out), ...more });
const linesIn = (folder: string): unknown[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith("bulk-"))
    .sort()
    .flatMap((name) =>
      readFileSync(path.join(folder, name), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    );

describe("an export", () => {
  it("holds a template, bulk files and a change of alias that OpenSearch's specification takes", () => {
    const { folder, articles, sent } = send(fiveArticles());
    expect([articles, sent]).toEqual([5, 5]);
    const read = (name: string) => JSON.parse(readFileSync(path.join(folder as string, name), "utf8"));
    expect(against("template", read("template.json"))).toEqual([]);
    expect(against("aliases", read("aliases.json"))).toEqual([]);
    const lines = linesIn(folder as string);
    for (const action of lines.filter((_, i) => i % 2 === 0)) expect(against("bulk", action)).toEqual([]);
    expect(against("bulk", { indexx: {} })).not.toEqual([]);
    expect(
      against("template", { template: { settings: { similarity: { bm25: { type: "BM25", k: 1 } } } } }),
    ).not.toEqual([]);
  });

  it("has a token a word, those of the headline as often as they count", () => {
    const { folder } = send([smallArticle("a", "انطلق سباق الخيل", { headline: "سباق", standfirst: "خيل" })]);
    const [, article] = linesIn(folder as string) as [
      unknown,
      { words: string[]; headlineWords: number; standfirstWords: number },
    ];
    expect(article.words.map((value) => value.split(" ").length)).toEqual([2, 3]);
    const places = article.words.flatMap((value) => value.split(" ")).map((place) => place.split(","));
    expect(places.map(({ length }) => length)).toEqual([REPETITIONS.headline, REPETITIONS.standfirst, 1, 1, 1]);
    expect([article.headlineWords, article.standfirstWords]).toEqual([1, 1]);
    for (const place of places) expect(new Set(place).size).toBe(1);
  });

  it("sets the engine's formula so that both denominators are one", () => {
    const { k1, b } = bm25Of({ words: 100, terms: 370 });
    for (const length of [0, 40, 100, 900]) {
      const ours = 1.2 * (1 - 0.7 + (0.7 * length) / 100);
      expect(k1 * (1 - b + (b * length) / 370)).toBeCloseTo(ours, 2);
    }
  });

  it("cuts bulk files between articles, none much larger than asked for", () => {
    const { folder, parts } = send(fiveArticles(), { largestPart: 20_000 });
    expect(parts).toBeGreaterThan(2);
    const sizes = readdirSync(folder as string).filter((name) => name.startsWith("bulk-"));
    for (const name of sizes) {
      const lines = readFileSync(path.join(folder as string, name), "utf8")
        .trimEnd()
        .split("\n");
      expect(lines.length % 2).toBe(0);
      expect(Object.keys(JSON.parse(lines[0] ?? ""))).toEqual(["index"]);
    }
  });

  it("gives the same bytes and the same index for the same archive, another for another", () => {
    const first = send(fiveArticles());
    const again = exportArchive({ documents: fiveArticles(), alias: ALIAS, out: path.join(out, "again"), since: null });
    for (const name of readdirSync(first.folder as string))
      expect(readFileSync(path.join(again.folder as string, name), "utf8")).toBe(
        readFileSync(path.join(first.folder as string, name), "utf8"),
      );
    const other = exportArchive({
      documents: fiveArticles().slice(1),
      alias: ALIAS,
      out: path.join(out, "other"),
      since: null,
    });
    expect(other.index).not.toBe(first.index);
  });

  it("has a script that a shell reads", () => {
    const { folder } = send(fiveArticles());
    execFileSync("sh", ["-n", path.join(folder as string, "send.sh")]);
  });
});

describe("an export of what changed", () => {
  it("holds the changed, the new and the gone, and nothing where nothing changed", () => {
    const [first, second, ...rest] = fiveArticles() as [SearchDocument, SearchDocument, ...SearchDocument[]];
    send([first, second, ...rest]);
    expect(send([first, second, ...rest]).folder).toBeNull();
    const report = send([{ ...first, outlet: "ناشر آخر" }, ...rest, { ...second, id: "new", url: "articles/new/" }]);
    expect([report.kind, report.sent, report.removed]).toEqual(["changes", 2, 1]);
    expect(readdirSync(report.folder as string).sort()).toEqual(["bulk-0001.ndjson", "receipt.json", "send.sh"]);
    const actions = linesIn(report.folder as string).filter((line) =>
      ["index", "delete"].includes(Object.keys(line as object)[0] ?? ""),
    );
    expect(actions).toEqual([
      { index: { _index: report.index, _id: first.id } },
      { index: { _index: report.index, _id: "new" } },
      { delete: { _index: report.index, _id: second.id } },
    ]);
    for (const action of actions) expect(against("bulk", action)).toEqual([]);
    expect(exportsIn(out)).toEqual(["001-full", "002-changes"]);
  });

  it("begins anew where it is asked to, or the engine's formula no longer fits", () => {
    send(fiveArticles());
    expect(send(fiveArticles(), { since: null }).kind).toBe("full");
    const headlines = fiveArticles().map((each) => ({ ...each, headline: `${each.headline} `.repeat(40) }));
    expect(send(headlines).kind).toBe("full");
    expect(exportsIn(out)).toEqual(["001-full", "002-full", "003-full"]);
  });

  it("passes over what a killed export left: the next one holds what that one would have", () => {
    const [first, ...rest] = fiveArticles() as [SearchDocument, ...SearchDocument[]];
    send(rest);
    // No process has this number: Linux gives none above 4,194,304.
    mkdirSync(path.join(out, ".unfinished-4999999-1a2b"));
    mkdirSync(path.join(out, "002-changes"));
    writeFileSync(path.join(out, "002-changes", "bulk-0001.ndjson"), "{");
    const report = send([first, ...rest]);
    const undisturbed = path.join(out, "undisturbed");
    exportArchive({ documents: rest, alias: ALIAS, out: undisturbed, since: null });
    const wanted = exportArchive({
      documents: [first, ...rest],
      alias: ALIAS,
      out: undisturbed,
      since: lastOf(undisturbed),
    });
    expect(path.basename(report.folder as string)).toBe("002-changes");
    expect(linesIn(report.folder as string)).toEqual(linesIn(wanted.folder as string));
    expect(readdirSync(out).filter((name) => name.startsWith("."))).toEqual([]);
    expect(exportsIn(out)).toEqual(["001-full", "002-changes"]);
  });

  it("leaves the engine with what a whole export would, whatever was added, changed and taken out", () => {
    const words = ["سباق", "الخيل", "الميناء", "وزير", "جسر", "مدرسة"];
    const archive = fc.uniqueArray(
      fc.record({ id: fc.nat(12), text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }) }),
      {
        selector: ({ id }) => id,
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(fc.array(archive, { minLength: 1, maxLength: 4 }), (steps) => {
        const own = mkdtempSync(path.join(out, "steps-"));
        const engine = new StandInEngine();
        let documents: SearchDocument[] = [];
        for (const step of steps) {
          documents = step.map(({ id, text }) => smallArticle(`a${id}`, text.join(" ")));
          const { folder } = exportArchive({ documents, alias: ALIAS, out: own, since: lastOf(own) });
          if (folder !== null) engine.take(folder);
        }
        const whole = new StandInEngine();
        const { folder } = exportArchive({ documents, alias: ALIAS, out: path.join(own, "whole"), since: null });
        whole.take(folder as string);
        const held = (one: StandInEngine) => [...one.held(ALIAS)].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(held(engine)).toEqual(held(whole));
      }),
      { numRuns: 25 },
    );
  });
});
