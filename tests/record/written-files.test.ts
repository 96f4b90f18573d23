import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choicesIn } from "../../src/record/choice.ts";
import { rowsOfCsv } from "../../src/record/correction-rows.ts";
import { rowsOfYaml } from "../../src/record/correction-tree.ts";
import { safeId } from "../../src/record/identity.ts";
import { parseWithdrawn } from "../../src/record/withdrawn.ts";
import { parsePage } from "../../src/record/written-page.ts";
import { defaultSettings } from "../../src/settings.ts";
import { oldAddress } from "../../src/site/old-address.ts";

/** Whatever stands in the files that archivists write: nothing throws, and every problem names a line that is there. */

const pieces = fc.constantFrom(
  "id,field,value,note\n",
  "a,section,سياسة,\n",
  "a,lines,57-60: body\n",
  '"',
  "---\n",
  "title: س\n",
  "articles:\n",
  "  - {tag: x, dates: 2023-02-31}\n",
  "- id\n",
  "{",
  "]",
  ": ",
  "\t",
  "#",
  "```articles\n",
  "\n",
  "؛",
  "aliases: [../x, https://]\n",
  "hidden: *x\n",
  "\u0000",
);
const file = fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 14 }).map((all) => all.join(""));

describe("files of an archive's own order", () => {
  it.each([
    ["a table in CSV", (text: string) => rowsOfCsv(text, "f").problems],
    ["a table in YAML", (text: string) => rowsOfYaml(text, "f").problems],
    ["the list of what left", (text: string) => parseWithdrawn(text, "f").problems],
    ["a dossier", (text: string) => parsePage(text, "f", "dossiers").problems],
    ["a page", (text: string) => parsePage(text, "f", "pages").problems],
    ["a block of articles", (text: string) => choicesIn(text, "f", 1).problems],
  ])("%s never throws, whatever it holds", (_, read) => {
    fc.assert(
      fc.property(file, (text) => {
        const lines = text.split(/\r\n|\r|\n/u).length + 1;
        for (const { line } of read(text)) if (line !== null) expect(line).toBeLessThanOrEqual(lines);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it("an old address stays within the site, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true }), fc.webPath()), (written) => {
        const place = oldAddress(written, defaultSettings(), safeId);
        if (place === null) return;
        expect(place.path).not.toMatch(/^\/|(?:^|\/)\.{1,2}(?:\/|$)|[\\:*"<>|]/u);
        if (place.path === "") expect(place.query).not.toBeNull();
      }),
      { seed: 9, numRuns: 1000 },
    );
  });

  it.each([
    ["harbour-7", "articles/harbour-7/"],
    ["مقال (2)", "articles/مقال-2/"],
    ["/2019/story.html", "2019/story.html"],
    ["/2019/story/index.html", "2019/story/"],
    ["2019/story.php", "2019/story.php/"],
    ["https://example.org/archive/a%20b/", "a b/"],
    ["https://old.example.net/archive/x", "x/"],
    ["https://old.example.net/news/7", "news/7/"],
  ])("%s lies at %s", (written, path) => {
    const settings = { ...defaultSettings(), baseUrl: "https://example.org/archive/" };
    expect(oldAddress(written, settings, safeId)).toEqual({ path, query: null });
  });

  it("a script that was asked keeps its name; a folder has its slash", () => {
    const lies = (written: string) => oldAddress(written, defaultSettings(), safeId);
    expect(lies("/read.php?id=9")).toEqual({ path: "read.php", query: "id=9" });
    expect(lies("/news/?id=9")).toEqual({ path: "news/", query: "id=9" });
    expect(lies("/v1.0/news?id=9")).toEqual({ path: "v1.0/news/", query: "id=9" });
  });

  it.each(["https://example.org/archive/", "/../etc/passwd:x", "mailto:a@b.c", "/a//b", "/con/x", "/x./", "https://"])(
    "%s is no old address",
    (written) => {
      const settings = { ...defaultSettings(), baseUrl: "https://example.org/archive/" };
      expect(oldAddress(written, settings, safeId)).toBeNull();
    },
  );
});
