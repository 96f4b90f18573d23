import { cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIVE, fingerprints } from "../publish/site-folder.ts";
import { CHECKOUT, type Installed, installPackage, makeReadOnly } from "./installed.ts";

/** The package, installed outside the checkout from a folder that nobody can write to, without a network. */

let installed: Installed;
let asInstalled: Record<string, string>;
beforeAll(async () => {
  installed = await installPackage();
  await cp(FIVE, path.join(installed.home, "articles"), { recursive: true });
  await makeReadOnly(installed.folder);
  asInstalled = await fingerprints(installed.folder);
});
afterAll(() => installed?.remove());

describe("the package", () => {
  it("holds the compiled program and what it needs, and nothing of the checkout's own", async () => {
    const names = Object.keys(asInstalled);
    for (const file of [
      "bin/warraq.mjs",
      "lib/src/cli/main.js",
      "lib/.eleventy.js",
      "starter/gitignore",
      "LICENSE",
      "README.md",
    ]) {
      expect(names).toContain(file);
    }
    const ts = names.filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));
    expect(
      ts.filter(
        (name) => !/^lib\/src\/(?:browser|compare|search|arabic|[a-z-]+\.ts|site|problems|findings|files)/u.test(name),
      ),
    ).toEqual([]);
    expect(names.filter((name) => /^(?:tests|bench|articles|src|node_modules)\//u.test(name))).toEqual([]);
    expect((await stat(path.join(installed.folder, "bin/warraq.mjs"))).mode & 0o111).toBe(0o111);
  });

  it("is left out of the checkout again", async () => {
    expect(await readdir(CHECKOUT)).not.toContain("lib");
  });

  it("builds the archive one stands in, byte for byte as the checkout does", async () => {
    const built = await installed.run("warraq", ["build"]);
    expect(built).toMatchObject({ code: 0 });
    expect(built.err).toContain("5 articles: 5 added, 0 changed, 0 unchanged, 0 removed");
    const own = path.join(path.dirname(installed.home), "checkout-dist");
    const args = [
      path.join(CHECKOUT, "bin/warraq.mjs"),
      "build",
      "--articles",
      path.join(installed.home, "articles"),
      "--out",
      own,
    ];
    expect(await installed.run(process.execPath, args)).toMatchObject({ code: 0 });
    const same = await fingerprints(own);
    expect(await fingerprints(path.join(installed.home, "dist"))).toEqual(same);
  });

  it("does so under npx, in a script of one's own, and with paths from where one stands", async () => {
    const npx = await installed.run("npx", ["--no-install", "warraq", "build", "--out", "by-npx"]);
    expect(npx).toMatchObject({ code: 0 });
    await writeFile(
      path.join(installed.home, "package.json"),
      JSON.stringify({
        private: true,
        scripts: { build: "warraq build --out by-script", version: "warraq --version" },
      }),
    );
    expect(await installed.run("npm", ["run", "build"])).toMatchObject({ code: 0 });
    const below = path.join(installed.home, "below");
    await mkdir(below);
    expect(
      await installed.run("warraq", ["build", "--articles", "../articles", "--out", "../by-path"], below),
    ).toMatchObject({ code: 0 });
    const names = await readdir(installed.home);
    for (const name of ["by-npx", "by-script", "by-path"]) expect(names).toContain(name);
    const empty = await installed.run("warraq", ["build"], below);
    expect(empty.code).toBe(2);
    expect(empty.err).toContain("There is no folder or file articles.");
  });

  it("adds and searches there", async () => {
    const other = path.join(path.dirname(installed.home), "page.txt");
    await cp(path.join(CHECKOUT, "starter/sample.txt"), other);
    const added = await installed.run("warraq", ["add", "../page.txt"]);
    expect(added).toMatchObject({ code: 0 });
    expect(added.err).toMatch(/^Kept: articles\/\S*2024-03-05\S*\.txt$/mu);
    expect(await installed.run("warraq", ["build", "--quiet"])).toEqual({ code: 0, out: "", err: "" });
    const found = await installed.run("warraq", ["search", "مكتبة", "-ضمانات", "--json", "--limit", "1"]);
    expect(JSON.parse(found.out)[0].headline).toContain("مكتبة الميناء");
  });

  it("has a library with types", async () => {
    const code = `import { buildArchive, describe, openArchive, search } from "warraq";
const { records, problems } = await openArchive("articles");
const built = await buildArchive({ out: "by-library" });
const found = await search("الناتو", { site: "by-library", limit: 2 });
console.log(JSON.stringify([records.length, problems.map((each) => describe(each, "en").what).every(Boolean), built.published, found.length]));\n`;
    await writeFile(path.join(installed.home, "use.mjs"), code);
    const used = await installed.run(process.execPath, ["use.mjs"]);
    expect(used.err).toBe("");
    expect(JSON.parse(used.out)).toEqual([6, true, true, 2]);
    await writeFile(
      path.join(installed.home, "use.mts"),
      `${code}export const wrong: number = records[0]?.headline;\n`,
    );
    const tsc = path.join(CHECKOUT, "node_modules/typescript/bin/tsc");
    const types = ["--typeRoots", path.join(CHECKOUT, "node_modules/@types"), "--types", "node"];
    const args = [tsc, "--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", ...types, "use.mts"];
    const checked = await installed.run(process.execPath, args);
    const errors = checked.out.split("\n").filter((line) => line.includes("error"));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^use\.mts\(6,\d+\): error TS2322/u);
  });

  it("starts no module that only another command needs", async () => {
    const loaded = await installed.run(process.execPath, [
      "--expose-internals",
      "--trace-deprecation",
      path.join(installed.folder, "bin/warraq.mjs"),
      "--version",
    ]);
    expect(loaded.out.trim()).toBe(JSON.parse(await readFile(path.join(CHECKOUT, "package.json"), "utf8")).version);
    const main = await readFile(path.join(installed.folder, "lib/src/cli/main.js"), "utf8");
    const packages = [...main.matchAll(/^(?:import .*|\} )from "([^".#][^"]*)"/gmu)].map(([, name]) => name);
    expect([...new Set(packages.filter((name) => !name?.startsWith("node:")))]).toEqual(["commander"]);
  });

  it("writes nothing where it is installed", async () => {
    expect(await fingerprints(installed.folder)).toEqual(asInstalled);
  });
});
