/**
 * What a rebuild costs after a small change: `node --import tsx bench/rebuild.ts [--files] [count…]` (default 1000).
 * Builds an archive of real articles from ../shared/corpus in a temporary folder (one table; with `--files` a file an article),
 * then builds it again after nothing changed, one article was added (as the newest, and of its own earlier day), corrected (in
 * what search does not know, and in its headline), removed. Each build is a process of its own; where `lib/` is there
 * (`node packaging/compile.mjs`) the compiled program is measured, as it is installed.
 * Prints seconds of processor and wall, peak memory, the share of the full build, and how many files of the site were
 * written or removed (a file that keeps its number and times was not touched), those of the search bundle apart.
 */
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { corpusRows, needCorpus } from "./corpus.ts";

const root = path.resolve(import.meta.dirname, "..");
needCorpus();

/** How every file of a site lies on the disk. */
function snapshot(site: string): Map<string, string> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { ino, mtimeMs, size } = lstatSync(file);
      return [path.relative(site, file), `${ino} ${mtimeMs} ${size}`];
    }),
  );
}

const touched = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] => [
  ...[...after].filter(([file, state]) => before.get(file) !== state).map(([file]) => file),
  ...[...before.keys()].filter((file) => !after.has(file)),
];

/** An archive that can be changed article by article. */
class Archive {
  readonly folder: string;
  readonly kept: "as files" | "as a table";
  lines: string[];
  constructor(folder: string, lines: string[], kept: Archive["kept"]) {
    this.folder = folder;
    this.lines = lines;
    this.kept = kept;
    mkdirSync(folder);
    this.write(lines);
  }
  write(lines: readonly string[]): void {
    if (this.kept === "as a table") {
      writeFileSync(path.join(this.folder, "corpus.jsonl"), `${this.lines.join("\n")}\n`);
      return;
    }
    for (const line of lines) {
      const { id, title, date, source, text } = JSON.parse(line) as Record<string, string>;
      const head = Object.entries({ title, date, source }).map(
        ([name, value]) => `${name}: ${JSON.stringify(value ?? "")}`,
      );
      writeFileSync(path.join(this.folder, `${id}.md`), `---\n${head.join("\n")}\n---\n\n${text}\n`);
    }
  }
  idOf(index: number): string {
    return (JSON.parse(this.lines[index] ?? "{}") as { id: string }).id;
  }
  add(line: string): void {
    this.lines.push(line);
    this.write([line]);
  }
  correct(index: number, line: string): void {
    writeFileSync(path.join(this.folder, `${this.idOf(index)}.yaml`), `${line}\n`);
  }
  remove(index: number): void {
    const id = this.idOf(index);
    this.lines.splice(index, 1);
    if (this.kept === "as files") rmSync(path.join(this.folder, `${id}.md`));
    else this.write([]);
  }
}

interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly peak: number;
}

/** The compiled program where it is there, else the checkout's. */
const compiled = path.join(root, "lib/src/cli/main.js");
const program = existsSync(compiled) ? compiled : path.join(root, "bin/warraq.mjs");

/** Builds in a process of its own. */
function build(archive: Archive, out: string, cache: string): Cost {
  const given = [program, "build", "--articles", archive.folder, "--out", out, "--lang", "en"];
  const own = performance.now();
  const { stderr, status } = spawnSync("/usr/bin/time", ["-f", "cost %U %S %M", process.execPath, ...given], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  const [, user = "0", system = "0", peak = "0"] = /cost ([\d.]+) ([\d.]+) (\d+)/.exec(stderr) ?? [];
  if (status === null || status > 1) throw new Error(stderr.slice(-800));
  return {
    cpu: Number(user) + Number(system),
    wall: (performance.now() - own) / 1000,
    peak: Math.round(Number(peak) / 1024),
  };
}

const asFiles = process.argv.includes("--files");
const counts = process.argv.slice(2).map(Number).filter(Boolean);
/** The row as the newest article of the archive. */
const asNewest = (line: string): string =>
  JSON.stringify({ ...(JSON.parse(line) as object), id: "newest", date: "2030-01-01" });

console.log(`measured: ${path.relative(root, program)}`);
console.log("articles\tbuild\tcpu s\twall s\tpeak MB\tof full\tfiles touched\tof search\tof files");
for (const count of counts.length > 0 ? counts : [1000]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "warraq-rebuild-"));
  try {
    const [out, cache] = [path.join(folder, "dist"), path.join(folder, "cache")];
    const lines = await corpusRows(count + 2);
    const [newest = "", earlier = ""] = lines.splice(count);
    const archive = new Archive(path.join(folder, "articles"), lines, asFiles ? "as files" : "as a table");
    const builds: [string, () => void][] = [
      ["full", () => {}],
      ["no change", () => {}],
      ["add the newest", () => archive.add(asNewest(newest))],
      ["add an earlier one", () => archive.add(earlier)],
      ["correct a byline", () => archive.correct(Math.floor(count / 3), "byline: محرر الأرشيف")],
      ["correct a headline", () => archive.correct(Math.floor(count / 4), "headline: عنوان صححه محرر الأرشيف")],
      ["remove one", () => archive.remove(Math.floor(count / 2))],
    ];
    let full = 0;
    let before = new Map<string, string>();
    for (const [name, change] of builds) {
      change();
      const { cpu, wall, peak } = build(archive, out, cache);
      if (full === 0) full = cpu;
      const after = snapshot(out);
      const files = touched(before, after);
      const share = `${((100 * cpu) / full).toFixed(1)} %`;
      const ofSearch = files.filter((file) => file.startsWith("pagefind/")).length;
      const row = [count, name, cpu.toFixed(1), wall.toFixed(1), peak, share, files.length, ofSearch, after.size];
      console.log(row.join("\t"));
      if (process.env.WARRAQ_NAMES && before.size > 0) for (const file of files.slice(0, 200)) console.log(`\t${file}`);
      before = after;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
