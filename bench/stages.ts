import { parseArgs } from "node:util";
import { measureStages } from "./fuzz/stages.ts";

/**
 * Every stage from file to site on one article that is long, deep or many in one way, at one size and at four times that.
 * Usage: node --import tsx bench/stages.ts [--size 250000] [--only "headline"]
 */
const { values } = parseArgs({
  options: { size: { type: "string", default: "250000" }, only: { type: "string", default: "" } },
});

/** Ratio of the times for four times the size above which a stage is called slow; linear is 4, noise and caches get to 8. */
const STEEPEST = 8;
/** Milliseconds below which a stage is not judged: start-up and noise. */
const SHORTEST = 400;

let slow = 0;
let shapes = 0;
await measureStages(Number(values.size), values.only, (growth, failure) => {
  shapes++;
  if (failure) slow++;
  const stages = growth.map(({ stage, small, large }) => {
    const steep = large > SHORTEST && large > STEEPEST * Math.max(small, SHORTEST / 10);
    if (steep) slow++;
    return `${steep ? "SLOW " : ""}${stage} ${small.toFixed(0)} → ${large.toFixed(0)}`;
  });
  console.log(`${(growth[0]?.shape ?? "").padEnd(28)} ${failure ?? stages.join(", ")} ms`);
});
console.log(`${shapes} shapes, ${slow} stages slower than linear or failed`);
process.exit(slow > 0 ? 1 : 0);
