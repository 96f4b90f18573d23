import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Asked } from "./request.ts";

/** What a request finds in the site: a file by its real path, or a folder whose page wants a slash at the address's end. */
export type Found = { readonly root: string; readonly file: string } | "wants-slash" | null;

/** The real path of a file below the root, as it is; null for what is missing, lies elsewhere or is no regular file. */
async function regularFile(root: string, file: string): Promise<string | null> {
  const real = await realpath(file).catch(() => null);
  if (real === null) return null;
  const inRoot = path.relative(root, real).split(path.sep);
  // A link may lead out of the site, or to a dot file in it.
  if (path.isAbsolute(inRoot[0] ?? "") || inRoot.some((name) => name === "" || name.startsWith("."))) return null;
  const found = await stat(real).catch(() => null);
  return found?.isFile() ? real : null;
}

/**
 * Looks for what was asked. Only regular files that lie in the site are found: links that lead out of it are not
 * followed, and pipes and devices, which could be read for ever, are not opened.
 */
export async function findFile(site: string, { names, folder }: Pick<Asked, "names" | "folder">): Promise<Found> {
  const root = await realpath(site).catch(() => null);
  if (root === null) return null;
  const target = path.join(root, ...names);
  const file = await regularFile(root, folder ? path.join(target, "index.html") : target);
  if (file !== null) return { root, file };
  return !folder && (await regularFile(root, path.join(target, "index.html"))) !== null ? "wants-slash" : null;
}
