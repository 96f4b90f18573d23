import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openArchive } from "../../../src/archive.ts";
import type { Archive } from "../../../src/opened-archive.ts";
import { citations } from "../../../src/site/cite/cite.ts";
import { parsedBack } from "./parsed-back.ts";

/** The project's own five articles, from capture to citation. */
let archive: Archive;
beforeAll(async () => {
  archive = await openArchive(path.resolve(import.meta.dirname, "../../../articles"));
});

const cite = (start: string) => {
  const record = archive.records.find(({ id }) => id.startsWith(start));
  if (record === undefined) throw new Error(`no article ${start}`);
  return citations(record, { ...archive.settings, months: "gulf" });
};

describe("the five articles", () => {
  it("come back from every format with headline and outlet", () => {
    expect(archive.records).toHaveLength(5);
    for (const record of archive.records) {
      const { bibtex, ris, csl } = citations(record, archive.settings);
      for (const form of [bibtex, ris, JSON.stringify(csl)]) {
        const item = parsedBack(form);
        expect(item.title, record.id).toBe(record.headline);
        expect(item["container-title"], record.id).toBe(record.publisher?.name);
        expect(item.note, record.id).toContain(record.source.sha256);
      }
    }
  });

  it("are dated as what their dates are: printed, or set by the editor in brackets", () => {
    expect(cite("shorouk").text).toContain("، بوابة الشروق (أ ش أ)، 28 يناير 2022. ");
    expect(cite("euronews").text).toContain("، [14 ديسمبر 2021]. ");
    expect(cite("unsigned").text).toContain("، [بين 30 و31 ديسمبر 2021]. ");
    expect(cite("almayadeen").english).toContain(", [February 20, 2022]. ");
    expect(cite("unsigned").csl.issued).toEqual({
      "date-parts": [
        [2021, 12, 30],
        [2021, 12, 31],
      ],
    });
  });
});
