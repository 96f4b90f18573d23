import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildArchive, type Described } from "../../src/publish/build.ts";
import { glimpseOf } from "../../src/publish/glimpse.ts";

/** What is shown of a saved file is what the build that follows makes of it, as far as it can be. */

let home: string;
let articles: string;
let out: string;
let described: Described | null;

const TEXT = "افتتح وزير النقل اليوم الجمعة رصيفًا جديدًا في الميناء يستقبل السفن الكبيرة، وقال إن العمل دام سنتين.";
const ROWS = ["harbour", "market"].map((id) =>
  JSON.stringify({ id, title: `خبر ${id}`, date: "2019-03-12", source: "صحيفة المرفأ", text: `${TEXT} ${id}` }),
);

beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), "warraq-glimpse-test-"));
  [articles, out] = [path.join(home, "articles"), path.join(home, "dist")];
  await mkdir(articles);
  await writeFile(path.join(articles, "table.jsonl"), `${ROWS.join("\n")}\n`);
  await writeFile(path.join(articles, "quay.txt"), `رصيف جديد في الميناء\n\n${TEXT}\n`);
  await writeFile(path.join(articles, "style.css"), "h1 { color: green }\n");
  await built();
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function built(): Promise<void> {
  const onPublished = (now: Described): void => {
    described = now;
  };
  const report = await buildArchive({ articles, out, store: path.join(home, "store"), onPublished });
  expect(report.published).toBe(true);
}

/** Saves a file and gives what is shown of it. */
async function saved(name: string, content: string): Promise<Readonly<Record<string, string>>> {
  const file = path.join(articles, name);
  await writeFile(file, content);
  return glimpseOf([file], described as Described);
}

describe("a glimpse", () => {
  it.each([
    ["harbour.yaml", "headline: عنوان صححه محرر الأرشيف\nbyline: محرر\n", "articles/harbour/index.html"],
    ["quay.txt.yaml", "byline: محرر الأرشيف\n", "articles/quay/index.html"],
    ["quay.txt", `رصيف جديد في الميناء\n\n${TEXT}\n\nوأضاف أن رصيفًا آخر يُبنى.\n`, "articles/quay/index.html"],
  ])("shows what was saved in %s as the build makes it", async (name, content, page) => {
    const shown = await saved(name, content);
    expect(Object.keys(shown)).toEqual([page]);
    await built();
    expect(shown[page]).toBe(await readFile(path.join(out, page), "utf8"));
  });

  it("shows a new article, without what leads to others", async () => {
    const shown = await saved("new.txt", `سوق جديدة في المدينة\n\n${TEXT.replace("الميناء", "السوق")}\n`);
    expect(shown["articles/new/index.html"]).toContain("سوق جديدة في المدينة");
  });

  it("is the same while a build renders, and so is the build", async () => {
    await writeFile(path.join(articles, "archive.yaml"), "title: أرشيف المرفأ\n");
    const known = described as Described;
    const building = built();
    const shown = [];
    for (let time = 0; time < 3; time++) shown.push(await saved("quay.txt.yaml", `byline: محرر الأرشيف ${time}\n`));
    await building;
    for (const [time, glimpse] of shown.entries()) {
      expect(Object.keys(glimpse)).toEqual(["articles/quay/index.html"]);
      await writeFile(path.join(articles, "quay.txt.yaml"), `byline: محرر الأرشيف ${time}\n`);
      expect(await glimpseOf([path.join(articles, "quay.txt.yaml")], known)).toEqual(glimpse);
    }
    const made = await readFile(path.join(out, "articles/harbour/index.html"), "utf8");
    await rm(path.join(home, "store"), { recursive: true });
    await built();
    expect(await readFile(path.join(out, "articles/harbour/index.html"), "utf8")).toBe(made);
  });

  it("shows a style sheet under the address that pages know it by", async () => {
    const [[address, css] = []] = Object.entries(await saved("style.css", "h1 { color: red }\n"));
    const page = await readFile(path.join(out, "articles/quay/index.html"), "utf8");
    expect(page).toContain(path.basename(address ?? ""));
    expect(css).toContain("h1{color:red}");
  });

  it.each([
    ["an article that is hidden", "quay.yaml", "hidden: true\n"],
    ["what is of no article", "notes.pdf", "خبر"],
    ["a whole table", "more.jsonl", `${ROWS[0]}\n`],
    ["settings", "archive.yaml", "title: أرشيف\n"],
  ])("shows nothing of %s", async (_, name, content) => {
    expect(await saved(name, content)).toEqual({});
  });

  it("leaves a row whose date another row may settle to the build", async () => {
    const row = (id: string, date: string): string => JSON.stringify({ id, title: `خبر ${id}`, date, text: TEXT });
    await writeFile(path.join(articles, "table.jsonl"), `${row("a", "3/12/2019")}\n${row("b", "3/25/2019")}\n`);
    await built();
    expect(await saved("a.yaml", "byline: محرر\n")).toEqual({});
    expect(Object.keys(await saved("a.yaml", "byline: محرر\npublished: 2019-03-12\n"))).toHaveLength(1);
  });

  it("is not made of a burst of files", async () => {
    const files = await Promise.all(
      Array.from({ length: 21 }, async (_, at) => {
        const file = path.join(articles, `burst-${at}.txt`);
        await writeFile(file, `خبر ${at}\n\n${TEXT}\n`);
        return file;
      }),
    );
    expect(await glimpseOf(files, described as Described)).toEqual({});
  });
});
