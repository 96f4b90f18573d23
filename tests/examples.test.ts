import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openArchive } from "../src/archive.ts";
import type { Archive } from "../src/opened-archive.ts";
import { buildArchive } from "../src/publish/build.ts";
import { SOURCE_FORMATS } from "../src/record/schema.ts";

/** The archives of examples/, one a format: each says in its README what is read from its file, and that is held to. */

const ROOT = path.resolve(import.meta.dirname, "../examples");
const NAMES = (await readdir(ROOT, { withFileTypes: true }))
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);
const articlesOf = (name: string): string => path.join(ROOT, name, "articles");
const readme = (name: string): Promise<string> => readFile(path.join(ROOT, name, "README.md"), "utf8");

const archives = new Map<string, Archive>();
beforeAll(async () => {
  for (const name of NAMES) archives.set(name, await openArchive(articlesOf(name)));
});

const listOf = ({ records }: Archive): string[] =>
  records.map(({ id, published, headline }) => `${id} | ${published?.edtf} | ${headline}`).sort();

describe("examples", () => {
  it.each(NAMES)("%s: is read as its README says, in Arabic and in English", async (name) => {
    const text = await readme(name);
    const list = /```text\n(.*?)\n```/su.exec(text)?.[1] ?? "";
    expect(listOf(archives.get(name) as Archive)).toEqual(list.split("\n").sort());
    expect(text).toContain(`--articles examples/${name}/articles `);
    const prose = text.replaceAll(/```.*?```/gsu, "").split("\n");
    expect(prose.some((line) => /^[^a-z]*\p{Script=Arabic}.*\.$/iu.test(line))).toBe(true);
    expect(prose.some((line) => /^[A-Z][^\p{Script=Arabic}]*\.$/u.test(line))).toBe(true);
  });

  it.each(NAMES)("%s: has a publisher, a body and its words told apart, and nothing to look at", (name) => {
    const { records, problems } = archives.get(name) as Archive;
    expect(problems.filter(({ severity }) => severity !== "note")).toEqual([]);
    for (const { publisher, body, published } of records) {
      expect(publisher?.name).toMatch(/الضفتين$/u);
      expect(body.length).toBeGreaterThan(0);
      expect(["stated", "metadata"]).toContain(published?.basis);
    }
  });

  it("are listed, each with both its names", async () => {
    const rows = [
      ...(await readFile(path.join(ROOT, "README.md"), "utf8")).matchAll(/^\| \[(.*?)\]\(.*?\) \| (.*) \| (.*) \|$/gmu),
    ];
    expect(rows.map(([, name]) => name).sort()).toEqual([...NAMES].sort());
    for (const [, name = "", ar = "", en = ""] of rows) {
      expect(await readme(name)).toContain(`\n${ar}.`);
      expect(await readme(name)).toContain(`\n${en}.`);
    }
  });

  it("leave no format out", () => {
    const shown = [...archives.values()].flatMap(({ records }) => records.map(({ source }) => source.format));
    expect(SOURCE_FORMATS.filter((format) => !shown.includes(format))).toEqual([]);
  });

  it("are built together as one site, with a page for every article", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-examples-"));
    const articles = path.join(folder, "articles");
    for (const name of NAMES) await cp(articlesOf(name), path.join(articles, name), { recursive: true });
    await cp(path.join(articlesOf("columns"), "archive.yaml"), path.join(articles, "archive.yaml"));
    const built = await buildArchive({ articles, out: path.join(folder, "dist"), store: null });
    const ids = [...archives.values()].flatMap(({ records }) => records.map(({ id }) => id));
    expect(built).toMatchObject({ published: true, articles: ids.length });
    expect((await readdir(path.join(folder, "dist", "articles"))).sort()).toEqual(ids.sort());
    await rm(folder, { recursive: true, force: true });
  });
});
