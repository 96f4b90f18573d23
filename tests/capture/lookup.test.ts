import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fold } from "../../src/arabic/letters.ts";
import { COLUMN_FIELDS, fieldOfKey } from "../../src/capture/table/columns.ts";

/** The data files of the room: whoever adds a name learns here whether it means two things. */
const read = (name: string): Record<string, unknown> =>
  parse(readFileSync(path.join(import.meta.dirname, "../../src/capture/lookup", name), "utf8"));

describe("columns.yaml", () => {
  const columns = read("columns.yaml") as Record<string, string[]>;

  it("has every field and no other", () => {
    expect(Object.keys(columns).sort()).toEqual([...COLUMN_FIELDS].sort());
  });

  it("gives no name to two fields", () => {
    const owners = new Map<string, Set<string>>();
    for (const [field, names] of Object.entries(columns))
      for (const name of names) {
        const key = fold(String(name)).replace(/[^\p{L}\p{N}]+/gu, "");
        owners.set(key, (owners.get(key) ?? new Set()).add(field));
      }
    expect([...owners].filter(([, fields]) => fields.size > 1)).toEqual([]);
  });

  it("is found by every name in it", () => {
    for (const [field, names] of Object.entries(columns))
      for (const name of names) expect(fieldOfKey(name)).toBe(field);
  });
});

describe("page-metadata.yaml", () => {
  it("names sources of known kinds only", () => {
    const { placeholders, ...fields } = read("page-metadata.yaml");
    expect(placeholders).toContain("admin");
    for (const sources of Object.values(fields) as Record<string, string>[][])
      for (const source of sources) {
        expect(Object.keys(source).length).toBe(1);
        expect(["jsonld", "meta", "item", "link"]).toContain(Object.keys(source)[0]);
      }
  });
});

describe("regions.yaml", () => {
  it("gives no word and no name to two regions", () => {
    const regions = read("regions.yaml") as Record<string, { words: string[]; names: string[]; tags: string[] }>;
    for (const kind of ["words", "names", "tags"] as const) {
      const all = Object.values(regions).flatMap((clues) => clues[kind]);
      expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
    }
  });
});
