import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { build } from "../../src/cli/build.ts";
import { check } from "../../src/cli/check.ts";
import { EXIT } from "../../src/cli/command.ts";
import { init } from "../../src/cli/init.ts";
import { readSettings } from "../../src/record/read-settings.ts";
import { defaultSettings } from "../../src/settings.ts";
import { keptTerminal } from "./terminal.ts";

/** An archive of one's own, as `warraq init` makes it. */

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-init-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const filesIn = async (place: string): Promise<string[]> =>
  (await readdir(place, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();

describe("warraq init", () => {
  it.each(["ar", "en"] as const)("makes an archive that builds without a problem (%s)", async (language) => {
    const home = path.join(folder, "my archive");
    const terminal = keptTerminal([language]);
    expect(await init(home, {}, terminal)).toBe(EXIT.fine);
    expect(await filesIn(home)).toEqual([
      ".gitattributes",
      ".github/workflows/publish.yml",
      ".gitignore",
      ".gitlab-ci.yml",
      "articles/archive.yaml",
      "articles/sample.txt",
      "netlify.toml",
      "package.json",
    ]);
    const articles = path.join(home, "articles");
    const checked = keptTerminal(["en"]);
    expect(await check({ articles }, checked)).toBe(EXIT.fine);
    expect(checked.told()).toBe("1 article, no problems.");
    expect(await build({ articles, out: path.join(home, "dist"), strict: true }, keptTerminal())).toBe(EXIT.fine);
    expect(JSON.parse(await readFile(path.join(home, "package.json"), "utf8"))).toMatchObject({
      name: "my-archive",
      private: true,
      scripts: { start: "warraq serve", build: "warraq build" },
    });
  });

  it("gives settings of which every commented key is one", async () => {
    for (const language of ["ar", "en"] as const) {
      const home = path.join(folder, language);
      await init(home, {}, keptTerminal([language]));
      const file = path.join(home, "articles/archive.yaml");
      const uncommented = (await readFile(file, "utf8")).replaceAll(/^#(?=[a-zA-Z]+:|\s{2}\S)/gmu, "");
      await writeFile(file, uncommented);
      expect(Object.keys(parse(uncommented)).length).toBeGreaterThan(8);
      expect((await readSettings(path.join(home, "articles"))).problems).toEqual([]);
      for (const key of Object.keys(parse(uncommented)))
        expect(Object.keys(defaultSettings()).concat("baseUrl", "editor", "contact", "rights")).toContain(key);
    }
  });

  it("leaves what is there as it is, and names it", async () => {
    const home = path.join(folder, "there");
    await mkdir(path.join(home, "articles"), { recursive: true });
    await writeFile(path.join(home, "package.json"), "{}");
    await writeFile(path.join(home, "articles/mine.txt"), "نص");
    const terminal = keptTerminal();
    expect(await init(home, {}, terminal)).toBe(EXIT.fine);
    expect(await readFile(path.join(home, "package.json"), "utf8")).toBe("{}");
    expect(terminal.told()).toContain("Left as it was: package.json\n");
    expect(terminal.told()).toContain('npm pkg set "scripts.start=warraq serve" "scripts.build=warraq build"');
    expect(await filesIn(path.join(home, "articles"))).toEqual(["archive.yaml", "mine.txt"]);
    const before = await filesIn(home);
    expect(await init(home, {}, keptTerminal())).toBe(EXIT.fine);
    expect(await filesIn(home)).toEqual(before);
  });

  it("proposes the scripts that a package.json lacks, leaves a person's own, and says nothing where none is missing", async () => {
    const home = path.join(folder, "scripts");
    await init(home, {}, keptTerminal());
    const again = keptTerminal(["en"]);
    await init(home, {}, again);
    expect(again.told()).not.toContain("npm pkg set");
    expect(again.told()).not.toContain("sample.txt.");
    await writeFile(path.join(home, "package.json"), '{"scripts":{"start":"vite","check":"tsc"}}');
    const own = keptTerminal(["en"]);
    await init(home, {}, own);
    expect(own.told()).toContain('In that folder: npm pkg set "scripts.build=warraq build"\n');
  });

  it.each(["", "{", "[]", "null", '"text"'])("names a package.json that is none: %s", async (text) => {
    await writeFile(path.join(folder, "package.json"), text);
    const terminal = keptTerminal(["en"]);
    expect(await init(folder, {}, terminal)).toBe(EXIT.fine);
    expect(terminal.told()).toContain("[init-package-unreadable]");
    expect(await readFile(path.join(folder, "package.json"), "utf8")).toBe(text);
  });

  it("tells each file once, whatever languages are spoken", async () => {
    const terminal = keptTerminal(["ar", "en"]);
    await init(path.join(folder, "once"), {}, terminal);
    expect(terminal.told().match(/\+ package\.json/gu)).toHaveLength(1);
  });

  it("says why a folder cannot be made", async () => {
    await writeFile(path.join(folder, "file"), "");
    const terminal = keptTerminal();
    expect(await init(path.join(folder, "file"), {}, terminal)).toBe(EXIT.failed);
    expect(terminal.told()).toContain("[init-not-written]");
  });
});
