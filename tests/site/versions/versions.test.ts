import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arrangement, UNARRANGED } from "../../../src/record/arrangement.ts";
import { NOTHING_BESIDE } from "../../../src/record/beside.ts";
import type { ArticleRecord, Dated } from "../../../src/record/schema.ts";
import { defaultSettings } from "../../../src/settings.ts";
import { searchDocuments } from "../../../src/site/search-documents.ts";
import { describeSite } from "../../../src/site/site.ts";
import { addressKey } from "../../../src/site/versions/address-key.ts";
import { difference } from "../../../src/site/versions/difference.ts";
import { versionsOf } from "../../../src/site/versions/versions.ts";
import { noAssets } from "../no-assets.ts";
import { makeRecord } from "../sample-archive.ts";

/** Several captures of one address are versions of one article. */

const on = (edtf: string): Dated => ({ edtf, basis: "metadata", evidence: null, line: null });
const TEXT = Array.from({ length: 60 }, (_, index) => `كلمة${index}`);
const URL = "https://example.org/news/7";

function capture(id: string, text: string, more: Partial<ArticleRecord> & { url?: string } = {}): ArticleRecord {
  const { url = URL, ...fields } = more;
  const record = makeRecord({
    id,
    headline: "عنوان",
    body: text.split("\n").map((each, index) => ({ type: "paragraph", text: each, lines: [index + 1] })),
    ...fields,
  });
  return { ...record, source: { ...record.source, url } };
}

const early = capture("a-early", TEXT.slice(0, 40).join(" "), { captured: on("2022-01-28T10:00") });
const late = capture("b-late", TEXT.join(" "), {
  captured: on("2022-01-29"),
  url: "http://www.example.org/news/7/?utm_source=x#c",
});
const other = capture("c-other", "نص لا يشبه ذاك في شيء من كلامه ولا في ترتيبه ولا في موضوعه أصلا", {
  captured: on("2022-01-30"),
});

function read(records: readonly ArticleRecord[], said: Record<string, Partial<Arrangement>> = {}) {
  const arrangements = new Map(Object.entries(said).map(([id, each]) => [id, { ...UNARRANGED, ...each }]));
  const { groups, problems } = versionsOf({ records, arrangements, fileOf: ({ id }) => `${id}.txt` });
  return { groups: groups.map(({ ids }) => ids), told: problems.map(({ code, id }) => [code, id]), whole: groups };
}

describe("versions", () => {
  it("are captures of one address that share their text, newest first", () => {
    expect(read([early, late, other])).toMatchObject({ groups: [["b-late", "a-early"]], told: [] });
  });

  it("are none where addresses are a front page's, or none, or the texts have nothing in common", () => {
    const front = [early, late].map((each) => ({ ...each, source: { ...each.source, url: "https://example.org/" } }));
    const without = [early, late].map((each) => ({ ...each, source: { ...each.source, url: null } }));
    for (const records of [front, without, [early, other], [early]]) expect(read(records).groups).toEqual([]);
  });

  it("of two articles that stood at one address are two groups, each with a page of its own", () => {
    const otherLate = { ...capture("d-other", `${other.body[0]?.text} وزاد`, { captured: on("2022-01-31") }) };
    const records = [early, late, other, otherLate];
    const { groups, whole } = read(records);
    expect(groups.sort()).toEqual([
      ["b-late", "a-early"],
      ["d-other", "c-other"],
    ]);
    const beside = { ...NOTHING_BESIDE, versions: whole };
    const archive = { home: ".", settings: defaultSettings(), records, problems: [], beside };
    const paths = describeSite(archive, { search: null, assets: noAssets() }).versions.map((page) => page.path);
    expect(new Set(paths).size).toBe(2);
    // The page of the first stays where it was before the second came.
    const alone = { ...archive, records: [early, late], beside: { ...beside, versions: read([early, late]).whole } };
    expect(paths).toContain(describeSite(alone, { search: null, assets: noAssets() }).versions[0]?.path);
  });

  it("are what a correction says they are", () => {
    expect(read([early, late], { "a-early": { versionOf: null } }).groups).toEqual([]);
    expect(read([early, other], { "a-early": { versionOf: "c-other" } }).groups).toEqual([["c-other", "a-early"]]);
    expect(read([early, late, other], { "c-other": { versionOf: "a-early" } }).groups).toEqual([
      ["c-other", "b-late", "a-early"],
    ]);
    expect(read([early], { "a-early": { versionOf: "nobody" } }).told).toEqual([["version-of", "a-early"]]);
  });

  it("whose order no date tells are told", () => {
    const undated = [early, late].map((each) => ({ ...each, captured: null }));
    expect(read(undated)).toMatchObject({ groups: [["b-late", "a-early"]], told: [["version-order", "b-late"]] });
  });

  it("have one place in lists and search, and each a page of its own", () => {
    const records = [early, late, other];
    const beside = { ...NOTHING_BESIDE, versions: read(records).whole };
    const archive = { home: ".", settings: defaultSettings(), records, problems: [], beside };
    const site = describeSite(archive, { search: null, assets: noAssets() });
    expect(site.holdings.articles).toBe(2);
    expect(site.articles.map(({ record }) => record.id).sort()).toEqual(["a-early", "b-late", "c-other"]);
    const listed = site.lists.flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(listed).not.toContain("a-early");
    expect(searchDocuments(archive).map(({ id }) => id)).toEqual(["b-late", "c-other"]);
    const note = (id: string) => site.articles.find(({ record }) => record.id === id)?.view.versions;
    expect(note("c-other")).toBeNull();
    expect(note("a-early")).toMatchObject({ newest: false });
    expect(note("b-late")).toMatchObject({ newest: true, path: site.versions[0]?.path });
    expect(note("b-late")?.versions.map(({ id, day }) => [id, day?.edtf])).toEqual([
      ["b-late", "2022-01-29"],
      ["a-early", "2022-01-28T10:00"],
    ]);
  });
});

describe("what two addresses of one page have in common", () => {
  it.each([
    ["https://www.example.org/a/7/", "http://example.org/a/7"],
    ["https://m.example.org/a/7?utm_campaign=x&id=3", "https://example.org/a/7?id=3#top"],
    ["https://example.org/a/7/amp/", "https://example.org/a/7"],
    ["https://EXAMPLE.org/a/index.html", "https://example.org/a/"],
  ])("%s = %s", (one, another) => expect(addressKey(one)).toBe(addressKey(another)));

  it.each([
    ["https://example.org/a/7", "https://example.org/a/8"],
    ["https://example.org/a?id=7", "https://example.org/a?id=8"],
    ["https://example.org/A", "https://example.org/a"],
    ["https://ar.example.org/a", "https://example.org/a"],
  ])("%s ≠ %s", (one, another) => expect(addressKey(one)).not.toBe(addressKey(another)));
});

describe("a difference", () => {
  const texts = (paragraphs: readonly string[]) => capture("x", paragraphs.join("\n"), { headline: null });

  it("marks words, paragraphs that came and went, and counts those that stayed", () => {
    const before = texts(["بقيت هذه", "قال الوزير أمس إن الرصيف ضيق", "حُذفت هذه كلها"]);
    const after = texts(["بقيت هذه", "قال الوزير اليوم إن الرصيف واسع جدا", "أضيفت هذه بعدها", "وهذه"]);
    const signs = { same: "", added: "+", removed: "-" };
    const shown = difference(before, after).map((part) =>
      part.kind === "same"
        ? part.paragraphs
        : part.runs.map(({ kind, text }) => `${signs[kind]}${text.trim()}${signs[kind]}`).join(" "),
    );
    expect(shown).toEqual([
      1,
      "قال الوزير -أمس- +اليوم+ إن الرصيف -ضيق- +واسع جدا+",
      "-حُذفت- +أضيفت+ هذه -كلها- +بعدها+",
      "+وهذه+",
    ]);
  });

  it("is none between a text and itself", () => {
    expect(difference(early, early)).toEqual([{ kind: "same", paragraphs: 2 }]);
  });

  it("holds every word of both, in their order, whatever they are", () => {
    const words = fc.array(fc.constantFrom("أ", "ب", "ج", "د،", "ه."), { minLength: 1, maxLength: 6 });
    const paragraphs = fc.array(words, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (one, another) => {
        const [before, after] = [one, another].map((each) => texts(each.map((words) => words.join(" ")))) as [
          ArticleRecord,
          ArticleRecord,
        ];
        const parts = difference(before, after);
        if (parts.some(({ kind }) => kind === "same")) return;
        const side = (kind: "added" | "removed") =>
          parts
            .flatMap((part) => (part.kind === "changed" ? part.runs : []))
            .filter((run) => run.kind === "same" || run.kind === kind)
            .flatMap(({ text }) => text.trim().split(/\s+/u));
        expect(side("removed")).toEqual(one.flat());
        expect(side("added")).toEqual(another.flat());
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
