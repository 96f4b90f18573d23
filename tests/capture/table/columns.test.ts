import { describe, expect, it } from "vitest";
import { mapColumns } from "../../../src/capture/table/columns.ts";

const fields = (headers: string[], columns?: Record<string, string>) => mapColumns(headers, columns).fields;

describe("headers", () => {
  it.each([
    ["id", "id"],
    ["Publication_Date", "date"],
    ["تاريخ النشر", "date"],
    ["التّاريخ", "date"],
    ["العنوان", "title"],
    ["HEADLINE", "title"],
    ["المصدر", "source"],
    ["الصحيفه", "source"],
    ["بقلم", "author"],
    ["القسم", "category"],
    ["النص", "text"],
    ["Full text", "text"],
    ["الرابط", "url"],
    ["وسوم", "tags"],
    ["xyz", null],
  ])("%s → %s", (header, field) => {
    expect(fields([header])).toEqual([field]);
  });

  it("fill each field once: the name that stands first in the list wins, the other goes to extra", () => {
    expect(fields(["Load-Date", "Published date", "Heading", "Title"])).toEqual([null, "date", null, "title"]);
  });

  it("fill the text from several columns", () => {
    expect(fields(["LP", "TD"])).toEqual(["text", "text"]);
  });

  it("obey the archive's settings first, under our names or the record's", () => {
    expect(fields(["س", "ص", "title"], { س: "headline", ص: "text" })).toEqual(["title", "text", null]);
    expect(mapColumns(["س"], { س: "nonsense" }).unknown).toEqual(["س: nonsense"]);
  });
});
