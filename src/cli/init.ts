import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../files/make-folder.ts";
import { causeOf } from "../problems/cause.ts";
import { initProblem } from "../problems/init.ts";
import type { Language, Problem } from "../problems/problem.ts";
import { PROGRAM } from "../program.ts";
import { EXIT, inform, type Terminal, tell, tellProblems } from "./command.ts";
import { missingScripts, newPackage } from "./own-package.ts";
import { fromUser, shownPath } from "./paths.ts";
import { visible } from "./visible.ts";

/** Options of `warraq init`; the language of what is written is that of the messages. */
export type InitOptions = Readonly<Record<string, unknown>>;

/** Where the files of a new archive lie: in a checkout, or in the package beside the compiled program. */
const STARTER = [PROGRAM, path.dirname(PROGRAM)]
  .map((folder) => path.join(folder, "starter"))
  .find((folder) => existsSync(folder));

const SAMPLE = "articles/sample.txt";

/** Place in the new archive → file of the starter. npm leaves a `.gitignore` out of packages, so it has another name there. */
const filesOf = (language: Language): Readonly<Record<string, string>> => ({
  "articles/archive.yaml": `archive.${language}.yaml`,
  [SAMPLE]: "sample.txt",
  ".github/workflows/publish.yml": "github-pages.yml",
  ".gitlab-ci.yml": "gitlab-ci.yml",
  "netlify.toml": "netlify.toml",
  ".gitignore": "gitignore",
  ".gitattributes": "gitattributes",
});

/** Everything a new archive is given: place → content. */
async function contentsOf(folder: string, language: Language): Promise<Map<string, string>> {
  const contents = new Map<string, string>([["package.json", newPackage(folder)]]);
  for (const [place, file] of Object.entries(filesOf(language))) {
    contents.set(place, await readFile(path.join(STARTER ?? "", file), "utf8"));
  }
  return contents;
}

/** Writes a file that is not there yet; false when something of this name is. */
async function writeNew(file: string, content: string): Promise<boolean> {
  makeFolder(path.dirname(file));
  try {
    await writeFile(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * `warraq init`: makes an archive of one's own. What is there stays as it is: files are only added, and each that was kept is
 * named. An archive that has captures gets no sample.
 */
export async function init(folder: string, _options: InitOptions, terminal: Terminal): Promise<number> {
  const home = fromUser(folder, terminal.env);
  const contents = await contentsOf(home, terminal.voice[0] ?? "ar");
  if (existsSync(path.join(home, "articles"))) contents.delete(SAMPLE);
  const kept: string[] = [];
  const written: string[] = [];
  try {
    for (const [place, content] of contents) {
      if (await writeNew(path.join(home, ...place.split("/")), content)) written.push(place);
      else kept.push(place);
    }
  } catch (error) {
    return Math.max(EXIT.failed, tellProblems(terminal, [notMade(error, folder)]));
  }
  if (terminal.loudness !== "quiet") for (const place of written) terminal.tell(`  + ${place}`);
  const shown = visible(shownPath(home, terminal.env));
  if (kept.length > 0) {
    tell(terminal, { ar: `بقي كما هو: ${kept.join("، ")}`, en: `Left as it was: ${kept.join(", ")}` });
  }
  if (kept.includes("package.json")) await tellScripts(terminal, home);
  tellNext(terminal, shown, written);
  return EXIT.fine;
}

/** Tells what the package.json that was there lacks. */
async function tellScripts(terminal: Terminal, home: string): Promise<void> {
  const file = path.join(home, "package.json");
  const command = missingScripts(await readFile(file, "utf8").catch(() => ""));
  const where = { file: shownPath(file, terminal.env), found: home };
  if (command === null) tellProblems(terminal, [initProblem("init-package-unreadable", where)]);
  else if (command !== "") tell(terminal, { ar: `وفي ذلك المجلد: ${command}`, en: `In that folder: ${command}` });
}

/** Tells what comes next; a sample is spoken of where one was written. */
function tellNext(terminal: Terminal, folder: string, written: readonly string[]): void {
  const go = folder === "." ? "" : `cd ${/\s/u.test(folder) ? `"${folder}"` : folder} && `;
  const where = folder === "." ? { ar: "هذا المجلد", en: "this folder" } : { ar: folder, en: folder };
  const sample = written.includes(SAMPLE)
    ? { ar: " واحذف sample.txt", en: " and delete sample.txt" }
    : { ar: "", en: "" };
  inform(terminal, {
    ar: `الأرشيف في ${where.ar}. التالي: ${go}npm install && npm start، ثم ضع أصولك في articles${sample.ar}.`,
    en: `The archive is in ${where.en}. Next: ${go}npm install && npm start; then put your captures into articles${sample.en}.`,
  });
}

/** Why nothing could be written there. */
function notMade(error: unknown, folder: string): Problem {
  return initProblem("init-not-written", { file: folder, found: causeOf(error) });
}
