/**
 * Starts a thread of a checkout, whose modules Node cannot read alone: loaders of the process do not hold in its threads
 * (Node 20 to 24). The published package has no need of it (src/threads.ts).
 */
import { register } from "tsx/esm/api";

register();

/** Does the work of a module in this thread. */
export default async ({ module, message }) => (await import(module)).default(message);
