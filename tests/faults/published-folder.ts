import { createHash } from "node:crypto";
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { writeChecksums } from "../../src/publish/checksums.ts";
import { beginPublication } from "../../src/publish/publish-folder.ts";
import { place } from "../../src/publish/site-files.ts";

/** A small site in a folder where a person keeps things of their own, published again and again. */

/** Files of one edition of the site, by path. */
export const edition = (name: string): Record<string, string> => ({
  "index.html": `الرئيسية ${name}`,
  "404.html": `غير موجود ${name}`,
  "articles/a/index.html": `مقال أ ${name}`,
  [`articles/only-${name}/index.html`]: `مقال في ${name} وحدها`,
  "assets/style.css": "body{}",
  "data/articles.csv": `id\n${name}\n`,
});

/** What a person keeps in the folder: files by path, and a link. */
export const THEIRS: Readonly<Record<string, string>> = {
  ".git/HEAD": "ref: refs/heads/gh-pages\n",
  ".git/objects/ab/cdef": "blob",
  CNAME: "archive.example.org\n",
  ".nojekyll": "",
  "mine/notes.txt": "ملاحظات",
  "articles/a/remark.txt": "حاشية بجانب المقال",
  "articles/only-first/remark.txt": "حاشية بجانب مقال حُذف",
};

/** The page that the person changed by hand, and what it holds then. */
export const ALTERED = { path: "404.html", text: "صفحة غيّرها صاحب الموقع" } as const;

/** What became of a publication: whether the folder holds it, and the codes of the problems. */
export interface Told {
  readonly published: boolean;
  readonly codes: readonly string[];
}

/** SHA-256 of a text, hex. */
export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Publishes files into a folder, as a build does. */
export async function publishInto(
  out: string,
  files: Readonly<Record<string, string>>,
  articles: string | null = null,
): Promise<Told> {
  const publication = await beginPublication(out, articles);
  if ("code" in publication) return { published: false, codes: [publication.code] };
  try {
    for (const [file, text] of Object.entries(files)) await place(publication.staging, file, text);
    await writeChecksums(publication.staging);
    const { published, problems } = await publication.publish();
    return { published, codes: problems.map(({ code }) => code) };
  } catch (error) {
    await publication.abandon();
    throw error;
  }
}

/** Publishes an edition. */
export const publishEdition = (out: string, name: string): Promise<Told> => publishInto(out, edition(name));

/** A folder with the first edition published, and a person's things in it. */
export async function livedIn(): Promise<{ folder: string; out: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-lived-in-"));
  const out = path.join(folder, "dist");
  await publishEdition(out, "first");
  for (const [file, text] of Object.entries(THEIRS)) await place(out, file, text);
  await mkdir(path.join(out, "empty of theirs"));
  await symlink("mine/notes.txt", path.join(out, "link of theirs"));
  await writeFile(path.join(out, ALTERED.path), ALTERED.text);
  return { folder, out, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Every file and link of a folder with what it holds; folders that are empty as "/". */
export async function contents(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const look = async (below: string): Promise<void> => {
    const names = await readdir(path.join(folder, below)).catch(() => [] as string[]);
    if (names.length === 0 && below !== "") found[below] = "/";
    for (const name of names.sort()) {
      const inFolder = below === "" ? name : `${below}/${name}`;
      const full = path.join(folder, inFolder);
      const entry = await lstat(full);
      if (entry.isDirectory()) await look(inFolder);
      else found[inFolder] = entry.isSymbolicLink() ? `→ ${await readlink(full)}` : await readFile(full, "utf8");
    }
  };
  await look("");
  return found;
}

/** What is not as it must be in a folder that holds one edition and a person's things; nothing when all is well. */
export async function faultsOf(out: string, wanted: readonly string[]): Promise<string[]> {
  const there = await contents(out);
  const faults: string[] = [];
  for (const [file, text] of Object.entries(THEIRS)) if (there[file] !== text) faults.push(`theirs: ${file}`);
  if (there["link of theirs"] !== "→ mine/notes.txt") faults.push("theirs: the link");
  if (there["empty of theirs"] !== "/") faults.push("theirs: the empty folder");
  const whole = wanted.filter((name) =>
    Object.entries(edition(name)).every(
      ([file, text]) => there[file] === text || (file === ALTERED.path && there[file] === ALTERED.text),
    ),
  );
  if (whole.length === 0) faults.push(`no whole edition of ${wanted.join(", ")}`);
  const own = new Set([...wanted.flatMap((name) => (whole.includes(name) ? Object.keys(edition(name)) : []))]);
  const known = new Set([
    ...own,
    ...Object.keys(THEIRS),
    "link of theirs",
    "empty of theirs",
    "SHA256SUMS",
    ".warraq.json",
  ]);
  for (const file of Object.keys(there)) if (!known.has(file)) faults.push(`left over: ${file}`);
  return faults;
}
