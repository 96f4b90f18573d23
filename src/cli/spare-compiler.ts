import { setFlagsFromString } from "node:v8";

/**
 * How much of a function runs before V8 makes fast code of it, in bytes of its own code; V8's own number is a fifteenth. A rebuild
 * ends before most of that is worth its making: of a corrected byline among 10,000 articles a seventh of the processor's time went
 * into it (sampled, Node 20, 2026-11-28); with this number 10.5 to 11.0 CPU seconds for 11.6 to 12.1, a whole build of 1,500 30.0 for 35.6.
 */
const BUDGET = 1_000_000;

/** Lets this process compile what runs long. To be called by programs only, like `keepHeapLean` (lean-heap.ts). */
export const spareCompiler = (): void => setFlagsFromString(`--interrupt-budget=${BUDGET}`);
