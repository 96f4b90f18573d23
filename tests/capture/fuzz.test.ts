import { describe, expect, it } from "vitest";
import { generate, loadSeeds } from "../../bench/fuzz/generate.ts";
import { checkCase, type Failure } from "../../bench/fuzz/invariants.ts";
import { readingsOf } from "../../bench/fuzz/readings.ts";
import { createExtractor } from "../../src/extract/extract.ts";
import { defaultSettings } from "../../src/settings.ts";

/**
 * A small part of bench/fuzz.ts, always the same: spoiled and hostile captures go through capture and extract without
 * an exception, a lost line or a forbidden character. A failing case: `node --import tsx bench/fuzz.ts --only NUMBER`.
 */
describe("a thousand spoiled captures", () => {
  const seeds = loadSeeds();
  const extract = createExtractor(defaultSettings());

  it.each([1, 2, 3, 4])("seed %i", async (seed) => {
    const failures: Failure[] = [];
    // Numbers that are multiples of 1,000 are whole saved pages, which take too long here.
    for (let number = 1; number <= 250; number++) {
      const { name, file, bytes } = generate(seeds, seed, number);
      for (const reading of await readingsOf(file, bytes)) {
        if ("problem" in reading) expect(reading.problem.code).not.toBe("program-fault");
        else failures.push(...checkCase({ number, name, bytes }, reading.capture, extract(reading.capture)));
      }
    }
    expect(failures).toEqual([]);
  });
});
