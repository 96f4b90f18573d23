import { availableParallelism } from "node:os";
import type { Remembered } from "./memory.ts";
import type { CorrectionRead } from "./record/read-corrections.ts";
import type { ArchiveSettings } from "./settings.ts";
import { type Taken, takerOf } from "./take-capture.ts";
import type { TakingTask } from "./taking-thread.ts";
import { openThreads, type Threads } from "./threads.ts";

/** Captures are taken here; where there are many, on every core. */
export interface Takers {
  take(taken: Taken, correction: CorrectionRead | null): Remembered | Promise<Remembered>;
  /** How many captures may be on their way at once, so that nobody waits and memory does not grow with their number. */
  atOnce(): number;
  end(): Promise<void>;
}

/** Captures taken before threads are opened, whose start costs as much as some hundred captures each. */
const FIRST = 300;
/** More threads than this would wait for the one that reads the files. */
const MOST_THREADS = 4;
/** Captures that wait for each thread. */
const WAITING = 16;

/**
 * What takes the captures of an archive.
 * @param first captures taken before threads are opened
 * @param cores things that the machine does at once
 */
export function takersOf(settings: ArchiveSettings, first = FIRST, cores = availableParallelism()): Takers {
  const takeHere = takerOf(settings);
  const most = Math.min(cores, MOST_THREADS);
  let count = 0;
  let threads: Promise<Threads<TakingTask, Remembered>> | null = null;
  const inThread = async (taken: Taken, correction: CorrectionRead | null): Promise<Remembered> => {
    threads ??= openThreads(new URL("./taking-thread.ts", import.meta.url), most);
    return (await threads).run({ settings, taken, correction });
  };
  return {
    take(taken, correction) {
      count += 1;
      return count <= first || most < 2 ? takeHere(taken, correction) : inThread(taken, correction);
    },
    atOnce: () => (threads === null ? 1 : most * WAITING),
    async end() {
      await (await threads)?.end();
    },
  };
}

/** Work that was begun. */
export interface Begun<Result> {
  readonly result: Promise<Result>;
}

/** Results in the order in which their work was begun, however many are being made at once. */
export async function* inTurn<Result>(
  begun: AsyncIterable<Begun<Result>>,
  atOnce: () => number,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  for await (const { result } of begun) {
    // It is heard of in its turn.
    result.catch(() => {});
    waiting.push(result);
    while (waiting.length >= atOnce()) yield (await waiting.shift()) as Result;
  }
  for (const result of waiting) yield await result;
}
