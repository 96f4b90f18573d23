import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

/** A process in which much lives for a while, as pages do until they are written; prints its largest heap in megabytes. */
const CHURN = `
  import { getHeapStatistics } from "node:v8";
  const rows = (count) => Array.from({ length: count }, (_, at) => ({ at, pair: [at, at + 1] }));
  const living = Array.from({ length: 20 }, () => rows(20_000));
  const waiting = [];
  let largest = 0;
  for (let at = 0; at < 300; at++) {
    waiting[at % 30] = rows(5_000);
    largest = Math.max(largest, getHeapStatistics().total_heap_size);
  }
  console.log(Math.round(largest / 1e6), living.length);
`;

const largestHeap = (before: string): number => {
  const args = ["--import", "tsx", "--input-type=module", "-e", before + CHURN];
  const root = path.resolve(import.meta.dirname, "../..");
  return Number.parseInt(execFileSync(process.execPath, args, { encoding: "utf8", cwd: root }), 10);
};

/** The V8 of Node 24 lets a heap of this size grow little without being told. */
const growsFreely = Number(process.versions.v8.split(".")[0]) < 13;

it.runIf(growsFreely)("the heap of the program stays near what lives in it", () => {
  const lean = largestHeap(`import { keepHeapLean } from "./src/cli/lean-heap.ts"; keepHeapLean();`);
  expect(lean).toBeLessThan(0.85 * largestHeap(""));
});
