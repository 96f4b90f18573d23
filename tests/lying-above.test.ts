import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openArchive } from "../src/archive.ts";
import { lyingAbove, nearFolders } from "../src/lying-above.ts";

/** An archivist's own files one folder too high: told, and no site is built where it would be another one. */

const STORY =
  "افتتاح رصيف جديد في الميناء\nجريدة المنارة\nالأحد 12 مارس 2023\n\nافتتح وزير النقل أمس رصيفًا جديدًا في الميناء.\n";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "warraq-above-"));
  await put("articles/harbour.txt", STORY);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(name: string, content: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await writeFile(path.join(root, name), content);
}
const toldOf = async (folder: string): Promise<string[]> =>
  (await lyingAbove(path.join(root, folder))).problems.map(
    ({ code, file }) => `${code} ${path.relative(root, file ?? "")}`,
  );

describe("beside the folder of captures", () => {
  it.each([
    ["archive.yaml", "settings-above"],
    ["withdrawn.yaml", "withdrawn-above"],
  ])("%s stops the build, as one that cannot be read does", async (name, code) => {
    await put(name, "a: b\n");
    const { records, problems } = await openArchive(path.join(root, "articles"));
    expect(records).toEqual([]);
    expect(problems.map((each) => each.code)).toEqual([code]);
    expect(problems[0]?.found).toBe(path.join(root, "articles", name));
  });

  it("a second settings file stops nothing, under whichever of the two names", async () => {
    await put("archive.yaml", "title: أرشيف الموانئ\n");
    await put("articles/archive.yml", "title: أرشيف\n");
    const { records, problems, settings } = await openArchive(path.join(root, "articles"));
    expect([records.length, settings.title]).toEqual([1, "أرشيف"]);
    expect(problems.find(({ code }) => code === "own-file-above-second")?.found).toMatch(/archive\.yml$/u);
  });

  it("corrections and pictures of an article are told, those of nothing are not the archive's", async () => {
    const others = ["compose.yaml", "logo.png", "pictures/logo.png", "assets/harbour.jpg"];
    for (const name of ["harbour.yaml", "harbour-2.jpg", "pictures/harbour.jpg", ...others])
      await put(name, "hidden: true\n");
    const { problems } = await openArchive(path.join(root, "articles"));
    const above = problems.filter(({ code }) => code.endsWith("-above"));
    expect(above.map(({ file }) => path.basename(file ?? ""))).toEqual([
      "harbour-2.jpg",
      "harbour.yaml",
      "harbour.jpg",
    ]);
    expect(above.at(-1)?.found).toBe(path.join(root, "articles/pictures/harbour.jpg"));
  });

  it("nothing is told where that folder holds captures itself: --articles may name a part of an archive", async () => {
    await put("stories/archive.yaml", "title: أرشيف\n");
    await put("stories/2023/harbour.txt", STORY);
    expect(await toldOf("stories/2023")).toEqual(["settings-above stories/archive.yaml"]);
    await put("stories/quay.txt", STORY);
    expect(await toldOf("stories/2023")).toEqual([]);
    await put("articles/archive.yaml", "title: أرشيف\n");
    await put("articles/2023/quay.txt", STORY);
    expect(await toldOf("articles/2023")).toEqual([]);
  });

  it("folders of these names that hold no written page are others' business", async () => {
    await put("pages/index.js", "");
    await put("dossiers/ports.md", "# الموانئ\n");
    expect(await toldOf("articles")).toEqual(["own-file-above dossiers"]);
  });
});

describe("a folder inside that of captures", () => {
  it("that was meant to hold written pages is told; one of captures that only sounds like it is not", async () => {
    for (const name of [
      "Dossiers/ports.md",
      "2023/pages/us.md",
      "dossiers/quays.md",
      "page/a.txt",
      "notes/pages/b.txt",
    ])
      await put(`articles/${name}`, STORY);
    const found = await nearFolders(path.join(root, "articles"));
    expect(found.map(({ file, found: meant }) => [path.relative(root, file ?? ""), meant])).toEqual([
      ["articles/2023/pages", "pages/"],
      ["articles/Dossiers", "dossiers/"],
    ]);
  });
});
