/**
 * A whole build beside what else makes a site of articles: `node --import tsx bench/beside.ts [count]` (default 1000).
 * The same articles of ../shared/corpus: Warraq with all its pages and exports; Hugo with a plain template, a page an article, and
 * Pagefind's own command on what it made; writing the same pages in a plain loop. Seconds of processor and wall, peak memory,
 * files, and what Warraq costs as a multiple. Hugo is Debian's package `hugo`; where it is missing that is said. Where `lib/` is
 * there (`node packaging/compile.mjs`) the compiled program is measured, as it is installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { corpusRows, needCorpus } from "./corpus.ts";

needCorpus();
const root = path.resolve(import.meta.dirname, "..");
const count = Number(process.argv[2] ?? 1000);

interface Article {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly text: string;
}

interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly peak: number;
}

/** Runs a command and measures it with its children. */
function measured(command: string, given: readonly string[], env: NodeJS.ProcessEnv = {}): Cost {
  const start = performance.now();
  const { stderr, status } = spawnSync("/usr/bin/time", ["-f", "cost %U %S %M", command, ...given], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
  });
  if (status === null || status > 1) throw new Error(`${command}: ${stderr.slice(-800)}`);
  const [, user, system, peak] = /cost ([\d.]+) ([\d.]+) (\d+)/.exec(stderr) ?? [];
  const wall = (performance.now() - start) / 1000;
  return { cpu: Number(user) + Number(system), wall, peak: Math.round(Number(peak) / 1024) };
}

const sum = (one: Cost, other: Cost): Cost => ({
  cpu: one.cpu + other.cpu,
  wall: one.wall + other.wall,
  peak: Math.max(one.peak, other.peak),
});

const filesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

/** A Hugo site of the articles with one template and its list. */
function writeHugo(folder: string, articles: readonly Article[]): void {
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const page = (body: string): string =>
    `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${body}</body></html>\n`;
  put("config.json", JSON.stringify({ baseURL: "https://example.org/", languageCode: "ar", title: "أرشيف" }));
  put("layouts/_default/single.html", page("<h1>{{ .Title }}</h1><p>{{ .Params.source }}</p>{{ .Content }}"));
  const list = '{{ range .Paginator.Pages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}';
  put("layouts/_default/list.html", page(list));
  for (const { id, title, date, source, text } of articles) {
    const head = JSON.stringify({ title, date: date.slice(0, 10), source }, null, 1);
    put(`content/articles/${id}.md`, `${head}\n\n${text.replaceAll("\n", "\n\n")}\n`);
  }
}

/** The articles' pages by nothing but a loop, in a process of its own. */
const LOOP = `
const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const [table, out] = process.argv.slice(1);
for (const line of readFileSync(table, "utf8").trim().split("\\n")) {
  const { id, title, source, text } = JSON.parse(line);
  mkdirSync(out + "/articles/" + id, { recursive: true });
  const body = text.split("\\n").map((each) => "<p>" + each.replaceAll("&", "&amp;").replaceAll("<", "&lt;") + "</p>").join("");
  writeFileSync(out + "/articles/" + id + "/index.html", "<!doctype html><html lang=ar dir=rtl><title>" + title + "</title><h1>" + title + "</h1><p>" + source + "</p>" + body);
}`;

const folder = mkdtempSync(path.join(os.tmpdir(), "warraq-beside-"));
try {
  const rows = await corpusRows(count);
  const inFolder = (name: string): string => path.join(folder, name);
  mkdirSync(inFolder("articles"));
  const table = inFolder("articles/corpus.jsonl");
  writeFileSync(table, `${rows.join("\n")}\n`);
  const compiled = path.join(root, "lib/src/cli/main.js");
  const program = existsSync(compiled) ? compiled : path.join(root, "bin/warraq.mjs");
  const places = ["--articles", inFolder("articles"), "--out", inFolder("dist")];
  const own = measured(process.execPath, [program, "build", ...places], { XDG_CACHE_HOME: inFolder("cache") });
  console.log(`${count} articles; measured: ${path.relative(root, program)}`);
  console.log("what\tcpu s\twall s\tpeak MB\tfiles\tWarraq is, cpu\twall");
  const show = (name: string, { cpu, wall, peak }: Cost, site: string): void => {
    const ratios = [own.cpu / cpu, own.wall / wall].map((ratio) => `${ratio.toFixed(1)} ×`);
    console.log([name, cpu.toFixed(1), wall.toFixed(1), peak, filesIn(site), ...ratios].join("\t"));
  };
  show("Warraq", own, inFolder("dist"));
  if (spawnSync("hugo", ["version"]).status === 0) {
    writeHugo(
      inFolder("hugo"),
      rows.map((row) => JSON.parse(row) as Article),
    );
    const made = measured("hugo", ["--source", inFolder("hugo"), "--destination", inFolder("hugo-site"), "--quiet"]);
    show("Hugo", made, inFolder("hugo-site"));
    const cli = path.join(root, "node_modules/pagefind/lib/runner/bin.cjs");
    const indexed = measured(process.execPath, [cli, "--site", inFolder("hugo-site"), "--silent"]);
    show("Hugo and Pagefind", sum(made, indexed), inFolder("hugo-site"));
  } else console.log("Hugo is not installed (Debian: apt-get install hugo): left out");
  const loop = measured(process.execPath, ["-e", LOOP, table, inFolder("loop")]);
  show("a plain loop, articles' pages alone", loop, inFolder("loop"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
