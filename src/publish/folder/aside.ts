import { lstat, mkdir } from "node:fs/promises";
import path from "node:path";
import { holdSame } from "../site-files.ts";
import { doubleFile } from "./carry.ts";

/**
 * What somebody changed in the published site by hand is overwritten by every build. It is put aside first, beside the
 * site: nothing that a person wrote is lost, and nothing that lies there is ever replaced.
 */

/** The folder beside a site where things are put aside. */
export const asideOf = (site: string): string => `${site}.kept`;

/** "a/page.html", "a/page~2.html", …: the names tried in turn. */
const named = (file: string, attempt: number): string => {
  const { dir, name, ext } = path.posix.parse(file);
  return path.posix.join(dir, attempt === 1 ? `${name}${ext}` : `${name}~${attempt}${ext}`);
};

async function sameFile(a: string, b: string): Promise<boolean | null> {
  const there = await lstat(b).catch(() => null);
  if (!there) return null;
  return there.isFile() && holdSame(a, b);
}

/**
 * Puts a double of a file aside, under a name of its own; what lies there with the same bytes serves.
 * @param root the folder the file lies in, by its path `inRoot`
 * @returns the path it lies at now
 */
export async function putAside(root: string, inRoot: string, aside: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const target = path.join(aside, named(inRoot, attempt));
    const same = await sameFile(path.join(root, inRoot), target);
    if (same) return target;
    if (same === false) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await doubleFile(path.join(root, inRoot), target);
    return target;
  }
}
