import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import type { Terminal } from "../../src/cli/command.ts";
import { commandLine } from "../../src/cli/program.ts";
import { sayProblem } from "../../src/cli/voice.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { PROGRAM } from "../../src/program.ts";
import { makePipe } from "../files/odd-things.ts";

/** Problems as a person meets them: an archive with something wrong in it, a command, and what the terminal says. */

/** What a file of a scene is: its text, or bytes, many lines, a link, a pipe, a folder. */
type Made =
  | string
  | null
  | { readonly hex: string }
  | {
      readonly text: string;
      readonly as: string;
      readonly read?: string;
      readonly cut?: number;
      readonly copies?: number;
    }
  | { readonly line: string; readonly times: number; readonly before?: string; readonly after?: string }
  | { readonly size: number }
  | { readonly link: string }
  | { readonly pipe: true }
  | { readonly folder: true };

/**
 * A scene: files by their paths below `articles/` (beside it where they begin with "../"), commands before the one that is
 * looked at, and that one; without one `warraq check`.
 */
export type Scene = Readonly<Record<string, Made>> & { readonly run?: string; readonly before?: string };

/** The article that every scene has, and what `{text}` in a file stands for: its text without the lines above it. */
const TEXT = `افتتح وزير النقل أمس رصيفًا جديدًا في الميناء يستقبل السفن الكبيرة القادمة من المتوسط والبحر الأسود.

وقال الوزير في كلمة أمام العاملين إن العمل في الرصيف استمر عامين، وإنه يضاعف طاقة الميناء على استقبال الحاويات.

وأضاف أن المرحلة الثانية تبدأ في الربيع، وتشمل مخازن مبردة وسكة تصل الرصيف بالسوق القديم.`;
const HEAD = "افتتاح رصيف جديد في الميناء\nجريدة المنارة\nالأحد 12 مارس 2023";

const filled = (text: string): string =>
  text
    .replaceAll("{story}", () => `${HEAD}\n\n${TEXT}\n`)
    .replaceAll("{text}", () => TEXT)
    .replaceAll("{row}", () => TEXT.replaceAll("\n", " "));

async function make(file: string, made: Made): Promise<void> {
  if (made === null) return rm(file, { force: true });
  await mkdir(path.dirname(file), { recursive: true });
  if (typeof made === "string") return writeFile(file, filled(made));
  if ("hex" in made) return writeFile(file, Buffer.from(made.hex.replaceAll(/\s/gu, ""), "hex"));
  if ("as" in made) {
    // `read`: bytes of one encoding that somebody opened in another, and saved.
    const bytes = iconv.encode(filled(made.text), made.as);
    const saved = made.read === undefined ? bytes : Buffer.from(iconv.decode(bytes, made.read));
    const { ext, dir, name } = path.parse(file);
    for (let copy = 2; copy <= (made.copies ?? 1); copy++)
      await writeFile(path.join(dir, `${name}-${copy}${ext}`), saved);
    return writeFile(file, saved.subarray(0, saved.length - (made.cut ?? 0)));
  }
  if ("line" in made) {
    const line = filled(made.line);
    const lines = Array.from({ length: made.times }, (_, index) => `${line.replaceAll("{n}", String(index + 1))}\n`);
    return writeFile(file, filled(made.before ?? "") + lines.join("") + (made.after ?? ""));
  }
  if ("size" in made) {
    // A file with a hole takes no room on the disk.
    await writeFile(file, "");
    return truncate(file, made.size);
  }
  if ("link" in made) return symlink(made.link, file);
  if ("pipe" in made) return makePipe(file);
  await mkdir(file, { recursive: true });
}

/** Runs a command line in a folder as a person does who stands there; gives what it told, and the problems it printed. */
async function run(args: readonly string[], folder: string): Promise<string[]> {
  const told: string[] = [];
  const env = { npm_lifecycle_event: "warraq", npm_package_json: path.join(PROGRAM, "package.json"), INIT_CWD: folder };
  const print = (text: string): void => {
    if (args.includes("--json")) told.push(sayProblem(["ar", "en"], JSON.parse(text) as Problem));
  };
  const terminal: Terminal = {
    env,
    voice: ["ar", "en"],
    loudness: "verbose",
    print,
    printPieces: () => {},
    tell: (text) => void told.push(text),
    screen: false,
  };
  await commandLine(async (work) => void (await work(terminal))).parseAsync([...args], { from: "user" });
  return told;
}

/** Plays a scene; gives the messages of one code, as the terminal shows them. */
export async function play({ run: command = "check --json", before, ...files }: Scene, code: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-scene-"));
  const place = (words: string): string[] => {
    const [name = "", ...others] = words.split(" ");
    const reads = ["check", "build", "add", "export"].includes(name) && !others.includes("--articles");
    const writes = name === "build" && !others.includes("--out");
    return [name, ...others, ...(reads ? ["--articles", "articles"] : []), ...(writes ? ["--out", "dist"] : [])];
  };
  try {
    await make(path.join(folder, "articles/harbour.txt"), "{story}");
    for (const [name, made] of Object.entries(files)) await make(path.join(folder, "articles", name), made as Made);
    for (const each of before?.split("; ") ?? []) await run(place(each), folder);
    const told = await run(place(command), folder);
    const shown = told.filter((text) => text.includes(`[${code}]`));
    // Node 22 tells line and column of broken JSON behind the position.
    const text = [...new Set(shown)].join("\n").replaceAll(/ \(line \d+ column \d+\)/gu, "");
    return text.replaceAll(`${folder}${path.sep}`, "").replaceAll(folder, ".");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
