import { describe, expect, test } from "vitest";
import { fieldOfKey, mapColumns } from "../../../src/capture/table/columns.ts";
import { columnContradictions } from "../../../src/capture/table/contradictions.ts";

function found(row: Readonly<Record<string, string>>): string[] {
  const { headers, fields } = mapColumns(Object.keys(row));
  const cells = headers.map((header, at) => ({ header, field: fields[at] ?? null, value: row[header] ?? "" }));
  return columnContradictions(cells).map((each) => `${each.field} ${each.found}`);
}

describe("columns of one field that differ", () => {
  test("dates days apart", () => {
    expect(fieldOfKey("pubdate")).toBe("date");
    expect(found({ date: "2024-03-05", pubdate: "2023-03-05" })).toEqual([
      "published date: 2024-03-05 ≠ pubdate: 2023-03-05",
    ]);
  });

  test("sources of two names", () => {
    expect(found({ source: "وكالة الساحل", publisher: "صحيفة النيل" })).toEqual([
      "publisher source: وكالة الساحل ≠ publisher: صحيفة النيل",
    ]);
  });

  test.each([
    [{ date: "2024-03-05", pubdate: "Tue, 05 Mar 2024 23:30:00 GMT" }],
    [{ date: "2024-03-05", pubdate: "2024-03-06" }],
    [{ date: "3/5/2024", pubdate: "2024-03-05" }],
    [{ date: "2024-03-05", pubdate: "" }],
    [{ date: "2024-03-05", pubdate: "بلا تاريخ" }],
    [{ date: "2024-03-05", updated: "2025-01-01" }],
    [{ source: "صحيفة النيل", publisher: "النيل" }],
    [{ source: "صحيفة النيل", title: "ترميم السوق" }],
  ])("agree: %j", (row) => {
    expect(found(row as Record<string, string>)).toEqual([]);
  });
});
