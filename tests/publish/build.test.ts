import { existsSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/cli/build.ts";
import { EXIT } from "../../src/cli/command.ts";
import { buildArchive } from "../../src/publish/build.ts";
import { keptTerminal } from "../cli/terminal.ts";
import { archiveFolder, fingerprints } from "./site-folder.ts";

/** Real builds of the five articles, as an archivist makes them one after another. */

const NAMES = [
  "almayadeen-2022-02-20-putin-macron",
  "euronews-2021-12-14-putin-nato",
  "shorouk-2022-01-28-putin-macron",
  "unsigned-2021-12-30-putin-biden",
  "urdupoint-2022-01-18-putin-aliyev",
];
let folder: Awaited<ReturnType<typeof archiveFolder>>;
beforeAll(async () => {
  folder = await archiveFolder();
});
afterAll(() => folder.remove());

const run = async ({ out = folder.out, strict = false } = {}) => {
  const terminal = keptTerminal();
  const code = await build({ articles: folder.articles, out, strict }, terminal);
  return { code, told: terminal.told() };
};
const page = (id: string): string => path.join(folder.out, "articles", id, "index.html");

describe("a build", () => {
  it("makes a page for every article and says what was added", async () => {
    const { code, told } = await run();
    expect(told).toContain("5 articles: 5 added, 0 changed, 0 unchanged, 0 removed");
    expect(code).toBe(EXIT.fine);
    for (const id of NAMES) expect(await readFile(page(id), "utf8")).toContain("<h1");
    for (const file of ["index.html", "404.html", "about/index.html", "search/index.html", "data/manifest.json"]) {
      expect(existsSync(path.join(folder.out, file)), file).toBe(true);
    }
  });

  it("gives the same bytes for the same input, wherever it is built", async () => {
    const other = await archiveFolder();
    try {
      await build({ articles: other.articles, out: other.out }, keptTerminal());
      expect(await fingerprints(other.out)).toEqual(await fingerprints(folder.out));
    } finally {
      await other.remove();
    }
  });

  it("reports what cannot be an article with file, reason and remedy, builds the rest, and exits 1 when asked to be strict", async () => {
    const bad: Record<string, string | Uint8Array> = {
      "empty.txt": "",
      "blank.txt": " \n\u00a0\n\t\n",
      "menu.txt": "الرئيسية\nاتصل بنا\nسياسة الخصوصية\nجميع الحقوق محفوظة\n",
      "scan.pdf": "%PDF-1.7\n",
      "noise.txt": Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + 31) % 256),
    };
    for (const [name, content] of Object.entries(bad)) await writeFile(path.join(folder.articles, name), content);
    const { code, told } = await run();
    expect(code).toBe(EXIT.fine);
    expect((await run({ strict: true })).code).toBe(EXIT.problems);
    for (const name of Object.keys(bad)) expect(told).toContain(name);
    expect(told).toContain("5 articles: 0 added, 0 changed, 5 unchanged, 0 removed");
    for (const id of NAMES) expect(existsSync(page(id))).toBe(true);
    for (const name of Object.keys(bad)) await rm(path.join(folder.articles, name));
  });

  it("takes an added capture in, a changed correction over, and a removed capture out", async () => {
    await writeFile(
      path.join(folder.articles, "harbour.txt"),
      "افتتاح رصيف جديد في ميناء طرطوس\n\nافتتح وزير النقل اليوم رصيفًا جديدًا في ميناء طرطوس يستقبل السفن الكبيرة.\n\nوقال الوزير إن العمل في الرصيف استمر عامين، وإنه يضاعف طاقة الميناء.\n",
    );
    const correction = path.join(folder.articles, "euronews-2021-12-14-putin-nato.yaml");
    const before = await readFile(correction, "utf8");
    await writeFile(correction, before.replace("2021-12-14", "2021-12-15"));
    expect((await run()).told).toContain("6 articles: 1 added, 1 changed, 4 unchanged, 0 removed");
    expect(existsSync(page("harbour"))).toBe(true);

    await writeFile(correction, before);
    await rm(path.join(folder.articles, "harbour.txt"));
    expect((await run()).told).toContain("5 articles: 0 added, 1 changed, 4 unchanged, 1 removed");
    // What was published answers: a page says that the article left, and so do the files beside it; nothing of its text is there.
    const left = Object.keys(await fingerprints(folder.out)).filter((file) => file.includes("harbour"));
    expect(left.sort()).toEqual(
      ["capture.txt", "harbour.json", "harbour.png", "index.html"].map((file) => `articles/harbour/${file}`),
    );
    for (const file of left)
      expect(await readFile(path.join(folder.out, file), "latin1"), file).not.toContain(
        Buffer.from("يستقبل السفن الكبيرة").toString("latin1"),
      );
  });

  it("keeps the feed of a list whose last article left, as one without articles, through later builds too", async () => {
    const correction = path.join(folder.articles, "shorouk-2022-01-28-putin-macron.yaml");
    const feeds = ["feed.xml", "feed.json"].map((name) => path.join(folder.out, "subjects", "مرفق", name));
    await writeFile(correction, "subjects: [مرفق]\n");
    await run();
    const [full] = await Promise.all(feeds.map((file) => readFile(file, "utf8")));
    expect(full).toContain("<entry>");
    await rm(correction);
    for (const time of ["first", "second"]) {
      await run();
      const [xml = "", json = ""] = await Promise.all(feeds.map((file) => readFile(file, "utf8")));
      expect(xml, time).toContain("<feed");
      expect(xml, time).not.toContain("<entry>");
      expect(xml.match(/<id>[^<]*<\/id>/u)?.[0], time).toBe(full?.match(/<id>[^<]*<\/id>/u)?.[0]);
      expect(JSON.parse(json).items, time).toEqual([]);
    }
  });

  it("leaves the old site whole when nothing can be built", async () => {
    const before = await fingerprints(folder.out);
    const terminal = keptTerminal();
    const empty = path.join(path.dirname(folder.out), "empty");
    await mkdir(empty);
    expect(await build({ articles: empty, out: folder.out }, terminal)).toBe(EXIT.failed);
    expect(terminal.told()).toContain("no-captures");
    expect(await build({ articles: path.join(empty, "nowhere"), out: folder.out }, terminal)).toBe(EXIT.failed);
    expect(await fingerprints(folder.out)).toEqual(before);
  });

  it("names a capture that goes away while the site is built, and offers no copy of it", async () => {
    const folder = await archiveFolder();
    try {
      const name = (await readdir(folder.articles)).find((each) => each.endsWith(".txt")) ?? "";
      const capture = path.join(folder.articles, name);
      const onProgress = (stage: string): void => {
        if (stage === "pages") rmSync(capture, { force: true });
      };
      const { published, problems } = await buildArchive({ ...folder, onProgress });
      expect(published).toBe(true);
      expect(problems).toContainEqual(expect.objectContaining({ code: "capture-changed", found: name }));
      expect(existsSync(path.join(folder.out, "articles", path.parse(name).name, "capture.txt"))).toBe(false);
    } finally {
      await folder.remove();
    }
  });

  it("never touches a folder that it did not write", async () => {
    const theirs = path.join(path.dirname(folder.out), "thesis");
    await mkdir(theirs);
    await writeFile(path.join(theirs, "chapter-1.txt"), "فصل");
    const { code, told } = await run({ out: theirs });
    expect(code).toBe(EXIT.failed);
    expect(told).toContain("out-not-ours");
    expect(await readFile(path.join(theirs, "chapter-1.txt"), "utf8")).toBe("فصل");
  });
});
