import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openArchive } from "../src/archive.ts";
import { fieldCodes } from "../src/capture/databases/factiva-codes.ts";
import { cslCells } from "../src/capture/json/csl.ts";
import { fieldOf } from "../src/capture/table/columns.ts";
import { build } from "../src/cli/build.ts";
import { EXIT } from "../src/cli/command.ts";
import { openBundle } from "../src/search/node-engine.ts";
import type { SearchDocument } from "../src/search/search-types.ts";
import { writeSearchBundle } from "../src/search/write-bundle.ts";
import { keptTerminal } from "./cli/terminal.ts";

/** Words that every JavaScript object answers to are words like others, wherever they stand in an archive. */

const NAMES = Object.getOwnPropertyNames(Object.prototype);
const ARABIC = "قال مدير الميناء إن السفن رست صباح اليوم وإن التفريغ بدأ بعد ساعات قليلة من وصولها إلى الرصيف.";
const folders: string[] = [];
async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "warraq-names-"));
  folders.push(made);
  return made;
}
afterEach(async () => {
  for (const made of folders.splice(0)) await rm(made, { recursive: true, force: true });
});

describe("a name that every object has", () => {
  it("is indexed and found as a word, an id, an outlet, an agency and a section", async () => {
    const documents = NAMES.map(
      (name): SearchDocument => ({
        id: name,
        url: `articles/${name}/`,
        headline: `${name} في الميناء`,
        standfirst: name,
        text: `${name} ${NAMES.join(" ")} ${ARABIC}`,
        date: "2022-01-28",
        dateShown: null,
        dateBasis: null,
        outlet: name,
        agencies: [name],
        section: name,
      }),
    );
    const out = path.join(await folder(), "bundle");
    await writeSearchBundle(documents, out, { variants: NAMES.map((name) => [name, `${name}ات`]) });
    const searcher = await openBundle(out);
    for (const name of NAMES) {
      const facets = { outlet: [name], agency: [name], section: [name] };
      const { hits } = await searcher.search({ text: name, facets });
      const found = await Promise.all(hits.map((hit) => hit.details()));
      expect(
        found.map(({ url }) => url),
        name,
      ).toEqual([`articles/${name}/`]);
      await searcher.suggest(name);
    }
  });

  it("is no column, no code and no label that was asked for", () => {
    for (const name of NAMES) {
      expect(fieldOf(name), name).toBeNull();
      expect(cslCells(JSON.parse(`{"${name}":"قيمة"}`)), name).toEqual([{ header: name, field: null, value: "قيمة" }]);
    }
    expect(fieldCodes([{ number: 1, text: "toString" }], "key")).toBeNull();
  });

  it("is kept as a column and as a key of front matter", async () => {
    const home = await folder();
    const rows = NAMES.map((name) => `"${name}":"قيمة ${name}"`).join(",");
    await writeFile(path.join(home, "row.jsonl"), `{"id":"lines","title":"عنوان الخبر","text":"${ARABIC}",${rows}}\n`);
    await writeFile(
      path.join(home, "items.json"),
      `[{"id":"items","title":"عنوان آخر","text":"${ARABIC} ثم غادرت.",${rows}}]`,
    );
    const columns = ["id", "title", "text", ...NAMES];
    const cells = ["table", "عنوان ثالث", `${ARABIC} ثم عادت.`, ...NAMES.map((name) => `قيمة ${name}`)];
    await writeFile(path.join(home, "table.csv"), `${columns.join(",")}\n${cells.join(",")}\n`);
    const front = NAMES.map((name) => `${name}: قيمة ${name}`).join("\n");
    await writeFile(path.join(home, "front.md"), `---\ntitle: عنوان رابع\n${front}\n---\n\n${ARABIC} ثم اختفت.\n`);
    const { records } = await openArchive(home);
    expect(records).toHaveLength(4);
    for (const { extra, source } of records)
      for (const name of NAMES)
        expect(Object.hasOwn(extra, name) && extra[name], `${source.file} ${name}`).toBe(`قيمة ${name}`);
  });

  it("stops no build as title, text, outlet, section, tag, author, column or file name", async () => {
    const home = await folder();
    const articles = path.join(home, "articles");
    await mkdir(articles);
    for (const name of NAMES) {
      const head = `title: ${name}\nauthor: ${name}\nsource: ${name}\nsection: ${name}\ntags: [${name}]\nagency: ${name}`;
      await writeFile(path.join(articles, `${name}.md`), `---\n${head}\n${name}: ${name}\n---\n\n${ARABIC} ${name}\n`);
    }
    const unnamed = `outlets: [{id: constructor, name: constructor}]\nvariants: [[constructor, valueOf]]\n`;
    await writeFile(
      path.join(articles, "archive.yaml"),
      `${unnamed}columns: {constructor: toString}\nconstructor: 1\n`,
    );
    const terminal = keptTerminal();
    const out = path.join(home, "dist");
    const code = await build({ articles, out }, terminal);
    expect(code, terminal.told()).not.toBe(EXIT.failed);
    expect(terminal.told()).not.toMatch(/\[native code\]|\[object |is not iterable|is not a function/u);
    const table = JSON.parse(await readFile(path.join(out, "data/manifest.json"), "utf8")) as { articles: object };
    expect(Object.keys(table.articles)).toHaveLength(NAMES.length);
    for (const id of Object.keys(table.articles)) {
      const page = path.join(out, "articles", id, "index.html");
      expect(existsSync(page), id).toBe(true);
      expect(await readFile(page, "utf8"), id).not.toMatch(/\[native code\]|\[object /u);
    }
  });
});
