import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { captureFromBytes } from "../../src/capture/read-capture.ts";
import { createExtractor } from "../../src/extract/extract.ts";
import { defaultSettings } from "../../src/settings.ts";
import { count, noteTable, openTally, scoreTable } from "./tables.ts";
import { SHARED } from "./unseen/articles.ts";
import { knownCaptures, SETS } from "./with-truth.ts";

/**
 * The figure an archivist lives by: of the values that are wrong, how many carry no note at their field. Asked of the captures
 * with truth in ../shared; beside it, what the notes cost: how many right values carry one too.
 * Usage: node --import tsx bench/parse/silent-errors.ts [--list]
 */

if (!existsSync(SHARED)) console.log("../shared is absent: nothing to ask");
else {
  const extract = createExtractor(defaultSettings());
  const all = openTally();
  for (const set of SETS) {
    const own = openTally();
    for (const found of knownCaptures(set)) {
      const reading = captureFromBytes(readFileSync(found.file), path.basename(found.file));
      if (!("capture" in reading)) continue;
      const extraction = extract(reading.capture);
      count(own, extraction, found.truth);
      for (const { field, noted } of count(all, extraction, found.truth))
        if (process.argv.includes("--list"))
          console.log(`${noted ? "noted " : "SILENT"} ${path.basename(found.file)} ${field}`);
    }
    console.log(
      `${set.name}\n${scoreTable(own)
        .split("\n")
        .find((row) => row.startsWith("all"))}`,
    );
  }
  console.log(`\n${scoreTable(all)}\n\n${noteTable(all)}`);
}
