import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { captureFromBytes } from "../../src/capture/read-capture.ts";
import { createExtractor } from "../../src/extract/extract.ts";
import { defaultSettings } from "../../src/settings.ts";
import { count, noteTable, openTally, scoreTable } from "./tables.ts";
import { loadArticles } from "./unseen/articles.ts";
import { dress } from "./unseen/dress.ts";

/**
 * Pages of outlets that do not exist: articles of the corpus in furniture that is invented, in many dresses, with what is true
 * of each. Prints what is right (in hundredths), and of what is wrong how much carries no note at its field.
 * Usage: node --import tsx bench/parse/unseen.ts [--count N] [--seed S] [--list] [--write DIR]
 */

const argument = (flag: string): string | undefined =>
  process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined;
const [pages, seed] = [Number(argument("--count") ?? 1000), Number(argument("--seed") ?? 1)];
const folder = argument("--write");
if (folder) mkdirSync(path.join(folder, "raw"), { recursive: true });

const extract = createExtractor(defaultSettings());
const articles = loadArticles();
if (articles.length === 0) console.log("../shared is absent: nothing to dress");

const tally = openTally();
const truths: unknown[] = [];
for (let number = 0; articles.length > 0 && number < pages; number++) {
  const { bytes, truth } = dress(articles, seed, number);
  if (folder) {
    writeFileSync(path.join(folder, "raw", truth.file), bytes);
    truths.push(truth);
  }
  const reading = captureFromBytes(bytes, truth.file);
  if (!("capture" in reading)) throw new Error(`${truth.file}: ${reading.problem.code}`);
  const extraction = extract(reading.capture);
  for (const { field, noted } of count(tally, extraction, truth))
    if (process.argv.includes("--list"))
      console.log(
        `${noted ? "noted " : "SILENT"} ${truth.file} ${field}: ${JSON.stringify(extraction.fields[field])?.slice(0, 160)}`,
      );
}
if (folder) writeFileSync(path.join(folder, "truth.json"), JSON.stringify(truths));
console.log(`${scoreTable(tally)}\n\n${noteTable(tally)}`);
