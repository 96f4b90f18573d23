/**
 * How long a whole build takes, and what it weighs: `node --import tsx bench/build.ts [count…]` (default 100 1000).
 * Builds archives of real articles from ../shared/corpus in a temporary folder, each in a process of its own, and prints
 * seconds, peak memory and bytes beside the time that writing the same files takes, which no generator can beat.
 */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { corpusRows, needCorpus } from "./corpus.ts";

const root = path.resolve(import.meta.dirname, "..");
needCorpus();

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Seconds that writing the files of a site again takes, with nothing else done. */
function writingAlone(site: string, to: string): number {
  const files = filesOf(site).map((file) => [path.join(to, path.relative(site, file)), readFileSync(file)] as const);
  const start = performance.now();
  for (const [file, bytes] of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return (performance.now() - start) / 1000;
}

const counts = process.argv.slice(2).map(Number).filter(Boolean);
console.log("articles\tfiles\tbuild s\twriting alone s\tratio\tpeak MB\tsite MB\tKB/article");
for (const count of counts.length > 0 ? counts : [100, 1000]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "warraq-bench-"));
  const [articles, out] = [path.join(folder, "articles"), path.join(folder, "dist")];
  mkdirSync(articles);
  writeFileSync(path.join(articles, "corpus.jsonl"), (await corpusRows(count)).join("\n"));
  const command = [path.join(root, "bin/warraq.mjs"), "build", "--articles", articles, "--out", out, "--lang", "en"];
  const start = performance.now();
  const preload = ["--import", path.join(root, "bench/peak-memory.mjs")];
  const timed = spawnSync(process.execPath, [...preload, ...command], { encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  const peak = /peak-memory-kb=(\d+)/.exec(timed.stderr)?.[1];
  if (!existsSync(path.join(out, "index.html"))) {
    console.log(`${count}\tfailed: ${timed.stderr.slice(-500)}`);
  } else {
    const files = filesOf(out);
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const alone = writingAlone(out, path.join(folder, "again"));
    const row = [count, files.length, seconds.toFixed(1), alone.toFixed(2), (seconds / alone).toFixed(1)];
    console.log(
      [...row, Math.round(Number(peak) / 1024), (bytes / 2 ** 20).toFixed(1), (bytes / 1024 / count).toFixed(1)].join(
        "\t",
      ),
    );
  }
  rmSync(folder, { recursive: true, force: true });
}
