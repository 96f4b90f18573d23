import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isOneArticle, kindOf } from "./capture/kinds.ts";
import { isOwnName } from "./files/own-names.ts";
import { ownFileProblem } from "./problems/own-files.ts";
import type { Problem } from "./problems/problem.ts";
import { isCorrectionTable } from "./record/correction-table.ts";
import { safeId } from "./record/identity.ts";
import { isPicture } from "./record/pictures.ts";
import { isSettingsFile } from "./record/read-settings.ts";
import { isWithdrawnList } from "./record/withdrawn.ts";
import { PAGE_FOLDERS } from "./record/written-page.ts";

/**
 * What an archivist wrote for the archive and laid one folder too high, beside the folder of the captures, where nothing
 * reads it: a file that is passed over without a word is a loss.
 */
export interface LyingAbove {
  /** What is told before anything is read; what is in it under these codes lets no site be built. */
  readonly problems: readonly Problem[];
  /** Whether a site without these files would be another one, or publish again what was taken off. */
  readonly stops: boolean;
  /** Corrections and pictures of these articles that lie there. */
  besides(ids: ReadonlySet<string>): Problem[];
}

const NOTHING: LyingAbove = { problems: [], stops: false, besides: () => [] };

/** What a file of one kind is called, and what its absence means. */
const KINDS = [
  { is: isSettingsFile, code: "settings-above", stops: true },
  { is: isWithdrawnList, code: "withdrawn-above", stops: true },
  { is: isCorrectionTable, code: "corrections-above", stops: false },
  { is: (name: string) => name.toLowerCase() === "about.md", code: "own-file-above", stops: false },
] as const;

const entriesOf = (folder: string): Promise<Dirent[]> => readdir(folder, { withFileTypes: true }).catch(() => []);

/** What is told of a folder may be known by its files: other programs have folders of these names too. */
const holdsMarkdown = async (folder: string): Promise<boolean> =>
  (await entriesOf(folder)).some((entry) => entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name));

/** Whether a folder has the name that `warraq init` gives it. */
const isDefault = (folder: string): boolean => path.basename(folder).toLowerCase() === "articles";

/**
 * Whether the folder around another one is itself one of captures, so that what lies in it is rightly there: `--articles`
 * may name a part of an archive.
 */
function isOfCaptures(folder: string, entries: readonly Dirent[], inside: string): boolean {
  if (isDefault(inside)) return false;
  if (path.basename(folder).toLowerCase() === "articles") return true;
  return entries.some((entry) => {
    const format = entry.isFile() && !isOwnName(entry.name) ? kindOf(entry.name)?.format : undefined;
    return format !== undefined && isOneArticle(format);
  });
}

/** Folders that people keep pictures in. */
const OF_PICTURES = /^(?:pictures|images|photos|scans|ال?صور)$/iu;

/** The files beside the captures that may be named after an article, those of a folder of pictures too; from that folder. */
async function namedAbove(parent: string, above: readonly Dirent[]): Promise<string[]> {
  const files = above.filter((entry) => entry.isFile()).map(({ name }) => name);
  for (const { name } of above.filter((entry) => entry.isDirectory() && OF_PICTURES.test(entry.name))) {
    const inside = await entriesOf(path.join(parent, name));
    files.push(
      ...inside.filter((entry) => entry.isFile() && isPicture(entry.name)).map((entry) => path.join(name, entry.name)),
    );
  }
  return files.sort();
}

/** Looks beside the folder of an archive's captures. Never throws. */
export async function lyingAbove(home: string): Promise<LyingAbove> {
  const parent = path.dirname(path.resolve(home));
  const above = await entriesOf(parent);
  const own = (await entriesOf(home)).map(({ name }) => name).sort();
  if (isOfCaptures(parent, above, home)) return NOTHING;
  const problems: Problem[] = [];
  let stops = false;
  for (const { is, code, stops: isNeeded } of KINDS) {
    const inPlace = own.find(is);
    for (const { name } of above.filter((entry) => entry.isFile() && is(entry.name))) {
      const [file, belongs] = [path.join(parent, name), path.join(home, inPlace ?? name)];
      problems.push(ownFileProblem(inPlace === undefined ? code : "own-file-above-second", { file, found: belongs }));
      stops ||= inPlace === undefined && isNeeded;
    }
  }
  for (const name of PAGE_FOLDERS) {
    const isThere = above.some((entry) => entry.isDirectory() && entry.name === name);
    if (isThere && (await holdsMarkdown(path.join(parent, name))))
      problems.push(ownFileProblem("own-file-above", { file: path.join(parent, name), found: path.join(home, name) }));
  }
  // Anything may be named as an article is where the folder around is not certainly the archive's.
  const files = isDefault(home) ? await namedAbove(parent, above) : [];
  return {
    problems,
    stops,
    besides: (ids) =>
      files.flatMap((place): Problem[] => {
        const name = path.basename(place);
        const isCorrection = /\.ya?ml$/iu.test(name) && !isOwnName(name);
        if (!isCorrection && !isPicture(name)) return [];
        const bare = name.slice(0, -path.extname(name).length);
        if (![bare, bare.replace(/[-_ ]\d{1,3}$/u, "")].some((each) => ids.has(safeId(each)))) return [];
        const where = { file: path.join(parent, place), found: path.join(home, place) };
        return [ownFileProblem(isCorrection ? "corrections-above" : "own-file-above", where)];
      }),
  };
}

/** The folder of written pages that a name is meant for: "Dossiers", "dossier"; of one that lies too deep its own name. */
const meantFolder = (name: string, depth: "deep" | "top"): string | null => {
  const lower = name.toLowerCase();
  const meant = PAGE_FOLDERS.find((each) => lower === each || `${lower}s` === each);
  return meant === undefined || (depth === "top" && name === meant) ? null : meant;
};

/** Folders of an archive that were meant to hold written pages and are read as captures: "Dossiers", "2023/dossiers". */
export async function nearFolders(home: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const folders = async (place: string): Promise<string[]> =>
    (await entriesOf(path.join(home, place)))
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => path.join(place, name))
      .sort();
  for (const top of await folders("")) {
    const isOwn = (PAGE_FOLDERS as readonly string[]).includes(top);
    for (const folder of [top, ...(isOwn ? [] : await folders(top))]) {
      const meant = meantFolder(path.basename(folder), folder === top ? "top" : "deep");
      const file = path.join(home, folder);
      if (meant !== null && (await holdsMarkdown(file)))
        problems.push(ownFileProblem("own-folder-near-name", { file, found: `${meant}/` }));
    }
  }
  return problems;
}
