import { describe, expect, it } from "vitest";
import { articlePages } from "../../src/site/article.ts";
import { browseLists, browseShelves } from "../../src/site/browse.ts";
import { feedsOf } from "../../src/site/exchange/feed-entries.ts";
import { groupRecords } from "../../src/site/groups.ts";
import { inReadingOrder } from "../../src/site/order.ts";
import { searchDocuments } from "../../src/site/search-documents.ts";
import { sampleArchive } from "./sample-archive.ts";

/** Tags and subjects: pages, counts, feeds, filters of search. Two articles of the sample share a tag and a subject. */

const archive = sampleArchive();
const records = inReadingOrder(archive.records);
const groups = groupRecords(records);
const idOf = (id: string) => records.findIndex((record) => record.id === id);

describe("tags and subjects", () => {
  it("have lists where articles share them, and subjects always", () => {
    const lists = browseLists(groups).filter(({ subject }) => subject.of === "tag" || subject.of === "subject");
    expect(lists.map(({ path, total, feeds, subject }) => [path, subject.value, total, feeds])).toEqual([
      ["subjects/المواني-والملاحة/", "الموانئ والملاحة", 2, "subjects/المواني-والملاحة/"],
      ["tags/المرفا/", "المرفأ", 2, "tags/المرفا/"],
    ]);
  });

  it("stand on shelves with counts; a tag of one article leads to it", () => {
    const shelves = browseShelves(groups, null).filter(({ of }) => of === "tags" || of === "subjects");
    expect(
      shelves.map(({ of, shelves: all }) => [of, all.map(({ name, count, path }) => [name, count, path])]),
    ).toEqual([
      ["subjects", [["الموانئ والملاحة", 2, "subjects/المواني-والملاحة/"]]],
      [
        "tags",
        [
          ["المرفأ", 2, "tags/المرفا/"],
          ["القمح", 1, "articles/harbour-2023/"],
          ["صيد", 1, "articles/fishers-2023/"],
          ["ميناء الزيتون", 1, "articles/harbour-2023/"],
        ],
      ],
    ]);
  });

  it("are links on the article's page, and leave no shelf where there are none", () => {
    const view = articlePages(records, { groups })[idOf("fishers-2023")]?.view;
    expect(view?.tags).toEqual([
      { name: "المرفأ", path: "tags/المرفا/" },
      { name: "صيد", path: null },
    ]);
    expect(view?.subjects).toEqual([{ name: "الموانئ والملاحة", path: "subjects/المواني-والملاحة/" }]);
    const bare = groupRecords(records.map((record) => ({ ...record, tags: [], subjects: [] })));
    expect(browseShelves(bare, null).map(({ of }) => of)).not.toContain("tags");
  });

  it("are linked at their own page in every spelling, as sections and agencies are", () => {
    const [one, other, ...rest] = records;
    const names = (spelt: string) => ({
      section: spelt,
      subjects: [spelt],
      agencies: [spelt],
      agencyIds: [null],
    });
    const spelt = [
      { ...one, ...names("ثقافة") },
      { ...other, ...names("ثقافه") },
      ...rest.map((record) => ({ ...record, section: null, subjects: [], agencies: [], agencyIds: [] })),
    ] as unknown as typeof records;
    const spellings = groupRecords(spelt);
    const [, view] = articlePages(spelt, { groups: spellings }).map((page) => page.view);
    expect(view?.section).toBe("sections/ثقافة/");
    expect(view?.subjects).toEqual([{ name: "ثقافه", path: "subjects/ثقافة/" }]);
    expect(view?.agencies).toEqual(["agencies/ثقافة/"]);
    const portraits = browseLists(spellings).flatMap(({ portrait }) => portrait?.sections ?? []);
    expect([...new Set(portraits.map(({ path }) => path))]).toEqual(["sections/ثقافة/"]);
  });

  it("can be followed and searched by", () => {
    expect(
      feedsOf(archive.records, archive.settings).map(({ path, entries }) => [path, entries.length]),
    ).toContainEqual(["tags/المرفا/", 2]);
    const found = searchDocuments(archive).find(({ id }) => id === "fishers-2023");
    expect(found).toMatchObject({ subjects: ["الموانئ والملاحة"], tags: ["المرفأ"] });
  });

  it("are one in search, however articles spell them", () => {
    const [one, other, ...rest] = archive.records;
    const spelt = [
      { ...one, tags: ["ثقافة"] },
      { ...other, tags: ["ثقافه"] },
      ...rest.map((record) => ({ ...record, tags: [] })),
    ] as typeof archive.records;
    const tags = searchDocuments({ ...archive, records: spelt }).map((document) => document.tags ?? []);
    expect(tags.filter((each) => each.length > 0)).toEqual([["ثقافة"], ["ثقافة"]]);
  });
});
