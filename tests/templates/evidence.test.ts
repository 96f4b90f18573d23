import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRecord, sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** What a date rests on is told in the reader's words; what the capture prints stays as printed. */

let built: BuiltSite;
beforeAll(async () => {
  const stating = (id: string, evidence: string) =>
    makeRecord({
      id,
      headline: "خبر من جدول",
      published: { edtf: "2022-01-28", basis: "metadata", evidence, line: null },
    });
  const records = [
    stating("table", "column date: 28/1/2022"),
    stating("note", "front matter تاريخ: 2022-01-28"),
    stating("printed", "columns of 28 January"),
  ];
  built = await buildSite({ ...sampleArchive({ languages: ["ar", "en"] }), records });
});
afterAll(() => built.remove());

test.each([
  ["articles/table/", "عمود date: 28/1/2022"],
  ["articles/note/", "صدر الملف تاريخ: 2022-01-28"],
  ["articles/printed/", "columns of 28 January"],
  ["en/articles/table/", "column date: 28/1/2022"],
])("%s: %s", async (page, told) => {
  const { document } = parseHTML(await built.read(`${page}index.html`));
  expect(document.querySelector(".dateline q")?.textContent).toBe(told);
});
