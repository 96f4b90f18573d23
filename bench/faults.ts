import { outcomeOf, stepsOf } from "../tests/faults/outcome.ts";
import { Random } from "./fuzz/random.ts";

/**
 * Publishing with a thousand faults: kills and failing calls at steps chosen by a fixed seed. Prints what was tried and
 * what held. `node --import tsx bench/faults.ts [runs] [seed]`
 */

const KINDS = ["kill", "kill", "ENOSPC", "EIO", "EACCES", "EMFILE", "EROFS"] as const;
const [runs = 1_000, seed = 1] = process.argv.slice(2).map(Number);

const steps = await stepsOf();
const random = new Random(seed);
const tried = new Map<string, { tried: number; held: number }>();
for (let run = 0; run < runs; run += 1) {
  const kind = random.pick(KINDS);
  const at = 1 + random.below(steps);
  const { faults } = await outcomeOf({ at, kind });
  const count = tried.get(kind) ?? { tried: 0, held: 0 };
  tried.set(kind, { tried: count.tried + 1, held: count.held + (faults.length === 0 ? 1 : 0) });
  for (const fault of faults) console.log(`${kind} at ${at} of ${steps}: ${fault}`);
}
console.table(Object.fromEntries(tried));
