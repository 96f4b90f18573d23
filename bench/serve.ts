/**
 * How soon what is saved is seen under `warraq serve`: `node --import tsx bench/serve.ts [--files] [count…]` (default 1000).
 * Serves an archive of real articles from ../shared/corpus (one table; with `--files` a file an article) and saves corrections,
 * a capture and a style sheet, each when the one before is built in. Prints seconds from saving to the page that shows it, to the
 * published site that has it, and to search that has caught up, each also as a multiple of a Node that does nothing, started in
 * between: the machine may be busy. Where `lib/` is there (`node packaging/compile.mjs`) the compiled program is measured.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { corpusRows, needCorpus } from "./corpus.ts";

const root = path.resolve(import.meta.dirname, "..");
needCorpus();
const compiled = path.join(root, "lib/src/cli/main.js");
const program = existsSync(compiled) ? compiled : path.join(root, "bin/warraq.mjs");

/** Seconds between two looks. */
const LOOK = 0.02;
/** Seconds after which something will not come any more. */
const LONGEST = 900;

async function secondsUntil(holds: () => Promise<boolean> | boolean): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > LONGEST * 1000) throw new Error("it does not come");
    await setTimeout(LOOK * 1000);
  }
  return (performance.now() - start) / 1000;
}

/** Wall seconds of a Node that does nothing. */
function nothing(): number {
  const start = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  return (performance.now() - start) / 1000;
}

/** Writes an article as a file of its own. */
function writeArticle(folder: string, line: string): string {
  const { id, title, date, source, text } = JSON.parse(line) as Record<string, string>;
  const head = Object.entries({ title, date, source }).map(
    ([name, value]) => `${name}: ${JSON.stringify(value ?? "")}`,
  );
  writeFileSync(path.join(folder, `${id}.md`), `---\n${head.join("\n")}\n---\n\n${text}\n`);
  return id ?? "";
}

/** A program that serves. */
class Served {
  readonly child: ChildProcess;
  printed = "";
  constructor(articles: string, out: string, cache: string) {
    const given = [program, "serve", "--articles", articles, "--out", out, "--lang", "en", "--port", "18900"];
    const env = { ...process.env, XDG_CACHE_HOME: cache };
    this.child = spawn(process.execPath, given, { stdio: ["ignore", "pipe", "pipe"], env });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on("data", (chunk) => {
        this.printed += chunk;
      });
  }
  get address(): string {
    return /http:\/\/localhost:\d+\//u.exec(this.printed)?.[0] ?? "";
  }
  get builds(): number {
    return this.printed.match(/\d+ added, /gu)?.length ?? 0;
  }
  async text(place: string): Promise<string> {
    const answer = await fetch(this.address + place).catch(() => null);
    return answer?.ok ? answer.text() : "";
  }
}

const asFiles = process.argv.includes("--files");
const counts = process.argv.slice(2).map(Number).filter(Boolean);
console.log(`measured: ${path.relative(root, program)}; seconds, and multiples of a bare Node's start`);
console.log("articles\tsaved\tbare Node\tshown\tpublished\tsearched");
for (const count of counts.length > 0 ? counts : [1000]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "warraq-serve-"));
  const [articles, out] = [path.join(folder, "articles"), path.join(folder, "dist")];
  mkdirSync(articles);
  const rows = await corpusRows(count + 1);
  const added = rows.pop() ?? "";
  const ids = rows.map((row) => (JSON.parse(row) as { id: string }).id);
  if (asFiles) for (const row of rows) writeArticle(articles, row);
  else writeFileSync(path.join(articles, "corpus.jsonl"), `${rows.join("\n")}\n`);
  writeFileSync(path.join(articles, "style.css"), "h1 { color: rgb(1 2 3) }\n");
  const served = new Served(articles, out, path.join(folder, "cache"));
  try {
    await secondsUntil(() => served.address !== "");
    const page = (id: string): string => `articles/${encodeURIComponent(id)}/`;
    const correct = (at: number, text: string) => () => {
      const id = ids[at] ?? "";
      writeFileSync(path.join(articles, `${id}.yaml`), `byline: ${text}\n`);
      return async (): Promise<boolean> => (await served.text(page(id))).includes(text);
    };
    const sheet = /assets\/own-[^"]+\.css/u.exec(await served.text(""))?.[0] ?? "";
    const saves: Readonly<Record<string, () => () => Promise<boolean>>> = {
      "the first correction": correct(1, "محرر أول"),
      "a correction": correct(2, "محرر ثان"),
      "another correction": correct(3, "محرر ثالث"),
      "a capture": () => {
        const id = writeArticle(articles, added);
        return async () => (await served.text(page(id))) !== "";
      },
      "a style sheet": () => {
        writeFileSync(path.join(articles, "style.css"), "h1 { color: rgb(9 8 7) }\n");
        const sheets = async (): Promise<string> => (await served.text(sheet)) || served.text(page(ids[1] ?? ""));
        return async () => /#090807|rgb\(9 ?,? ?8/u.test(await sheets()) || !(await served.text("")).includes(sheet);
      },
    };
    for (const [name, save] of Object.entries(saves)) {
      const [bare, builds] = [nothing(), served.builds];
      const isShown = save();
      const shown = await secondsUntil(isShown);
      const published = shown + (await secondsUntil(() => served.builds > builds));
      const isCaughtUp = async (): Promise<boolean> => !(await served.text("__warraq/build")).includes("behind");
      const searched = published + (await secondsUntil(isCaughtUp));
      const shares = [shown, published, searched].map((each) => `${each.toFixed(2)} (${(each / bare).toFixed(0)} ×)`);
      console.log([count, name, bare.toFixed(2), ...shares].join("\t"));
    }
  } catch (error) {
    console.log(
      served.printed.slice(-2000),
      existsSync(out) && readFileSync(path.join(out, "SHA256SUMS"), "utf8").length,
    );
    throw error;
  } finally {
    served.child.kill("SIGTERM");
    await new Promise((resolve) => served.child.once("close", resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}
