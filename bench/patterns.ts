/**
 * Every regular expression of the program on texts made to have it try again and again: `node --import tsx bench/patterns.ts [--length 40]`.
 * A run of one or two characters, with something before it and behind it what fits nothing. At 40 characters what does not end
 * grows as powers of two; at 2000 what takes more than a third of a second grows faster than the square. Prints those, with the text.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { tokenizer } from "acorn";
import { transformSync } from "esbuild";

const { values } = parseArgs({ options: { length: { type: "string", default: "40" } } });
const length = Number(values.length);
/** Milliseconds for one text above which it is told, and after which it is given up. */
const SLOW = 300;
const GIVEN_UP = 4_000;

const RUNS =
  "ـ|ا|اب|ا |1|1 |١|.|-|/|ا/|َ|،| |\t|a|a |A|(|«|_|=|:|1:|1/|ا،|ا-| -|\u200f|#|، |اـ|1.|ا. |a.|@a|ا·|\n| \n|a\n|ا\n|- |a: ";
const BEFORE = "|ا|1|a|«|(|http://|ا |12 | |- |الموضوع: ";
const BEHIND = "!|\0ا!|\n~";

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions written in a source; those put together while the program runs are not seen. */
function patternsOf(file: string): Pattern[] {
  const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts", charset: "utf8", target: "esnext" });
  const tokens = [...tokenizer(code, { ecmaVersion: "latest", sourceType: "module" })] as {
    readonly value?: unknown;
  }[];
  return tokens.flatMap(({ value }) => {
    const { pattern, flags } = (value ?? {}) as { readonly pattern?: string; readonly flags?: string };
    return pattern === undefined || flags === undefined ? [] : [{ file, source: pattern, flags }];
  });
}

/** Tries the texts one after another, saying which comes next. */
const TRYING = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ source, flags, texts }) => {
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ""));
  let worst = { text: 0, took: 0 };
  for (const [at, text] of texts.entries()) {
    parentPort.postMessage({ next: at });
    const began = performance.now();
    pattern.test(text);
    const took = performance.now() - began;
    if (took > worst.took) worst = { text: at, took };
  }
  parentPort.postMessage({ worst });
});`;

const tries = BEFORE.split("|").flatMap((before) =>
  RUNS.split("|").flatMap((run) =>
    BEHIND.split("|").map((behind) => ({ told: [before, run, behind], text: before + run.repeat(length) + behind })),
  ),
);
const texts = tries.map(({ text }) => text);

let worker = new Worker(TRYING, { eval: true });
/** The slowest text of a pattern and its milliseconds; null where one was given up. */
function slowest(pattern: Pattern): Promise<{ readonly text: number; readonly took: number | null }> {
  return new Promise((resolve) => {
    let next = 0;
    const giveUp = (): void => {
      void worker.terminate();
      worker = new Worker(TRYING, { eval: true });
      resolve({ text: next, took: null });
    };
    let clock = setTimeout(giveUp, GIVEN_UP);
    worker.removeAllListeners("message");
    worker.on("message", (said: { next?: number; worst?: { text: number; took: number } }) => {
      clearTimeout(clock);
      if (said.worst) return resolve(said.worst);
      next = said.next ?? next;
      clock = setTimeout(giveUp, GIVEN_UP);
    });
    worker.postMessage({ ...pattern, texts });
  });
}

const root = path.resolve(import.meta.dirname, "../src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const repeated = files
  .flatMap((file) => patternsOf(path.join(root, file)))
  .filter(({ source }) => /[+*]|\{\d+,/u.test(source));
const patterns = [...new Map(repeated.map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern])).values()];
let slow = 0;
for (const pattern of patterns) {
  const { text, took } = await slowest(pattern);
  if (took !== null && took < SLOW) continue;
  slow++;
  const { told } = tries[text] ?? { told: [] };
  const time = took === null ? "given up" : `${took.toFixed(0)} ms`;
  console.log([time, path.relative(root, pattern.file), JSON.stringify(told), pattern.source.slice(0, 160)].join("\t"));
}
console.log(`${patterns.length} patterns, ${tries.length} texts each with a run of ${length}: ${slow} slow`);
process.exit(slow > 0 ? 1 : 0);
