import { lstat, readdir, readlink, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../../files/make-folder.ts";
import { causeOf } from "../../problems/cause.ts";
import { outputProblem } from "../../problems/output.ts";
import type { Problem } from "../../problems/problem.ts";
import { publishProblem } from "../../problems/publish.ts";
import { MARK } from "../site-files.ts";
import { isMarkBroken, readMark } from "./mark.ts";

/** Where a site goes: what the person named, looked at before anything is written. */

/** Links followed at most, as Linux does. */
const MOST_LINKS = 40;

const nothing = (): null => null;

/**
 * The folder behind a path: where a link points, even when nothing stands there yet.
 * @returns null for links that lead in a circle
 */
async function behindLinks(asked: string): Promise<string | null> {
  let place = asked;
  for (let followed = 0; followed < MOST_LINKS; followed += 1) {
    const real = await realpath(place).catch(nothing);
    if (real !== null) return real;
    const found = await lstat(place).catch(nothing);
    if (found?.isSymbolicLink()) place = path.resolve(path.dirname(place), await readlink(place));
    else {
      const above = path.dirname(place);
      if (above === place) return place;
      const realAbove = await behindLinks(above);
      return realAbove === null ? null : path.join(realAbove, path.basename(place));
    }
  }
  return null;
}

/** A folder's own number on its disk, so that one folder with two names (case, mounts) is known as one. */
async function numberOf(place: string): Promise<string | null> {
  const found = await stat(place).catch(nothing);
  return found && `${found.dev}:${found.ino}`;
}

/** Whether a place is a folder, or lies in it. */
async function isWithin(place: string, folder: string): Promise<boolean> {
  const wanted = await numberOf(folder);
  for (let each = place; ; each = path.dirname(each)) {
    if (each === folder || (wanted !== null && (await numberOf(each)) === wanted)) return true;
    if (each === path.dirname(each)) return false;
  }
}

/** Whether a site at `place` would lie among the captures, or they in it. */
async function overlaps(place: string, articles: string): Promise<boolean> {
  const captures = await behindLinks(articles);
  if (captures === null) return false;
  const found = await stat(captures).catch(nothing);
  return (await isWithin(captures, place)) || (found?.isDirectory() === true && (await isWithin(place, captures)));
}

/** The problem of a folder to be written that would lie among the captures and be read as some of them; null where it does not. */
export async function amongCaptures(asked: string, articles: string): Promise<Problem | null> {
  const [place, captures] = [await behindLinks(asked), await behindLinks(articles)];
  if (place === null || captures === null) return null;
  const isFolder = (await stat(captures).catch(nothing))?.isDirectory() === true;
  return isFolder && (await isWithin(place, captures))
    ? outputProblem("out-overlaps-articles", { file: asked, found: asked })
    : null;
}

/** What a folder that is to be replaced is now. */
export type Standing = "absent" | "empty" | "ours";

/** What stands at the place now, or why it is not to be touched. */
export async function standingOf(place: string): Promise<Standing | Problem> {
  const where = { file: place, found: place };
  const found = await stat(place).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) return found.code === "ENOENT" ? "absent" : unusable(place, found);
  if (!found.isDirectory()) return outputProblem("out-no-folder", where);
  if (found.dev !== (await stat(path.dirname(place))).dev) return outputProblem("out-mount", where);
  if ((await readMark(place))?.state === "finished") return "ours";
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) => error);
  if (names instanceof Error) return unusable(place, names);
  if (names.length === 0) return "empty";
  if (await isMarkBroken(place))
    return outputProblem("out-mark-broken", { file: path.join(place, MARK), found: place });
  const first = `${names.sort().slice(0, 3).join(", ")}${names.length > 3 ? " …" : ""}`;
  return outputProblem("out-not-ours", { file: place, found: `${place} (${first})` });
}

const isIn = (file: string, folder: string): boolean => `${file}${path.sep}`.startsWith(path.join(folder, path.sep));

/** Whether a file an error names has to do with a folder: it lies in it, above it, or in what is made beside it to become it. */
const isAbout = (file: string, place: string): boolean =>
  isIn(file, place) || isIn(place, file) || path.relative(path.dirname(place), file).startsWith(".warraq-");

/**
 * The problem of a folder that cannot be written or looked into, by the system's code.
 * @param shown how the folder is named to the person
 */
export function unusable(place: string, error: unknown, shown = place): Problem {
  const { code = "", path: culprit, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const where = { file: shown, found: shown };
  // A file of the program or of the archive is not the place: what the system says of it is told as it is.
  const named = [culprit, dest].filter((file) => file !== undefined);
  if (named.length > 0 && !named.some((file) => isAbout(file, place)))
    return publishProblem("build-failed", { file: shown, found: `${named[0]}: ${causeOf(error)}` });
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    // Something inside that the person, or another user, put there.
    const inside = culprit?.startsWith(place + path.sep) ? culprit : null;
    return inside === null
      ? outputProblem("out-not-writable", where)
      : outputProblem("out-unreadable", { file: shown, found: inside });
  }
  if (code === "ENOSPC" || code === "EDQUOT") return outputProblem("disk-full", where);
  if (code === "EMFILE" || code === "ENFILE") return outputProblem("too-many-open-files", where);
  if (code === "EBUSY" || code === "EXDEV") return outputProblem("out-mount", where);
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return outputProblem("out-impossible", where);
  return publishProblem("build-failed", { file: shown, found: causeOf(error) });
}

/** Whether the person stands in a folder, or below it: replaced, it would go from under them. */
async function isStoodIn(place: string): Promise<boolean> {
  const stands = [process.cwd(), process.env.INIT_CWD].filter((folder) => folder !== undefined);
  for (const folder of stands) if (await isWithin(folder, place)) return true;
  return false;
}

/**
 * The folder to publish into, behind any links, with the folders above it made.
 * @param asked absolute path that the person named
 * @param articles the captures, which a site must not lie among; null where there are none
 */
export async function findPlace(asked: string, articles: string | null): Promise<string | Problem> {
  const place = await behindLinks(asked);
  if (place === null) return outputProblem("out-link-circle", { file: asked, found: asked });
  if (articles !== null && (await overlaps(place, articles))) {
    return outputProblem("out-overlaps-articles", { file: asked, found: asked });
  }
  try {
    makeFolder(path.dirname(place));
  } catch (error) {
    return unusable(place, error, asked);
  }
  const standing = await standingOf(place);
  if (typeof standing !== "string") return standing;
  return standing !== "absent" && (await isStoodIn(place))
    ? outputProblem("out-stood-in", { file: asked, found: asked })
    : place;
}
