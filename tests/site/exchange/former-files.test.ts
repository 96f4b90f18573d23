import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ArticleRecord } from "../../../src/record/schema.ts";
import { settingsSchema } from "../../../src/settings.ts";
import { formerFiles } from "../../../src/site/exchange/former-files.ts";

/** What stands in for files that a site had and has no longer. */

const record = (id: string, file = `${id}.txt`, withheld = false) =>
  ({
    id,
    source: { file, format: file.endsWith(".csv") ? "csv" : "text", ...(withheld ? { withheld } : {}) },
  }) as never;
const stands = (had: readonly string[], records: readonly ArticleRecord[] = [record("a")], settings = {}) =>
  formerFiles({ records, settings: settingsSchema.parse(settings) }, had);
const textOf = (content: string | Uint8Array | undefined): string =>
  content === undefined ? "" : Buffer.from(content).toString("utf8");

describe("a file that a site had", () => {
  it.each([
    ["data/articles.csv", "status,see\r\ngone,data/datapackage.json\r\n"],
    ["data/2014/articles.ndjson", '{"status":"gone","see":"data/datapackage.json"}\n'],
    ["data/captures/rows.tsv", "status\tsee\r\ngone\tdata/datapackage.json\r\n"],
    ["data/captures/list.json", '{\n "status": "gone",\n "see": "data/datapackage.json"\n}\n'],
    ["articles/a/a.csl.json", '{\n "status": "gone",\n "see": "articles/a/a.json"\n}\n'],
    ["articles/a/a.bib", "لم يعد هذا الملف يُنشر.\nThis file is no longer published.\narticles/a/\n"],
    ["articles/a/capture.txt", "لم يعد هذا الملف يُنشر.\nThis file is no longer published.\narticles/a/\n"],
  ])("says at %s what became of it, in the format of its name", (file, content) => {
    expect(textOf(stands([file]).get(file))).toBe(content);
  });

  it("is a picture of one point, a zip that opens", () => {
    const many = Array.from({ length: 101 }, (_, i) => record(`a${i}`));
    const found = stands(["articles/a7/a7.png", "data/site.zip"], many);
    expect(textOf(found.get("articles/a7/a7.png")).slice(1, 4)).toBe("PNG");
    const [name] = Object.keys(unzipSync(found.get("data/site.zip") as Uint8Array));
    expect(name).toBe("README.txt");
  });

  it.each([
    "assets/page-1.js",
    "pagefind/1.6.0/pagefind.js",
    "offline.json",
    "service-worker.js",
    "_headers",
    "data/nginx.conf",
    "data/manifest.json",
    "sitemap-2014.xml",
    "outlets/x/index.html",
    "articles/gone/gone.json",
  ])("is none that people keep, or is answered elsewhere: %s", (file) => expect([...stands([file])]).toEqual([]));

  it("is coming still, where the zip of a small archive is made last", () => {
    expect([...stands(["data/site.zip"])]).toEqual([]);
    const many = Array.from({ length: 101 }, (_, i) => record(`a${i}`));
    expect([...stands(["data/site.zip"], many, { offline: true })]).toEqual([]);
  });

  it("was withheld: its address says so in every build, whatever was published before", () => {
    const found = stands([], [record("r1", "2016/rows.csv", true), record("r2", "2016/rows.csv", true)]);
    expect([...found].map(([file, content]) => [file, textOf(content)])).toEqual([
      ["data/captures/2016/rows.csv", "status,see\r\nwithheld,data/datapackage.json\r\n"],
    ]);
  });
});
