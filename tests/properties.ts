import fc from "fast-check";

/**
 * Properties try the same inputs on every machine, so that a run that fails fails again. `WARRAQ_SEED=random` (or a number) and
 * `WARRAQ_RUNS=2000` try others: the workflow "properties" does so every night, and what it finds becomes an example of its own.
 */
const SEED = 2026;

const { WARRAQ_SEED: asked, WARRAQ_RUNS: runs } = process.env;

fc.configureGlobal({
  ...(asked === "random" ? {} : { seed: Number(asked ?? SEED) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
