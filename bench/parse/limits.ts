import { readFileSync } from "node:fs";
import path from "node:path";
import type { Capture } from "../../src/capture/capture.ts";
import { captureFromBytes } from "../../src/capture/read-capture.ts";
import { createExtractor } from "../../src/extract/extract.ts";
import { keyOf } from "../../src/extract/knowledge/key.ts";
import { defaultSettings } from "../../src/settings.ts";
import type { Truth } from "./judge.ts";
import { shiftedNumbers } from "./mutant.ts";
import { count, openTally } from "./tables.ts";
import { loadArticles } from "./unseen/articles.ts";
import { dress } from "./unseen/dress.ts";
import { knownCaptures, SETS } from "./with-truth.ts";

/**
 * What the limits of src/extract/weights were set on: how long lines of each kind are, in words, in the captures with truth
 * and in made-up pages; and of every number how many values become wrong, or right, when it is a third larger or smaller.
 * Usage: node --import tsx bench/parse/limits.ts [pages]
 */

interface Known {
  readonly capture: Capture;
  readonly truth: Truth;
}

function read(bytes: Uint8Array, file: string, truth: Truth): Known[] {
  const reading = captureFromBytes(bytes, file);
  return "capture" in reading ? [{ capture: reading.capture, truth }] : [];
}

const words = (text: string): number => keyOf(text).split(" ").filter(Boolean).length;

const QUANTILES = [0.01, 0.05, 0.5, 0.95, 0.99, 1] as const;

function printLengths(title: string, lengths: ReadonlyMap<string, readonly number[]>): void {
  console.log(`\n${title}\nkind                 lines     1 %     5 %    half    95 %    99 %    most`);
  for (const [kind, each] of lengths) {
    const sorted = [...each].sort((a, b) => a - b);
    const cells = QUANTILES.map((part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]);
    console.log(`${kind.padEnd(18)}${[each.length, ...cells].map((cell) => String(cell).padStart(8)).join("")}`);
  }
}

/** Words of lines by their true role. */
function lengthsOf(known: readonly Known[]): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const { capture, truth } of known)
    for (const { number, text } of capture.lines) {
      const role = truth.lineRoles?.[String(number)];
      if (role) lengths.set(role, [...(lengths.get(role) ?? []), words(text)]);
    }
  return lengths;
}

const articles = loadArticles();
if (articles.length === 0) console.log("../shared is absent: nothing to count");
else {
  const extract = createExtractor(defaultSettings());
  const known = SETS.flatMap(knownCaptures).flatMap(({ file, truth }) =>
    read(readFileSync(file), path.basename(file), truth),
  );
  const pages = Array.from({ length: Number(process.argv[2] ?? 200) }, (_, number) => dress(articles, 1, number));
  const made = pages.flatMap(({ bytes, truth }) => read(bytes, truth.file, truth));
  printLengths("words of lines, captures with truth", lengthsOf(known));
  printLengths("words of lines, made-up pages", lengthsOf(made));
  printLengths(
    "words of lines, corpus",
    new Map([
      ["title", articles.map(({ title }) => words(title))],
      ["first paragraph", articles.map(({ paragraphs }) => words(paragraphs[0] ?? ""))],
      ["last paragraph", articles.map(({ paragraphs }) => words(paragraphs.at(-1) ?? ""))],
    ]),
  );

  const all = [...known, ...made];
  const wrongOf = (): Set<string> =>
    new Set(
      all.flatMap(({ capture, truth }) =>
        count(openTally(), extract(capture), truth).map(({ field }) => `${truth.file} ${field}`),
      ),
    );
  const before = wrongOf();
  console.log(
    `\n${all.length} captures, ${before.size} values wrong\nnumber                                    becomes wrong  right`,
  );
  for (const { name, apply } of shiftedNumbers()) {
    const undo = apply();
    const after = wrongOf();
    undo();
    const [lost, won] = [
      [...after].filter((each) => !before.has(each)),
      [...before].filter((each) => !after.has(each)),
    ];
    console.log(`${name.padEnd(42)}${String(lost.length).padStart(13)}${String(won.length).padStart(7)}`);
  }
}
