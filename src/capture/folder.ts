import { isUtf8 } from "node:buffer";
import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { listedProblem } from "../files/not-read-problem.ts";
import { hindranceOf, inspect, linkTarget } from "../files/regular-file.ts";
import { fileProblem } from "../problems/files.ts";
import { ownFileProblem } from "../problems/own-files.ts";
import type { Problem } from "../problems/problem.ts";
import {
  type Aside,
  asideOfFile,
  asideOfFolder,
  asideOfPagePart,
  isPageFolder,
  isWrittenFolder,
  tallied,
} from "./set-aside.ts";
import { sidecarPath } from "./sidecar.ts";

/** A folder still to be listed: the one asked for, one inside it, one of the archivist's pages, or one that holds the parts of a saved page. */
interface Folder {
  readonly folder: string;
  readonly place: "top" | "inside" | "written" | "page";
}

/** What a listing gives for one entry: a file to read, a problem, a folder to list; null for what is read elsewhere or counted. */
type Step = string | Problem | Folder | null;

/** A folder being listed. */
interface Listing extends Folder {
  readonly names: ReadonlySet<string>;
  /** Names that a sidecar of one of the files would have. */
  readonly sidecars: ReadonlySet<string>;
  /** Files that are not told one by one, by label. */
  readonly junk: Map<string, number>;
}

/** What lies in every folder that the program wrote (publish/site-files.ts). */
const MARK = ".warraq.json";

/** A name whose bytes are no UTF-8, so that each can be seen: "caf\xe9.txt". */
const bytesShown = (name: Buffer): string =>
  [...name].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`)).join("");

const nameOf = (name: Buffer): string => (isUtf8(name) ? name.toString() : bytesShown(name));

const byName = (a: Dirent<Buffer>, b: Dirent<Buffer>): number => {
  const [first, second] = [nameOf(a.name), nameOf(b.name)];
  return first < second ? -1 : first > second ? 1 : 0;
};

function count(label: string, { junk }: Listing): null {
  junk.set(label, (junk.get(label) ?? 0) + 1);
  return null;
}

/** What becomes of something that is no capture by its name. */
function setAside(aside: Aside, name: string, listing: Listing): Step {
  const file = path.join(listing.folder, name);
  if (aside.kind === "junk") return count(aside.label, listing);
  if (aside.kind === "meant") return ownFileProblem("own-file-near-name", { file, found: aside.found });
  if (aside.kind === "told") return fileProblem(aside.code, { file });
  return aside.kind === "ours" || listing.sidecars.has(name) ? null : fileProblem("capture-sidecar-orphan", { file });
}

function folderStep(name: string, listing: Listing): Step {
  const folder = path.join(listing.folder, name);
  if (listing.place === "page" || isPageFolder(name, listing.names)) return { folder, place: "page" };
  const aside = asideOfFolder(name);
  if (aside) return setAside(aside, name, listing);
  return { folder, place: listing.place === "top" && isWrittenFolder(name) ? "written" : "inside" };
}

/** What no name tells: a file to read, or a link that leads to none. Pipes and the like are named by the reader. */
function fileStep(entry: Dirent<Buffer>, file: string): Step {
  if (!entry.isSymbolicLink()) return file;
  const target = inspect(file);
  // A link to a folder may lead back up: only links to files are followed.
  if (target === "folder") return fileProblem("capture-link-to-folder", { file, found: linkTarget(file) ?? file });
  return target === "file" ? file : listedProblem(target, file);
}

function stepOf(entry: Dirent<Buffer>, listing: Listing): Step {
  const name = nameOf(entry.name);
  const file = path.join(listing.folder, name);
  if (!isUtf8(entry.name) && listing.place !== "page")
    return fileProblem("capture-name-unreadable", { file, found: name });
  if (entry.isDirectory()) return folderStep(name, listing);
  const aside = listing.place === "page" ? asideOfPagePart(name) : asideOfFile(name, listing.place);
  return aside ? setAside(aside, name, listing) : fileStep(entry, file);
}

/** The entries of a folder as steps, in the order of their names; the one problem where it cannot be listed. */
async function listed({ folder, place }: Folder, junk: Map<string, number>): Promise<readonly Step[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, encoding: "buffer" });
    const names = new Set(entries.map(({ name }) => nameOf(name)));
    if (names.has(MARK)) return [fileProblem("capture-site", { file: folder, found: MARK })];
    const sidecars = new Set([...names].map(sidecarPath));
    const listing = { folder, place, names, sidecars, junk };
    return entries.sort(byName).map((entry) => stepOf(entry, listing));
  } catch (error) {
    const { hindrance, found } = hindranceOf(error, folder);
    const unreadable = hindrance === "unreadable";
    return [
      unreadable
        ? fileProblem("capture-folder-unreadable", { file: folder, found })
        : fileProblem("capture-vanished", { file: folder }),
    ];
  }
}

/**
 * The files of a folder that may be captures, in the order of their names, folders inside included, and a problem for
 * everything else: why it is not read; files that systems and browsers put down by themselves are counted in one note
 * at the end.
 */
export async function* filesIn(folder: string): AsyncGenerator<string | Problem> {
  const junk = new Map<string, number>();
  const waiting: Step[] = [{ folder, place: "top" }];
  while (waiting.length > 0) {
    const step = waiting.pop() ?? null;
    if (step === null) continue;
    if (typeof step === "string" || "code" in step) yield step;
    else for (const inside of [...(await listed(step, junk))].reverse()) waiting.push(inside);
  }
  if (junk.size > 0) yield fileProblem("capture-junk", { file: folder, found: tallied(junk) });
}
