import { spawnSync } from "node:child_process";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import { readCaptures } from "../src/capture/read-captures.ts";
import { createExtractor } from "../src/extract/extract.ts";
import { defaultSettings } from "../src/settings.ts";

/**
 * Articles a second and peak memory, from bytes to Extraction, over the 10,156 articles of ../shared/corpus: as JSONL and
 * as one text file each. Every figure is from a process of its own; ratios are against reading and decoding the same
 * files and nothing else. Usage: node --import tsx bench/throughput.ts [--copies 4]
 */

const here = path.dirname(fileURLToPath(import.meta.url));
const corpus = path.join(here, "../../shared/corpus/ant-jawhara-2014-2017.jsonl.gz");
const own = path.join(here, "../articles");

interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The corpus; without it, the repository's own captures, two thousand times. */
async function* articles(): AsyncGenerator<Article> {
  if (existsSync(corpus)) {
    const lines = createInterface({ input: createReadStream(corpus).pipe(createGunzip()) });
    for await (const line of lines) yield JSON.parse(line) as Article;
    return;
  }
  for (let copy = 0; copy < 2_000; copy++)
    for (const name of readdirSync(own).filter((file) => file.endsWith(".txt")))
      yield { id: `${copy}-${name}`, title: name, text: readFileSync(path.join(own, name), "utf8") };
}

/** Writes the material; `copies` is how often the larger JSONL repeats it, to see whether memory grows. */
async function prepare(folder: string, copies: number): Promise<number> {
  mkdirSync(path.join(folder, "text"));
  const rows: string[] = [];
  for await (const { id, title, text } of articles()) {
    rows.push(JSON.stringify({ id, title, text }));
    writeFileSync(path.join(folder, "text", `${id}.txt`), `${title}\n\n${text}\n`);
  }
  writeFileSync(path.join(folder, "once.jsonl"), `${rows.join("\n")}\n`);
  const many = Array.from({ length: copies }, (_, copy) =>
    rows.map((row) => row.replace('{"id":"', `{"id":"${copy}-`)).join("\n"),
  );
  writeFileSync(path.join(folder, "many.jsonl"), `${many.join("\n")}\n`);
  return rows.length;
}

/** Read, decode, split at line ends: what any program must do. */
async function baseline(target: string): Promise<number> {
  let lines = 0;
  const decoder = new TextDecoder();
  if (target.endsWith(".jsonl")) {
    for await (const line of createInterface({ input: createReadStream(target) })) lines += Math.sign(line.length);
    return lines;
  }
  for (const name of readdirSync(target))
    lines += Math.sign(decoder.decode(readFileSync(path.join(target, name))).split(/\r\n|\r|\n/u).length);
  return lines;
}

async function captured(target: string): Promise<number> {
  let count = 0;
  for await (const reading of readCaptures(target)) if ("capture" in reading) count++;
  return count;
}

async function extracted(target: string): Promise<number> {
  const extract = createExtractor(defaultSettings());
  let count = 0;
  const thrown: string[] = [];
  for await (const reading of readCaptures(target)) {
    if (!("capture" in reading)) continue;
    try {
      count += Math.sign(extract(reading.capture).roles.length);
    } catch (error) {
      thrown.push(`${reading.capture.id}: ${(error as Error).message}`);
    }
  }
  if (thrown.length > 0) console.error(`threw on ${thrown.length} captures, first ${thrown[0]}`);
  return count;
}

const STAGES = { baseline, capture: captured, "capture + extract": extracted } as const;
type Stage = keyof typeof STAGES;

interface Measure {
  readonly articles: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

async function measure(stage: Stage, target: string): Promise<Measure> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const count = await STAGES[stage](target);
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  return {
    articles: count,
    seconds,
    cpuSeconds: (used.user + used.system) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

function inChild(stage: Stage, target: string): Measure {
  const child = spawnSync(
    process.execPath,
    ["--import", "tsx", fileURLToPath(import.meta.url), "--measure", stage, target],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return JSON.parse(child.stdout) as Measure;
}

function report(name: string, target: string): void {
  const base = inChild("baseline", target);
  const row = (stage: Stage, found: Measure): string =>
    [
      name.padEnd(22),
      stage.padEnd(18),
      `${Math.round(found.articles / found.cpuSeconds)}`.padStart(8),
      `${(found.cpuSeconds / found.articles / (base.cpuSeconds / base.articles)).toFixed(1)}×`.padStart(8),
      `${Math.round(found.peakMb)} MB`.padStart(9),
      `${(found.peakMb / base.peakMb).toFixed(2)}×`.padStart(8),
    ].join(" ");
  console.log(row("baseline", base));
  for (const stage of ["capture", "capture + extract"] as const) console.log(row(stage, inChild(stage, target)));
}

async function main(): Promise<void> {
  const [flag, ...rest] = process.argv.slice(2);
  if (flag === "--measure") {
    console.log(JSON.stringify(await measure(rest[0] as Stage, rest[1] ?? "")));
    return;
  }
  const copies = flag === "--copies" ? Number(rest[0]) : 4;
  const folder = mkdtempSync(path.join(tmpdir(), "warraq-throughput-"));
  try {
    const count = await prepare(folder, copies);
    console.log(
      `${count} articles${existsSync(corpus) ? "" : " (../shared is absent: the repository's own, repeated)"}`,
    );
    console.log(
      "material               stage              articles per CPU second, CPU ÷ baseline, peak memory, ÷ baseline",
    );
    report("text, one file each", path.join(folder, "text"));
    report("JSONL", path.join(folder, "once.jsonl"));
    report(`JSONL, ${copies} times`, path.join(folder, "many.jsonl"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
