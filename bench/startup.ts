/**
 * What a command of the installed package costs before it has anything to do, and with one file to read: processor time, as
 * a multiple of a Node that does nothing. The checkout is packed by npm and unpacked outside it, with its packages linked.
 * Each is run in turn, so that a busy machine is busy for all; the middle of the runs counts.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "..");
const RUNS = 9;

/** Packs the checkout into a folder; gives the program's place there. */
function installIn(folder: string): string {
  const place = path.join(folder, "node_modules", "warraq");
  mkdirSync(place, { recursive: true });
  spawnSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: ROOT, stdio: "ignore" });
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  spawnSync("tar", ["-xzf", path.join(folder, archive), "-C", place, "--strip-components=1"]);
  for (const name of readdirSync(path.join(ROOT, "node_modules")).filter((each) => !each.startsWith(".")))
    symlinkSync(path.join(ROOT, "node_modules", name), path.join(folder, "node_modules", name));
  return path.join(place, "bin", "warraq.mjs");
}

const preload = ["--import", path.join(ROOT, "bench", "used-time.mjs")];

/** Processor milliseconds of one run. */
function used(args: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, [...preload, ...args], { encoding: "utf8" });
  return Number(/used-ms=([\d.]+)/u.exec(stderr)?.[1] ?? Number.NaN);
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const folder = mkdtempSync(path.join(os.tmpdir(), "warraq-startup-"));
try {
  const program = installIn(folder);
  const sample = path.join(ROOT, "starter", "sample.txt");
  const asked: Readonly<Record<string, readonly string[]>> = {
    "node -e 0": ["-e", "0"],
    "warraq --version": [program, "--version"],
    "warraq --help": [program, "--help"],
    "warraq parse FILE": [program, "parse", sample],
  };
  const runs = new Map(Object.keys(asked).map((name) => [name, [] as number[]]));
  for (const args of Object.values(asked)) used(args);
  for (let run = 0; run < RUNS; run += 1)
    for (const [name, args] of Object.entries(asked)) runs.get(name)?.push(used(args));
  const nothing = middle(runs.get("node -e 0") ?? []);
  for (const [name, times] of runs) {
    const time = middle(times);
    console.log(`${name.padEnd(20)} ${(time / nothing).toFixed(1).padStart(6)} ×  ${time.toFixed(0).padStart(5)} ms`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
