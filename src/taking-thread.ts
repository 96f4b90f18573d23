import type { Remembered } from "./memory.ts";
import type { CorrectionRead } from "./record/read-corrections.ts";
import type { ArchiveSettings } from "./settings.ts";
import { type Taken, type Taker, takerOf } from "./take-capture.ts";
import { answering } from "./threads.ts";

/** A thread that takes captures. What it knows of outlets and words is read with the first. */

/** A capture to be taken, as a thread is told. */
export interface TakingTask {
  readonly settings: ArchiveSettings;
  readonly taken: Taken;
  readonly correction: CorrectionRead | null;
}

let known: { readonly settings: string; readonly take: Taker } | null = null;

function take({ settings, taken, correction }: TakingTask): Remembered {
  const own = JSON.stringify(settings);
  if (known?.settings !== own) known = { settings: own, take: takerOf(settings) };
  return known.take(taken, correction);
}

export default answering(take);
