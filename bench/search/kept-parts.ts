/**
 * Whether a search bundle made with what earlier builds kept is the bundle made of nothing, byte for byte:
 * `node --import tsx bench/search/kept-parts.ts [histories] [seed]` (default 100). Each history is an archive of some fifteen
 * small articles in several parts, changed at random three to five times.
 */
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { archivesOf, history, workshop } from "../../tests/search/changing-bundle.ts";

const [histories = 100, seed = 2026] = process.argv.slice(2).map(Number).filter(Number.isFinite);
const own = workshop();
let [bundles, differing] = [0, 0];
try {
  for (const [number, steps] of fc.sample(history, { numRuns: histories, seed }).entries()) {
    const kept = path.join(own.folder, `store-${number}`);
    for (const [step, documents] of [...archivesOf(steps)].entries()) {
      bundles++;
      if (isDeepStrictEqual(await own.bundle(documents, kept), await own.bundle(documents, null))) continue;
      differing++;
      console.log(`history ${number}, step ${step}: the bundles differ`);
    }
  }
} finally {
  own.remove();
}
console.log(`${bundles} bundles of ${histories} histories, seed ${seed}: ${differing} differ`);
process.exit(differing > 0 ? 1 : 0);
