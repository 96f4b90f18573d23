import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseHTML } from "linkedom";
import { CHECKOUT, type Installed, installPackage, type Ran } from "./installed.ts";

/** An archive of a person's own outside the checkout, worked on with the installed package alone. */
export interface ArchiveHome {
  readonly installed: Installed;
  /** The archive's folder; captures are in its `articles/`. */
  readonly home: string;
  /** Runs the program there. */
  warraq(...args: string[]): Promise<Ran>;
  /** Writes a file among the captures. */
  put(name: string, content: string | Uint8Array): Promise<void>;
  /** A file of the folder as text. */
  read(file: string): Promise<string>;
  /** The text of a page of the built site, without what stands around it. */
  page(address: string): Promise<Document>;
  remove(): Promise<void>;
}

/** README as the package's reader has it. */
export const README = await readFile(path.join(CHECKOUT, "README.md"), "utf8");

/** README's blocks of code in a language. */
export const blocks = (language: string): string[] =>
  [...README.matchAll(new RegExp(`^(\`{3,4})${language}\\n(.*?)^\\1$`, "gmsu"))].map(([, , text = ""]) => text);

/** The rows of README's table that has this header, cell by cell; what is quoted as code, without the quotes. */
export function tableOf(header: string): string[][] {
  const [, rows = ""] = README.split(`\n| ${header} `)[1]?.match(/\n\|(?: -+ \|)+\n((?:\|.*\n)+)/u) ?? [];
  return rows
    .trim()
    .split("\n")
    .map((row) =>
      row
        .split(/(?<!\\)\|/u)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** Begins an archive with nothing in it but these files. */
export async function archiveHome(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<ArchiveHome> {
  const installed = await installPackage();
  const { home } = installed;
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    const file = path.join(home, "articles", name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  await mkdir(path.join(home, "articles"));
  for (const [name, content] of Object.entries(files)) await put(name, content);
  const read = (file: string): Promise<string> => readFile(path.join(home, file), "utf8");
  return {
    installed,
    home,
    put,
    read,
    warraq: (...args) => installed.run("warraq", args),
    page: async (address) => parseHTML(await read(`dist/${address}index.html`)).document,
    remove: () => installed.remove(),
  };
}

/** What an article of these tests says. */
export interface Told {
  readonly headline: string;
  readonly day: string;
  readonly text: string;
  readonly outlet?: string;
}

/** A capture as a person copies it. */
export const capture = ({ headline, day, text, outlet = "جريدة المنارة" }: Told): string =>
  `${headline}\n${outlet}\n${day}\n\n${text}\n`;
