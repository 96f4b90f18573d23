import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** The five articles of the project, with their corrections and settings. */
export const FIVE = path.resolve(import.meta.dirname, "../../articles");

/** A temporary folder with a copy of the five articles in `articles/`; `dist/` is free. */
export async function archiveFolder(): Promise<{ articles: string; out: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-archive-"));
  const articles = path.join(folder, "articles");
  await cp(FIVE, articles, { recursive: true });
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { articles, out: path.join(folder, "dist"), remove };
}

/** Every file of a folder with the fingerprint of its bytes, in order. */
export async function fingerprints(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const pairs = files.map(async (file) => {
    const sha256 = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
    return [path.relative(folder, file).split(path.sep).join("/"), sha256] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}
