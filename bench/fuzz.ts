import { parseArgs } from "node:util";
import { createExtractor } from "../src/extract/extract.ts";
import { defaultSettings } from "../src/settings.ts";
import { generate, loadSeeds } from "./fuzz/generate.ts";
import { measureGrowth } from "./fuzz/growth.ts";
import { checkCase, type Failure } from "./fuzz/invariants.ts";
import { readingsOf } from "./fuzz/readings.ts";

/**
 * Hostile and spoiled captures through `capture/` and `extract/`: none may throw, lose a line, let a control or
 * direction character through, or take more than linear time. Seeded: the same run finds the same cases.
 * Usage: node --import tsx bench/fuzz.ts [--count 100000] [--seed 1] [--only 4711] [--skip-growth]
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    "skip-growth": { type: "boolean", default: false },
  },
});

/** Ratio of the times for four times the size above which an input is called slow; linear is 4. */
const STEEPEST = 8;

const seeds = loadSeeds();
const extract = createExtractor(defaultSettings());
const count = Number(values.count);
const failures: Failure[] = [];
const tally = new Map<string, number>();
const add = (name: string): void => void tally.set(name, (tally.get(name) ?? 0) + 1);

async function runCase(number: number): Promise<void> {
  const { name, file, bytes } = generate(seeds, Number(values.seed), number);
  add(name);
  try {
    for (const reading of await readingsOf(file, bytes)) {
      add("problem" in reading ? `→ ${reading.problem.code}` : "→ capture");
      if ("capture" in reading)
        failures.push(...checkCase({ number, name, bytes }, reading.capture, extract(reading.capture)));
      else if (reading.problem.code === "program-fault")
        failures.push({ number, name, what: `stumbled: ${reading.problem.found}` });
    }
  } catch (error) {
    failures.push({ number, name, what: `threw ${(error as Error).stack?.split("\n").slice(0, 3).join(" ")}` });
  }
}

const [from, to] = values.only === undefined ? [0, count] : [Number(values.only), Number(values.only) + 1];
for (let number = from; number < to; number++) await runCase(number);

for (const [name, cases] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${cases}`.padStart(8), name);
const kinds = new Map<string, Failure[]>();
for (const failure of failures) {
  const kind = failure.what.slice(0, 160);
  kinds.set(kind, [...(kinds.get(kind) ?? []), failure]);
}
for (const [kind, list] of kinds)
  console.log(`FAILED ${list.length}× ${kind}\n       first: --only ${list[0]?.number} (${list[0]?.name})`);

const grown =
  values["skip-growth"] || values.only !== undefined
    ? []
    : measureGrowth(extract, ({ name, small, ratio, note }) => {
        const time = `${small.toFixed(0).padStart(6)} ms a MB, 4 × the size: ${ratio.toFixed(1)} × the time`;
        console.log(`${ratio > STEEPEST ? "SLOW  " : "      "} ${name.padEnd(24)} ${time} ${note}`);
      });
const slow = grown.filter(({ ratio }) => ratio > STEEPEST);
console.log(
  `${to - from} captures, ${failures.length} failures, ${slow.length} of ${grown.length} inputs slower than linear`,
);
process.exitCode = failures.length + slow.length > 0 ? 1 : 0;
