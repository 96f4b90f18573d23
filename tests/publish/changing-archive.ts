import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { buildArchive } from "../../src/publish/build.ts";

/** What an archivist does to an archive between two builds, at random but repeatable. */

/** One thing that is done; `at` chooses among what is there, `word` makes each text another one. */
export interface Deed {
  readonly kind:
    | "add"
    | "add row"
    | "edit"
    | "correct"
    | "take back"
    | "rename"
    | "remove"
    | "settings"
    | "about"
    | "program"
    | "hand edit"
    | "delete store"
    | "delete page"
    | "pages first"
    | "nothing";
  readonly at: number;
  readonly word: number;
}

const often = ["add", "add", "add row", "edit", "correct", "rename", "remove"] as const;
const seldom = [
  "take back",
  "settings",
  "about",
  "program",
  "hand edit",
  "delete store",
  "delete page",
  "pages first",
  "nothing",
] as const;

/** Any deed. */
export const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...often, ...often, ...seldom),
  at: fc.nat(1000),
  word: fc.nat(1000),
});

const WORDS = ["الميناء", "الوزير", "القطار", "الجسر", "المدرسة", "السوق", "الحصاد", "النهر", "المطار", "المتحف"];
const word = (n: number): string => WORDS[n % WORDS.length] ?? "";

/** An article that tells of the words its number chooses; numbers that are near share some. */
const article = (n: number): string => `افتتاح ${word(n)} بعد ${word(n + 3)} في عام ${2000 + (n % 20)}

نشر في: ${1 + (n % 28)} يناير ${2000 + (n % 20)}

افتتح وزير النقل ${word(n)} الجديد قرب ${word(n + 1)} بعد عمل استمر عامين كاملين في المدينة رقم ${n}.

وقال الوزير إن ${word(n)} يخدم ${word(n + 2)} و${word(n + 5)}، وإن العمل فيه يتضاعف كل عام.
`;

const SETTINGS = [
  "title: أرشيف الموانئ\n",
  "offline: true\n",
  "baseUrl: https://example.org/a/\n",
  "hijri: true\nmonths: levant\n",
  "languages: [ar, en]\n",
  "languages: [en, ar]\nbaseUrl: https://example.org/a/\noffline: true\n",
  "",
];

/** The archive that deeds are done to. */
export interface ChangingArchive {
  readonly articles: string;
  readonly out: string;
  readonly store: string;
  /** Raised by a deed: a new version of the program. */
  version: number;
}

const capturesIn = async (articles: string): Promise<string[]> =>
  (await readdir(articles)).filter((name) => name.endsWith(".txt")).sort();

/** Does a deed. */
export async function perform({ kind, at, word: n }: Deed, archive: ChangingArchive): Promise<void> {
  const { articles, out, store } = archive;
  const captures = await capturesIn(articles);
  const chosen = captures[at % Math.max(1, captures.length)] ?? "";
  const file = path.join(articles, chosen);
  const beside = file.replace(/\.txt$/, ".yaml");
  switch (kind) {
    case "add":
      return writeFile(path.join(articles, `n${n}.txt`), article(n));
    case "add row": {
      const table = path.join(articles, "rows.jsonl");
      const rows = (await readFile(table, "utf8").catch(() => ""))
        .split("\n")
        .filter((line) => line !== "" && !line.includes(`"r${n}"`));
      rows.splice(
        at % (rows.length + 1),
        0,
        JSON.stringify({ id: `r${n}`, title: `خبر ${word(n)}`, text: article(n), date: `2010-01-${10 + (n % 20)}` }),
      );
      return writeFile(table, `${rows.join("\n")}\n`);
    }
    case "edit":
      return chosen === "" ? undefined : writeFile(file, article(n));
    case "correct":
      return chosen === ""
        ? undefined
        : writeFile(beside, `headline: عنوان ${word(n)} ${n}\n${n % 2 === 0 ? "published: 2011-05-06\n" : ""}`);
    case "take back":
      return rm(beside, { force: true });
    case "rename":
      return chosen === "" ? undefined : rename(file, path.join(articles, `renamed${n}.txt`));
    case "remove":
      return captures.length > 1 ? rm(file) : undefined;
    case "settings":
      return writeFile(path.join(articles, "archive.yaml"), SETTINGS[n % SETTINGS.length] ?? "");
    case "about":
      return writeFile(path.join(articles, "about.md"), `عن الأرشيف ${n}\n`);
    case "program":
      archive.version += 1;
      return;
    case "hand edit":
      return writeFile(path.join(out, "index.html"), `غيّره صاحبه ${n}`).catch(() => {});
    case "delete store":
      return rm(store, { recursive: true, force: true });
    case "delete page":
      return rm(path.join(out, "about/index.html"), { force: true });
    case "pages first":
      await writeFile(path.join(articles, `n${n}.txt`), article(n));
      return void (await buildArchive({ articles, out, store, bundle: "later" }));
    case "nothing":
      return;
  }
}

/** Makes the archive with two articles in a folder. */
export async function changingArchive(folder: string): Promise<ChangingArchive> {
  const articles = path.join(folder, "articles");
  await mkdir(articles);
  for (const n of [1, 2]) await writeFile(path.join(articles, `n${n}.txt`), article(n));
  return { articles, out: path.join(folder, "dist"), store: path.join(folder, "store"), version: 1 };
}

/** A copy of a site beside it, to be built anew from nothing that is remembered. */
export async function copyOf(site: string): Promise<string> {
  const copy = `${site}-anew`;
  await rm(copy, { recursive: true, force: true });
  await rm(`${copy}.kept`, { recursive: true, force: true });
  await cp(site, copy, { recursive: true, preserveTimestamps: true }).catch(() => {});
  return copy;
}
