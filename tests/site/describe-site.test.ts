import { describe, expect, test } from "vitest";
import { receiptOf } from "../../src/site/receipt.ts";
import { searchDocuments } from "../../src/site/search-documents.ts";
import { describeSite } from "../../src/site/site.ts";
import { lineOf } from "../line-of.ts";
import { noAssets } from "./no-assets.ts";
import { largeArchive, makeRecord, sampleArchive } from "./sample-archive.ts";

const assets = noAssets();
const parts = { search: "pagefind", assets };
const site = describeSite(sampleArchive(), parts);

describe("the site of an archive", () => {
  test("counts what it holds", () => {
    expect(site.holdings).toEqual({
      articles: 6,
      outlets: 2,
      agencies: 3,
      sections: 2,
      subjects: 1,
      tags: 4,
      undated: 1,
      inferred: 2,
      corrected: 1,
      from: "1999-11",
      to: "2023-03-05",
    });
  });

  test("does not depend on the order records come in", () => {
    const archive = sampleArchive();
    const turned = describeSite({ ...archive, records: [...archive.records].reverse() }, parts);
    expect(JSON.stringify(turned)).toBe(JSON.stringify(site));
  });

  test("gives no two pages the same address, with no case to tell them apart", () => {
    for (const each of [site, describeSite(largeArchive(300), parts)]) {
      const paths = [...each.articles, ...each.lists, ...each.shelves].map(({ path }) => path.toLowerCase());
      expect(paths.length).toBe(new Set(paths).size);
    }
  });

  test("links offered titles that the archive has, and no article to itself", () => {
    const harbour = site.articles.find(({ record }) => record.id === "harbour-2023");
    expect(harbour?.view.offered.map(({ path }) => path)).toEqual(["articles/fishers-2023/", null]);
    const own = describeSite(
      { ...sampleArchive(), records: [makeRecord({ id: "a", headline: "خبر", related: ["خبر"] })] },
      parts,
    );
    expect(own.articles[0]?.view.offered).toEqual([{ title: "خبر", path: null }]);
  });

  test("tells a small archive as a story, and gives a large one an overview", () => {
    expect(site.home.story?.events.length).toBe(5);
    expect(site.home.story?.undated.map(({ entry }) => entry.id)).toEqual(["000_bare"]);
    expect(describeSite(largeArchive(31), parts).home.story).toBeNull();
  });

  test("paints a portrait of a list on its first page only", () => {
    const large = describeSite(largeArchive(800), parts);
    const pages = large.lists.filter(({ subject }) => subject.of === "outlet" && subject.value.endsWith("1"));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ portrait }) => portrait !== null)).toEqual(pages.map(({ path, first }) => path === first));
    const first = pages.find(({ path, first: own }) => path === own);
    const { bases } = first?.portrait ?? {};
    expect(bases).toEqual({ stated: 104, metadata: 0, inferred: 0, editor: 0, undated: 11 });
    expect(first?.portrait?.outlets).toEqual([]);
    expect(first?.portrait?.years.map(({ name }) => name)).toEqual(["2023", "2022", "2021"]);
  });
});

describe("addresses of shelves", () => {
  const sections = (...names: string[]) =>
    describeSite(
      { ...sampleArchive(), records: names.map((section, index) => makeRecord({ id: `a${index}`, section })) },
      parts,
    );

  test("are spelt as the section is; other spellings and the folded address of old lead there", () => {
    const { lists, redirects } = sections("ثقافه", "ثقافة", "ثقافه");
    const found = lists.filter(({ subject }) => subject.of === "section");
    expect(found.map(({ path, subject, total }) => [path, subject.value, total])).toEqual([
      ["sections/ثقافة/", "ثقافة", 3],
    ]);
    expect(redirects).toEqual([{ path: "sections/ثقافه/", to: "sections/ثقافة/" }]);
  });

  test("that no spelling differs from lead nowhere else", () => {
    expect(sections("محليات", "علوم/ فضاء").redirects).toEqual([]);
  });
});

describe("the receipt", () => {
  test("holds every line, once, with its role", () => {
    for (const { record, view } of site.articles) {
      expect(view.receipt.lines.map(({ number, role }) => ({ number, role }))).toEqual(
        record.lines.map(({ number, role }) => ({ number, role })),
      );
      const counted = view.receipt.roles.reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(record.lines.length);
    }
  });

  test("prints only the opening of a line that a paragraph shows whole, and all of one that it does not", () => {
    const long = "جملة طويلة تكفي لأن تُقطع في الإيصال لأن الفقرة تعرضها كاملة فوقه.";
    const record = makeRecord({
      id: "r",
      body: [{ type: "paragraph", text: long, lines: [1, 2] }],
      lines: [lineOf(1, "body", long), lineOf(2, "body", `${long} وزيادة ليست في الفقرة`)],
    });
    const [first, second] = receiptOf(record).lines;
    expect(first?.cut).toBe(true);
    expect(first?.text.endsWith("…")).toBe(true);
    expect(second?.text).toBe(`${long} وزيادة ليست في الفقرة`);
  });
});

describe("what search is given", () => {
  const documents = searchDocuments(sampleArchive());

  test("is every article, newest first, with what can be narrowed by", () => {
    expect(documents.map(({ id }) => id)).toEqual(site.articles.map(({ record }) => record.id));
    expect(documents.find(({ id }) => id === "fishers-2023")).toMatchObject({
      url: "articles/fishers-2023/",
      date: "2023-02-27",
      dateShown: "بين 27 فبراير/ شباط و3 مارس/ آذار 2023",
      dateBasis: "inferred",
      outlet: "صحيفة الساحل",
      section: "محليات",
    });
  });

  test("holds captions with the text, and no furniture", () => {
    const harbour = documents.find(({ id }) => id === "harbour-2023");
    expect(harbour?.text).toContain("مرحلة الترميم رقم 14");
    expect(harbour?.text).not.toContain("Facebook");
  });
});
