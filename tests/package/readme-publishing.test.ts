import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOf } from "../../src/publish/site-files.ts";
import { settingsSchema } from "../../src/settings.ts";
import { type ArchiveHome, archiveHome, capture, README, tableOf } from "./archive-home.ts";

/** README, "Publishing", "Configuration", "The record", "Commands": what a site is, what a build leaves alone, every key. */

const article = (town: string, day: string) =>
  capture({
    headline: `حديقة جديدة في ${town}`,
    day,
    text: `زرع طلاب المدارس في ${town} صباح اليوم حديقة فيها ثلاثمئة شجرة لوز وتين.\n\nوقالت مديرة الحديقة في ${town} إن أبوابها مفتوحة من الفجر إلى الغروب.`,
  });

const SETTINGS = `title: أرشيف الحدائق
description: مقالات عن الحدائق
editor: أمينة الأرشيف
contact: archive@example.org
rights: الحقوق لناشريها.
baseUrl: https://example.org
pathPrefix: /gardens/
language: en
months: gulf
digits: arabic
hijri: true
timeZone: Africa/Cairo
colours: {accent: "#0a5c36", accentDark: "#7fd1a8"}
formats: [txt, md, bib, ris, csl.json]
host: github-pages
offline: true
outlets: [{id: lighthouse, name: جريدة المنارة, zone: Asia/Beirut}]
variants: [[حديقة, جنينة]]
columns: {Kop: title}
`;

let archive: ArchiveHome;
const dist = (...parts: string[]) => path.join(archive.home, "dist", ...parts);
beforeAll(async () => {
  archive = await archiveHome({
    "archive.yaml": "title: أرشيف الحدائق\n",
    "one.txt": article("الزرقاء", "3 يناير 2022"),
    "two.csv":
      'id,title,text,date,source\nrow-1,=1+1,"زرع الأهالي حديقة على سطح المدرسة، وسقوها بماء المطر الذي جمعوه في الشتاء.",2021-05-06,جريدة المنارة\n',
  });
  await archive.warraq("build");
}, 240_000);
afterAll(() => archive?.remove());

describe("README on publishing", () => {
  it("an article has three files at most, two where captures are rows of a table", async () => {
    const files = await filesOf(dist("articles"));
    const ownOf = (id: string) => files.filter((file) => file.startsWith(`${id}/`) && !file.endsWith(".png")).sort();
    expect(ownOf("one")).toEqual(["one/capture.txt", "one/index.html", "one/one.json"]);
    expect(ownOf("row-1")).toEqual(["row-1/index.html", "row-1/row-1.json"]);
  });

  it("the record is published with its schema, all together as NDJSON and as a table without formulas", async () => {
    const { out } = await archive.warraq("parse", "--json", "articles/one.txt");
    const published = JSON.parse(await readFile(dist("articles/one/one.json"), "utf8"));
    expect({ ...JSON.parse(out), source: null }).toEqual({ ...published, source: null });
    expect((await readFile(dist("data/articles.ndjson"), "utf8")).trim().split("\n")).toHaveLength(2);
    expect(await readFile(dist("data/articles.csv"), "utf8")).toContain("'=1+1");
    expect(await readFile(dist("data/datapackage.json"), "utf8")).toContain("apostrophe");
    const schema = JSON.parse(await readFile(dist("data/article.schema.json"), "utf8"));
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(published)));
    for (const line of published.lines)
      expect(line).toMatchObject({ role: expect.any(String), reason: expect.any(String) });
  });

  it("a build replaces what it wrote, carries over what is yours, and puts aside what you changed", async () => {
    await mkdir(dist(".git"));
    for (const name of [".git/HEAD", "CNAME", ".nojekyll", "mine.html"]) await writeFile(dist(name), "mine");
    await writeFile(dist("about/index.html"), "changed by hand");
    await writeFile(dist("_headers"), "# my own\n");
    const before = await stat(dist("articles/one/one.json"));
    await archive.put("three.txt", article("مأدبا", "9 فبراير 2023"));
    const built = await archive.warraq("build", "--explain");
    expect(built.code).toBe(0);
    for (const name of [".git/HEAD", "CNAME", ".nojekyll", "mine.html"])
      expect(await readFile(dist(name), "utf8")).toBe("mine");
    const kept = await filesOf(path.join(archive.home, "dist.kept"));
    expect(kept.some((file) => file.endsWith("about/index.html"))).toBe(true);
    expect(built.err).toContain("3 articles: 1 added");
    const after = await stat(dist("articles/one/one.json"));
    expect(after.mtimeMs).toBeLessThanOrEqual(before.mtimeMs + 1);
  });

  it("refuses what is not its own, the folder one stands in, and one in or around the captures", async () => {
    await mkdir(path.join(archive.home, "photos"));
    await writeFile(path.join(archive.home, "photos", "a.jpg"), "x");
    for (const out of ["photos", ".", "articles/site", ".."]) {
      const { code, err } = await archive.warraq("build", "--out", out);
      expect([out, code]).toEqual([out, 2]);
      expect(err).toMatch(/\[out-/u);
    }
    expect(await readdir(path.join(archive.home, "photos"))).toEqual(["a.jpg"]);
  });

  it("a settings file that cannot be read stops the build, and the site stays; a wrong value is named with its line", async () => {
    await archive.put("archive.yaml", "title: أرشيف الحدائق\nmonths: lunar\nlangage: ar\n");
    const wrong = await archive.warraq("build", "--strict");
    expect(wrong.err).toMatch(/archive\.yaml:2/u);
    expect(wrong.err).toMatch(/archive\.yaml:3/u);
    expect(wrong.err).toContain("language: ar");
    await archive.put("archive.yaml", "- no\n- list\n");
    expect((await archive.warraq("build")).code).toBe(2);
    expect(await readFile(dist("articles/one/index.html"), "utf8")).toContain("حديقة جديدة");
  });

  it("every key of its table is one, every key is in it, and each does what it says", async () => {
    const keys = tableOf("key").flatMap(([names = ""]) => [...names.matchAll(/`(\w+)`/gu)].map(([, name]) => name));
    expect(keys.sort()).toEqual(Object.keys(settingsSchema.shape).sort());
    await archive.put("archive.yaml", SETTINGS);
    const built = await archive.warraq("build");
    expect([built.code, built.err.match(/settings|archive\.yaml/gu)]).toEqual([0, null]);
    const page = await readFile(dist("articles/one/index.html"), "utf8");
    expect(page).toContain("https://example.org/gardens/articles/one/");
    expect(page).toMatch(/<html[^>]* lang="en"/u);
    expect(page).toContain("٢٠٢٢");
    expect(page).toMatch(/هـ|AH/u);
    for (const format of ["txt", "md", "bib", "ris", "csl.json"])
      expect(await readdir(dist("articles/one"))).toContain(`one.${format}`);
    const files = await readdir(dist());
    expect(files.some((name) => /worker|sw/u.test(name))).toBe(true);
    expect(await readdir(dist("outlets"))).toContain("lighthouse");
    const found = await archive.warraq("search", "جنينة", "--json");
    expect(JSON.parse(found.out).length).toBeGreaterThan(0);
    expect(await readFile(dist("feed.xml"), "utf8")).toContain("https://example.org/gardens/");
  });

  it("a host's limit is watched", async () => {
    expect(tableOf("`host`").map(([host]) => host)).toHaveLength(5);
    await archive.put("archive.yaml", "host: cloudflare-pages\ntitle: أرشيف\n");
    const page = `<html><body><!-- ${"x".repeat(27_000_000)} --><h1>صفحة ثقيلة</h1><p>زرع الأهالي حديقة على سطح المدرسة وسقوها بماء المطر.</p></body></html>`;
    await archive.put("heavy.html", page);
    const built = await archive.warraq("build");
    expect(built.code).toBe(0);
    expect(built.err).toContain("[host-limit]");
    expect(built.err).toContain("> 26.2 MB");
  });
});

describe("README on commands", () => {
  it("names every command with its options, and the help of each tells them with their defaults", async () => {
    const rows = tableOf("command").map(([command = ""]) => command.replaceAll("`", ""));
    const { out } = await archive.warraq("--help");
    const commands = [...out.matchAll(/^ {2}(\w+) /gmu)].map(([, name = ""]) => name).filter((name) => name !== "help");
    expect([...new Set(rows.map((row) => row.split(" ")[1]))].sort()).toEqual([...new Set(commands)].sort());
    for (const row of rows) {
      const [, name = ""] = row.split(" ");
      const help = (await archive.warraq(name, "--help")).out;
      for (const [option] of row.matchAll(/--[a-z-]+/gu)) expect(help, row).toContain(option);
      for (const line of help.split("\n"))
        if (/^ {2}--(?:articles|out|port|limit|site)\b/u.test(line) && name !== "index")
          expect(help).toContain("default");
    }
    expect(README).toContain("`--quiet` tells errors alone");
  });

  it("speaks Arabic or English by --lang or the locale", async () => {
    expect((await archive.warraq("check", "--lang", "ar")).err).toMatch(/^[^a-z]*مقالات/mu);
    expect((await archive.warraq("check")).err).toMatch(/^[^\p{Script=Arabic}]*articles/mu);
    expect((await archive.warraq("check", "--lang", "zz")).code).toBe(2);
    expect((await archive.warraq("search", "x", "--limit", "abc")).code).toBe(2);
  });

  it("quiet tells errors alone, verbose every stage with its time", async () => {
    expect(await archive.warraq("build", "--quiet")).toMatchObject({ code: 0, out: "" });
    await archive.put("four.txt", article("عجلون", "9 مايو 2023"));
    const { err } = await archive.warraq("build", "--verbose");
    for (const stage of ["Reading captures", "Search index", "Pages", "Files of articles"])
      expect(err).toMatch(new RegExp(`^${stage}.*: [\\d.]+ s$`, "mu"));
  });

  it("the search bundle alone", async () => {
    expect(await archive.warraq("index", "--articles", "articles", "--out", "bundle")).toMatchObject({ code: 0 });
    const found = await archive.warraq("search", "حديقة", "--site", "bundle", "--json");
    expect(JSON.parse(found.out).length).toBeGreaterThan(1);
  });
});
