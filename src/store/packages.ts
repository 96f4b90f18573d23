import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import packageFile from "../../package.json" with { type: "json" };

/** npm's own list of what it installed, with the packages that packages need. */
const LIST = ".package-lock.json";

/** What is asked of a package where npm left no list. */
interface Stated {
  readonly version?: string;
}

/**
 * The packages a program's results rest on, as parts of a key: the lists npm wrote of the folders they are looked for in, and the
 * versions of those the program names itself, for installers that write no such list.
 * @param folders where packages are looked for, the nearest first
 * @param names the packages that the program names
 */
export function packagesIn(folders: readonly string[], names: readonly string[]): string[] {
  const lists = folders.map((folder) => path.join(folder, LIST)).filter((file) => existsSync(file));
  const versions = names.map((name) => {
    const file = folders.map((folder) => path.join(folder, name, "package.json")).find((each) => existsSync(each));
    return `${name}@${file ? (JSON.parse(readFileSync(file, "utf8")) as Stated).version : ""}`;
  });
  return [...lists.map((file) => readFileSync(file, "utf8")), ...versions];
}

let known: readonly string[] | null = null;

/** The packages of this program. They are read once: a running process has those it was started with. */
export function packages(): readonly string[] {
  const folders = createRequire(import.meta.url).resolve.paths("pagefind") ?? [];
  known ??= packagesIn(folders, Object.keys(packageFile.dependencies));
  return known;
}
