import { describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/settings.ts";
import { absolute, addressFrom, articleFile, siteRoot } from "../../../src/site/exchange/addresses.ts";
import { captureDownloadName, captureFile } from "../../../src/site/exchange/capture-file.ts";
import { sampleRecord } from "../cite/sample-record.ts";

describe("addresses", () => {
  it.each([
    [{ baseUrl: "https://a.example" }, "https://a.example/"],
    [{ baseUrl: "https://a.example", pathPrefix: "/press/" }, "https://a.example/press/"],
    [{ baseUrl: "https://a.example/press" }, "https://a.example/press/"],
    [{ baseUrl: "https://a.example/press/", pathPrefix: "/press/" }, "https://a.example/press/"],
    [{ baseUrl: "https://a.example/press/?x=1#y" }, "https://a.example/press/"],
    [{}, null],
  ])("of the site for %j", (given, root) => expect(siteRoot(settingsSchema.parse(given))).toBe(root));

  it("are absolute only when the archive states its own", () => {
    const there = settingsSchema.parse({ baseUrl: "https://a.example" });
    expect(absolute(articleFile("مقال", "bib"), there)).toBe(
      "https://a.example/articles/%D9%85%D9%82%D8%A7%D9%84/%D9%85%D9%82%D8%A7%D9%84.bib",
    );
    expect(absolute("x/", settingsSchema.parse({}))).toBeNull();
    expect(addressFrom(2, "x/", settingsSchema.parse({}))).toBe("../../x/");
    expect(addressFrom(0, "", settingsSchema.parse({}))).toBe("./");
  });
});

describe("the published capture", () => {
  const capture = (format: "text" | "html" | "markdown" | "csv", file: string) =>
    sampleRecord({ id: "a", source: { ...sampleRecord().source, format, file } });

  it("of a saved page is never served as a page", () => {
    const page = capture("html", "sub/a.html");
    expect(captureFile(page)).toBe("articles/a/capture.html.txt");
    expect(captureDownloadName(page)).toBe("a.html");
  });

  it.each([
    ["text", "a.txt", "articles/a/capture.txt", "a.txt"],
    ["markdown", "a.md", "articles/a/capture.md.txt", "a.md"],
    ["csv", "tables/1990.csv", "data/captures/tables/1990.csv", "1990.csv"],
    ["csv", "../../etc/./1990.csv", "data/captures/etc/1990.csv", "1990.csv"],
  ] as const)("of %s", (format, file, path, name) => {
    expect(captureFile(capture(format, file))).toBe(path);
    expect(captureDownloadName(capture(format, file))).toBe(name);
  });

  it.each(["table #1 %41 ?.csv", "a:b.csv", "con.csv", "sub/NUL/\u202ex\n.csv", "end. /x.csv"])(
    "of the table %j has a name that every address and file system can hold",
    (file) => {
      const published = captureFile(capture("csv", file));
      expect(published).toMatch(/^data\/captures\/[^?#%:*"<>|\p{C}]+-[0-9a-f]{8}(?:\.csv|\/x\.csv)$/u);
      expect(published).not.toMatch(/[ .]\/|\/(?:con|nul)[./]/iu);
      expect(captureDownloadName(capture("csv", file))).toBe(file.split("/").at(-1));
    },
  );

  it("of two tables never becomes one", () => {
    expect(captureFile(capture("csv", "a?.csv"))).not.toBe(captureFile(capture("csv", "a#.csv")));
    expect(captureFile(capture("csv", "جدول المقالات 1.csv"))).toBe("data/captures/جدول المقالات 1.csv");
  });
});
