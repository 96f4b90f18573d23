import { readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { PROGRAM_OF_BUNDLE, PROGRAM_OF_FILES, RENDERER } from "../../src/publish/programs.ts";

/** Results are kept by the program that made them: what is named as that program is all of it. */

const ROOT = path.resolve(import.meta.dirname, "../..");
/** What every key holds or is made by (src/store/keys.ts); another list of modules is another key. */
const IN_EVERY_KEY = ["package.json", "src/program.ts", "src/publish/programs.ts", "src/store/"];
/** What writes a file, and makes no letter of it. */
const WRITERS = ["src/files/", "src/publish/draft.ts", "src/publish/standing.ts"];

/** The modules whose code takes part when some are run. */
async function modulesOf(entries: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [...entries],
    outdir: "unwritten",
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return [...new Set(inputs.flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])))].sort();
}

const templates = readdirSync(path.join(ROOT, "templates"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => path.posix.join("templates", file.split(path.sep).join("/")));
const bundle = ["src/site/search-documents.ts", "src/search/write-bundle.ts", "src/publish/bundle-place.ts"];

it.each([
  ["pages", RENDERER, templates],
  ["the files beside an article", PROGRAM_OF_FILES, ["src/publish/data-files.ts"]],
  ["the search bundle", PROGRAM_OF_BUNDLE, [...bundle, "src/browser/pagefind.ts"]],
] as const)("the program of %s names every module that takes part", async (_, program, entries) => {
  const modules = await modulesOf(entries);
  const isNamed = (file: string): boolean =>
    [...program, ...IN_EVERY_KEY, ...WRITERS].some(
      (place) => place === file || (place.endsWith("/") && file.startsWith(place)),
    );
  expect(modules.length).toBeGreaterThan(entries.length);
  expect(modules.filter((file) => !isNamed(file))).toEqual([]);
});
